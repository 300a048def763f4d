import type { Integration } from '../../account/integrations';
import type { Account } from '../../account/types';
import type { AttemptedBy } from '../authError';
import { authenticateClient } from './clientAuthentication';
import { redeemCode } from './codes';
import { acceptConsent, createGrant, revokeGrant } from './grants';
import { OAuth2Error } from './oauth2Error';
import { requiredParameter } from './parameters';
import { isCodeVerifier } from './pkce';
import { isOAuth2On } from './rights';
import { findToken, forgetOldTokens, issueToken, markUsed, type OAuth2Token } from './tokens';

/** What the token endpoint gives out, and to whom. */
export interface IssuedTokens {
  readonly accessToken: string;
  /** Left out where the one that the application has stays good. */
  readonly refreshToken?: string;
  readonly who: AttemptedBy;
}

/**
 * A request of the token endpoint: grant_type authorization_code with code, redirect_uri and code_verifier, or
 * refresh_token with refresh_token (Oracle help section_158081952044, section_158082518856).
 * @param authorization the header, where there is one
 * @param now milliseconds since 1970
 * @throws OAuth2Error invalid_request (also for another grant_type), invalid_client, unauthorized_client, invalid_grant,
 * invalid_scope
 * @throws AuthError EntityOrRoleDisabled
 */
export function requestTokens(account: Account, authorization: string | undefined, form: URLSearchParams, now: number): IssuedTokens {
  const integration = authenticateClient(account, authorization, form);
  const who = { applicationName: integration.name };
  acceptClient(account, integration, who);
  const grantType = requiredParameter(form, 'grant_type', who);
  if (grantType === 'authorization_code') return exchangeCode(account, integration, form, now);
  if (grantType === 'refresh_token') return refresh(account, integration, requiredParameter(form, 'refresh_token', who), now);
  throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', 'The grant_type must be authorization_code or refresh_token.', who);
}

function acceptClient(account: Account, integration: Integration, who: AttemptedBy): void {
  if (!isOAuth2On(account)) throw new OAuth2Error('unauthorized_client', 'FeatureDisabled', 'OAuth 2.0 is off.', who);
  if (integration.state !== 'ENABLED') throw new OAuth2Error('invalid_client', 'IntegrationBlocked', 'The integration record is not enabled.', who);
  if (!integration.usesCodeGrant) {
    throw new OAuth2Error('unauthorized_client', 'AuthorizationCodeGrantRequired', 'The integration record does not use the authorization code grant.', who);
  }
}

/** The code is used up, whether or not the role still qualifies. */
function exchangeCode(account: Account, integration: Integration, form: URLSearchParams, now: number): IssuedTokens {
  const application = { applicationName: integration.name };
  const code = requiredParameter(form, 'code', application);
  const redirectUri = requiredParameter(form, 'redirect_uri', application);
  const verifier = requiredParameter(form, 'code_verifier', application);
  if (!isCodeVerifier(verifier)) {
    throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', 'A code_verifier has 43 to 128 characters.', application);
  }
  const consent = redeemCode(account, integration, { code, redirectUri, verifier }, now);
  const who = { ...consent.caller, ...application };
  acceptConsent(account, integration, consent, who);
  return account.database.transaction(() => {
    forgetOldTokens(account, now);
    const grant = createGrant(account, integration, consent);
    return { accessToken: issueToken(account, grant, 'access', now), refreshToken: issueToken(account, grant, 'refresh', now), who };
  });
}

/** A public client, which proves nothing by a secret, gets a new refresh token each time; the one it showed is used up. */
function refresh(account: Account, integration: Integration, refreshToken: string, now: number): IssuedTokens {
  const { grant } = refreshTokenOf(account, integration, refreshToken, now);
  const who = { ...grant.caller, applicationName: integration.name };
  acceptConsent(account, integration, grant, who);
  return account.database.transaction(() => {
    forgetOldTokens(account, now);
    const accessToken = issueToken(account, grant, 'access', now);
    if (!integration.isPublicClient) return { accessToken, who };
    markUsed(account, refreshToken);
    return { accessToken, refreshToken: issueToken(account, grant, 'refresh', now), who };
  });
}

/** @throws OAuth2Error invalid_grant; a used one ends its grant, for somebody else has its successor (RFC 9700 §4.14.2) */
function refreshTokenOf(account: Account, integration: Integration, refreshToken: string, now: number): OAuth2Token {
  const application = { applicationName: integration.name };
  const token = findToken(account, refreshToken);
  if (token === undefined || token.kind !== 'refresh' || token.grant.integrationId !== integration.id) {
    throw new OAuth2Error('invalid_grant', 'TokenRejected', 'There is no such refresh token of this client.', application);
  }
  const who = { ...token.grant.caller, ...application };
  if (token.isUsed) revokeGrant(account, token.grant);
  if (token.isUsed || token.grant.isRevoked) throw new OAuth2Error('invalid_grant', 'TokenRejected', 'The refresh token is used or revoked.', who);
  if (token.expires <= now) throw new OAuth2Error('invalid_grant', 'RefreshTokenExpired', 'The refresh token is too old.', who);
  return token;
}
