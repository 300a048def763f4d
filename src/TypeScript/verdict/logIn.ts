import { text, type Text } from '../texts/text';
import { featureNames, type FeatureId, type FeatureStates } from '../requirements/features';
import { supportAddress } from '../requirements/support';
import { profiles } from '../requirements/profiles';
import { isLack } from './finding';
import { logInReasonOf, type LogInReason, type Matter } from './logInReasons';
import { canSignIn, findingsOf, type RoleReport } from './role';

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

/** Of a reason that nobody explains, the role may be the cause. */
function unexplained(detail: string): LogInReason {
  return {
    code: 'unknown',
    matter: 'role',
    cause: detail === '' ? text('log_in_reason_none') : text('log_in_reason_unknown', detail),
    remedy: text('log_in_do_unknown', supportAddress),
  };
}

/** What keeps a role from signing in now, or that nothing does. */
function nowOfRole(report: RoleReport): Text[] {
  const lacks = findingsOf(report, 'sign-in').filter(isLack);
  const certain = report.obstacles.filter((obstacle) => obstacle.certainty === 'certain');
  const reasons = [
    ...(lacks.length > 0 ? [text('now_lacks', lacks.map((finding) => finding.permission).join(', '))] : []),
    ...certain.map((obstacle) => obstacle.message),
  ];
  if (reasons.length > 0) return reasons;
  return [text(canSignIn(report.verdict) ? 'now_role_ready' : 'now_role_unknown')];
}

function nowByRole(logIn: FailedLogIn, { roles }: LogInFacts): Text[] {
  if (logIn.roleId === undefined) return [text('now_no_role')];
  if (!roles) return [text('now_role_unknown')];
  const report = roles.get(logIn.roleId);
  return report ? nowOfRole(report) : [text('now_role_not_found')];
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

function nowOf(matter: Matter, logIn: FailedLogIn, facts: LogInFacts): Text[] {
  if (matter === 'role') return nowByRole(logIn, facts);
  return matter === 'feature' ? nowOfFeatures(facts) : [];
}

/**
 * Explains a refused log-in: its cause, what to do, and, where the cause is the role's or the account's, how that stands
 * now. Pure. A reason that nobody explains is shown as it is, and no cause is claimed for it.
 */
export function judgeLogIn(logIn: FailedLogIn, facts: LogInFacts): LogInReport {
  const { code, matter, cause, remedy } = logInReasonOf(logIn.detail) ?? unexplained(logIn.detail);
  const role = logIn.roleId === undefined ? undefined : facts.roles?.get(logIn.roleId);
  return { logIn, code, matter, cause, remedy, role, now: nowOf(matter, logIn, facts) };
}
