import { behaviours, unreadableTables } from '../../account/behaviours';
import { effectiveLevel } from '../../account/permissions';
import type { Row, Value } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import type { Condition } from './definition';

/** Columns of an employee search; role is a multi-select, so that an employee of two roles gives two results. */
const columnsOfEmployees = ['internalid', 'entityid', 'firstname', 'lastname', 'email', 'title', 'isinactive', 'giveaccess'];
const checkboxes = ['isinactive', 'giveaccess'];
const view = 1;

/** One result: the employee, and the columns asked for. */
export interface SearchResult {
  readonly id: string;
  readonly values: Readonly<Record<string, string | boolean>>;
}

/**
 * Runs a search of employees, ordered by internal id.
 * @throws ScriptError INSUFFICIENT_PERMISSION without Employees at View, SSS_INVALID_SRCH_COL, SSS_INVALID_SRCH_FILTER
 */
export function searchEmployees(
  { account, actor }: Execution,
  columns: readonly string[],
  conditions: readonly Condition[],
): SearchResult[] {
  if (effectiveLevel(account, actor, 'LIST_EMPLOYEE') < view || unreadableTables(account).has('employee')) {
    throw new ScriptError('INSUFFICIENT_PERMISSION', "Permission Violation: You need the 'Lists -> Employees' permission.");
  }
  const offersRoles = behaviours(account).employeeRoles !== 'none';
  const offered = offersRoles ? [...columnsOfEmployees, 'role'] : columnsOfEmployees;
  refuseUnknown(columns, offered, 'SSS_INVALID_SRCH_COL', 'An nlobjSearchColumn contains an invalid column');
  refuseUnknown(conditions.map(({ column }) => column), offered, 'SSS_INVALID_SRCH_FILTER', 'An nlobjSearchFilter contains invalid search criteria');
  return account.database.all(statement(columns, conditions), conditions.map(({ value }) => value)).map((row) => toResult(row, columns));
}

function refuseUnknown(names: readonly string[], offered: readonly string[], code: string, message: string): void {
  const unknown = names.find((name) => !offered.includes(name));
  if (unknown !== undefined) throw new ScriptError(code, `${message}: ${unknown}.`);
}

/** Names were compared with those offered before; values are bound. */
function statement(columns: readonly string[], conditions: readonly Condition[]): string {
  const names = [...columns, ...conditions.map(({ column }) => column)];
  const join = names.includes('role') ? 'LEFT JOIN employeerolesforsearch assigned ON assigned.entity = employee.id' : '';
  const where = conditions.length > 0 ? `WHERE ${conditions.map(({ column }) => `${expression(column)} = ?`).join(' AND ')}` : '';
  const selected = columns.map((column) => `, ${expression(column)} AS ${column}`).join('');
  return `SELECT employee.id AS id${selected} FROM employee ${join} ${where} ORDER BY employee.id${names.includes('role') ? ', assigned.role' : ''}`;
}

function expression(column: string): string {
  if (column === 'role') return 'assigned.role';
  return `employee.${column === 'internalid' ? 'id' : column}`;
}

function toResult(row: Row, columns: readonly string[]): SearchResult {
  const values = columns.map((column) => [column, toValue(column, row[column] ?? null)] as const);
  return { id: String(row['id']), values: Object.fromEntries(values) };
}

/** SuiteScript 2 gives checkboxes as booleans and everything else as text, '' where there is nothing. */
function toValue(column: string, value: Value): string | boolean {
  return checkboxes.includes(column) ? value === 'T' : String(value ?? '');
}
