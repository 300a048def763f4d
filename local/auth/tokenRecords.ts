import { isChecked } from '../account/checkbox';
import { administratorRoleId } from '../account/roles';
import type { Account, Caller, Row } from '../account/types';
import { storedDate } from '../suiteql/functions/date';

/** An access token as NetSuite lists it; what one signs with is not part of it. */
export interface TokenRecord {
  /** Internal id. */
  readonly id: number;
  readonly name: string;
  readonly applicationName: string;
  readonly userName: string;
  readonly roleName: string;
  /** UTC, as YYYY-MM-DD HH:MM:SS. */
  readonly created: string;
  readonly isActive: boolean;
  /** UTC; undefined for a token that was not revoked. */
  readonly revoked: string | undefined;
  /** Whether it works as Administrator; also where its role cannot be told. */
  readonly isOfAdministrator: boolean;
}

/** Which tokens: everybody's, or those of one user in one role. */
export type TokenScope = 'all' | Caller;

/**
 * User and role of each token. A token of an account that was filled by hand has no more than their names: it counts
 * as theirs only where a name belongs to one alone.
 */
const selectTokens = `SELECT token.*,
    coalesce(known.userid, (SELECT max(id) FROM employee WHERE entityid = token.entity_name HAVING count(*) = 1)) AS userid,
    coalesce(known.roleid, (SELECT max(id) FROM role WHERE name = token.role_name HAVING count(*) = 1)) AS roleid
  FROM oauthtoken AS token LEFT JOIN local_access_token AS known ON known.oauthtoken = token.id`;

const inScope = '(? = 0 OR (userid = ? AND roleid = ?))';

function boundScope(scope: TokenScope): number[] {
  return scope === 'all' ? [0, 0, 0] : [1, scope.userId, scope.roleId];
}

/** Tokens of a scope, those that work first, the newest first, from `from` on and at most `limit`. */
export function listTokens(account: Account, scope: TokenScope, from: number, limit: number): TokenRecord[] {
  const rows = account.database.all(
    `SELECT * FROM (${selectTokens}) WHERE ${inScope}
     ORDER BY brevoked = 'T' OR binactive = 'T', dcreated DESC, id DESC LIMIT ? OFFSET ?`,
    [...boundScope(scope), limit, from],
  );
  return rows.map(toRecord);
}

export function countTokens(account: Account, scope: TokenScope): number {
  const row = account.database.get(`SELECT count(*) AS count FROM (${selectTokens}) WHERE ${inScope}`, boundScope(scope));
  return Number(row?.count ?? 0);
}

/** A token of a scope by its internal id. */
export function findToken(account: Account, scope: TokenScope, id: number): TokenRecord | undefined {
  const row = account.database.get(`SELECT * FROM (${selectTokens}) WHERE ${inScope} AND id = ?`, [...boundScope(scope), id]);
  return row && toRecord(row);
}

/** Revokes a token for good; one that is revoked keeps its date. @param now milliseconds since 1970 */
export function revokeTokenRecord(account: Account, { id }: TokenRecord, now: number): void {
  account.database.run(`UPDATE oauthtoken SET brevoked = 'T', drevoked = ? WHERE id = ? AND brevoked = 'F'`, [storedDate(new Date(now)), id]);
}

function toRecord(row: Row): TokenRecord {
  const isRevoked = isChecked(row.brevoked);
  return {
    id: Number(row.id),
    name: String(row.tba_token_name ?? ''),
    applicationName: String(row.tba_app_name ?? ''),
    userName: String(row.entity_name ?? ''),
    roleName: String(row.role_name ?? ''),
    created: String(row.dcreated ?? ''),
    isActive: !isRevoked && !isChecked(row.binactive),
    revoked: isRevoked ? String(row.drevoked ?? '') : undefined,
    isOfAdministrator: Number(row.roleid ?? administratorRoleId) === administratorRoleId,
  };
}
