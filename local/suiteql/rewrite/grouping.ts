import { refused } from '../errors';
import type { Expression } from '../syntax';
import type { Context } from './context';
import { writeValue } from './expression';
import type { Relation } from './scope';

/** The SQL of what a SELECT is grouped by. */
export function writeGrouping(groupBy: readonly Expression[], context: Context): Set<string> {
  const keys = groupBy.map((expression) => {
    if (expression.kind === 'number') {
      throw refused('GROUP BY takes expressions, not positions');
    }
    return writeValue(expression, { ...context, clause: 'GROUP BY' }).sql;
  });
  return new Set(keys);
}

/** The columns of a relation that its key tells, where the key is among what is grouped by. */
function toldByKey({ key, columns }: Relation, grouping: ReadonlySet<string>): string[] {
  const keyColumns = key.map((name) => columns.get(name)?.sql ?? '');
  if (key.length === 0 || !keyColumns.every((sql) => grouping.has(sql))) {
    return [];
  }
  return [...columns.values()].map(({ sql }) => sql).filter((sql) => !keyColumns.includes(sql));
}

/**
 * What of it is enough to tell groups apart: beside the key of a table, its other columns are the same in every row of a
 * group, and SQLite takes them from any.
 */
export function leastGrouping(grouping: ReadonlySet<string>, relations: readonly Relation[]): string[] {
  const told = new Set(relations.flatMap((relation) => toldByKey(relation, grouping)));
  return [...grouping].filter((sql) => !told.has(sql));
}
