import { preferencesOf, type Preferences } from '../account/preferences';
import type { Account, Caller, Row, Value } from '../account/types';
import { formatDay } from '../formats/dateFormat';
import { SuiteqlError } from './errors';
import { bind, type Parameter } from './parameters';
import { parse, type ParsedQuery } from './parse';
import { rewrite, type RewrittenQuery } from './rewrite';
import type { OutputColumn } from './rewrite/context';
import { everyRow } from './rewrite/select';
import { findTable } from './tables';

export { SuiteqlError } from './errors';
export type { Parameter } from './parameters';

export interface QueryResult {
  /** Lower case, in the order of the SELECT. */
  readonly columns: string[];
  readonly rows: Value[][];
}

/** The same with its rows as JSON: SQLite writes it and a script's realm reads it, without a copy of each value between. */
export interface QueryJson {
  readonly columns: string[];
  readonly rowCount: number;
  /** One array of values a row. */
  readonly json: string;
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

/** Whether SQLite has the values of a column as a caller sees them. */
function isPlain({ type }: OutputColumn): boolean {
  return type !== 'date' && type !== 'numberAsText';
}

function shown(value: Value | undefined, { type }: OutputColumn, preferences: Preferences): Value {
  if (value === undefined || value === null) {
    return null;
  }
  if (type === 'date') {
    return formatDay(String(value), preferences);
  }
  return type === 'numberAsText' ? String(value) : value;
}

/**
 * The query's own order holds: one that is ordered has a LIMIT, which keeps SQLite from dropping it. Where that LIMIT cuts
 * nothing, the window's own takes its place, and SQLite need not hand each row from one query to another.
 */
function windowed(sql: string, { limit, offset }: Window): string {
  const uncut = ` LIMIT ${everyRow}`;
  const rows = sql.endsWith(uncut) ? sql.slice(0, -uncut.length) : `SELECT * FROM (${sql})`;
  return `${rows} LIMIT ${limit} OFFSET ${offset}`;
}

function asJson(sql: string, columns: readonly OutputColumn[]): string {
  const values = columns.map(({ sqlName }) => `"${sqlName}"`).join(', ');
  return `SELECT json_group_array(json_array(${values})) AS rows, COUNT(*) AS count FROM (${sql})`;
}

/**
 * In Oracle the empty text is NULL. Rows seldom have one, and looking for it here is quicker than a function of SQLite for
 * each value. A quote inside a text follows a backslash, so that no text has [" or ," in it; where one ends so, no second
 * quote follows.
 */
function withoutEmptyTexts(json: string): string {
  return json.includes('[""') || json.includes(',""') ? json.replace(/([[,])""/g, '$1null') : json;
}

/**
 * The rows that the caller gets for a SuiteQL query: all of them, or those of the window. Dates come as the user writes
 * them, '' as null.
 * @throws {SuiteqlError} SSS_SEARCH_ERROR_OCCURRED
 */
export function executeAsJson(
  account: Account,
  caller: Caller,
  sql: string,
  parameters: readonly Parameter[],
  window?: Window,
): QueryJson {
  const { sql: rewritten, columns, bound } = prepare(account, caller, sql, parameters);
  const [row] = runSqlite(account, asJson(window === undefined ? rewritten : windowed(rewritten, window), columns), bound);
  const json = withoutEmptyTexts(String(row?.rows ?? '[]'));
  const result = { columns: columns.map(({ name }) => name), rowCount: Number(row?.count ?? 0) };
  if (columns.every(isPlain)) {
    return { ...result, json };
  }
  const preferences = preferencesOf(account, caller.userId);
  const rows = (JSON.parse(json) as Value[][]).map((values) => columns.map((column, index) => shown(values[index], column, preferences)));
  return { ...result, json: JSON.stringify(rows) };
}

/**
 * The same as values.
 * @throws {SuiteqlError} SSS_SEARCH_ERROR_OCCURRED
 */
export function execute(...query: Parameters<typeof executeAsJson>): QueryResult {
  const { columns, json } = executeAsJson(...query);
  return { columns, rows: JSON.parse(json) as Value[][] };
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
