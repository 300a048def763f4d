import { invalidSyntax } from '../errors';
import type { Query } from '../syntax';
import { tokenize } from '../tokenize';
import { Cursor } from './cursor';
import { parseQuery } from './query';

export interface ParsedQuery {
  readonly query: Query;
  /** How many values the caller must bind. */
  readonly parameterCount: number;
}

function startsRight(cursor: Cursor): boolean {
  return cursor.isWord('SELECT') || cursor.isWord('WITH') || cursor.isSymbol('(');
}

/**
 * Reads one SuiteQL query, with an optional semicolon at its end.
 * @throws {SuiteqlError} for anything but one SELECT, and for what no SuiteQL can say
 */
export function parse(sql: string): ParsedQuery {
  const cursor = new Cursor(tokenize(sql), parseQuery);
  if (!startsRight(cursor)) {
    throw invalidSyntax(`only one SELECT statement can be run, near: ${cursor.peek().text}`);
  }
  const query = parseQuery(cursor);
  cursor.takeSymbol(';');
  if (cursor.peek().kind !== 'end') {
    throw cursor.error();
  }
  return { query, parameterCount: cursor.parameterCount };
}
