import { isFeatureOn } from '../../account/features';
import { effectiveLevel } from '../../account/permissions';
import type { Account, Caller } from '../../account/types';

const logInUsingOAuth2 = 'ADMI_LOGIN_OAUTH2';

/** Setup > Company > Enable Features > SuiteCloud: OAuth 2.0. */
export function isOAuth2On(account: Account): boolean {
  return isFeatureOn(account, 'OAUTH2');
}

/**
 * Whether a role logs in by OAuth 2.0: Log In using OAuth 2.0 Access Tokens, which is Full or nothing; a lower level,
 * which a Global Permission may write, is nothing.
 */
export function mayLogInWithOAuth2(account: Account, caller: Caller): boolean {
  return effectiveLevel(account, caller, logInUsingOAuth2) === 4;
}
