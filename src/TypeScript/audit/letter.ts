import type { NamedUser, RoleChange } from '../account/auditRecords';
import { highestOfEach, permissionOf } from '../account/lackList';
import { counted, text, type Say, type Text } from '../texts/text';
import { clickPath } from '../verdict/fix';
import type { RoleVerdict } from '../verdict/role';
import type { News } from './news';
import { parameterIds } from './parameters';

/** Something the letter lists: what it is, and what to know or to click. */
export interface Item {
  readonly title: string;
  readonly details: readonly string[];
}

/** Items under a heading, and how many are not listed, in words. */
export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
  readonly more: string | undefined;
}

/** A letter in one language; names in it are hostile input, and whoever writes it out escapes. */
export interface Letter {
  readonly subject: string;
  readonly opening: readonly string[];
  readonly sections: readonly Section[];
  readonly closing: readonly string[];
}

/** What a letter is about. */
export interface Matter {
  readonly news: News;
  readonly accountId: string;
  /** When the account was checked, and when the time before, as NetSuite writes moments. */
  readonly checked: string;
  readonly before: string;
  readonly isComplete: boolean;
}

/** As many roles and users as are listed, and as many lines to each: more of them, nobody clicks after a letter. */
const MOST_ITEMS = 50;
const MOST_DETAILS = 10;

const verdictTexts: Readonly<Record<RoleVerdict, Text>> = {
  ready: text('verdict_ready'),
  'ready-with-gaps': text('verdict_ready_with_gaps'),
  'not-ready': text('verdict_not_ready'),
  unknown: text('verdict_unknown'),
};

/** Names come from the account: what ends a line, or turns text around, must not do so in a mail. */
const inOneLine = (words: string): string => words.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

function cut(lines: readonly string[], say: Say): string[] {
  const more = lines.length - MOST_DETAILS;
  return more > 0 ? [...lines.slice(0, MOST_DETAILS), say(text('and_more', more))] : [...lines];
}

function itemOfRole(change: RoleChange, say: Say): Item {
  const { name, from, to, permissions, obstacles, affected } = change;
  const title = from === to ? text('mail_verdict_same', name, verdictTexts[to]) : text('mail_verdict_fell', name, verdictTexts[to], verdictTexts[from]);
  const paths = highestOfEach(permissions).map((lack) => {
    const { tab, permission } = permissionOf(lack);
    return clickPath(change, tab, permission, lack.needs);
  });
  const users = affected === undefined || affected === 0 ? [] : [say(counted(affected, 'mail_affects_one', 'mail_affects_many'))];
  const kept = obstacles.map(({ message, fix }) => `${say(message)} ${say(fix)}`);
  return { title: say(title), details: [...users, ...cut([...kept, ...paths], say)] };
}

function itemOfUser({ name, email }: NamedUser): Item {
  return { title: email === '' ? name : `${name}, ${email}`, details: [] };
}

function section(heading: Text, count: number, items: readonly Item[], say: Say): Section[] {
  if (count === 0) return [];
  const shown = items.slice(0, MOST_ITEMS).map(({ title, details }) => ({ title: inOneLine(title), details: details.map(inOneLine) }));
  return [{ heading: say(heading), items: shown, more: count > shown.length ? say(text('and_more', count - shown.length)) : undefined }];
}

function subjectOf({ worse, blocked }: News): Text {
  const roles = counted(worse.count, 'roles_one', 'roles_many');
  const users = counted(blocked.count, 'users_one', 'users_many');
  if (blocked.count === 0) return text('mail_subject', roles);
  return text('mail_subject', worse.count === 0 ? users : text('mail_both', roles, users));
}

/** Writes the letter to those who are to know that something got worse: what to click first, nothing that is as it was. */
export function letterOf({ news, accountId, checked, before, isComplete }: Matter, say: Say): Letter {
  const { worse, blocked } = news;
  return {
    subject: say(subjectOf(news)),
    opening: [say(text('mail_opening', accountId)), say(text('mail_compared', checked, before)), ...(isComplete ? [] : [say(text('mail_incomplete'))])],
    sections: [
      ...section(counted(worse.count, 'mail_roles_one', 'mail_roles_many'), worse.count, worse.first.map((change) => itemOfRole(change, say)), say),
      ...section(counted(blocked.count, 'mail_users_one', 'mail_users_many'), blocked.count, blocked.first.map(itemOfUser), say),
    ],
    closing: [say(text('mail_where_to_find')), say(text('mail_why_you', parameterIds.mailTo))],
  };
}

/** Writes a letter as plain text. */
export function asPlainText({ opening, sections, closing }: Letter): string {
  const lines = sections.flatMap(({ heading, items, more }) => [
    '',
    heading,
    ...items.flatMap(({ title, details }) => [`- ${title}`, ...details.map((detail) => `    ${detail}`)]),
    ...(more === undefined ? [] : [`- ${more}`]),
  ]);
  return [...opening, ...lines, '', ...closing].join('\n');
}
