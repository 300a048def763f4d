import { refused } from '../errors';
import type { Expression, OrderTerm } from '../syntax';
import type { OutputColumn } from './context';
import { writeOrderTerm } from './orderTerm';
import type { Written } from './written';

/** What a query is ordered by. */
type Ordering = Pick<Written, 'sql' | 'facts'>;

/** The position of an output as SQL, for a query that can be ordered only by what it gives. */
export function positionOf(sql: string, outputs: readonly { readonly sql: string }[]): string {
  const index = outputs.findIndex((output) => output.sql === sql);
  if (index === -1) {
    throw refused('ORA-01791: not a SELECTed expression: ORDER BY with DISTINCT');
  }
  return String(index + 1);
}

function namedPosition(expression: Expression, outputs: readonly OutputColumn[]): Ordering | undefined {
  if (expression.kind === 'number') {
    const position = Number(expression.text);
    if (!Number.isInteger(position) || position < 1 || position > outputs.length) {
      throw refused('ORA-01785: ORDER BY item must be the number of a SELECT-list expression');
    }
    return { sql: expression.text, facts: outputs[position - 1]?.facts };
  }
  if (expression.kind !== 'column' || expression.qualifier !== undefined) {
    return undefined;
  }
  const index = outputs.findIndex(({ name }) => name === expression.name);
  return index === -1 ? undefined : { sql: String(index + 1), facts: outputs[index]?.facts };
}

/** What follows ORDER BY: positions and names of outputs first, other expressions by `writeOther`. */
export function writeOrderBy(
  orderBy: readonly OrderTerm[],
  outputs: readonly OutputColumn[],
  writeOther: (expression: Expression) => Ordering,
): string {
  const terms = orderBy.map((term) => {
    return writeOrderTerm(namedPosition(term.expression, outputs) ?? writeOther(term.expression), term);
  });
  return terms.join(', ');
}
