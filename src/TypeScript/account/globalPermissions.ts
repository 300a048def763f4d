import { text } from '../texts/text';
import { judgedKeys } from '../requirements/catalog';
import type { FeatureStates } from '../requirements/features';
import { toLevel, VIEW } from '../requirements/levels';
import type { Grant } from '../verdict/grants';
import type { IdRange } from './idRange';
import { readFirst, type Reading, type Source } from './reading';
import { allRows, BEFORE_THE_FIRST, asText, rowsOf, type Row } from './suiteql';

/** The Global Permissions of the employees with some, by employee id and permission key. */
export type GlobalPermissions = ReadonlyMap<number, ReadonlyMap<string, Grant>>;

export const globalPermissionsSource: Source = {
  name: text('source_global_permissions'),
  consequence: text('without_global_permissions'),
  needs: [{ key: 'LIST_EMPLOYEE', level: VIEW }],
};

/** The same, said to somebody of his own roles. */
const ownGlobalPermissionsSource: Source = { ...globalPermissionsSource, consequence: text('without_own_global_permissions') };

/** Sorts before every permission key; an empty text would be NULL in SuiteQL. */
const BEFORE_EVERY_KEY = ' ';

const none: GlobalPermissions = new Map();

function byEmployee(rows: readonly Row[]): GlobalPermissions {
  const employees = new Map<number, Map<string, Grant>>();
  for (const row of rows) {
    const id = Number(row['employee']);
    const permissions = employees.get(id) ?? new Map<string, Grant>();
    permissions.set(asText(row['permkey']), toLevel(row['permlevel']) ?? 'unknown');
    employees.set(id, permissions);
  }
  return employees;
}

const keyList = judgedKeys.map(() => '?').join(', ');

/** Rows of the required keys only, in the unique order of employee and key. */
function readAll(employeeColumn: string, range?: IdRange): GlobalPermissions {
  const after = range?.after ?? BEFORE_THE_FIRST;
  const sql = `SELECT ${employeeColumn} AS employee, permkey, permlevel FROM employeeempperms
WHERE permkey IN (${keyList})${range ? ` AND ${employeeColumn} <= ?` : ''} AND (${employeeColumn} > ? OR (${employeeColumn} = ? AND permkey > ?))
ORDER BY ${employeeColumn}, permkey`;
  const rows = allRows({
    sql,
    parameters: range ? [...judgedKeys, range.upTo] : judgedKeys,
    start: [after, after, BEFORE_EVERY_KEY],
    positionOf: (row) => [Number(row['employee']), Number(row['employee']), asText(row['permkey'])],
  });
  return byEmployee(rows);
}

function readOne(employeeColumn: string, employeeId: number): GlobalPermissions {
  const sql = `SELECT ${employeeColumn} AS employee, permkey, permlevel FROM employeeempperms
WHERE permkey IN (${keyList}) AND ${employeeColumn} = ? ORDER BY permkey`;
  return byEmployee(rowsOf(sql, [...judgedKeys, employeeId]));
}

/** Nobody could prove the table's columns: both spellings are tried. */
function readWith(features: FeatureStates, source: Source, read: (employeeColumn: string) => GlobalPermissions): Reading<GlobalPermissions> {
  if (features.EMPPERMS === 'off') return { ok: true, value: none, from: 'feature off', unread: [] };
  return readFirst(
    source,
    ['employee', 'entity'].map((column) => ({ from: 'employeeempperms', read: () => read(column) })),
  );
}

/**
 * Gives the Global Permissions of all employees, or of those of a range: 10 units per 5,000 rows where the feature is on,
 * none where it is off. Where they cannot be read, users are judged by role only, and told so.
 */
export function readGlobalPermissions(features: FeatureStates, range?: IdRange): Reading<GlobalPermissions> {
  return readWith(features, globalPermissionsSource, (column) => readAll(column, range));
}

/** Gives the Global Permissions of one employee: 10 units where the feature is on, none where it is off. */
export function readGlobalPermissionsOf(employeeId: number, features: FeatureStates): Reading<GlobalPermissions> {
  return readWith(features, ownGlobalPermissionsSource, (column) => readOne(column, employeeId));
}
