import { notAvailable } from '../errors';
import type { Call, Expression, OrderTerm } from '../syntax';
import type { Cursor } from './cursor';
import { parseOrderTerms } from './order';

function parseArguments(cursor: Cursor, parse: () => Expression): Pick<Call, 'arguments' | 'isDistinct' | 'isStar'> {
  if (cursor.takeSymbol(')')) {
    return { arguments: [], isDistinct: false, isStar: false };
  }
  if (cursor.takeSymbol('*')) {
    cursor.expectSymbol(')');
    return { arguments: [], isDistinct: false, isStar: true };
  }
  const isDistinct = cursor.takeWords('DISTINCT');
  const values = cursor.list(parse);
  cursor.expectSymbol(')');
  return { arguments: values, isDistinct, isStar: false };
}

function parseWithin(cursor: Cursor, parse: () => Expression): readonly OrderTerm[] | undefined {
  if (!cursor.takeWords('WITHIN', 'GROUP')) {
    return undefined;
  }
  cursor.expectSymbol('(');
  cursor.expectWords('ORDER', 'BY');
  const terms = parseOrderTerms(cursor, parse);
  cursor.expectSymbol(')');
  return terms;
}

/** Reads NAME(…), with WITHIN GROUP (ORDER BY …) where it follows. */
export function parseCall(cursor: Cursor, parse: () => Expression): Call {
  const name = cursor.next().text.toUpperCase();
  cursor.expectSymbol('(');
  const given = parseArguments(cursor, parse);
  const within = parseWithin(cursor, parse);
  if (cursor.isWord('OVER') || cursor.isWord('KEEP')) {
    throw notAvailable(`The analytic function ${name}(…) ${cursor.peek().text.toUpperCase()}`);
  }
  return { kind: 'call', name, ...given, within };
}
