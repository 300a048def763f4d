import type { Expression, Select, SelectItem } from '../syntax';
import type { Cursor } from './cursor';
import { parseExpression } from './expression';
import { parseSource } from './source';

function parseItem(cursor: Cursor): SelectItem {
  if (cursor.takeSymbol('*')) {
    return { kind: 'all', qualifier: undefined };
  }
  if (cursor.isName() && cursor.isSymbol('.', 1) && cursor.isSymbol('*', 2)) {
    const qualifier = cursor.expectName();
    cursor.next();
    cursor.next();
    return { kind: 'all', qualifier };
  }
  const expression = parseExpression(cursor);
  const alias = cursor.takeWords('AS') || cursor.isName() ? cursor.expectName() : undefined;
  return { kind: 'expression', expression, alias };
}

/** TOP n, and not a column named top: a count follows. */
function parseTop(cursor: Cursor): Expression | undefined {
  const { kind } = cursor.peek(1);
  if (!cursor.isWord('TOP') || (kind !== 'number' && kind !== 'parameter')) {
    return undefined;
  }
  cursor.next();
  return parseRowCount(cursor);
}

/** A count of rows: a whole number, or a parameter. */
export function parseRowCount(cursor: Cursor): Expression {
  const token = cursor.next();
  if (token.kind === 'parameter') {
    return { kind: 'parameter', index: cursor.nextParameter() };
  }
  if (token.kind !== 'number' || !/^\d+$/.test(token.text)) {
    throw cursor.error('expected a number of rows');
  }
  return { kind: 'number', text: token.text };
}

function parseGroupBy(cursor: Cursor): Expression[] {
  return cursor.takeWords('GROUP', 'BY') ? cursor.list(() => parseExpression(cursor)) : [];
}

/** Reads one SELECT, up to HAVING. */
export function parseSelect(cursor: Cursor): Select {
  cursor.expectWords('SELECT');
  const isDistinct = cursor.takeWords('DISTINCT');
  if (!isDistinct) {
    cursor.takeWords('ALL');
  }
  const top = parseTop(cursor);
  const items = cursor.list(() => parseItem(cursor));
  const from = cursor.takeWords('FROM') ? parseSource(cursor) : undefined;
  const where = cursor.takeWords('WHERE') ? parseExpression(cursor) : undefined;
  const groupBy = parseGroupBy(cursor);
  const having = cursor.takeWords('HAVING') ? parseExpression(cursor) : undefined;
  return { kind: 'select', isDistinct, top, items, from, where, groupBy, having };
}
