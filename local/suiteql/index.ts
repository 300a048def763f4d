import { preferencesOf, type Preferences } from '../account/preferences';
import type { Account, Caller, Row, Value } from '../account/types';
import { formatDay } from '../formats/dateFormat';
import { SuiteqlError } from './errors';
import { bind, type Parameter } from './parameters';
import { parse, type ParsedQuery } from './parse';
import { rewrite, type RewrittenQuery } from './rewrite';
import type { OutputColumn } from './rewrite/context';
import { findTable } from './tables';

export { SuiteqlError } from './errors';
export type { Parameter } from './parameters';

export interface QueryResult {
  /** Lower case, in the order of the SELECT. */
  readonly columns: string[];
  readonly rows: Value[][];
}

/** A part of the result's rows. */
export interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** Parsed queries by their text: a script asks the same ones again and again. The oldest is dropped first. */
const parsedQueries = new Map<string, ParsedQuery>();
const mostParsedQueries = 200;

function parseOnce(sql: string): ParsedQuery {
  const known = parsedQueries.get(sql);
  if (known !== undefined) {
    return known;
  }
  const parsed = parse(sql);
  const [oldest] = parsedQueries.keys();
  if (oldest !== undefined && parsedQueries.size >= mostParsedQueries) {
    parsedQueries.delete(oldest);
  }
  parsedQueries.set(sql, parsed);
  return parsed;
}

interface Prepared extends RewrittenQuery {
  readonly bound: Value[];
}

function prepare(account: Account, caller: Caller, sql: string, parameters: readonly Parameter[]): Prepared {
  const { query, parameterCount } = parseOnce(sql);
  const rewritten = rewrite(query, (name) => findTable(account, caller, name));
  return { ...rewritten, bound: bind(parameters, parameterCount, rewritten.parameterTypes) };
}

/** What SQLite and the functions of this folder refuse, such as a text that is no number, in NetSuite's form. */
function runSqlite(account: Account, sql: string, bound: readonly Value[]): Row[] {
  try {
    return account.database.all(sql, bound);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SuiteqlError(message.replace(/^Error: /, ''));
  }
}

function shown(value: Value | undefined, { type }: OutputColumn, preferences: Preferences): Value {
  if (value === undefined || value === null || value === '') {
    return null;
  }
  if (type === 'date') {
    return formatDay(String(value), preferences);
  }
  return type === 'numberAsText' ? String(value) : value;
}

/** The query's own order holds: one that is ordered has a LIMIT, which keeps SQLite from dropping it. */
function windowed(sql: string, { limit, offset }: Window): string {
  return `SELECT * FROM (${sql}) LIMIT ${limit} OFFSET ${offset}`;
}

/**
 * The rows that the caller gets for a SuiteQL query: all of them, or those of the window. Dates come as the user writes
 * them, M/D/YYYY unless he chose another format, '' as null.
 * @throws {SuiteqlError} SSS_SEARCH_ERROR_OCCURRED
 */
export function execute(
  account: Account,
  caller: Caller,
  sql: string,
  parameters: readonly Parameter[],
  window?: Window,
): QueryResult {
  const { sql: rewritten, columns, bound } = prepare(account, caller, sql, parameters);
  const rows = runSqlite(account, window === undefined ? rewritten : windowed(rewritten, window), bound);
  const preferences = preferencesOf(account, caller.userId);
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map((column) => shown(row[column.sqlName], column, preferences))),
  };
}

/**
 * How many rows a query has.
 * @throws {SuiteqlError} SSS_SEARCH_ERROR_OCCURRED
 */
export function countRows(account: Account, caller: Caller, sql: string, parameters: readonly Parameter[]): number {
  const { sql: rewritten, bound } = prepare(account, caller, sql, parameters);
  const [row] = runSqlite(account, `SELECT COUNT(*) AS count FROM (${rewritten})`, bound);
  return Number(row?.count ?? 0);
}
