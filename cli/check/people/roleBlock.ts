import { profiles, type ProfileId } from '../../../src/TypeScript/requirements/profiles';
import { english } from '../../../src/TypeScript/texts/english';
import { isLack } from '../../../src/TypeScript/verdict/finding';
import { findingsOf, type ProfileState } from '../../../src/TypeScript/verdict/role';
import { isOwnRole } from '../../../src/TypeScript/verdict/obstacle';
import type { Colours } from '../../terminal/colours';
import { inBrief } from '../../terminal/inBrief';
import { printable } from '../../terminal/printable';
import { ownRoleWords, verdictWords } from '../../terminal/verdictWords';
import { indented } from '../../terminal/wrap';
import { askedFindings, isOpen, openFindings, type CheckedRole } from '../checkedRole';
import { findingsTable } from './findingsTable';

/** How roles are shown. */
export interface Showing {
  /** In columns. */
  readonly width: number;
  readonly colours: Colours;
  /** Whether what is granted is shown too. */
  readonly all: boolean;
}

const stateWords: Readonly<Record<ProfileState, string>> = {
  ready: 'ready',
  'not-ready': 'not ready',
  'not-applicable': 'not in use',
  unknown: 'could not be checked',
};

const INDENT = 2;
const HANGING = 2;

/** More permissions than these are counted where nobody asked for them. */
const MANY = 2;

/** Gives a role as lines: a heading, what is lacking as a table, and in sentences what else is to be said. */
export function roleBlock(role: CheckedRole, { width, colours, all }: Showing): string[] {
  const sentence = (text: string) => indented(text, width, INDENT, HANGING);
  const findings = all ? askedFindings(role) : openFindings(role);
  return [
    ...heading(role, width, colours),
    ...askedFor(role).flatMap(sentence),
    ...(findings.length > 0 ? findingsTable(findings, role, width, colours) : []),
    ...sentencesOf(role).flatMap(sentence),
    ...gapsOf(role, all).flatMap(sentence).map(colours.dim),
  ];
}

/** A script id that is missing is named so: a role without one is none that SDF takes. */
export const scriptIdOf = ({ scriptId }: CheckedRole): string => (scriptId === '' ? '(no script id)' : inBrief(scriptId));

/** Gives where a role stands, as editors and terminals lead there. */
export const placeOf = ({ file, line }: CheckedRole): string => `${printable(file.shown)}:${line}`;

function heading(role: CheckedRole, width: number, colours: Colours): string[] {
  const { icon, label, colour } = isOwnRole(role) ? ownRoleWords : verdictWords[role.report.verdict];
  const verdict = `${icon} ${english(label)}`;
  const name = role.name === role.scriptId ? [] : [inBrief(role.name)];
  const [first, ...others] = indented([verdict, scriptIdOf(role), ...name, placeOf(role)].join('  '), width, 0, HANGING);
  return [colours[colour](verdict) + first!.slice(verdict.length), ...others];
}

/** Nothing where a role is only to sign in: the verdict says that. */
function askedFor({ asked }: CheckedRole): string[] {
  if (asked.every(({ profile }) => profile === 'sign-in')) return [];
  return [`Asked for: ${asked.map(({ profile, state }) => `${profile} ${stateWords[state]}`).join(', ')}.`];
}

function sentencesOf(role: CheckedRole): string[] {
  const { obstacles, notes } = role.report;
  return [
    ...obstacles.map(({ certainty, message, fix }) => `${certainty === 'certain' ? '✗' : '?'} ${inBrief(english(message))} ${inBrief(english(fix))}`),
    ...notUsed(role).map((reason) => `- ${reason}`),
    ...role.problems.map(({ line, message }) => `! Line ${line}: ${inBrief(message)}`),
    ...notes.map(({ message }) => `- ${english(message)}`),
  ];
}

/** Why a profile that was asked for is not in use. */
function notUsed({ report, asked }: CheckedRole): string[] {
  const reasons = asked
    .filter(({ state }) => state === 'not-applicable')
    .flatMap(({ profile }) => findingsOf(report, profile).flatMap(({ reason }) => (reason ? [english(reason)] : [])));
  return [...new Set(reasons)];
}

/** What most users expect of a role, where nobody asked for it: the profiles with what each lacks. */
function gapsOf(role: CheckedRole, all: boolean): string[] {
  const asked = role.asked.map(({ profile }) => profile);
  const gaps = role.report.profiles.filter(({ id, standing, state }) => {
    return standing !== 'advisory' && !asked.includes(id) && (state === 'not-ready' || state === 'unknown');
  });
  if (gaps.length === 0 || isOwnRole(role)) return [];
  return [`Also lacks, not asked for: ${gaps.map(({ id }) => gapInWords(role, id, all)).join('; ')}.`];
}

/** A profile that lacks nothing by its permissions is kept from working by something else of the role. */
function gapInWords({ report }: CheckedRole, id: ProfileId, all: boolean): string {
  const name = english(profiles[id].name);
  const lacks = findingsOf(report, id).filter(isOpen).map((finding) => (isLack(finding) ? finding.permission : `${finding.permission}: could not be checked`));
  if (lacks.length === 0) return name;
  return `${name} (${lacks.length > MANY && !all ? `${lacks.length} permissions` : lacks.join(', ')})`;
}
