import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { membersOf } from '../members';
import type { SearchField } from './employeeFields';

/** A condition in SQL, and what its question marks stand for. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

type Write = (sql: string, values: readonly string[]) => Condition;

/** What stands for no value in a filter by internal id: Oracle help section_4345767603. */
const noValue = '@NONE@';

/** Text is compared without regard to case, and where there is none it is empty. */
const text = (sql: string): string => `oracle_lower(coalesce(${sql}, ''))`;
const key = (sql: string): string => `coalesce(CAST(${sql} AS TEXT), '${noValue}')`;
const marks = (values: readonly string[]): string => values.map(() => '?').join(', ');

const comparingText = (write: (sql: string) => string): Write => (sql, values) =>
  ({ sql: write(text(sql)), parameters: [values[0] ?? ''] });
const isOneOf: Write = (sql, values) => ({ sql: `${key(sql)} IN (${marks(values)})`, parameters: values });
const isNoneOf: Write = (sql, values) => ({ sql: `${key(sql)} NOT IN (${marks(values)})`, parameters: values });

const ofText: Readonly<Record<string, Write>> = {
  is: comparingText((sql) => `${sql} = oracle_lower(?)`),
  isnot: comparingText((sql) => `${sql} <> oracle_lower(?)`),
  contains: comparingText((sql) => `instr(${sql}, oracle_lower(?)) > 0`),
  doesnotcontain: comparingText((sql) => `instr(${sql}, oracle_lower(?)) = 0`),
  startswith: comparingText((sql) => `instr(${sql}, oracle_lower(?)) = 1`),
  doesnotstartwith: comparingText((sql) => `instr(${sql}, oracle_lower(?)) <> 1`),
  isempty: (sql) => ({ sql: `${text(sql)} = ''`, parameters: [] }),
  isnotempty: (sql) => ({ sql: `${text(sql)} <> ''`, parameters: [] }),
};
const ofCheckbox: Readonly<Record<string, Write>> = { is: (sql, values) => ({ sql: `${sql} = ?`, parameters: [values[0] ?? 'F'] }) };
const ofKey: Readonly<Record<string, Write>> = { is: isOneOf, anyof: isOneOf, noneof: isNoneOf };

/** The operators by what a field holds, as far as they work here: Oracle help article_4094344956. */
const operators: Readonly<Record<SearchField['kind'], Readonly<Record<string, Write>>>> = {
  text: ofText,
  checkbox: ofCheckbox,
  key: ofKey,
  select: ofKey,
};

/**
 * An operator in lower case.
 * @throws ScriptError SSS_INVALID_SRCH_OPERATOR for one that NetSuite has not; those that only Local NetSuite has not
 *   are not available
 */
export function readOperator(given: string, field: string): string {
  const operator = given.toLowerCase();
  const known = Object.values(membersOf('N/search')?.['Operator'] ?? {});
  if (!known.includes(operator)) throw invalidOperator(field);
  if (!Object.values(operators).some((ofKind) => Object.hasOwn(ofKind, operator))) {
    throw notAvailable(`The operator ${operator} of N/search`);
  }
  return operator;
}

/**
 * Writes a comparison of a field as SQL.
 * @throws ScriptError SSS_INVALID_SRCH_OPERATOR where NetSuite has no such operator for what the field holds,
 *   SSS_INVALID_SRCH_FILTER for a checkbox that is neither T nor F, or a list of no ids
 */
export function writeComparison(name: string, field: SearchField, operator: string, values: readonly string[]): Condition {
  const write = operators[field.kind][operator];
  if (write === undefined) throw invalidOperator(name);
  if (!areValuesOf(field, values)) throw invalidFilter(name);
  return write(field.sql, values);
}

/** NetSuite's refusal of a field, or of a value, that a filter cannot have. */
export function invalidFilter(field: string): ScriptError {
  return new ScriptError('SSS_INVALID_SRCH_FILTER', `An nlobjSearchFilter contains invalid search criteria: ${field}.`);
}

function areValuesOf({ kind }: SearchField, values: readonly string[]): boolean {
  if (kind === 'text') return true;
  if (kind === 'checkbox') return values.length === 1 && (values[0] === 'T' || values[0] === 'F');
  return values.length > 0;
}

function invalidOperator(field: string): ScriptError {
  return new ScriptError(
    'SSS_INVALID_SRCH_OPERATOR',
    `An nlobjSearchFilter contains an invalid operator, or is not in proper syntax: ${field}.`,
  );
}
