import { findIntegrationById, isOwnAddress, type Integration } from '../account/integrations';
import type { Account, Caller, Row } from '../account/types';
import { AuthError } from './authError';
import { fingerprint, newToken } from './fingerprint';
import { isSameSecret } from './isSameSecret';
import type { OAuthRequest } from './oauth1/readRequest';

/** Milliseconds that a request token may be used in; NetSuite's own time is not published. */
export const requestTokenLife = 60 * 60 * 1000;

/** A token and what its owner signs with. */
export interface TokenPair {
  readonly token: string;
  readonly secret: string;
}

/** A request token that waits for consent, or has it. */
export interface PendingRequest {
  readonly integration: Integration;
  readonly callback: string;
  /** Internal id of the role that the client asked for. */
  readonly requestedRole: string | undefined;
  readonly secret: string;
  /** Who allowed it, once somebody did. */
  readonly consent: { readonly verifier: string; readonly caller: Caller } | undefined;
}

/**
 * Step one: a request token for a verified client.
 * @param now milliseconds since 1970
 * @throws AuthError AuthorizationFlowRequired, MissingRequiredParameter (no callback), InvalidCallback
 */
export function issueRequestToken(account: Account, integration: Integration, oauth: OAuthRequest, now: number): TokenPair {
  const who = { applicationName: integration.name };
  if (!integration.usesAuthorizationFlow) throw new AuthError('AuthorizationFlowRequired', 'The integration record does not use the authorization flow.', who);
  const { callback } = oauth;
  if (callback === undefined || callback === '') throw new AuthError('MissingRequiredParameter', 'oauth_callback is missing.', who);
  if (!isOwnAddress(integration.callbackUrl, callback)) throw new AuthError('InvalidCallback', 'The callback is not that of the integration record.', who);
  const pair = { token: newToken(), secret: newToken() };
  account.database.transaction(() => {
    account.database.run('DELETE FROM local_request_token WHERE expires <= ?', [now]);
    account.database.run('INSERT INTO local_request_token (token, secret, integration, callback, role, expires) VALUES (?, ?, ?, ?, ?, ?)', [
      fingerprint(pair.token),
      pair.secret,
      integration.id,
      callback,
      oauth.role ?? null,
      now + requestTokenLife,
    ]);
  });
  return pair;
}

/** A request token that still counts; undefined for one that is unknown, used, denied or too old. */
export function findPendingRequest(account: Account, token: string, now: number): PendingRequest | undefined {
  const row = account.database.get('SELECT * FROM local_request_token WHERE token = ? AND expires > ?', [fingerprint(token), now]);
  const integration = row && findIntegrationById(account, Number(row.integration));
  return row === undefined || integration === undefined ? undefined : toPending(row, integration);
}

function toPending(row: Row, integration: Integration): PendingRequest {
  const hasConsent = row.verifier !== null && row.userid !== null;
  return {
    integration,
    callback: String(row.callback),
    requestedRole: row.role === null ? undefined : String(row.role),
    secret: String(row.secret),
    consent: hasConsent ? { verifier: String(row.verifier), caller: { userId: Number(row.userid), roleId: Number(row.roleid) } } : undefined,
  };
}

/** Step two, Allow: gives the verifier. A second consent replaces the first, so that only the last one counts. */
export function allowRequest(account: Account, token: string, { userId, roleId }: Caller): string {
  const verifier = newToken();
  account.database.run('UPDATE local_request_token SET verifier = ?, userid = ?, roleid = ? WHERE token = ?', [
    fingerprint(verifier),
    userId,
    roleId,
    fingerprint(token),
  ]);
  return verifier;
}

/** Step two, Deny; or the end of step three: the token counts no more. */
export function dropRequestToken(account: Account, token: string): void {
  account.database.run('DELETE FROM local_request_token WHERE token = ?', [fingerprint(token)]);
}

/** Who consented, where the verifier is the one of the consent. @throws AuthError InvalidVerifier */
export function consentOf({ consent, integration }: PendingRequest, verifier: string): Caller {
  const isRight = consent !== undefined && isSameSecret(fingerprint(verifier), consent.verifier);
  if (isRight) return consent.caller;
  throw new AuthError('InvalidVerifier', 'The verifier is not that of the consent.', { applicationName: integration.name });
}
