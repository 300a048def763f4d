import { recordNotFound } from '../errors';
import type { JoinKind, Source } from '../syntax';
import type { Context, OutputColumn } from './context';
import { writeCondition } from './expression';
import { orNull } from './facts';
import type { Relation, RelationColumn } from './scope';

export interface WrittenSource {
  readonly sql: string;
  readonly relations: readonly Relation[];
}

/** A relation over a query's output columns, which the SQL calls `alias`. */
export function relationOver(name: string | undefined, alias: string, outputs: readonly OutputColumn[]): Relation {
  const columns = new Map<string, RelationColumn>();
  const ambiguous = new Set<string>();
  for (const output of outputs) {
    if (columns.has(output.name)) {
      ambiguous.add(output.name);
    }
    const { type, facts } = output;
    columns.set(output.name, { sql: `${alias}."${output.sqlName}"`, type, facts });
  }
  return { name, columns, key: [], ambiguous };
}

function writeTable(source: Extract<Source, { kind: 'table' }>, context: Context): WrittenSource {
  const alias = context.rewriting.nextAlias('r');
  const common = context.commonTables.get(source.name);
  if (common !== undefined) {
    const relation = relationOver(source.alias, alias, common.columns);
    return { sql: `${common.sqlName} AS ${alias}`, relations: [relation] };
  }
  const table = context.rewriting.findTable(source.name);
  if (table === undefined) {
    throw recordNotFound(source.name);
  }
  const columns = new Map<string, RelationColumn>();
  for (const [name, { write, ...column }] of Object.entries(table.columns)) {
    columns.set(name, { ...column, sql: write(alias) });
  }
  const relation: Relation = { name: source.alias, columns, key: table.key, ambiguous: new Set() };
  return { sql: `${table.sql} AS ${alias}`, relations: [relation] };
}

function writeDerived(source: Extract<Source, { kind: 'derived' }>, context: Context): WrittenSource {
  const alias = context.rewriting.nextAlias('r');
  // A subquery in FROM does not see the tables beside it, only those of the query around.
  const { sql, columns } = context.writeQuery(source.query, { ...context, scope: outerOf(context) });
  return { sql: `(${sql}) AS ${alias}`, relations: [relationOver(source.alias, alias, columns)] };
}

function outerOf({ scope }: Context): Context['scope'] {
  return scope.outer ?? { relations: [], outer: undefined, grouping: undefined };
}

/** A relation whose columns are all NULL in the rows that an outer join adds. */
function orMissing(relation: Relation): Relation {
  const columns = [...relation.columns].map(([name, column]) => [name, { ...column, facts: orNull(column.facts) }] as const);
  return { ...relation, columns: new Map(columns) };
}

function joined(join: JoinKind, left: readonly Relation[], right: readonly Relation[]): Relation[] {
  return [
    ...(join === 'RIGHT' || join === 'FULL' ? left.map(orMissing) : left),
    ...(join === 'LEFT' || join === 'FULL' ? right.map(orMissing) : right),
  ];
}

function writeJoin(source: Extract<Source, { kind: 'join' }>, context: Context): WrittenSource {
  const left = writeSource(source.left, context);
  const right = writeSource(source.right, context);
  const relations = joined(source.join, left.relations, right.relations);
  const rightSql = inParentheses(source.right, right.sql);
  if (source.on === undefined) {
    // SQLite's own CROSS JOIN would fix the order in which it reads the tables.
    return { sql: `${left.sql} JOIN ${rightSql}`, relations };
  }
  const scope = { ...context.scope, relations };
  const on = writeCondition(source.on, { ...context, scope, clause: 'ON' });
  return { sql: `${left.sql} ${source.join} JOIN ${rightSql} ON ${on}`, relations };
}

/** SQLite reads joins from left to right: one that stands on the right keeps its parentheses. */
function inParentheses(source: Source, sql: string): string {
  return source.kind === 'join' ? `(${sql})` : sql;
}

/** Writes what follows FROM; the context's scope is that of the SELECT, still without relations. */
export function writeSource(source: Source, context: Context): WrittenSource {
  switch (source.kind) {
    case 'table':
      return writeTable(source, context);
    case 'derived':
      return writeDerived(source, context);
    case 'join':
      return writeJoin(source, context);
  }
}
