import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { readOptions, required, wrongType } from '../options';
import { complete } from '../unavailable';
import type { Column } from './column';
import type { Results } from './employeeSearch';
import { createResult } from './result';

/** Limits of a paged search: Oracle help section_4486596158. */
const defaultPageSize = 50;
const smallestPageSize = 5;
const largestPageSize = 1_000;
const mostPages = 1_000;
/** Oracle help section_4486609298. */
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
  readonly results: Results;
  readonly columns: readonly Column[];
}

/** search.PagedData: each page fetched costs 5 units; `count` is of all results, beyond the thousandth page too. */
export function createPagedData({ governance }: Execution, { pageSize, results, columns }: Paged): object {
  const count = results.count();
  const pageCount = Math.min(Math.ceil(count / pageSize), mostPages);
  const pageRanges = Array.from({ length: pageCount }, (_unused, index) => complete('N/search/pageRange', { index }));
  const pagedData: object = complete('N/search/pagedData', {
    pageSize,
    count,
    pageRanges,
    fetch(...argumentList: unknown[]): object {
      const index = readIndex(argumentList, pageCount);
      governance.charge(unitsOfPage, 'N/search/pagedData', 'fetch');
      return {
        data: results.read(index * pageSize, pageSize).map((result) => createResult(result, columns)),
        pagedData,
        pageRange: pageRanges[index],
        isFirst: index === 0,
        isLast: index === pageCount - 1,
      };
    },
  });
  return pagedData;
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, INVALID_PAGE_RANGE */
function readIndex(argumentList: readonly unknown[], pageCount: number): number {
  const index = Number(required('PagedData.fetch', readOptions(argumentList, ['index']), 'index'));
  if (!Number.isInteger(index) || index < 0 || index >= pageCount) {
    throw new ScriptError('INVALID_PAGE_RANGE', `Invalid page range: there is no page ${index} of ${pageCount}.`);
  }
  return index;
}
