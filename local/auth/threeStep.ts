import { information } from '../account/information';
import type { Account } from '../account/types';
import { activeCaller, type TokenCaller } from './authenticate';
import { AuthError, type AttemptedBy } from './authError';
import { createAccessToken } from './accessTokens';
import { reasonOfPages } from './admission';
import { verifyRequest, type KnownToken, type SignedHttpRequest } from './oauth1/verify';
import { consentOf, dropRequestToken, findPendingRequest, issueRequestToken, type PendingRequest, type TokenPair } from './requestTokens';
import { mayMakeToken } from './tokenRights';

/** A token that was given out, and to whom. */
export interface IssuedToken extends TokenPair {
  readonly who: AttemptedBy;
}

/**
 * Step one of three-step authorization: `POST /rest/requesttoken` (Oracle help section_157652390285).
 * @param now milliseconds since 1970
 * @throws AuthError those of verifyRequest and of issueRequestToken
 */
export function requestToken(account: Account, http: SignedHttpRequest, now: number): IssuedToken {
  const { integration, oauth } = verifyRequest<undefined>(account, http, now, () => undefined);
  return { ...issueRequestToken(account, integration, oauth, now), who: { applicationName: integration.name } };
}

/**
 * Step three: `POST /rest/accesstoken`. The request token is used up, whether or not the role still qualifies.
 * @throws AuthError those of verifyRequest; TokenRejected, InvalidVerifier, MissingRequiredParameter,
 * EntityOrRoleDisabled, TooManyTokens
 */
export function accessToken(account: Account, http: SignedHttpRequest, now: number): IssuedToken {
  const { integration, oauth, token: pending } = verifyRequest<PendingRequest & KnownToken>(account, http, now, ({ token = '' }) => {
    const found = findPendingRequest(account, token, now);
    return found === undefined ? 'unknown' : { ...found, integrationId: found.integration.id, who: {} };
  });
  if (oauth.verifier === undefined) throw new AuthError('MissingRequiredParameter', 'oauth_verifier is missing.', { applicationName: integration.name });
  const caller = consentOf(pending, oauth.verifier);
  dropRequestToken(account, oauth.token ?? '');
  const who = { ...caller, applicationName: integration.name };
  const { role } = activeCaller(account, caller, who);
  const mayHaveToken = reasonOfPages(role) === undefined && mayMakeToken(account, caller);
  if (!mayHaveToken) throw new AuthError('EntityOrRoleDisabled', 'The role may not have access tokens.', who);
  return { ...createAccessToken(account, integration, caller, now), who };
}

/** What `GET /rest/tokeninfo` tells of a token. */
export function tokenInformation(account: Account, { user, role }: TokenCaller) {
  const { accountId, companyName } = information(account);
  return { companyName, companyId: accountId, roleName: role.name, roleId: String(role.id), entityId: String(user.id) };
}
