import { behaviours } from '../../account/behaviours';
import type { Account } from '../../account/types';

/** One field of the record type employee as a search knows it, written in SQL. Keys and selects are compared by internal id. */
export type SearchField =
  | { readonly kind: 'text' | 'checkbox' | 'key'; readonly sql: string }
  | { readonly kind: 'select'; readonly sql: string; readonly textSql: string };

export type SearchFields = Readonly<Record<string, SearchField>>;

const fieldsOfEveryAccount: SearchFields = {
  internalid: { kind: 'key', sql: 'employee.id' },
  entityid: { kind: 'text', sql: 'employee.entityid' },
  firstname: { kind: 'text', sql: 'employee.firstname' },
  lastname: { kind: 'text', sql: 'employee.lastname' },
  email: { kind: 'text', sql: 'employee.email' },
  title: { kind: 'text', sql: 'employee.title' },
  supervisor: {
    kind: 'select',
    sql: 'employee.supervisor',
    textSql: '(SELECT entityid FROM employee AS supervisor WHERE supervisor.id = employee.supervisor)',
  },
  isinactive: { kind: 'checkbox', sql: 'employee.isinactive' },
  giveaccess: { kind: 'checkbox', sql: 'employee.giveaccess' },
};

/** The one field that comes from another table, and makes one result for each of an employee's roles. */
export const roleField = 'role';

const roleOfEmployee: SearchField = {
  kind: 'select',
  sql: 'assigned.role',
  textSql: '(SELECT name FROM role WHERE role.id = assigned.role)',
};

/** The fields of an employee search in this account: role is not among them where employeeRoles is none. */
export function employeeFields(account: Account): SearchFields {
  if (behaviours(account).employeeRoles === 'none') return fieldsOfEveryAccount;
  return { ...fieldsOfEveryAccount, [roleField]: roleOfEmployee };
}

/** What stands in FROM for these fields. An employee without a role has one row all the same. */
export function employeeTables(names: readonly string[]): string {
  if (!names.includes(roleField)) return 'employee';
  return 'employee LEFT JOIN employeerolesforsearch AS assigned ON assigned.entity = employee.id';
}
