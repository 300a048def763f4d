import * as runtime from 'N/runtime';
import type { Changes, MailState } from '../account/auditRecords';
import type { AuditRun } from '../account/auditRuns';
import type { Recipients } from '../account/mail';
import { reasonOf } from '../account/reading';
import { formatMoment } from '../language/format';
import { english } from '../texts/english';
import { text, type Text } from '../texts/text';
import { letterOf, type Letter } from './letter';
import { asHtml } from './letterHtml';
import { isNews, newsOf } from './news';
import { changeRun, readLongText } from './runs';
import { authorOf, sendHtml } from './sendLetter';

/** Audits whose mail went out, or may have: their readers know what they told of. */
const told: readonly (MailState | undefined)[] = ['sent', 'sending', 'unsure'];

/** What mails told of since the audit compared with: 2 units for each of them. */
function readTold(earlier: readonly AuditRun[], base: number): Changes[] {
  return earlier
    .filter(({ id, mail }) => id > base && told.includes(mail))
    .map(({ id }) => readLongText(id, ['changes'])['changes'] ?? '')
    .filter((changes) => changes !== '')
    .map((changes) => JSON.parse(changes) as Changes);
}

/** What an audit is compared with, for its letter. */
export interface Compared {
  readonly changes: Changes;
  readonly base: AuditRun;
  readonly earlier: readonly AuditRun[];
  readonly isComplete: boolean;
}

/**
 * Writes the letter of an audit, undefined where there is nothing to tell. It is in English, like all that an audit writes
 * down at night: nobody has a session then whose language it could be in. 2 units for each mail since the audit compared with.
 */
export function writeLetter({ changes, base, earlier, isComplete }: Compared, now: Date): Letter | undefined {
  const news = newsOf(changes, readTold(earlier, base.id));
  if (!isNews(news)) return undefined;
  const before = base.started ?? base.ended ?? now;
  return letterOf({ news, accountId: runtime.accountId, checked: formatMoment(now), before: formatMoment(before), isComplete }, english);
}

/** What became of a mail, and what is to be said of it. */
export interface Mailed {
  readonly mail: MailState;
  readonly messages: readonly Text[];
}

function send(run: number, letter: Letter, recipients: Recipients['named']): Mailed {
  const author = authorOf(recipients);
  if (author === undefined) return { mail: 'failed', messages: [text('audit_no_sender')] };
  changeRun(run, { mail: 'sending' satisfies MailState });
  try {
    sendHtml(author, recipients, letter.subject, asHtml(letter));
  } catch (thrown) {
    return { mail: 'failed', messages: [text('audit_mail_failed', reasonOf(thrown))] };
  }
  changeRun(run, { mail: 'sent' satisfies MailState });
  return { mail: 'sent', messages: [] };
}

/**
 * Sends the letter of an audit, once and never twice: that it is being sent is noted before, so that after an interruption
 * nobody knows whether it went out, and it is not sent again. 24 units.
 * @param before what the audit's record says of its mail
 */
export function mailOnce({ id, mail: before }: Pick<AuditRun, 'id' | 'mail'>, letter: Letter | undefined, recipients: Recipients['named']): Mailed {
  if (before === 'sent') return { mail: before, messages: [] };
  if (before === 'sending') return { mail: 'unsure', messages: [text('audit_mail_unsure')] };
  if (letter === undefined) return { mail: 'none', messages: [] };
  return recipients.length === 0 ? { mail: 'nobody', messages: [] } : send(id, letter, recipients);
}
