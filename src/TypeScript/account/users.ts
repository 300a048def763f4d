import * as error from 'N/error';
import * as search from 'N/search';
import { FULL, VIEW } from '../requirements/levels';
import type { UserFacts } from '../verdict/user';
import { readFirst, type Attempt, type Reading, type Source } from './reading';
import { allRows, BEFORE_THE_FIRST, byId, checkbox, rowsOf, text, type Row } from './suiteql';

/** An employee with access to NetSuite, and the internal ids of his roles, or unknown where they could not be read. */
export interface UserRoles {
  readonly user: UserFacts;
  readonly roleIds: readonly number[] | 'unknown';
}

const usersSource: Source = {
  name: 'Users',
  consequence: 'No user could be checked; the roles were.',
  needs: [{ key: 'LIST_EMPLOYEE', level: VIEW }],
};

const rolesOfUsersSource: Source = {
  name: 'Roles of users',
  consequence: 'The users are known by name; which roles they may pick is not, so none could be checked.',
  needs: [
    { key: 'ADMI_MANAGEROLES', level: FULL },
    { key: 'LIST_EMPLOYEE', level: VIEW },
  ],
};

const employeeColumns = ['id', 'entityid', 'firstname', 'lastname', 'email', 'isinactive', 'giveaccess']
  .map((column) => `employee.${column}`)
  .join(', ');

const haveAccess = `employee.giveaccess = 'T' AND employee.id > ?`;

function userFacts(row: Row): UserFacts {
  const id = Number(row['id']);
  const fullName = [text(row['firstname']), text(row['lastname'])].filter((part) => part !== '').join(' ');
  return {
    id,
    name: fullName || text(row['entityid']) || `Employee ${id}`,
    email: text(row['email']),
    isInactive: checkbox(row['isinactive']),
    hasAccess: checkbox(row['giveaccess']),
  };
}

/**
 * Gives the ids of a list as NetSuite joins them: "1, 3" or "1,3".
 * @throws where a part is no id, such as a name: a role that is not understood must not count as none
 */
function idsOf(list: unknown): number[] {
  const parts = text(list)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map((part) => {
    if (!/^-?\d+$/.test(part)) throw error.create({ name: 'UNEXPECTED_ROLE_ID', message: `${part} is no internal id of a role.`, notifyOff: true });
    return Number(part);
  });
}

/**
 * Gives users of whom at least one has a role, or none at all.
 * @throws where nobody has one: whoever asks has a role, so the source hides the assignments from him
 */
function someWithRoles(users: UserRoles[]): UserRoles[] {
  if (users.length === 0 || users.some(({ roleIds }) => roleIds.length > 0)) return users;
  throw error.create({ name: 'NO_ROLE_SHOWN', message: 'NetSuite showed no role of any user.', notifyOff: true });
}

function withRoles(row: Row): UserRoles {
  return { user: userFacts(row), roleIds: idsOf(row['roles']) };
}

/** One row a user: his roles joined in one column. A user without a role still gives a row, because of the outer join. */
function listedRoles(table: string, employeeColumn: string): string {
  return `SELECT ${employeeColumns}, LISTAGG(assigned.role, ',') WITHIN GROUP (ORDER BY assigned.role) AS roles
FROM employee LEFT JOIN ${table} assigned ON assigned.${employeeColumn} = employee.id
WHERE ${haveAccess} GROUP BY ${employeeColumns} ORDER BY employee.id`;
}

/** The same without LISTAGG, which Oracle limits to 4,000 bytes a row: 10 units per 5,000 users and per 5,000 assignments. */
function rolesRowByRow(): UserRoles[] {
  const users = allRows(byId(`SELECT ${employeeColumns} FROM employee WHERE ${haveAccess} ORDER BY employee.id`));
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

/** The saved-search way, for accounts where no table tells: 5 units and 5 per 1,000 rows, one row per user and role. */
function searchedRoles(): UserRoles[] {
  const paged = search
    .create({
      type: 'employee',
      filters: [['giveaccess', 'is', 'T']],
      columns: ['entityid', 'firstname', 'lastname', 'email', 'isinactive', 'role'].map((name) => ({ name })),
    })
    .runPaged({ pageSize: 1000 });
  const users = new Map<number, { user: UserFacts; roleIds: number[] }>();
  for (const range of paged.pageRanges) {
    for (const result of paged.fetch({ index: range.index }).data) {
      const value = (name: string): unknown => result.getValue({ name });
      const user = userFacts({
        id: result.id,
        ...Object.fromEntries(['entityid', 'firstname', 'lastname', 'email', 'isinactive'].map((name) => [name, value(name)])),
        giveaccess: true,
      });
      const known = users.get(user.id) ?? { user, roleIds: [] };
      known.roleIds.push(...idsOf(value('role')));
      users.set(user.id, known);
    }
  }
  return [...users.values()];
}

/**
 * Which of these an account offers, and to whom, is not published: they are tried in this order.
 * The last one tells who the users are when nothing tells their roles.
 */
const attempts: readonly Attempt<UserRoles[]>[] = [
  {
    from: 'employee, employeerolesforsearch',
    read: () => someWithRoles(allRows(byId(listedRoles('employeerolesforsearch', 'entity'))).map(withRoles)),
  },
  { from: 'employee, employeerolesforsearch row by row', read: () => someWithRoles(rolesRowByRow()) },
  {
    from: 'employee, employeeroles',
    read: () => someWithRoles(allRows(byId(listedRoles('employeeroles', 'employee'))).map(withRoles)),
  },
  {
    from: 'employee.rolesforsearch',
    read: () =>
      someWithRoles(
        allRows(
          byId(`SELECT ${employeeColumns}, employee.rolesforsearch AS roles FROM employee WHERE ${haveAccess} ORDER BY employee.id`),
        ).map(withRoles),
      ),
  },
  { from: 'employee search', read: () => someWithRoles(searchedRoles()) },
  {
    from: 'employee',
    without: rolesOfUsersSource,
    read: () =>
      allRows(byId(`SELECT ${employeeColumns} FROM employee WHERE ${haveAccess} ORDER BY employee.id`)).map(
        (row): UserRoles => ({ user: userFacts(row), roleIds: 'unknown' }),
      ),
  },
];

/** Gives every employee with access and his roles: 10 units per 5,000 users begun where the first table is there. */
export function readUsers(): Reading<UserRoles[]> {
  return readFirst(usersSource, attempts);
}

/**
 * Gives the ids of one employee's roles: 10 units for each table tried. For somebody in a session: he has a role, so a
 * table that shows none hides rows from the reader and is no answer.
 */
export function readRoleIdsOf(userId: number): Reading<number[]> {
  const ids = (sql: string, column: string) => {
    const found = rowsOf(sql, [userId]).flatMap((row) => idsOf(row[column]));
    if (found.length > 0) return found;
    throw error.create({ name: 'NO_ROLE_SHOWN', message: 'NetSuite showed no role of this user.', notifyOff: true });
  };
  return readFirst(rolesOfUsersSource, [
    {
      from: 'employeerolesforsearch',
      read: () => ids('SELECT role FROM employeerolesforsearch WHERE entity = ? ORDER BY role', 'role'),
    },
    { from: 'employeeroles', read: () => ids('SELECT role FROM employeeroles WHERE employee = ? ORDER BY role', 'role') },
    {
      from: 'employee.rolesforsearch',
      read: () => ids('SELECT rolesforsearch FROM employee WHERE id = ?', 'rolesforsearch'),
    },
  ]);
}
