import type { OwnRole, OwnRoles } from '../../account/ownRolesReport';
import type { Letter } from '../../account/mail';
import { formatMoment } from '../../language/format';
import { levelNames } from '../../requirements/levels';
import { isLack, type Finding } from '../../verdict/finding';
import { fixesOf } from '../../verdict/fix';
import { canSignIn, findingsOf, type RoleReport } from '../../verdict/role';
import type { JudgedRoleInUse } from '../../account/judged';
import { say, t } from '../speech';

/** What a letter is made of: the role in use and the user's other roles, where they could be read. */
export interface Asking {
  readonly judged: JudgedRoleInUse;
  readonly ownRoles: OwnRoles;
  readonly now: Date;
}

/** Names come from the account: what ends a line, or turns text around, must not do so in a mail. */
function inOneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

/** The permissions that features lack, where the role signs in or will. */
function featureLacks(report: RoleReport): Finding[] {
  const optional = report.profiles.filter(({ standing }) => standing === 'optional').map(({ id }) => id);
  return report.findings.filter((finding) => isLack(finding) && finding.profiles.some((id) => optional.includes(id)) && !finding.profiles.includes('sign-in'));
}

/** Whether there is anything that an administrator could do about the role in use. */
export function hasToAsk({ verdict }: RoleReport): boolean {
  return verdict !== 'ready';
}

function subjectOf({ verdict, role }: RoleReport): string {
  if (canSignIn(verdict)) return t('letter_subject_gaps', role.name);
  return t(verdict === 'unknown' ? 'letter_subject_unknown' : 'letter_subject_not_ready', role.name);
}

function openingOf({ verdict, role }: RoleReport): string {
  if (canSignIn(verdict)) return t('letter_gaps', role.name);
  return t(verdict === 'unknown' ? 'letter_unknown' : 'letter_not_ready', role.name);
}

/** A heading and its lines; nothing where there are none. */
function paragraph(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines.map((line) => `- ${line}`)] : [];
}

/** A permission in short, for the role stands before it; in full where it is set elsewhere than in the role. */
function lacksOf({ lacks, levels }: OwnRole): string[] {
  const isGlobal = (key: string) => levels?.get(key)?.evidence === 'global';
  return lacks
    .filter(({ state }) => state === 'missing' || state === 'insufficient')
    .map(({ key, permission, needs, fix }) => (isGlobal(key) ? fix : `${permission} = ${needs}`));
}

function otherRoles({ judged, ownRoles }: Asking): string[] {
  if (!ownRoles.ok) return [];
  return ownRoles.roles
    .filter(({ id, verdict, isForSignIn }) => id !== judged.report.role.id && verdict === 'not-ready' && isForSignIn)
    .map((role) => [`${role.name}: ${lacksOf(role).join(', ')}`, ...role.obstacles].join(' '));
}

/** The lines of a letter to the administrator: what is most needed first, so that a short one can end anywhere. */
export function letterLines(asking: Asking): { readonly subject: string; readonly lines: readonly string[] } {
  const { report, asker } = asking.judged;
  const lines = [
    t('letter_greeting'),
    '',
    openingOf(report),
    ...paragraph(t('letter_grant'), fixesOf(report, findingsOf(report, 'sign-in').filter(isLack)).map(say)),
    ...paragraph(t('letter_obstacles'), report.obstacles.map(({ message, fix }) => `${say(message)} ${say(fix)}`)),
    ...paragraph(t('letter_notes'), report.notes.map(({ message }) => say(message))),
    ...paragraph(t('letter_features'), fixesOf(report, featureLacks(report)).map(say)),
    ...paragraph(t('letter_other_roles'), otherRoles(asking)),
    '',
    t('letter_checked', asker.accountId, formatMoment(asking.now)),
    asker.userName,
  ];
  return { subject: inOneLine(subjectOf(report)), lines: lines.map(inOneLine) };
}

/** The letter as a mail or a text to copy. */
export function letterOf(asking: Asking): Letter {
  const { subject, lines } = letterLines(asking);
  return { subject, body: lines.join('\n') };
}

/** What a letter asks for, in a word or some: the same role with the same gaps is the same matter. */
export function matterOf({ judged: { report } }: Asking): string {
  const lacks = report.findings.filter(isLack).map(({ keys, needs }) => `${keys.join('/')}=${levelNames[needs]}`);
  const obstacles = report.obstacles.map(({ code, certainty }) => `${code}:${certainty}`);
  return [report.role.id, report.verdict, ...lacks, ...obstacles].join(' ');
}
