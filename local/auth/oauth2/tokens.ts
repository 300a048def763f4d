import { isChecked } from '../../account/checkbox';
import type { Account } from '../../account/types';
import { fingerprint, newToken } from '../fingerprint';
import { toGrant, type Grant } from './grants';

/** Access tokens work for an hour, refresh tokens for seven days (Oracle help section_158081952044). Seconds. */
export const accessTokenSeconds = 3600;
/** Milliseconds. */
export const tokenLives = { access: accessTokenSeconds * 1000, refresh: 7 * 24 * 60 * 60 * 1000 } as const;
/** Milliseconds that a dead token is still known, so that its owner learns why it does not work. */
const keptAfterwards = tokenLives.refresh;

export type TokenKind = keyof typeof tokenLives;

/** A token that was given out, as the account knows it. */
export interface OAuth2Token {
  readonly kind: TokenKind;
  /** Milliseconds since 1970. */
  readonly expires: number;
  /** A refresh token that another one has taken the place of. */
  readonly isUsed: boolean;
  readonly grant: Grant;
}

/** Makes a token of a grant. NetSuite's are signed JSON Web Tokens, which no application needs to read: these are random. */
export function issueToken(account: Account, grant: Grant, kind: TokenKind, now: number): string {
  const token = newToken();
  account.database.run('INSERT INTO local_oauth2_token (token, grantid, kind, expires) VALUES (?, ?, ?, ?)', [
    fingerprint(token),
    grant.id,
    kind,
    now + tokenLives[kind],
  ]);
  return token;
}

/** A token, whatever became of it; undefined for one that was never given out, or long ago. */
export function findToken(account: Account, token: string): OAuth2Token | undefined {
  const row = account.database.get(
    `SELECT local_oauth2_grant.*, local_oauth2_token.grantid, local_oauth2_token.kind, local_oauth2_token.expires, local_oauth2_token.isused
     FROM local_oauth2_token JOIN local_oauth2_grant ON local_oauth2_grant.id = local_oauth2_token.grantid
     WHERE local_oauth2_token.token = ?`,
    [fingerprint(token)],
  );
  if (row === undefined) return undefined;
  return { kind: row.kind as TokenKind, expires: Number(row.expires), isUsed: isChecked(row.isused), grant: toGrant(row, Number(row.grantid)) };
}

/** A refresh token that gave another one. It stays known: whoever shows it again has stolen one of the two. */
export function markUsed(account: Account, token: string): void {
  account.database.run("UPDATE local_oauth2_token SET isused = 'T' WHERE token = ?", [fingerprint(token)]);
}

/** Ends a single token. */
export function dropToken(account: Account, token: string): void {
  account.database.run('DELETE FROM local_oauth2_token WHERE token = ?', [fingerprint(token)]);
}

/** Drops tokens that are long dead, and grants that have none left: so not between a grant and its first token. */
export function forgetOldTokens(account: Account, now: number): void {
  const { changes } = account.database.run('DELETE FROM local_oauth2_token WHERE expires <= ?', [now - keptAfterwards]);
  if (changes === 0) return;
  account.database.run('DELETE FROM local_oauth2_grant WHERE NOT EXISTS (SELECT 1 FROM local_oauth2_token WHERE grantid = local_oauth2_grant.id)');
}
