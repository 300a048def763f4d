import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { isOptions, wrongType, type Options } from '../options';
import { readOperator } from './operator';

/** What a search's filters demand, whichever way they were written. */
export type Criteria =
  | Comparison
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Criteria[] }
  | { readonly kind: 'not'; readonly part: Criteria };

export interface Comparison {
  readonly kind: 'comparison';
  readonly field: string;
  /** In lower case, as in search.Operator. */
  readonly operator: string;
  /** Checkboxes as T or F, internal ids as text. */
  readonly values: readonly string[];
}

/**
 * Reads the filters of a search: one filter, a list of them (which means AND), or a filter expression such as
 * `[['giveaccess', 'is', 'T'], 'AND', 'NOT', ['email', 'isempty', '']]`. No filters demand nothing.
 * @throws ScriptError SSS_INVALID_SRCH_FILTER_EXPR, SSS_INVALID_SRCH_OPERATOR; joins, formulas and summaries are not
 *   available
 */
export function readCriteria(given: unknown): Criteria {
  if (given === undefined || given === null) return { kind: 'all', parts: [] };
  if (isOptions(given)) return readFilter(given);
  if (!Array.isArray(given)) throw malformed();
  const items = given as readonly unknown[];
  if (items.every(isOptions)) return { kind: 'all', parts: items.map(readFilter) };
  return readExpression(items);
}

/** Values as text, a list among them unfolded. @throws ScriptError WRONG_PARAMETER_TYPE */
export function readValues(given: readonly unknown[]): readonly string[] {
  return given.flat().filter((value) => value !== undefined && value !== null).map(toText);
}

function toText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw wrongType('values', 'strings, numbers or booleans');
}

/**
 * Reads one filter from an object: name, operator, values.
 * @throws ScriptError as readCriteria
 */
export function readFilter(filter: Options): Comparison {
  for (const member of ['join', 'formula', 'summary']) {
    if (filter[member] !== undefined && filter[member] !== null) throw notAvailable(`A ${member} in a filter of N/search`);
  }
  return readComparison(filter['name'], filter['operator'], [filter['values']]);
}

function readComparison(field: unknown, operator: unknown, values: readonly unknown[]): Comparison {
  if (typeof field !== 'string' || typeof operator !== 'string') throw malformed();
  if (/[.:(]/.test(field)) throw notAvailable(`The join, formula or summary ${field} in a filter of N/search`);
  return { kind: 'comparison', field, operator: readOperator(operator, field), values: readValues(values) };
}

/** A term is a field, an operator and its values; anything else joins terms by words. */
function readExpression(items: readonly unknown[]): Criteria {
  const [field, operator, ...values] = items;
  if (typeof field === 'string' && typeof operator === 'string' && !isWord(field, 'NOT')) {
    return readComparison(field, operator, values);
  }
  return readAlternatives(items);
}

/** OR binds less than AND, AND less than NOT. */
function readAlternatives(items: readonly unknown[]): Criteria {
  return joined('any', splitAt(items, 'OR').map((part) => joined('all', splitAt(part, 'AND').map(readPart))));
}

function readPart(items: readonly unknown[]): Criteria {
  const [first, ...rest] = items;
  if (isWord(first, 'NOT')) return { kind: 'not', part: readPart(rest) };
  if (!Array.isArray(first) || first.length === 0 || rest.length > 0) throw malformed();
  return readExpression(first as readonly unknown[]);
}

function joined(kind: 'all' | 'any', parts: readonly Criteria[]): Criteria {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : { kind, parts };
}

function splitAt(items: readonly unknown[], word: string): readonly (readonly unknown[])[] {
  const parts: unknown[][] = [[]];
  for (const item of items) {
    if (isWord(item, word)) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}

function isWord(item: unknown, word: string): boolean {
  return typeof item === 'string' && item.toUpperCase() === word;
}

function malformed(): ScriptError {
  return new ScriptError('SSS_INVALID_SRCH_FILTER_EXPR', 'Malformed search filter expression.');
}
