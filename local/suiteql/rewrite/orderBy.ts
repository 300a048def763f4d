import { refused } from '../errors';
import type { Expression, OrderTerm } from '../syntax';
import type { OutputColumn } from './context';
import { writeOrderTerm } from './orderTerm';

/** The position of an output as SQL, for a query that can be ordered only by what it gives. */
export function positionOf(sql: string, outputs: readonly { readonly sql: string }[]): string {
  const index = outputs.findIndex((output) => output.sql === sql);
  if (index === -1) {
    throw refused('ORA-01791: not a SELECTed expression: ORDER BY with DISTINCT');
  }
  return String(index + 1);
}

function namedPosition(expression: Expression, outputs: readonly OutputColumn[]): string | undefined {
  if (expression.kind === 'number') {
    const position = Number(expression.text);
    if (!Number.isInteger(position) || position < 1 || position > outputs.length) {
      throw refused('ORA-01785: ORDER BY item must be the number of a SELECT-list expression');
    }
    return expression.text;
  }
  if (expression.kind !== 'column' || expression.qualifier !== undefined) {
    return undefined;
  }
  const index = outputs.findIndex(({ name }) => name === expression.name);
  return index === -1 ? undefined : String(index + 1);
}

/** What follows ORDER BY: positions and names of outputs first, other expressions by `writeOther`. */
export function writeOrderBy(
  orderBy: readonly OrderTerm[],
  outputs: readonly OutputColumn[],
  writeOther: (expression: Expression) => string,
): string {
  const terms = orderBy.map((term) => {
    const sql = namedPosition(term.expression, outputs) ?? writeOther(term.expression);
    return writeOrderTerm(sql, term);
  });
  return terms.join(', ');
}
