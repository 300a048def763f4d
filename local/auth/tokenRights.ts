import { behaviours } from '../account/behaviours';
import { effectiveLevel } from '../account/permissions';
import type { Account, Caller } from '../account/types';

const userAccessTokens = 'ADMI_MANAGE_OWN_OAUTH_TOKENS';
const logInUsingAccessTokens = 'ADMI_LOGIN_OAUTH';
const soapWebServices = 'ADMI_WEBSERVICES';

/** These permissions are Full or nothing; a lower level, which a Global Permission may write, is nothing. */
function has(account: Account, caller: Caller, key: string): boolean {
  return effectiveLevel(account, caller, key) === 4;
}

/**
 * Whether a user may have a token made for himself and this role. The vendor's article 3589085 says that the consent
 * page asks for SOAP Web Services too, Oracle's help does not: a behaviour of the account.
 */
export function mayMakeToken(account: Account, caller: Caller): boolean {
  const demandsSoap = behaviours(account).consentDemands === 'tokens-and-soap';
  return has(account, caller, userAccessTokens) && (!demandsSoap || mayUseSoap(account, caller));
}

/** Whether a role logs in with a token: User Access Tokens includes it (Oracle help bridgehead_4248124361). */
export function mayLogInWithToken(account: Account, caller: Caller): boolean {
  return has(account, caller, logInUsingAccessTokens) || has(account, caller, userAccessTokens);
}

export function mayUseSoap(account: Account, caller: Caller): boolean {
  return has(account, caller, soapWebServices);
}
