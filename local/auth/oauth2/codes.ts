import type { Integration, OAuth2Scope } from '../../account/integrations';
import type { Account, Caller } from '../../account/types';
import { fingerprint, newToken } from '../fingerprint';
import type { AuthorizationRequest } from './authorizationRequest';
import { revokeGrantOfCode, type Consent } from './grants';
import { OAuth2Error } from './oauth2Error';
import { provesChallenge } from './pkce';

/** Milliseconds that a code may be used in: NetSuite's own time is not published, RFC 6749 §4.1.2 allows ten minutes at most. */
export const codeLife = 10 * 60 * 1000;

/** What an application shows to exchange a code. */
export interface ShownCode {
  readonly code: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

/** The code of a consent, bound to the application, its redirect URI and its challenge. @param now milliseconds since 1970 */
export function issueCode(account: Account, request: AuthorizationRequest, { userId, roleId }: Caller, now: number): string {
  const code = newToken();
  account.database.transaction(() => {
    account.database.run('DELETE FROM local_oauth2_code WHERE expires <= ?', [now]);
    account.database.run(
      'INSERT INTO local_oauth2_code (code, integration, redirecturi, scopes, challenge, userid, roleid, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [fingerprint(code), request.integration.id, request.redirectUri, request.scopes.join(' '), request.challenge, userId, roleId, now + codeLife],
    );
  });
  return code;
}

/**
 * Uses a code up and gives what the user allowed. Who shows a used code again was not the only one to have it: what it
 * gave is revoked (RFC 6749 §4.1.2). A code that is shown wrongly stays, so that nobody can use up another's.
 * @throws OAuth2Error invalid_grant
 */
export function redeemCode(account: Account, integration: Integration, { code, redirectUri, verifier }: ShownCode, now: number): Consent {
  const who = { applicationName: integration.name };
  const codeFingerprint = fingerprint(code);
  const row = account.database.get('SELECT * FROM local_oauth2_code WHERE code = ?', [codeFingerprint]);
  if (row === undefined) revokeGrantOfCode(account, integration, codeFingerprint);
  if (row === undefined || Number(row.integration) !== integration.id || Number(row.expires) <= now) {
    throw new OAuth2Error('invalid_grant', 'TokenRejected', 'There is no such code of this client, or it is used or too old.', who);
  }
  const caller = { userId: Number(row.userid), roleId: Number(row.roleid) };
  if (row.redirecturi !== redirectUri) {
    throw new OAuth2Error('invalid_grant', 'InvalidRedirectURI', 'The redirect URI is not that of the consent.', { ...who, ...caller });
  }
  if (!provesChallenge(verifier, String(row.challenge))) {
    throw new OAuth2Error('invalid_grant', 'InvalidVerifier', 'The verifier is not that of the challenge.', { ...who, ...caller });
  }
  account.database.run('DELETE FROM local_oauth2_code WHERE code = ?', [codeFingerprint]);
  return { codeFingerprint, caller, scopes: String(row.scopes).split(' ') as OAuth2Scope[] };
}
