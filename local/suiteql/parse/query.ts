import { invalidSyntax, notAvailable } from '../errors';
import type { Combination, CommonTable, Expression, Query, QueryBody } from '../syntax';
import type { Cursor } from './cursor';
import { parseExpression } from './expression';
import { parseOrderTerms } from './order';
import { parseRowCount, parseSelect } from './select';

function parseCommonTable(cursor: Cursor): CommonTable {
  const name = cursor.expectName();
  const columns = cursor.takeSymbol('(') ? cursor.list(() => cursor.expectName()) : undefined;
  if (columns !== undefined) {
    cursor.expectSymbol(')');
  }
  cursor.expectWords('AS');
  cursor.expectSymbol('(');
  const query = parseQuery(cursor);
  cursor.expectSymbol(')');
  return { name, columns, query };
}

function parseBodyPart(cursor: Cursor): QueryBody {
  if (!cursor.takeSymbol('(')) {
    return parseSelect(cursor);
  }
  const query = parseQuery(cursor);
  cursor.expectSymbol(')');
  return { kind: 'nested', query };
}

function takeCombination(cursor: Cursor): Combination['operator'] | undefined {
  if (cursor.takeWords('UNION', 'ALL')) {
    return 'UNION ALL';
  }
  for (const operator of ['UNION', 'MINUS', 'INTERSECT'] as const) {
    if (cursor.takeWords(operator)) {
      return operator;
    }
  }
  return undefined;
}

/** Oracle's set operators are all as strong: from left to right. */
function parseBody(cursor: Cursor): QueryBody {
  let left = parseBodyPart(cursor);
  for (let operator = takeCombination(cursor); operator !== undefined; operator = takeCombination(cursor)) {
    left = { kind: 'combination', operator, left, right: parseBodyPart(cursor) };
  }
  return left;
}

function takeRows(cursor: Cursor): void {
  if (!cursor.takeWords('ROWS') && !cursor.takeWords('ROW')) {
    throw cursor.error('expected ROWS');
  }
}

function parseOffset(cursor: Cursor): Expression | undefined {
  if (!cursor.takeWords('OFFSET')) {
    return undefined;
  }
  const count = parseRowCount(cursor);
  takeRows(cursor);
  return count;
}

function parseFetch(cursor: Cursor): Expression | undefined {
  if (!cursor.takeWords('FETCH', 'FIRST') && !cursor.takeWords('FETCH', 'NEXT')) {
    return undefined;
  }
  const isOne = cursor.isWord('ROW') || cursor.isWord('ROWS');
  const count: Expression = isOne ? { kind: 'number', text: '1' } : parseRowCount(cursor);
  if (cursor.isWord('PERCENT')) {
    throw notAvailable('FETCH FIRST … PERCENT');
  }
  takeRows(cursor);
  if (cursor.isWord('WITH')) {
    throw notAvailable('FETCH FIRST … WITH TIES');
  }
  cursor.expectWords('ONLY');
  return count;
}

const otherDatabases: Readonly<Record<string, string>> = {
  LIMIT: 'LIMIT is not SuiteQL: use FETCH FIRST n ROWS ONLY',
  EXCEPT: 'EXCEPT is not SuiteQL: use MINUS',
};

function refuseOtherDialects(cursor: Cursor): void {
  const refusal = otherDatabases[cursor.peek().text.toUpperCase()];
  if (cursor.peek().kind === 'word' && refusal !== undefined) {
    throw invalidSyntax(refusal);
  }
  for (const clause of ['CONNECT', 'START', 'FOR', 'PIVOT', 'UNPIVOT', 'MODEL', 'QUALIFY'] as const) {
    if (cursor.isWord(clause)) {
      throw notAvailable(`The clause ${clause}`);
    }
  }
}

/** Reads a query, up to its FETCH. */
export function parseQuery(cursor: Cursor): Query {
  const commonTables = cursor.takeWords('WITH') ? cursor.list(() => parseCommonTable(cursor)) : [];
  const body = parseBody(cursor);
  const orderBy = cursor.takeWords('ORDER', 'BY') ? parseOrderTerms(cursor, () => parseExpression(cursor)) : [];
  const offset = parseOffset(cursor);
  const limit = parseFetch(cursor);
  refuseOtherDialects(cursor);
  return { commonTables, body, orderBy, offset, limit };
}
