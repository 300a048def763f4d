import * as error from 'N/error';
import * as query from 'N/query';
import * as runtime from 'N/runtime';

/** A row as NetSuite gives it: lower-case column names. */
export type Row = Readonly<Record<string, unknown>>;

/** runSuiteQL gives at most this many rows and cuts the rest without a word (Oracle help, N/query). */
export const ROWS_A_QUERY = 5000;

/** Governance units of one runSuiteQL call. */
export const UNITS_A_QUERY = 10;

/** Units left untouched, so that the page can still be written and its run be logged. */
const RESERVED_UNITS = 50;

/** Lower than every internal id; NetSuite has a few negative ones. */
export const BEFORE_THE_FIRST = -2147483648;

type Parameter = string | number;

/** A SELECT in a unique order that gives the rows behind a position; its last bound parameters are that position. */
export interface KeysetQuery {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
  /** A position before every row. */
  readonly start: readonly Parameter[];
  readonly positionOf: (row: Row) => readonly Parameter[];
}

/** Rows in the order of their column id, those behind an id only. */
export function byId(sql: string, parameters: readonly Parameter[] = [], after = BEFORE_THE_FIRST): KeysetQuery {
  return { sql, parameters, start: [after], positionOf: (row) => [Number(row['id'])] };
}

/** Runs one bound query of at most 5,000 rows: 10 units. */
export function rowsOf(sql: string, parameters: readonly Parameter[]): Row[] {
  return query.runSuiteQL({ query: sql, params: [...parameters] }).asMappedResults() as Row[];
}

/** The code NetSuite uses when a script has no units left. */
export const UNITS_USED_UP = 'SSS_USAGE_LIMIT_EXCEEDED';

/**
 * Makes sure that so many units can be spent and enough are left to write the page.
 * @throws SSS_USAGE_LIMIT_EXCEEDED
 */
export function requireUnits(units: number): void {
  if (runtime.getCurrentScript().getRemainingUsage() >= units + RESERVED_UNITS) return;
  throw error.create({
    name: UNITS_USED_UP,
    message: 'The account is too large to be read in one request: its governance units are used up.',
    notifyOff: true,
  });
}

/**
 * Gives all rows of a query, 5,000 by 5,000, each query starting behind the last row of the one before: 10 units per
 * 5,000 rows begun, against 10 per 1,000 with runSuiteQLPaged. The unique order makes the pages fit together.
 * @param most after so many rows no more are asked for
 * @throws SSS_USAGE_LIMIT_EXCEEDED before the units run out, so that a part is never taken for the whole
 */
export function allRows({ sql, parameters, start, positionOf }: KeysetQuery, most = Number.POSITIVE_INFINITY): Row[] {
  const rows: Row[] = [];
  let position = start;
  for (;;) {
    requireUnits(UNITS_A_QUERY);
    const page = rowsOf(sql, [...parameters, ...position]);
    for (const row of page) rows.push(row);
    if (page.length < ROWS_A_QUERY || rows.length >= most) return rows;
    position = positionOf(page[page.length - 1]!);
  }
}

/** Gives what a checkbox column says; anything but T and F is unknown. */
export function checkbox(value: unknown): boolean | 'unknown' {
  if (value === 'T' || value === true) return true;
  return value === 'F' || value === false ? false : 'unknown';
}

/** Gives what a column says as text; nothing where it is NULL. */
export function asText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
