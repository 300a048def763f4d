import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { isOptions } from '../options';

/** One filter of a filter expression: a column that is a text, or T or F for a checkbox. */
export interface Condition {
  readonly column: string;
  readonly value: string;
}

/** Gives the names of a search's columns. @throws ScriptError SSS_INVALID_SRCH_COLUMN; joins and formulas are not available */
export function readColumns(given: unknown): readonly string[] {
  return toList(given).map((column) => {
    if (isOptions(column) && column['join'] !== undefined) throw notAvailable('A join in a column of N/search');
    const name = isOptions(column) ? column['name'] : column;
    if (typeof name !== 'string') throw new ScriptError('SSS_INVALID_SRCH_COLUMN', 'A search column needs a name.');
    return name;
  });
}

/**
 * Reads a filter expression like [['giveaccess', 'is', 'T'], 'AND', ['isinactive', 'is', 'F']].
 * @throws ScriptError SSS_INVALID_SRCH_FILTER_EXPR; operators other than is, and OR, are not available
 */
export function readConditions(given: unknown): readonly Condition[] {
  const terms = toList(given);
  const isOneTerm = typeof terms[0] === 'string';
  return (isOneTerm ? [terms] : terms).filter((term) => !isAnd(term)).map(readCondition);
}

function isAnd(term: unknown): boolean {
  return typeof term === 'string' && term.toUpperCase() === 'AND';
}

function readCondition(term: unknown): Condition {
  if (typeof term === 'string') throw notAvailable(`${term} in a filter expression of N/search`);
  const [column, operator, value] = toList(term);
  if (typeof column !== 'string' || typeof operator !== 'string') {
    throw new ScriptError('SSS_INVALID_SRCH_FILTER_EXPR', 'Malformed search filter expression.');
  }
  if (operator !== 'is') throw notAvailable(`The operator ${operator} of N/search`);
  return { column, value: checkboxText(value) };
}

function checkboxText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  return String(value ?? '');
}

function toList(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? (given as readonly unknown[]) : [given];
}
