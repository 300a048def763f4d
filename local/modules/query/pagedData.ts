import type { QueryJson } from '../../suiteql';
import type { Realm } from '../../runtime/realm';
import { ScriptError } from '../../runtime/scriptError';
import { isOptions } from '../options';
import { complete } from '../unavailable';
import { createIterator } from './iterator';
import { createResultSet } from './resultSet';

/** Limits of a paged query: Oracle help section_157960586441 and section_1510779273. */
const defaultPageSize = 50;
const smallestPageSize = 5;
const largestPageSize = 1_000;
const mostPages = 1_000;
const mostRows = 100_000;

/** Where the rows of a paged query come from. */
export interface PageSource {
  readonly pageSize: number;
  /** All rows that the statement would give, uncut. */
  readonly rowCount: number;
  /** Reads the rows of one page and charges its 10 units. */
  readonly readPage: (window: { readonly offset: number; readonly limit: number }) => QueryJson;
}

/** @throws ScriptError WRONG_PARAMETER_TYPE, INVALID_PAGE_RANGE outside of 5 to 1,000 */
export function readPageSize(pageSize: unknown): number {
  if (pageSize === undefined || pageSize === null) return defaultPageSize;
  const size = Number(pageSize);
  if (!Number.isInteger(size)) {
    throw new ScriptError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: pageSize is expected as a number.');
  }
  if (size < smallestPageSize || size > largestPageSize) {
    throw new ScriptError('INVALID_PAGE_RANGE', `Invalid page size ${size}: it is ${smallestPageSize} to ${largestPageSize}.`);
  }
  return size;
}

/** query.PagedData: at most 1,000 pages and 100,000 rows; what lies beyond is cut without a word, as NetSuite does. */
export function createPagedData(realm: Realm, source: PageSource): object {
  const { pageSize } = source;
  const count = Math.min(source.rowCount, mostRows, mostPages * pageSize);
  const pageCount = Math.ceil(count / pageSize);
  const sizeOf = (index: number): number => Math.min(pageSize, count - index * pageSize);

  const pageAt = (index: number): object => {
    const rows = source.readPage({ offset: index * pageSize, limit: sizeOf(index) });
    return createPage(index, createResultSet(realm, rows));
  };
  const createPage = (index: number, data: object): object =>
    complete('N/query/page', {
      data,
      pagedData,
      pageRange: createPageRange(index, sizeOf(index)),
      isFirst: index === 0,
      isLast: index === pageCount - 1,
      toJSON: () => ({ data, isFirst: index === 0, isLast: index === pageCount - 1 }),
      toString: () => 'query.Page',
    });

  const pagedData: object = complete('N/query/pagedData', {
    count,
    pageSize,
    pageRanges: Array.from({ length: pageCount }, (_unused, index) => createPageRange(index, sizeOf(index))),
    fetch: (options: unknown) => pageAt(readIndex(options, pageCount)),
    iterator: () => createIterator(realm, pageCount, pageAt),
    toJSON: () => ({ count, pageSize }),
    toString: () => 'query.PagedData',
  });
  return pagedData;
}

function createPageRange(index: number, size: number): object {
  return complete('N/query/pageRange', { index, size });
}

function readIndex(options: unknown, pageCount: number): number {
  const given = isOptions(options) ? options['index'] : options;
  if (given === undefined || given === null) {
    throw new ScriptError('SSS_MISSING_REQD_ARGUMENT', 'PagedData.fetch: Missing a required argument: index');
  }
  const index = Number(given);
  if (!Number.isInteger(index)) {
    throw new ScriptError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: index is expected as a number.');
  }
  if (index < 0 || index >= pageCount) {
    throw new ScriptError('INVALID_PAGE_INDEX', `Invalid page index ${index}: there are ${pageCount} pages.`);
  }
  return index;
}
