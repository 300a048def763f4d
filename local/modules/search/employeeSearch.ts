import { unreadableTables } from '../../account/behaviours';
import { effectiveLevel } from '../../account/permissions';
import type { Row, Value } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import type { Column } from './column';
import type { Criteria } from './criteria';
import { employeeFields, employeeTables, roleField, type SearchField, type SearchFields } from './employeeFields';
import { invalidFilter, writeComparison, type Condition } from './operator';

/** What a script asks for, not yet compared with what there is. */
export interface Definition {
  readonly columns: readonly Column[];
  readonly criteria: Criteria;
}

/** Checkboxes are booleans, everything else is text, '' where there is nothing; the text of a select stands beside its id. */
export type Cell =
  | { readonly kind: 'plain'; readonly value: string | boolean }
  | { readonly kind: 'select'; readonly value: string; readonly text: string };

/** One result: the employee's internal id, and a cell for each column asked for. */
export interface SearchResult {
  readonly id: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The results of a search. Nothing is kept: every reading asks the account again, as in NetSuite. */
export interface Results {
  readonly count: () => number;
  /** The results from `offset` on, at most `limit`. */
  readonly read: (offset: number, limit: number) => SearchResult[];
}

const view = 1;
const lastOrder = 'employee.id';

/**
 * Searches employees: sorted as the columns say, then by internal id. With a column or a filter of role there is one
 * result for each role of an employee, and filters look at each result alone.
 * @throws ScriptError INSUFFICIENT_PERMISSION without Employees at View, SSS_INVALID_SRCH_COL, SSS_INVALID_SRCH_FILTER,
 *   SSS_INVALID_SRCH_OPERATOR
 */
export function searchEmployees({ account, actor, governance }: Execution, { columns, criteria }: Definition): Results {
  if (effectiveLevel(account, actor, 'LIST_EMPLOYEE') < view || unreadableTables(account).has('employee')) {
    throw new ScriptError('INSUFFICIENT_PERMISSION', "Permission Violation: You need the 'Lists -> Employees' permission.");
  }
  const fields = employeeFields(account);
  const selected = columns.map((column) => ({ ...column, field: columnField(fields, column.name) }));
  const { sql: where, parameters } = writeCriteria(fields, criteria);
  const names = [...columns.map(({ name }) => name), ...fieldsIn(criteria)];
  const rows = `FROM ${employeeTables(names)} WHERE ${where}`;
  return {
    count: () => Number(account.database.get(`SELECT count(*) AS count ${rows}`, parameters)?.['count']),
    read: (offset, limit) => {
      const order = orderOf(selected, names.includes(roleField));
      const statement = `SELECT ${selectionOf(selected)} ${rows} ORDER BY ${order} LIMIT ? OFFSET ?`;
      const found = account.database.all(statement, [...parameters, limit, offset]);
      governance.countRows(found.length);
      return found.map((row) => toResult(row, selected));
    },
  };
}

interface SelectedColumn extends Column {
  readonly field: SearchField;
}

function fieldNamed(fields: SearchFields, name: string): SearchField | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function columnField(fields: SearchFields, name: string): SearchField {
  const field = fieldNamed(fields, name);
  if (field === undefined) {
    throw new ScriptError('SSS_INVALID_SRCH_COL', `An nlobjSearchColumn contains an invalid column, or is not in proper syntax: ${name}.`);
  }
  return field;
}

function fieldsIn(criteria: Criteria): readonly string[] {
  if (criteria.kind === 'comparison') return [criteria.field];
  return criteria.kind === 'not' ? fieldsIn(criteria.part) : criteria.parts.flatMap(fieldsIn);
}

function writeCriteria(fields: SearchFields, criteria: Criteria): Condition {
  if (criteria.kind === 'comparison') {
    const field = fieldNamed(fields, criteria.field);
    if (field === undefined) throw invalidFilter(criteria.field);
    return writeComparison(criteria.field, field, criteria.operator, criteria.values);
  }
  if (criteria.kind === 'not') {
    const { sql, parameters } = writeCriteria(fields, criteria.part);
    return { sql: `NOT (${sql})`, parameters };
  }
  if (criteria.parts.length === 0) return { sql: 'TRUE', parameters: [] };
  const parts = criteria.parts.map((part) => writeCriteria(fields, part));
  const sql = parts.map((part) => `(${part.sql})`).join(criteria.kind === 'all' ? ' AND ' : ' OR ');
  return { sql, parameters: parts.flatMap(({ parameters }) => parameters) };
}

/** Values and texts under names that no field has, so that a column asked for twice does no harm. */
function selectionOf(columns: readonly SelectedColumn[]): string {
  const expressions = columns.flatMap(({ field }, index) => {
    const value = `${field.sql} AS value${index}`;
    return field.kind === 'select' ? [value, `${field.textSql} AS text${index}`] : [value];
  });
  return ['employee.id AS id', ...expressions].join(', ');
}

function orderOf(columns: readonly SelectedColumn[], hasRoles: boolean): string {
  const sorted = columns.filter(({ sort }) => sort !== 'NONE').map(({ field, sort }) => `${shown(field)} ${sort}`);
  return [...sorted, lastOrder, ...(hasRoles ? ['assigned.role'] : [])].join(', ');
}

function shown(field: SearchField): string {
  return field.kind === 'select' ? field.textSql : field.sql;
}

function toResult(row: Row, columns: readonly SelectedColumn[]): SearchResult {
  const cells = columns.map(({ name, field }, index) => {
    return [name, toCell(field, row[`value${index}`] ?? null, row[`text${index}`] ?? null)] as const;
  });
  return { id: String(row['id']), cells: new Map(cells) };
}

function toCell({ kind }: SearchField, value: Value, text: Value): Cell {
  if (kind === 'checkbox') return { kind: 'plain', value: value === 'T' };
  if (kind === 'select') return { kind, value: String(value ?? ''), text: String(text ?? '') };
  return { kind: 'plain', value: String(value ?? '') };
}
