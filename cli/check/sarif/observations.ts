import { english } from '../../../src/TypeScript/texts/english';
import { levelInWords, type Finding } from '../../../src/TypeScript/verdict/finding';
import { fixOf } from '../../../src/TypeScript/verdict/fix';
import { isOwnRole, type Obstacle } from '../../../src/TypeScript/verdict/obstacle';
import { isOpen, openFindings, type CheckedRole } from '../checkedRole';
import { ruleOfFinding, ruleOfObstacle, ruleOfProblem, type Rule } from './rules';

/** Something to be told of a role, at a line of its file. */
export interface Observation {
  readonly rule: Rule;
  readonly level: 'error' | 'warning';
  readonly role: CheckedRole;
  readonly line: number;
  readonly message: string;
  /** Tells several observations of one rule in one role apart; it stays the same where lines move. */
  readonly subject: string;
}

/**
 * Gives all that is to be told of a role: an error for what keeps a profile that was asked for from working, a warning
 * for permissions that SDF would refuse, and, with all, for what other profiles lack.
 */
export function observationsOf(role: CheckedRole, all: boolean): Observation[] {
  return [...ofFindings(role, all), ...ofObstacles(role, all), ...ofProblems(role)];
}

function ofFindings(role: CheckedRole, all: boolean): Observation[] {
  const errors = openFindings(role);
  const warnings = all && !isOwnRole(role) ? role.report.findings.filter((finding) => isOpen(finding) && !errors.includes(finding)) : [];
  const observation = (level: Observation['level']) => (finding: Finding): Observation => ({
    rule: ruleOfFinding(finding),
    level,
    role,
    line: role.lines.get(finding.requirement)!,
    message: wordsOfFinding(role, finding),
    subject: '',
  });
  return [...errors.map(observation('error')), ...warnings.map(observation('warning'))];
}

/** What keeps a role from signing in weighs where signing in was asked for. */
function ofObstacles(role: CheckedRole, all: boolean): Observation[] {
  const isAsked = role.asked.some(({ profile }) => profile === 'sign-in');
  if (isOwnRole(role) || (!isAsked && !all)) return [];
  return role.report.obstacles.map((obstacle) => ({
    rule: ruleOfObstacle(obstacle),
    level: isAsked ? 'error' : 'warning',
    role,
    line: role.line,
    message: wordsOfObstacle(role, obstacle),
    subject: english(obstacle.message),
  }));
}

function ofProblems(role: CheckedRole): Observation[] {
  return role.problems.map(({ code, line, message }) => ({ rule: ruleOfProblem(code), level: 'warning', role, line: line ?? role.line, message, subject: message }));
}

const nameOf = ({ name, scriptId }: CheckedRole): string => (name === scriptId ? name : `${name} (${scriptId})`);

function wordsOfFinding(role: CheckedRole, finding: Finding): string {
  const { permission, has, needs, why } = finding;
  const fix = fixOf(role.report.role, finding);
  const there = has === undefined ? 'could not be checked' : `is ${levelInWords(has, english)}`;
  return [
    `${nameOf(role)}: ${permission} ${there}; ${levelInWords(needs, english)} is needed.`,
    english(why),
    ...(fix === undefined ? [] : [`${english(fix)}.`]),
  ].join(' ');
}

function wordsOfObstacle(role: CheckedRole, { message, fix }: Obstacle): string {
  return `${nameOf(role)}: ${english(message)} ${english(fix)}.`;
}
