import type { Facts } from './asking/gather';
import type { Cause, Category, Outcome, Result } from './checks/check';
import { COULD_NOT_CHECK, NOT_READY, READY, worstOf, type ExitCode } from '../exitCode';
import { withoutSecrets } from './withoutSecrets';

/** What the doctor found. */
export interface Diagnosis {
  readonly results: readonly Result[];
  /** NetSuite's spelling; undefined where none was given. */
  readonly account: string | undefined;
  /** Who was asked; undefined where nobody could be. */
  readonly host: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly exitCode: ExitCode;
}

/** A fault in these keeps NetSuite from being asked at all: it says nothing of the account. */
const beforeNetSuite: readonly Category[] = ['credentials', 'network'];

/** Puts the results together. The secrets are taken out of them, wherever they came from, in the forms that withoutSecrets knows. */
export function diagnosisOf(results: readonly Result[], { credentials, target }: Facts, at: number): Diagnosis {
  const clean = withoutSecrets(credentials.secrets);
  return {
    results: results.map(({ check, outcome }) => ({ check, outcome: cleanOutcome(outcome, clean) })),
    account: credentials.account.state === 'none' ? undefined : credentials.account.id,
    host: target?.host,
    at,
    exitCode: worstOf(results.map(exitCodeOf)),
  };
}

/** Whether a fault kept NetSuite from being asked. */
export function isBeforeNetSuite({ check, outcome }: Result): boolean {
  return outcome.state === 'wrong' && beforeNetSuite.includes(check.category);
}

/** NOT_READY says that NetSuite was asked and that something is wrong with it, the clock or the role. */
function exitCodeOf(result: Result): ExitCode {
  const { state } = result.outcome;
  if (state === 'unknown' || isBeforeNetSuite(result)) return COULD_NOT_CHECK;
  return state === 'wrong' ? NOT_READY : READY;
}

type Clean = (text: string) => string;

function cleanOutcome(outcome: Outcome, clean: Clean): Outcome {
  if (outcome.state === 'right') return outcome.found === undefined ? outcome : { ...outcome, found: clean(outcome.found) };
  if (outcome.state === 'not-checked') return outcome;
  const { causes, remedies } = outcome;
  return {
    ...outcome,
    why: clean(outcome.why),
    ...(causes && { causes: causes.map((cause) => cleanCause(cause, clean)) }),
    ...(remedies && { remedies: remedies.map(clean) }),
  };
}

function cleanCause({ code, cause, remedy }: Cause, clean: Clean): Cause {
  return { code: clean(code), cause: clean(cause), remedy: clean(remedy) };
}
