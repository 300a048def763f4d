import { isChecked } from '../account/checkbox';
import type { Integration } from '../account/integrations';
import { findRole } from '../account/roles';
import type { Account, Caller, Row } from '../account/types';
import { findUser } from '../account/users';
import { storedDate } from '../suiteql/functions/date';
import { AuthError, type AttemptedBy } from './authError';
import { fingerprint, newToken } from './fingerprint';
import type { KnownToken } from './oauth1/verify';
import type { TokenPair } from './requestTokens';

/** The vendor says that NetSuite lets a user have so many active tokens (support article 3888536). */
const mostTokensOfUser = 25;
/** How many wrong signatures lock a token, and for how many milliseconds; NetSuite's numbers are not published. */
const lock = { failures: 20, milliseconds: 5 * 60 * 1000 };

/** An access token that works: not revoked, not inactive. */
export interface AccessToken extends KnownToken {
  readonly caller: Caller;
  readonly isLocked: boolean;
}

/**
 * Makes a token for a user and a role. Access tokens do not expire.
 * @throws AuthError TooManyTokens
 */
export function createAccessToken(account: Account, integration: Integration, caller: Caller, now: number): TokenPair {
  const user = findUser(account, caller.userId);
  const role = findRole(account, caller.roleId);
  const who = { ...caller, applicationName: integration.name };
  if (countActiveTokens(account, caller.userId) >= mostTokensOfUser) {
    throw new AuthError('TooManyTokens', 'The user has exceeded the maximum number of tokens.', who);
  }
  const name = `${integration.name} - ${user?.name ?? caller.userId}, ${role?.name ?? caller.roleId}`;
  const row = { tba_token_name: name, tba_app_name: integration.name, entity_name: user?.name ?? null, role_name: role?.name ?? null };
  return writeToken(account, row, integration.id, caller, now);
}

function writeToken(account: Account, row: Row, integrationId: number, { userId, roleId }: Caller, now: number): TokenPair {
  const pair = { token: newToken(), secret: newToken() };
  account.database.transaction(() => {
    const { lastInsertRowid } = account.database.run(
      `INSERT INTO oauthtoken (tba_token_name, tba_app_name, entity_name, role_name, dcreated, binactive, brevoked, drevoked)
       VALUES (?, ?, ?, ?, ?, 'F', 'F', NULL)`,
      [row.tba_token_name ?? null, row.tba_app_name ?? null, row.entity_name ?? null, row.role_name ?? null, storedDate(new Date(now))],
    );
    account.database.run('INSERT INTO local_access_token (token, oauthtoken, secret, integration, userid, roleid) VALUES (?, ?, ?, ?, ?, ?)', [
      fingerprint(pair.token),
      lastInsertRowid,
      pair.secret,
      integrationId,
      userId,
      roleId,
    ]);
  });
  return pair;
}

/** Tokens of a user that count against his limit: those of his name, for the account's rows know no more. */
export function countActiveTokens(account: Account, userId: number): number {
  const row = account.database.get(
    `SELECT COUNT(*) AS count FROM oauthtoken WHERE binactive = 'F' AND brevoked = 'F'
     AND entity_name = (SELECT entityid FROM employee WHERE id = ?)`,
    [userId],
  );
  return Number(row?.count ?? 0);
}

const selectTokens = `SELECT local_access_token.*, oauthtoken.tba_token_name, oauthtoken.binactive, oauthtoken.brevoked
  FROM local_access_token JOIN oauthtoken ON oauthtoken.id = local_access_token.oauthtoken`;

/** An access token, or undefined for one that is unknown, revoked or inactive. @param now milliseconds since 1970 */
export function findAccessToken(account: Account, token: string, now: number): AccessToken | undefined {
  const row = account.database.get(`${selectTokens} WHERE local_access_token.token = ?`, [fingerprint(token)]);
  if (row === undefined || isChecked(row.binactive) || isChecked(row.brevoked)) return undefined;
  const caller = { userId: Number(row.userid), roleId: Number(row.roleid) };
  const who: AttemptedBy = { ...caller, tokenName: String(row.tba_token_name) };
  const isLocked = Number(row.failures) >= lock.failures && now - Number(row.lastfailure) < lock.milliseconds;
  return { secret: String(row.secret), integrationId: Number(row.integration), who, caller, isLocked };
}

/** Counts a wrong signature against a token; a lock that has ended begins anew. */
export function countFailure(account: Account, token: string, now: number): void {
  account.database.run(
    'UPDATE local_access_token SET failures = CASE WHEN ? - lastfailure < ? THEN failures + 1 ELSE 1 END, lastfailure = ? WHERE token = ?',
    [now, lock.milliseconds, now, fingerprint(token)],
  );
}

/** Revokes a token of this integration; one that is not there, or is another's, stays as it is. */
export function revokeAccessToken(account: Account, token: string, integration: Integration, now: number): void {
  account.database.run(
    `UPDATE oauthtoken SET brevoked = 'T', drevoked = ? WHERE brevoked = 'F'
     AND id = (SELECT oauthtoken FROM local_access_token WHERE token = ? AND integration = ?)`,
    [storedDate(new Date(now)), fingerprint(token), integration.id],
  );
}
