import { refused } from '../errors';
import { isAlwaysThere, type Facts } from './facts';

/**
 * What is known of a value before the query runs. 'numberAsText' is a number in every respect but one: the result shows
 * it as text. 'unknown' is NULL, or a parameter that nothing gave a type yet. A condition is no value in Oracle.
 */
export type Type = 'number' | 'numberAsText' | 'text' | 'date' | 'unknown' | 'condition';

/** The types that a parameter can be bound as. */
export type BoundType = 'number' | 'text' | 'date';

/** A piece of SQLite's SQL. */
export interface Written {
  readonly sql: string;
  readonly type: Type;
  /** The number of the parameter, where the piece is one. */
  readonly parameter?: number;
  readonly facts?: Facts | undefined;
}

/** Learns how to bind a parameter from what stands beside it. */
export interface ParameterTypes {
  learn(parameter: number, type: BoundType): void;
}

export function isNumber(type: Type): boolean {
  return type === 'number' || type === 'numberAsText';
}

function inconsistent(expected: BoundType, got: Type): Error {
  return refused(`ORA-00932: inconsistent datatypes: expected ${expected.toUpperCase()} got ${got.toUpperCase()}`);
}

/** The piece as SQL of a type, converted as Oracle would where it has another. */
export function convert(written: Written, to: BoundType, parameters: ParameterTypes): string {
  const { sql, type } = written;
  if (type === 'unknown') {
    if (written.parameter !== undefined) {
      parameters.learn(written.parameter, to);
    }
    return sql;
  }
  if (type === to || (to === 'number' && isNumber(type))) {
    return sql;
  }
  if (type === 'text') {
    return `${to === 'number' ? 'oracle_number' : 'oracle_date'}(${sql})`;
  }
  if (to !== 'text' || type === 'condition') {
    throw inconsistent(to, type);
  }
  return type === 'date' ? `oracle_date_text(${sql})` : numberText(written);
}

/** SQLite writes whole numbers as Oracle does, without a call out of SQLite for each. */
function numberText({ sql, facts }: Written): string {
  if (facts?.isWhole) {
    return `CAST(${sql} AS TEXT)`;
  }
  const isColumn = /^\w+\."?\w+"?$/.test(sql);
  return isColumn ? `iif(typeof(${sql}) = 'integer', CAST(${sql} AS TEXT), oracle_number_text(${sql}))` : `oracle_number_text(${sql})`;
}

/** In Oracle NULL is the empty text, and joins as one; a call out of SQLite for each row would take most of a query's time. */
export function writeConcatenation(parts: readonly Written[], parameters: ParameterTypes): Written {
  const texts = parts.map((part) => {
    const text = convert(part, 'text', parameters);
    return part.facts?.isNeverNull ? text : `ifnull(${text}, '')`;
  });
  const joined = texts.join(' || ');
  const isNeverNull = parts.some(isAlwaysThere);
  return { sql: isNeverNull ? `(${joined})` : `nullif(${joined}, '')`, type: 'text', facts: { isNeverNull, isNeverEmpty: true } };
}

/** The type in which values are compared: a date before a number, a number before text. */
export function comparedAs(values: readonly Written[]): BoundType | undefined {
  if (values.some(({ type }) => type === 'date')) {
    return 'date';
  }
  if (values.some(({ type }) => isNumber(type))) {
    return 'number';
  }
  return values.some(({ type }) => type === 'text') ? 'text' : undefined;
}

/** The pieces converted to the type in which they are compared; as they are where no type is known. */
export function alike(values: readonly Written[], parameters: ParameterTypes): string[] {
  const type = comparedAs(values);
  return values.map((value) => (type === undefined ? value.sql : convert(value, type, parameters)));
}

/**
 * The one type of all results of a CASE, a set operation or the like.
 * @throws {SuiteqlError} ORA-00932 where they differ
 */
export function commonType(values: readonly Written[]): Type {
  const types = new Set(values.map(({ type }) => type).filter((type) => type !== 'unknown'));
  if (types.has('numberAsText')) {
    types.delete('number');
  }
  const [first = 'unknown', second] = types;
  if (second !== undefined) {
    throw refused(`ORA-00932: inconsistent datatypes: expected ${first.toUpperCase()} got ${second.toUpperCase()}`);
  }
  return first;
}

/** How a parameter beside values of this type is bound. */
export function boundType(type: Type): BoundType | undefined {
  if (isNumber(type)) {
    return 'number';
  }
  return type === 'text' || type === 'date' ? type : undefined;
}

/** Gives the parameters among the pieces the type of the others. */
export function learnFrom(type: Type, values: readonly Written[], parameters: ParameterTypes): void {
  const bound = boundType(type);
  for (const { parameter } of values) {
    if (parameter !== undefined && bound !== undefined) {
      parameters.learn(parameter, bound);
    }
  }
}
