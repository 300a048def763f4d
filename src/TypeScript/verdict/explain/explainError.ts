import { text } from '../../texts/text';
import { knownErrorOf, type KnownErrorId } from '../../requirements/knownErrors';
import type { KnownError } from '../../requirements/knownErrorsShape';
import type { AccountFacts } from '../finding';
import type { RoleReport } from '../role';
import { judgeFeatureCause, judgeRoleCause, type CauseState, type Judgement } from './judgeCause';

export interface RoleJudgement extends Judgement {
  readonly report: RoleReport;
}

/** A known error, and whether what was looked at has its documented cause. */
export interface Explanation extends Judgement {
  readonly error: KnownError;
  /**
   * Every role that was judged, those with the cause first and those without it last, else in the order given;
   * undefined where the cause lies in no role or none could be read.
   */
  readonly roles: readonly RoleJudgement[] | undefined;
}

/** What an error is looked for in. */
export interface Subject {
  /** Undefined where the roles could not be read. */
  readonly roles: readonly RoleReport[] | undefined;
  readonly account: AccountFacts;
}

/** Of several roles, one with the cause is enough; and all must have been read to say that none has it. */
function together(states: readonly CauseState[]): CauseState {
  if (states.includes('shows')) return 'shows';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'does-not-show';
}

const order: readonly CauseState[] = ['shows', 'unknown', 'does-not-show'];

function judge({ matter }: KnownError, { roles, account }: Subject): Omit<Explanation, 'error'> {
  switch (matter.kind) {
    case 'outside':
      return { state: 'not-a-role-matter', because: [{ message: matter.reason, fix: undefined }], roles: undefined };
    case 'undetermined':
      return { state: 'unknown', because: [{ message: matter.reason, fix: undefined }], roles: undefined };
    case 'feature':
      return { ...judgeFeatureCause(matter, account.features), roles: undefined };
    case 'role': {
      if (!roles) return { state: 'unknown', because: [{ message: text('reason_roles_not_read'), fix: undefined }], roles };
      const judged = roles.map((report) => ({ report, ...judgeRoleCause(matter, report) }));
      const sorted = judged.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
      return { state: together(judged.map(({ state }) => state)), because: [], roles: sorted };
    }
  }
}

/**
 * Tells whether the roles given, or the account, have the documented cause of an error. It says nothing about whether
 * the error occurs: other causes are not documented. Pure.
 */
export function explainError(id: KnownErrorId, subject: Subject): Explanation {
  const error = knownErrorOf(id);
  return { error, ...judge(error, subject) };
}
