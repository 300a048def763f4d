import type { Expression, OrderTerm } from '../syntax';
import type { Cursor } from './cursor';

function parseNulls(cursor: Cursor): OrderTerm['nulls'] {
  if (cursor.takeWords('NULLS', 'FIRST')) {
    return 'FIRST';
  }
  return cursor.takeWords('NULLS', 'LAST') ? 'LAST' : undefined;
}

/** Reads what follows ORDER BY. */
export function parseOrderTerms(cursor: Cursor, parse: () => Expression): OrderTerm[] {
  return cursor.list(() => {
    const expression = parse();
    const isDescending = cursor.takeWords('DESC');
    if (!isDescending) {
      cursor.takeWords('ASC');
    }
    return { expression, isDescending, nulls: parseNulls(cursor) };
  });
}
