import { findIntegrationById, type Integration, type OAuth2Scope } from '../../account/integrations';
import type { Account } from '../../account/types';
import { activeCaller, type TokenCaller } from '../authenticate';
import { AuthError, type AttemptedBy } from '../authError';
import type { Grant } from './grants';
import { isOAuth2On, mayLogInWithOAuth2 } from './rights';
import { findToken } from './tokens';

/**
 * Who calls, by an OAuth 2.0 access token. What was allowed when it was given out must be allowed now (Oracle help
 * subsect_158324637123).
 * @param scope what the token must have been given for
 * @param now milliseconds since 1970
 * @throws AuthError FeatureDisabled, token_rejected, TokenRejected (a refresh token), AccessTokenExpired,
 * InvalidIntegration, AuthorizationCodeGrantRequired, ScopeMismatched, EntityOrRoleDisabled, permission_denied
 */
export function authenticateBearer(account: Account, accessToken: string, scope: OAuth2Scope, now: number): TokenCaller {
  if (!isOAuth2On(account)) throw new AuthError('FeatureDisabled', 'OAuth 2.0 is off.');
  const grant = grantOfAccessToken(account, accessToken, now);
  const integration = findIntegrationById(account, grant.integrationId);
  const who = whoOf(grant, integration);
  if (integration?.state !== 'ENABLED') throw new AuthError('InvalidIntegration', 'The integration record is gone or not enabled.', who);
  if (!integration.usesCodeGrant) {
    throw new AuthError('AuthorizationCodeGrantRequired', 'The integration record does not use the authorization code grant.', who);
  }
  if (!grant.scopes.includes(scope) || !integration.scopes.includes(scope)) {
    throw new AuthError('ScopeMismatched', `The token or the integration record does not have the scope ${scope}.`, who);
  }
  const signedIn = activeCaller(account, grant.caller, who);
  if (!mayLogInWithOAuth2(account, grant.caller)) throw new AuthError('permission_denied', 'The role may not log in by OAuth 2.0.', who);
  return { ...signedIn, integration, who };
}

function grantOfAccessToken(account: Account, accessToken: string, now: number): Grant {
  const token = findToken(account, accessToken);
  if (token === undefined) throw new AuthError('token_rejected', 'There is no such token.');
  const who = whoOf(token.grant, findIntegrationById(account, token.grant.integrationId));
  if (token.kind === 'refresh') throw new AuthError('TokenRejected', 'A refresh token is not for calls.', who);
  if (token.grant.isRevoked) throw new AuthError('token_rejected', 'The token is revoked.', who);
  if (token.expires <= now) throw new AuthError('AccessTokenExpired', 'The access token is too old.', who);
  return token.grant;
}

function whoOf({ caller }: Grant, integration: Integration | undefined): AttemptedBy {
  return integration === undefined ? caller : { ...caller, applicationName: integration.name };
}
