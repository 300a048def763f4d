import * as error from 'N/error';
import { text } from '../texts/text';
import { FULL, VIEW } from '../requirements/levels';
import { searchRoleIdsOf, searchUsers } from './employeeSearch';
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

const haveAccess = `employee.giveaccess = 'T' AND employee.id > ?`;

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
function listedRoles(columns: string, table: string, employeeColumn: string): UserRoles[] {
  const sql = `SELECT ${columns}, LISTAGG(assigned.role, ',') WITHIN GROUP (ORDER BY assigned.role) AS roles
FROM employee LEFT JOIN ${table} assigned ON assigned.${employeeColumn} = employee.id
WHERE ${haveAccess} GROUP BY ${columns} ORDER BY employee.id`;
  return allRows(byId(sql)).map(withRoles);
}

/** Every user with access, and what the columns say of each. */
function employees(columns: string): Row[] {
  return allRows(byId(`SELECT ${columns} FROM employee WHERE ${haveAccess} ORDER BY employee.id`));
}

/** The same without LISTAGG, which Oracle limits to 4,000 bytes a row: 10 units per 5,000 users and per 5,000 assignments. */
function rolesRowByRow(columns: string): UserRoles[] {
  const users = employees(columns);
  const assignments = allRows({
    sql: `SELECT entity, role FROM employeerolesforsearch
WHERE entity > ? OR (entity = ? AND role > ?) ORDER BY entity, role`,
    parameters: [],
    start: [BEFORE_THE_FIRST, BEFORE_THE_FIRST, BEFORE_THE_FIRST],
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

/**
 * Which of these an account offers, and to whom, is not published: they are tried in this order.
 * The last one tells who the users are when nothing tells their roles.
 */
function attemptsAt(columns: string): readonly Attempt<UserRoles[]>[] {
  return [
    {
      from: 'employee, employeerolesforsearch',
      read: () => someWithRoles(listedRoles(columns, 'employeerolesforsearch', 'entity')),
    },
    { from: 'employee, employeerolesforsearch row by row', read: () => someWithRoles(rolesRowByRow(columns)) },
    { from: 'employee, employeeroles', read: () => someWithRoles(listedRoles(columns, 'employeeroles', 'employee')) },
    {
      from: 'employee.rolesforsearch',
      read: () => someWithRoles(employees(`${columns}, employee.rolesforsearch AS roles`).map(withRoles)),
    },
    { from: 'employee search', read: () => someWithRoles(searchUsers()) },
    {
      from: 'employee',
      without: rolesOfUsersSource,
      read: () => employees(columns).map((row): UserRoles => ({ user: userFacts(row), roleIds: 'unknown' })),
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
  return readFirst(rolesOfUsersSource, [
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
