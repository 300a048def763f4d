import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { isOptions, readOptions, requiredText, wrongType } from '../options';
import { complete } from '../unavailable';
import type { SearchResult } from './employees';

/** Limits of a paged search: Oracle help, Search.runPaged(options). */
const defaultPageSize = 50;
const smallestPageSize = 5;
const largestPageSize = 1_000;
const unitsOfPage = 5;

/** @throws ScriptError WRONG_PARAMETER_TYPE, INVALID_PAGE_RANGE outside of 5 to 1,000 */
export function readPageSize(given: unknown): number {
  if (given === undefined || given === null) return defaultPageSize;
  const size = Number(given);
  if (!Number.isInteger(size)) throw wrongType('pageSize', 'number');
  if (size < smallestPageSize || size > largestPageSize) {
    throw new ScriptError('INVALID_PAGE_RANGE', `Invalid page size ${size}: it is ${smallestPageSize} to ${largestPageSize}.`);
  }
  return size;
}

interface Paged {
  readonly pageSize: number;
  readonly results: readonly SearchResult[];
}

/** search.PagedData: each page fetched costs 5 units. */
export function createPagedData({ governance }: Execution, { pageSize, results }: Paged): object {
  const pageCount = Math.ceil(results.length / pageSize);
  return complete('N/search/pagedData', {
    pageSize,
    count: results.length,
    pageRanges: Array.from({ length: pageCount }, (_unused, index) => complete('N/search/pageRange', { index })),
    fetch(given: unknown): object {
      const index = Number(isOptions(given) ? given['index'] : given);
      if (!Number.isInteger(index) || index < 0 || index >= pageCount) {
        throw new ScriptError('INVALID_PAGE_RANGE', `Invalid page ${index}: there are ${pageCount}.`);
      }
      governance.charge(unitsOfPage);
      const page = results.slice(index * pageSize, (index + 1) * pageSize);
      governance.countRows(page.length);
      return { data: page.map(createResult), isFirst: index === 0, isLast: index === pageCount - 1 };
    },
  });
}

/** search.Result of an employee. */
export function createResult({ id, values }: SearchResult): object {
  return complete('N/search/result', {
    recordType: 'employee',
    id,
    getValue(...argumentList: unknown[]): string | boolean | null {
      const name = requiredText('Result.getValue', readOptions(argumentList, ['name']), 'name');
      return values[name] ?? null;
    },
  });
}
