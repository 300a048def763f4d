import { refused } from '../errors';
import type { Combination, CommonTable, Expression, Query, QueryBody, Select } from '../syntax';
import type { CommonTables, Context, OutputColumn, WrittenQuery } from './context';
import { sharedFacts } from './facts';
import { writeOrderBy } from './orderBy';
import { writeRowCount } from './rowCount';
import { everyRow, writeSelect, type Cut } from './select';
import { commonType } from './written';

const uncut: Cut = { limit: undefined, offset: undefined };

function writeCount(count: Expression | undefined, context: Context): string | undefined {
  return count === undefined ? undefined : writeRowCount(count, context.rewriting);
}

function renamed(columns: readonly OutputColumn[], names: readonly string[] | undefined): readonly OutputColumn[] {
  if (names === undefined) {
    return columns;
  }
  if (names.length !== columns.length) {
    throw refused('ORA-32038: number of WITH clause column names does not match the select list');
  }
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}

function writeCommonTables(
  tables: readonly CommonTable[],
  around: Context,
): { readonly sql: string; readonly commonTables: CommonTables } {
  const commonTables = new Map(around.commonTables);
  const definitions = tables.map(({ name, columns, query }) => {
    const written = writeQuery(query, { ...around, commonTables: new Map(commonTables) });
    const sqlName = around.rewriting.nextAlias('common');
    commonTables.set(name, { sqlName, columns: renamed(written.columns, columns) });
    return `${sqlName} AS (${written.sql})`;
  });
  return { sql: definitions.length === 0 ? '' : `WITH ${definitions.join(', ')} `, commonTables };
}

/** SQLite's names of Oracle's set operators. */
const operators: Record<Combination['operator'], string> = {
  UNION: 'UNION',
  'UNION ALL': 'UNION ALL',
  INTERSECT: 'INTERSECT',
  MINUS: 'EXCEPT',
};

function combinedColumns(left: WrittenQuery, right: WrittenQuery): OutputColumn[] {
  if (left.columns.length !== right.columns.length) {
    throw refused('ORA-01789: query block has incorrect number of result columns');
  }
  return left.columns.map((column, index) => {
    const other = right.columns[index] ?? column;
    const type = commonType([{ sql: '', type: column.type }, { sql: '', type: other.type }]);
    return { ...column, type, facts: sharedFacts([column, other]) };
  });
}

function writeCombination(combination: Combination, context: Context): WrittenQuery {
  const left = writePart(combination.left, context);
  const right = writePart(combination.right, context);
  const sql = `${left.sql} ${operators[combination.operator]} ${right.sql}`;
  return { sql, columns: combinedColumns(left, right) };
}

function wrapped({ sql, columns }: WrittenQuery): WrittenQuery {
  return { sql: `SELECT * FROM (${sql})`, columns };
}

/** One side of a set operation: SQLite takes no parentheses there, and no LIMIT. */
function writePart(body: QueryBody, context: Context): WrittenQuery {
  switch (body.kind) {
    case 'combination':
      return writeCombination(body, context);
    case 'nested':
      return wrapped(writeQuery(body.query, context));
    case 'select': {
      const select = writeSelect(body, [], { ...uncut, limit: writeCount(body.top, context) }, context);
      return select.isLimited ? wrapped(select) : select;
    }
  }
}

function cutOf(query: Query, select: Select | undefined, context: Context): Cut {
  if (select?.top !== undefined && query.limit !== undefined) {
    throw refused('TOP and FETCH FIRST in one query');
  }
  return { limit: writeCount(query.limit ?? select?.top, context), offset: writeCount(query.offset, context) };
}

function writeOrderedPart(query: Query, context: Context): WrittenQuery {
  const cut = cutOf(query, undefined, context);
  const { sql, columns } = writePart(query.body, context);
  const order = writeOrderBy(query.orderBy, columns, () => {
    throw refused('ORA-01785: a set operation is ordered by positions or names of its columns');
  });
  if (order === '' && (cut.limit ?? cut.offset) === undefined) {
    return { sql, columns };
  }
  const ordering = order === '' ? '' : ` ORDER BY ${order}`;
  const offset = cut.offset === undefined ? '' : ` OFFSET ${cut.offset}`;
  return { sql: `${sql}${ordering} LIMIT ${cut.limit ?? everyRow}${offset}`, columns };
}

/**
 * Writes a query as SQLite's SQL; its columns are called c1, c2, … there. One that is ordered always has a LIMIT,
 * without which SQLite would drop the order of a subquery.
 */
export function writeQuery(query: Query, around: Context): WrittenQuery {
  const { sql: commonSql, commonTables } = writeCommonTables(query.commonTables, around);
  const context: Context = { ...around, commonTables };
  const { sql, columns } =
    query.body.kind === 'select'
      ? writeSelect(query.body, query.orderBy, cutOf(query, query.body, context), context)
      : writeOrderedPart(query, context);
  return { sql: `${commonSql}${sql}`, columns };
}
