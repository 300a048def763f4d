import { judgedKeys } from '../requirements/catalog';
import { FULL } from '../requirements/levels';
import type { AccountFacts } from '../verdict/finding';
import { ADMINISTRATOR, everythingGranted, grantsFromRows, nothingRead, type Grants } from '../verdict/grants';
import type { RoleFacts } from '../verdict/obstacle';
import { readFirst, type Reading, type Source } from './reading';
import { allRows, byId, checkbox, rowsOf, text, type Row } from './suiteql';

/** A role with the grants its rows show. */
export interface RoleGrants {
  readonly role: RoleFacts;
  readonly grants: Grants;
  /** Rows of the role over all permissions; undefined where they could not be read. */
  readonly totalRows: number | undefined;
}

const rolesSource: Source = {
  name: 'Roles',
  consequence: 'No role of this account could be checked.',
  needs: [{ key: 'ADMI_MANAGEROLES', level: FULL }],
};

const permissionsSource: Source = {
  name: 'Permissions of roles',
  consequence: 'The roles are known by name; none but the Administrator could be checked.',
  needs: rolesSource.needs,
};

const roleColumns = ['id', 'name', 'scriptid', 'isinactive', 'iswebserviceonlyrole', 'issinglesignononly']
  .map((column) => `role.${column}`)
  .join(', ');

function keysFor(account: AccountFacts): string[] {
  return account.sendFromOutlookRecord ? [...judgedKeys, account.sendFromOutlookRecord] : [...judgedKeys];
}

/**
 * One row a role, whatever the number of its permissions: how many rows it has and its level of each required key.
 * A role without any row still gives a row, because of the outer join.
 */
function aggregatedRoles(keys: readonly string[], condition: string): string {
  const levels = keys.map((_, index) => `MAX(CASE WHEN granted.permkey = ? THEN granted.permlevel END) AS level${index}`);
  return `SELECT ${roleColumns}, COUNT(granted.permkey) AS total, ${levels.join(', ')}
FROM role LEFT JOIN rolepermissions granted ON granted.role = role.id
WHERE ${condition} GROUP BY ${roleColumns} ORDER BY role.id`;
}

function roleFacts(row: Row): RoleFacts {
  const id = Number(row['id']);
  return {
    id,
    name: text(row['name']) || `Role ${id}`,
    scriptId: text(row['scriptid']) || undefined,
    isInactive: checkbox(row['isinactive']),
    isWebServicesOnly: checkbox(row['iswebserviceonlyrole']),
    isSingleSignOnOnly: checkbox(row['issinglesignononly']),
  };
}

function roleGrants(row: Row, keys: readonly string[]): RoleGrants {
  const role = roleFacts(row);
  const totalRows = Number(row['total']);
  if (role.id === ADMINISTRATOR) return { role, grants: everythingGranted, totalRows };
  const levels = Object.fromEntries(keys.map((key, index) => [key, row[`level${index}`]]));
  return { role, grants: grantsFromRows({ total: totalRows, levels }), totalRows };
}

function withoutPermissions(row: Row): RoleGrants {
  const role = roleFacts(row);
  return { role, grants: role.id === ADMINISTRATOR ? everythingGranted : nothingRead, totalRows: undefined };
}

/** Reads roles by a condition; names alone where the permissions cannot be read. */
function readWith(account: AccountFacts, condition: string, rowsFor: (sql: string, keys: readonly string[]) => Row[]): Reading<RoleGrants[]> {
  const keys = keysFor(account);
  const names = `SELECT ${roleColumns} FROM role WHERE ${condition} ORDER BY role.id`;
  return readFirst(rolesSource, [
    {
      from: 'role, rolepermissions',
      read: () => rowsFor(aggregatedRoles(keys, condition), keys).map((row) => roleGrants(row, keys)),
    },
    { from: 'role', without: permissionsSource, read: () => rowsFor(names, []).map(withoutPermissions) },
  ]);
}

/** Gives all roles of the account, one aggregated row each: 10 units per 5,000 roles begun. */
export function readRoles(account: AccountFacts): Reading<RoleGrants[]> {
  return readWith(account, 'role.id > ?', (sql, keys) => allRows(byId(sql, keys)));
}

/** NetSuite takes at most 1,000 items in an IN list; with the bound keys a query stays far below that. */
const ROLES_A_QUERY = 500;

/** Gives the roles of at most 500 ids: 10 units; an empty list costs nothing. */
function readChunk(ids: readonly number[], account: AccountFacts): Reading<RoleGrants[]> {
  const condition = `role.id IN (${ids.map(() => '?').join(', ')})`;
  return readWith(account, condition, (sql, keys) => rowsOf(sql, [...keys, ...ids]));
}

/** Gives the roles of the ids given: 10 units per 500 roles begun. A role that is not found is left out. */
export function readRolesById(ids: readonly number[], account: AccountFacts): Reading<RoleGrants[]> {
  let all: Reading<RoleGrants[]> = { ok: true, value: [], from: 'role, rolepermissions', unread: [] };
  for (let start = 0; start < ids.length; start += ROLES_A_QUERY) {
    const chunk = readChunk(ids.slice(start, start + ROLES_A_QUERY), account);
    if (!chunk.ok) return chunk;
    all = { ...chunk, value: [...all.value, ...chunk.value], unread: all.unread.length > 0 ? all.unread : chunk.unread };
  }
  return all;
}
