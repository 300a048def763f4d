import { isFeatureOn } from '../../../account/features';
import { permissionViolation } from '../../../account/recordAccess';
import { effectiveLevel } from '../../../account/permissions';
import type { Account, Caller, Level } from '../../../account/types';
import { AuthError } from '../../../auth/authError';
import { callerOf } from '../../../auth/sessions';
import type { Exchange } from '../../exchange';
import { callerByHeader, refusalOfCall } from '../../programs/callers';
import { RestProblem } from './problem';

/** A feature of the account and the permission that goes with it. */
interface Need {
  readonly feature: string;
  readonly featureName: string;
  readonly permission: string;
  readonly level: Level;
}

/** SuiteQL over REST takes both (Oracle help article_5085602973). */
const needs: readonly Need[] = [
  { feature: 'RESTWEBSERVICES', featureName: 'REST Web Services', permission: 'ADMI_RESTWEBSERVICES', level: 4 },
  { feature: 'USR', featureName: 'SuiteAnalytics Workbook', permission: 'REPO_ANALYTICS', level: 3 },
];

/** Who calls, and the query as he signed it. */
export interface RestCall {
  readonly caller: Caller;
  readonly query: URLSearchParams;
}

/**
 * Who calls SuiteQL over REST by his Authorization header; the attempt stands in the Login Audit Trail.
 * @throws RestProblem 400 INVALID_REQUEST, 401 INVALID_LOGIN, 403 INSUFFICIENT_PERMISSION
 */
export function authorizedCall(exchange: Exchange): RestCall {
  const { caller, query } = authenticatedCall(exchange);
  for (const need of needs) checkNeed(exchange.account, caller, need);
  return { caller, query };
}

function authenticatedCall(exchange: Exchange): RestCall {
  try {
    const call = callerByHeader(exchange, 'rest_webservices');
    if (call === undefined) throw new AuthError('token_rejected', 'There is no Authorization header.');
    return { caller: callerOf(call.caller), query: call.query };
  } catch (error) {
    throw error instanceof AuthError ? problemOf(exchange, error) : error;
  }
}

/** Whoever is not let in learns no more than that: Oracle help section_156570709583. */
function problemOf(exchange: Exchange, error: AuthError): RestProblem {
  const { status, headers, message } = refusalOfCall(exchange, error);
  if (status === 400) return new RestProblem(400, 'INVALID_REQUEST', message, { headers });
  const detail =
    'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.';
  return new RestProblem(401, 'INVALID_LOGIN', detail, { headers });
}

/** No public source shows the answer of an account without the feature; this is the nearest. */
function checkNeed(account: Account, caller: Caller, { feature, featureName, permission, level }: Need): void {
  if (!isFeatureOn(account, feature)) {
    throw new RestProblem(403, 'INSUFFICIENT_PERMISSION', `The feature ${featureName} is not enabled in your account.`);
  }
  if (effectiveLevel(account, caller, permission) < level) {
    throw new RestProblem(403, 'INSUFFICIENT_PERMISSION', permissionViolation(account, caller, permission));
  }
}
