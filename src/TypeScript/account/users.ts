import * as error from 'N/error';
import { text } from '../texts/text';
import { FULL, VIEW } from '../requirements/levels';
import type { UserFacts } from '../verdict/user';
import { searchRoleIdsOf, searchUsers } from './employeeSearch';
import type { IdRange } from './idRange';
import { readFirst, type Attempt, type Reading, type Source } from './reading';
import { allRows, BEFORE_THE_FIRST, byId, rowsOf, type Row } from './suiteql';
import { roleIdsOf, userFacts, type UserRoles } from './userRows';

const usersSource: Source = {
  name: text('source_users'),
  consequence: text('without_users'),
  needs: [{ key: 'LIST_EMPLOYEE', level: VIEW }],
};

const rolesOfUsersSource: Source = {
  name: text('source_roles_of_users'),
  consequence: text('without_roles_of_users'),
  needs: [
    { key: 'ADMI_MANAGEROLES', level: FULL },
    { key: 'LIST_EMPLOYEE', level: VIEW },
  ],
};

/** The same, said to somebody of his own roles. */
const rolesOfCallerSource: Source = {
  ...rolesOfUsersSource,
  name: text('source_roles_of_caller'),
  consequence: text('without_roles_of_caller'),
};

/**
 * What is read of users besides their roles: all, or no more than decides who signs in. Names make up most of what a
 * large account's users take.
 */
export type UserDetail = 'named' | 'unnamed';

const columnsOf: Readonly<Record<UserDetail, readonly string[]>> = {
  named: ['id', 'entityid', 'firstname', 'lastname', 'email', 'isinactive'],
  unnamed: ['id', 'isinactive'],
};

/** The columns as a SELECT and a GROUP BY list them. */
const columnList = (detail: UserDetail) => columnsOf[detail].map((column) => `employee.${column}`).join(', ');

/** A SELECT of users with access, all of them or those of a range, by the condition that fits. */
function withAccess(sqlOf: (condition: string) => string, range?: IdRange): Row[] {
  const conditions = [`employee.giveaccess = 'T'`, ...(range ? ['employee.id <= ?'] : []), 'employee.id > ?'];
  return allRows(byId(sqlOf(conditions.join(' AND ')), range && [range.upTo], range?.after));
}

/**
 * Gives users of whom at least one has a role, or none at all.
 * @throws where nobody has one: whoever asks has a role, so the source hides the assignments
 */
function someWithRoles(users: UserRoles[]): UserRoles[] {
  if (users.length === 0 || users.some(({ roleIds }) => roleIds.length > 0)) return users;
  throw error.create({ name: 'NO_ROLE_SHOWN', message: 'NetSuite showed no role of any user.', notifyOff: true });
}

function withRoles(row: Row): UserRoles {
  return { user: userFacts(row), roleIds: roleIdsOf(row['roles']) };
}

/** One row a user: the roles joined in one column. A user without a role still gives a row, because of the outer join. */
function listedRoles(columns: string, table: string, employeeColumn: string, range?: IdRange): UserRoles[] {
  const sqlOf = (condition: string) => `SELECT ${columns}, LISTAGG(assigned.role, ',') WITHIN GROUP (ORDER BY assigned.role) AS roles
FROM employee LEFT JOIN ${table} assigned ON assigned.${employeeColumn} = employee.id
WHERE ${condition} GROUP BY ${columns} ORDER BY employee.id`;
  return withAccess(sqlOf, range).map(withRoles);
}

/** Users with access, and what the columns say of each. */
function employees(columns: string, range?: IdRange): Row[] {
  return withAccess((condition) => `SELECT ${columns} FROM employee WHERE ${condition} ORDER BY employee.id`, range);
}

/** The same without LISTAGG, which Oracle limits to 4,000 bytes a row: 10 units per 5,000 users and per 5,000 assignments. */
function rolesRowByRow(columns: string, range?: IdRange): UserRoles[] {
  const users = employees(columns, range);
  const after = range?.after ?? BEFORE_THE_FIRST;
  const assignments = allRows({
    sql: `SELECT entity, role FROM employeerolesforsearch
WHERE ${range ? 'entity <= ? AND ' : ''}(entity > ? OR (entity = ? AND role > ?)) ORDER BY entity, role`,
    parameters: range ? [range.upTo] : [],
    start: [after, after, BEFORE_THE_FIRST],
    positionOf: (row) => [Number(row['entity']), Number(row['entity']), Number(row['role'])],
  });
  const roleIds = new Map<number, number[]>();
  for (const { entity, role } of assignments) {
    const ids = roleIds.get(Number(entity)) ?? [];
    ids.push(Number(role));
    roleIds.set(Number(entity), ids);
  }
  return users.map((row): UserRoles => ({ user: userFacts(row), roleIds: roleIds.get(Number(row['id'])) ?? [] }));
}

/** A search of a range takes its ids: no table tells the roles, but one who the users are. */
function searchedUsers(range?: IdRange): UserRoles[] {
  if (range === undefined) return searchUsers();
  const ids = employees('employee.id', range).map(({ id }) => Number(id));
  return ids.length === 0 ? [] : searchUsers(ids);
}

/**
 * Which of these an account offers, and to whom, is not published: they are tried in this order.
 * The last one tells who the users are when nothing tells their roles.
 */
function attemptsAt(columns: string, range?: IdRange): readonly Attempt<UserRoles[]>[] {
  return [
    {
      from: 'employee, employeerolesforsearch',
      read: () => someWithRoles(listedRoles(columns, 'employeerolesforsearch', 'entity', range)),
    },
    { from: 'employee, employeerolesforsearch row by row', read: () => someWithRoles(rolesRowByRow(columns, range)) },
    { from: 'employee, employeeroles', read: () => someWithRoles(listedRoles(columns, 'employeeroles', 'employee', range)) },
    {
      from: 'employee.rolesforsearch',
      read: () => someWithRoles(employees(`${columns}, employee.rolesforsearch AS roles`, range).map(withRoles)),
    },
    { from: 'employee search', read: () => someWithRoles(searchedUsers(range)) },
    {
      from: 'employee',
      without: rolesOfUsersSource,
      read: () => employees(columns, range).map((row): UserRoles => ({ user: userFacts(row), roleIds: 'unknown' })),
    },
  ];
}

/**
 * Gives every employee with access and the roles assigned: 10 units per 5,000 users begun where the first table is there.
 * Users read unnamed are told apart by their ids only.
 */
export function readUsers(detail: UserDetail = 'named'): Reading<UserRoles[]> {
  return readFirst(usersSource, attemptsAt(columnList(detail)));
}

/** Gives the internal ids of all users with access, in their order: 10 units per 5,000 users begun. */
export function readUserIds(): Reading<number[]> {
  return readFirst(usersSource, [{ from: 'employee', read: () => employees('employee.id').map(({ id }) => Number(id)) }]);
}

/**
 * Gives the users with access of a range of at most 1,000, unnamed, and the roles assigned: 10 units where the first table
 * is there. NetSuite gives nobody access without a role: a range in which nobody has one hides the assignments as much as a
 * whole account does.
 */
export function readUsersIn(range: IdRange): Reading<UserRoles[]> {
  return readFirst(usersSource, attemptsAt(columnList('unnamed'), range));
}

/** Gives at most 500 users by internal id, named: 10 units, none for no user. One that is gone is left out. */
export function readUsersById(ids: readonly number[]): Map<number, UserFacts> {
  if (ids.length === 0) return new Map();
  const rows = rowsOf(`SELECT ${columnList('named')} FROM employee WHERE employee.id IN (${ids.map(() => '?').join(', ')})`, ids);
  return new Map(rows.map(userFacts).map((user) => [user.id, user]));
}

/**
 * Gives the ids of one employee's roles: 10 units for each way tried. For somebody in a session: whoever is has a role,
 * so a source that shows none hides rows from the reader and is no answer.
 */
export function readRoleIdsOf(userId: number): Reading<number[]> {
  const some = (ids: number[]): number[] => {
    if (ids.length > 0) return ids;
    throw error.create({ name: 'NO_ROLE_SHOWN', message: 'NetSuite showed no role of this user.', notifyOff: true });
  };
  const from = (sql: string, column: string) => some(rowsOf(sql, [userId]).flatMap((row) => roleIdsOf(row[column])));
  return readFirst(rolesOfCallerSource, [
    {
      from: 'employeerolesforsearch',
      read: () => from('SELECT role FROM employeerolesforsearch WHERE entity = ? ORDER BY role', 'role'),
    },
    { from: 'employeeroles', read: () => from('SELECT role FROM employeeroles WHERE employee = ? ORDER BY role', 'role') },
    {
      from: 'employee.rolesforsearch',
      read: () => from('SELECT rolesforsearch FROM employee WHERE id = ?', 'rolesforsearch'),
    },
    { from: 'employee search', read: () => some(searchRoleIdsOf(userId)) },
  ]);
}
