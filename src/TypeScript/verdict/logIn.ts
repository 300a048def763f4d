import { text, type Text } from '../texts/text';
import { featureNames, type FeatureId, type FeatureStates } from '../requirements/features';
import type { RoleMatter } from '../requirements/knownErrorsShape';
import { supportAddress } from '../requirements/support';
import { profiles } from '../requirements/profiles';
import { judgeRoleCause } from './explain/judgeCause';
import { logInReasonOf, type LogInReason, type Matter } from './logInReasons';
import type { RoleReport } from './role';

/** A refused log-in as the Login Audit Trail has it; empty for what it does not say. */
export interface FailedLogIn {
  /** Like 2026-01-31T13:45:10, in the trail's own time zone, which nobody publishes. */
  readonly date: string;
  readonly application: string;
  readonly userId: number | undefined;
  readonly user: string;
  readonly email: string;
  readonly roleId: number | undefined;
  readonly role: string;
  readonly requestUri: string;
  readonly detail: string;
}

/** A refused log-in, explained. */
export interface LogInReport {
  readonly logIn: FailedLogIn;
  /** Stable, for programs; unknown where nobody explains the trail's reason. */
  readonly code: string;
  readonly matter: Matter;
  readonly cause: Text;
  readonly remedy: Text;
  /** The role of the log-in as it is now; undefined where NetSuite names none or does not show it. */
  readonly role: RoleReport | undefined;
  /** What became of the cause since, as far as the role or the account tells. */
  readonly now: readonly Text[];
}

/** What log-ins are judged by. */
export interface LogInFacts {
  /** The roles of the log-ins that NetSuite shows, by id; undefined where roles could not be read. */
  readonly roles: ReadonlyMap<number, RoleReport> | undefined;
  readonly features: FeatureStates;
}

/** Everything that keeps a role from signing in. */
const anythingInRole: RoleMatter = {
  kind: 'role',
  lacks: profiles['sign-in'].requirements,
  obstacles: ['role-inactive', 'web-services-only', 'single-sign-on-only', 'saml-without-single-sign-on', 'feature-off'],
  doubts: [],
};

/** Of a reason that nobody explains, the role may be the cause. */
function unexplained(detail: string): LogInReason {
  return {
    code: 'unknown',
    matter: 'role',
    inRole: anythingInRole,
    cause: detail === '' ? text('log_in_reason_none') : text('log_in_reason_unknown', detail),
    remedy: text('log_in_do_unknown', supportAddress),
  };
}

const nobodyKnows = text('now_cause_unknown');

/** What of a role is the cause now, or that it is not. It says the same as Explain an error, by the same judgement. */
function nowOfRole(inRole: RoleMatter, report: RoleReport): Text[] {
  const { state, because } = judgeRoleCause(inRole, report);
  const reasons = because.map(({ message }) => message);
  if (state === 'shows') return reasons;
  return state === 'unknown' ? [nobodyKnows, ...reasons] : [text('now_cause_gone')];
}

function nowByRole(inRole: RoleMatter, { roleId }: FailedLogIn, { roles }: LogInFacts): Text[] {
  if (roleId === undefined) return [text('now_no_role')];
  if (!roles) return [nobodyKnows];
  const report = roles.get(roleId);
  return report ? nowOfRole(inRole, report) : [text('now_role_not_found')];
}

/** Which feature was off the trail does not say: those of sign-in are looked at. */
function nowOfFeatures({ features }: LogInFacts): Text[] {
  const inState = (state: 'off' | 'unknown') => (profiles['sign-in'].features as readonly FeatureId[]).filter((feature) => features[feature] === state);
  const off = inState('off');
  const unsure = inState('unknown');
  if (off.length + unsure.length === 0) return [text('now_features_on')];
  return [
    ...off.map((feature) => text('obstacle_feature_off', featureNames[feature])),
    ...unsure.map((feature) => text('feature_not_told', featureNames[feature])),
  ];
}

function nowOf(reason: LogInReason, logIn: FailedLogIn, facts: LogInFacts): Text[] {
  if (reason.matter === 'role') return nowByRole(reason.inRole, logIn, facts);
  return reason.matter === 'feature' ? nowOfFeatures(facts) : [];
}

/**
 * Explains a refused log-in: its cause, what to do, and, where the cause is the role's or the account's, how that stands
 * now. Pure. A reason that nobody explains is shown as it is, and no cause is claimed for it.
 */
export function judgeLogIn(logIn: FailedLogIn, facts: LogInFacts): LogInReport {
  const reason = logInReasonOf(logIn.detail) ?? unexplained(logIn.detail);
  const { code, matter, cause, remedy } = reason;
  const role = logIn.roleId === undefined ? undefined : facts.roles?.get(logIn.roleId);
  return { logIn, code, matter, cause, remedy, role, now: nowOf(reason, logIn, facts) };
}
