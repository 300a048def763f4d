import { notAvailable } from '../errors';
import type { JoinKind, Source } from '../syntax';
import type { Cursor } from './cursor';
import { parseExpression } from './expression';

function parseAlias(cursor: Cursor): string | undefined {
  return cursor.takeWords('AS') || cursor.isName() ? cursor.expectName() : undefined;
}

function parsePrimary(cursor: Cursor): Source {
  if (!cursor.takeSymbol('(')) {
    const name = cursor.expectName();
    return { kind: 'table', name, alias: parseAlias(cursor) ?? name };
  }
  if (cursor.isWord('SELECT') || cursor.isWord('WITH') || cursor.isSymbol('(')) {
    const query = cursor.query();
    cursor.expectSymbol(')');
    return { kind: 'derived', query, alias: parseAlias(cursor) };
  }
  const source = parseJoins(cursor);
  cursor.expectSymbol(')');
  return source;
}

function takeJoin(cursor: Cursor): JoinKind | undefined {
  if (cursor.isWord('NATURAL')) {
    throw notAvailable('NATURAL JOIN');
  }
  if (cursor.takeWords('CROSS', 'JOIN')) {
    return 'CROSS';
  }
  if (cursor.takeWords('JOIN') || cursor.takeWords('INNER', 'JOIN')) {
    return 'INNER';
  }
  for (const join of ['LEFT', 'RIGHT', 'FULL'] as const) {
    if (cursor.takeWords(join, 'JOIN') || cursor.takeWords(join, 'OUTER', 'JOIN')) {
      return join;
    }
  }
  return undefined;
}

function parseJoins(cursor: Cursor): Source {
  let left = parsePrimary(cursor);
  for (let join = takeJoin(cursor); join !== undefined; join = takeJoin(cursor)) {
    const right = parsePrimary(cursor);
    if (cursor.isWord('USING')) {
      throw notAvailable('JOIN … USING');
    }
    if (join !== 'CROSS') {
      cursor.expectWords('ON');
    }
    left = { kind: 'join', join, left, right, on: join === 'CROSS' ? undefined : parseExpression(cursor) };
  }
  return left;
}

/** Reads what follows FROM: tables, subqueries and joins, a comma being a cross join. */
export function parseSource(cursor: Cursor): Source {
  const [first, ...others] = cursor.list(() => parseJoins(cursor));
  if (first === undefined) {
    throw cursor.error('expected a table');
  }
  return others.reduce<Source>((left, right) => ({ kind: 'join', join: 'CROSS', left, right, on: undefined }), first);
}
