import { featureNames } from '../../../src/TypeScript/requirements/features';
import { english } from '../../../src/TypeScript/texts/english';
import { countRoles, roleVerdicts } from '../../../src/TypeScript/verdict/account';
import { isLack } from '../../../src/TypeScript/verdict/finding';
import { isOwnRole } from '../../../src/TypeScript/verdict/obstacle';
import { printable } from '../../terminal/printable';
import { shellWord } from '../../terminal/shellWord';
import { verdictWords } from '../../terminal/verdictWords';
import type { Checked } from '../check';
import { openFindings } from '../checkedRole';

/** Gives what is to be said of all roles together: how many are what, what was assumed, and what to do next. */
export function summary(checked: Checked): string[] {
  return [counts(checked), assumption(checked), ...nextStep(checked)];
}

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function counts({ roles, skipped, problems }: Checked): string {
  const judged = roles.filter((role) => !isOwnRole(role));
  const byVerdict = countRoles(judged.map(({ report }) => report));
  const words = [...roleVerdicts].reverse().filter((verdict) => byVerdict[verdict] > 0).map((verdict) => `${english(verdictWords[verdict].label)}: ${byVerdict[verdict]}`);
  const own = roles.length - judged.length;
  const ownInWords = `${several(own, 'role', 'roles')} of ExtendSync Access itself ${own === 1 ? 'needs' : 'need'} no sign-in.`;
  return [
    ...(own > 0 && judged.length === 0 ? [] : [`${several(judged.length, 'role', 'roles')}${words.length > 0 ? ` (${words.join('; ')})` : ''}.`]),
    ...(own > 0 ? [`${judged.length === 0 ? 'Nothing else to check: ' : ''}${ownInWords}`] : []),
    ...(problems.length > 0 ? [`${several(problems.length, 'path', 'paths')} could not be checked.`] : []),
    ...(skipped > 0 ? [`${several(skipped, 'other XML file holds', 'other XML files hold')} no role.`] : []),
  ].join(' ');
}

function assumption({ judging: { featuresOff } }: Checked): string {
  if (featuresOff.length === 0) return 'XML does not tell which features the account has: all were taken as on (--features-off names those that are off).';
  return `XML does not tell which features the account has: ${featuresOff.map((id) => featureNames[id]).join(', ')} taken as off, all others as on.`;
}

/** Nothing where permissions are not what is lacking. */
function nextStep(checked: Checked): string[] {
  if (!checked.roles.some((role) => openFindings(role).some(isLack))) return [];
  const words = ['extendsync', 'fix', ...checked.paths.map(shellWord), ...options(checked)];
  return [`Next: ${printable(words.join(' '))}`];
}

/** The options that say the same of the roles to fix. */
function options({ judging: { profiles, featuresOff, sendFromOutlookRecord }, selection: { only = [], except = [] } }: Checked): string[] {
  const isUsual = profiles.length === 1 && profiles[0] === 'sign-in';
  const lists = [
    ['--profile', isUsual ? [] : profiles],
    ['--only', only],
    ['--except', except],
    ['--features-off', featuresOff],
    ['--send-from-outlook', sendFromOutlookRecord === undefined ? [] : [sendFromOutlookRecord]],
  ] as const;
  return lists.flatMap(([option, ids]) => (ids.length === 0 ? [] : [option, shellWord(ids.join(','))]));
}
