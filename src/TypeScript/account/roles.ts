import * as error from 'N/error';
import { text } from '../texts/text';
import { CREATE, EDIT, FULL, NONE, toLevel, VIEW } from '../requirements/levels';
import type { AccountFacts } from '../verdict/finding';
import { ADMINISTRATOR, everythingGranted, grantsFromRows, nothingRead, type Evidence, type Grant, type Grants } from '../verdict/grants';
import type { RoleFacts } from '../verdict/obstacle';
import { judgedKeysIn } from './facts';
import type { IdRange } from './idRange';
import { readFirst, type Attempt, type Reading, type Source } from './reading';
import { allRows, byId, checkbox, asText, rowsOf, type Row } from './suiteql';

/** A role with the grants its rows show. */
export interface RoleGrants {
  readonly role: RoleFacts;
  readonly grants: Grants;
}

/** The tables behind roles: all that their failures have to say. */
interface RoleSources {
  readonly roles: Source;
  readonly permissions: Source;
}

const rolesSource: Source = {
  name: text('source_roles'),
  consequence: text('without_roles'),
  needs: [{ key: 'ADMI_MANAGEROLES', level: FULL }],
};

const permissionsSource: Source = {
  name: text('source_permissions'),
  consequence: text('without_permissions'),
  needs: rolesSource.needs,
};

const rolesOfAccount: RoleSources = { roles: rolesSource, permissions: permissionsSource };

/** The same, said to somebody of his own roles. */
export const rolesOfCaller: RoleSources = {
  roles: { ...rolesSource, name: text('source_roles_of_caller'), consequence: text('without_own_roles') },
  permissions: { ...permissionsSource, consequence: text('without_own_permissions') },
};

const roleColumns = ['id', 'name', 'scriptid', 'isinactive', 'iswebserviceonlyrole', 'issinglesignononly']
  .map((column) => `role.${column}`)
  .join(', ');

/** A level as it stands in a list. NULL and what else is no level is told apart from a permission that is not there. */
const levelAsText = `DECODE(permlevel, ${[NONE, VIEW, CREATE, EDIT, FULL].map((level) => `${level}, '${level}'`).join(', ')}, 'X')`;

/**
 * One row a role, whatever the number of its permissions: a key of any of its rows, and the required keys it has with
 * their levels, as one list. NetSuite joins the few rows of required keys only: at 500 roles of 120
 * permissions in a tenth of the time of a join of all rows. A role without any row still gives a row, with no key.
 */
function listedRoles(keys: readonly string[]): string {
  return `SELECT ${roleColumns}, held.permissions,
(SELECT MIN(anyrow.permkey) FROM rolepermissions anyrow WHERE anyrow.role = role.id) AS anykey
FROM role LEFT JOIN (
SELECT role, LISTAGG(permkey || '=' || ${levelAsText}, ',') WITHIN GROUP (ORDER BY permkey, permlevel) AS permissions
FROM rolepermissions WHERE permkey IN (${keys.map(() => '?').join(', ')}) GROUP BY role
) held ON held.role = role.id
WHERE role.id > ? ORDER BY role.id`;
}

/** The same by a join of all rows, counted: how many rows a role has and its level of each required key. */
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
    name: asText(row['name']) || `Role ${id}`,
    scriptId: asText(row['scriptid']) || undefined,
    isInactive: checkbox(row['isinactive']),
    isWebServicesOnly: checkbox(row['iswebserviceonlyrole']),
    isSingleSignOnOnly: checkbox(row['issinglesignononly']),
  };
}

function withGrants(row: Row, grants: Grants): RoleGrants {
  const role = roleFacts(row);
  return { role, grants: role.id === ADMINISTRATOR ? everythingGranted : grants };
}

/** The same of a role whose permissions were asked for: NetSuite may show none of them. */
function withShownGrants(row: Row, grants: Grants): RoleGrants {
  const shown = withGrants(row, grants);
  return shown.grants === nothingRead ? { ...shown, role: { ...shown.role, showsPermissions: false } } : shown;
}

/** The permissions of a role: a key, and its level or X, each. */
const heldPermissions = /^\w+=[0-4X](?:,\w+=[0-4X])*$/;

/** The grants of a role whose permissions all stand in its list. A class: an account has thousands of them. */
class ListedGrants implements Grants {
  constructor(private readonly held: ReadonlyMap<string, Grant>) {}

  levelOf(key: string): Grant {
    return this.held.get(key) ?? NONE;
  }

  evidenceOf(): Evidence {
    return 'role';
  }
}

/**
 * Gives the grants of a role's list. A key that stands there twice has its highest level, which comes last.
 * @throws UNEXPECTED_PERMISSION where a part is none: what is not understood must not count as missing
 */
function listedGrants(row: Row): Grants {
  if (asText(row['anykey']) === '') return nothingRead;
  const list = asText(row['permissions']);
  if (list !== '' && !heldPermissions.test(list)) {
    throw error.create({ name: 'UNEXPECTED_PERMISSION', message: `${list} is no list of permissions with their levels.`, notifyOff: true });
  }
  const held = new Map<string, Grant>();
  for (const entry of list === '' ? [] : list.split(',')) held.set(entry.slice(0, -2), toLevel(entry.slice(-1)) ?? 'unknown');
  return new ListedGrants(held);
}

function aggregatedGrants(row: Row, keys: readonly string[]): Grants {
  const levels = Object.fromEntries(keys.map((key, index) => [key, row[`level${index}`]]));
  return grantsFromRows({ total: Number(row['total']), levels });
}

type Rows = (sql: string, parameters: readonly string[]) => Row[];

/** By a join of all rows of these roles, and names alone where the permissions cannot be read. */
function attemptsWith(keys: readonly string[], condition: string, rowsFor: Rows, { permissions } = rolesOfAccount): Attempt<RoleGrants[]>[] {
  const names = `SELECT ${roleColumns} FROM role WHERE ${condition} ORDER BY role.id`;
  return [
    {
      from: 'role, rolepermissions',
      read: () => rowsFor(aggregatedRoles(keys, condition), keys).map((row) => withShownGrants(row, aggregatedGrants(row, keys))),
    },
    { from: 'role', without: permissions, read: () => rowsFor(names, []).map((row) => withGrants(row, nothingRead)) },
  ];
}

/**
 * Gives all roles of the account, one row each: 10 units per 5,000 roles begun. Where NetSuite refuses the lists, 10
 * more for the join.
 */
export function readRoles(account: AccountFacts): Reading<RoleGrants[]> {
  const keys = judgedKeysIn(account);
  const rowsFor: Rows = (sql, parameters) => allRows(byId(sql, parameters));
  const listed = () => rowsFor(listedRoles(keys), keys).map((row) => withShownGrants(row, listedGrants(row)));
  return readFirst(rolesSource, [{ from: 'role, rolepermissions', read: listed }, ...attemptsWith(keys, 'role.id > ?', rowsFor)]);
}

/** Gives the internal ids of all roles, in their order: 10 units per 5,000 roles begun. */
export function readRoleIds(): Reading<number[]> {
  const read = () => allRows(byId('SELECT id FROM role WHERE id > ? ORDER BY id')).map(({ id }) => Number(id));
  return readFirst(rolesSource, [{ from: 'role', read }]);
}

/** Gives the roles of a range of at most 5,000, by a join of their own rows only: 10 units. */
export function readRolesIn({ after, upTo }: IdRange, account: AccountFacts): Reading<RoleGrants[]> {
  const rowsFor: Rows = (sql, parameters) => rowsOf(sql, [...parameters, after, upTo]);
  return readFirst(rolesSource, attemptsWith(judgedKeysIn(account), ['role.id > ?', 'role.id <= ?'].join(' AND '), rowsFor));
}

/** NetSuite takes at most 1,000 items in an IN list; with the bound keys a query stays far below that. */
const ROLES_A_QUERY = 500;

/** Gives the roles of at most 500 ids: 10 units; an empty list costs nothing. */
function readChunk(ids: readonly number[], account: AccountFacts, sources: RoleSources): Reading<RoleGrants[]> {
  const condition = `role.id IN (${ids.map(() => '?').join(', ')})`;
  const rowsFor: Rows = (sql, parameters) => rowsOf(sql, [...parameters, ...ids]);
  return readFirst(sources.roles, attemptsWith(judgedKeysIn(account), condition, rowsFor, sources));
}

/** Gives the roles of the ids given: 10 units per 500 roles begun. A role that is not found is left out. */
export function readRolesById(ids: readonly number[], account: AccountFacts, sources = rolesOfAccount): Reading<RoleGrants[]> {
  let all: Reading<RoleGrants[]> = { ok: true, value: [], from: 'role, rolepermissions', unread: [] };
  for (let start = 0; start < ids.length; start += ROLES_A_QUERY) {
    const chunk = readChunk(ids.slice(start, start + ROLES_A_QUERY), account, sources);
    if (!chunk.ok) return chunk;
    all = { ...chunk, value: [...all.value, ...chunk.value], unread: all.unread.length > 0 ? all.unread : chunk.unread };
  }
  return all;
}
