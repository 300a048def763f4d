import { featureNames, type FeatureId } from '../../src/TypeScript/requirements/features';
import { profiles } from '../../src/TypeScript/requirements/profiles';
import type { Fixed, FixOptions } from './fix';
import type { Outcome } from './fixRole';
import { outcomeWords } from './roleLines';

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Gives what is to be said of all roles together: what became of how many, and what to do next. */
export function summary(fixed: Fixed, options: FixOptions): string[] {
  return [counts(fixed, options), ...nextStep(fixed, options)];
}

function counts({ counts: byOutcome, skipped, problems }: Fixed, { isDryRun }: FixOptions): string {
  const outcomes = (Object.keys(outcomeWords) as Outcome[]).filter((outcome) => byOutcome.has(outcome));
  const words = outcomes.map((outcome) => `${outcomeWords[outcome][isDryRun ? 'planned' : 'done']}: ${byOutcome.get(outcome)}`);
  const roles = [...byOutcome.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${several(roles, 'role', 'roles')}${words.length > 0 ? ` (${words.join('; ')})` : ''}.`,
    ...(problems.length > 0 ? [`${several(problems.length, 'path', 'paths')} could not be read or written.`] : []),
    ...(skipped > 0 ? [`${several(skipped, 'other XML file holds', 'other XML files hold')} no role.`] : []),
  ].join(' ');
}

/** Nothing where no role changes. */
function nextStep({ counts: byOutcome, needsLint }: Fixed, { judging, isDryRun }: FixOptions): string[] {
  if (!byOutcome.has('fixed') && !byOutcome.has('partly-fixed')) return [];
  if (isDryRun) return ['Nothing was written: it is, without --dry-run.'];
  const features = new Set(judging.profiles.flatMap((id): readonly FeatureId[] => profiles[id].features));
  const names = [...features].map((id) => featureNames[id]).join(', ');
  const deploying = needsLint ? 'Next: extendsync lint, which names what NetSuite would refuse; then npx suitecloud project:deploy' : 'Next: npx suitecloud project:deploy';
  return [deploying, ...(names === '' ? [] : [`The account must have these features on: ${names}.`])];
}
