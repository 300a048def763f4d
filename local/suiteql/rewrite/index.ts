import type { Query } from '../syntax';
import type { VisibleTable } from '../tables';
import { Rewriting, type WrittenQuery } from './context';
import { writeQuery } from './query';
import type { BoundType } from './written';

export interface RewrittenQuery extends WrittenQuery {
  /** How each parameter is bound, by its number from 1; one that nothing gave a type is bound as it is. */
  readonly parameterTypes: ReadonlyMap<number, BoundType>;
}

/**
 * Writes a query as SQL that SQLite answers as NetSuite would answer the query.
 * @throws {SuiteqlError} for tables and columns that are not visible, for what Oracle refuses, and for what is not
 *   available here
 */
export function rewrite(query: Query, findTable: (name: string) => VisibleTable | undefined): RewrittenQuery {
  const rewriting = new Rewriting(findTable);
  const { sql, columns } = writeQuery(query, {
    rewriting,
    commonTables: new Map(),
    scope: { relations: [], outer: undefined, grouping: undefined },
    clause: 'SELECT',
    grouping: undefined,
    isInAggregate: false,
    isInListOrder: false,
    writeQuery,
  });
  return { sql, columns, parameterTypes: rewriting.parameterTypes };
}
