import type { OrderTerm } from '../syntax';

/** One term of an ORDER BY: Oracle puts nulls last, and first when descending; SQLite does the opposite. */
export function writeOrderTerm(sql: string, { isDescending, nulls }: OrderTerm): string {
  const direction = isDescending ? 'DESC' : 'ASC';
  return `${sql} ${direction} NULLS ${nulls ?? (isDescending ? 'FIRST' : 'LAST')}`;
}
