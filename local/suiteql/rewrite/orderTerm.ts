import type { OrderTerm } from '../syntax';
import type { Written } from './written';

/**
 * One term of an ORDER BY: Oracle puts nulls last, and first when descending; SQLite does the opposite. Where it is told
 * so, it sorts rows that an index gives in their order already: it is not told where there are no nulls.
 */
export function writeOrderTerm({ sql, facts }: Pick<Written, 'sql' | 'facts'>, { isDescending, nulls }: OrderTerm): string {
  const direction = isDescending ? 'DESC' : 'ASC';
  return facts?.isNeverNull ? `${sql} ${direction}` : `${sql} ${direction} NULLS ${nulls ?? (isDescending ? 'FIRST' : 'LAST')}`;
}
