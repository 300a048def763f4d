import type { Facts } from './asking/gather';
import type { Check, Outcome, Result } from './checks/check';

/** Judges the facts check by check, in order. What stands behind a check that is not passed is not checked, never passed. */
export function runChecks(checks: readonly Check[], facts: Facts): Result[] {
  const made: Result[] = [];
  for (const check of checks.filter(({ isLeftOut }) => isLeftOut?.(facts) !== true)) {
    const behind = made.find((each) => check.needs.includes(each.check.id) && !isPassed(each.outcome));
    made.push({ check, outcome: behind ? { state: 'not-checked', behind: behind.check.id } : check.judge(facts) });
  }
  return made;
}

function isPassed({ state }: Outcome): boolean {
  return state === 'right' || state === 'warning';
}
