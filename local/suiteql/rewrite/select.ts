import { refused, unknownIdentifier } from '../errors';
import type { OrderTerm, Select, SelectItem } from '../syntax';
import { aggregates, expressionsOf } from './aggregating';
import type { Context, OutputColumn, WrittenQuery } from './context';
import { writeCondition, writeValue } from './expression';
import { leastGrouping, writeGrouping } from './grouping';
import { listedRows, type ListedRows } from './listedRows';
import { positionOf, writeOrderBy } from './orderBy';
import { firstRows, splitRownum } from './rownum';
import { notGrouped, type RelationColumn, type Scope } from './scope';
import { writeSource, type WrittenSource } from './source';
import type { Written } from './written';

/** One value that a SELECT gives. */
export interface Output extends OutputColumn {
  readonly sql: string;
}

export interface WrittenSelect extends WrittenQuery {
  /** Whether LIMIT stands at its end: such a SELECT cannot be part of a set operation as it is. */
  readonly isLimited: boolean;
}

function isGrouped(select: Select, orderBy: readonly OrderTerm[]): boolean {
  return select.groupBy.length > 0 || select.having !== undefined || expressionsOf(select, orderBy).some(aggregates);
}

function nameOf(item: Extract<SelectItem, { kind: 'expression' }>): string | undefined {
  if (item.alias !== undefined) {
    return item.alias;
  }
  switch (item.expression.kind) {
    case 'column':
      return item.expression.name;
    case 'display':
      return item.expression.column.name;
    case 'rownum':
      return 'rownum';
    default:
      return undefined;
  }
}

/** Collects a SELECT's outputs; what has no name is called expr1, expr2, … as NetSuite does. */
class Outputs {
  readonly list: Output[] = [];
  private unnamed = 0;

  add(name: string | undefined, { sql, type, facts }: Written | RelationColumn): void {
    if (name === undefined) {
      this.unnamed += 1;
    }
    this.list.push({ name: name ?? `expr${this.unnamed}`, sqlName: `c${this.list.length + 1}`, sql, type, facts });
  }
}

function addAll(outputs: Outputs, qualifier: string | undefined, context: Context): void {
  const relations = context.scope.relations.filter(({ name }) => qualifier === undefined || name === qualifier);
  if (relations.length === 0) {
    throw unknownIdentifier(qualifier ?? '*', context.scope.relations.map(({ name }) => name ?? ''));
  }
  for (const [name, column] of relations.flatMap(({ columns }) => [...columns])) {
    if (context.grouping !== undefined && !context.grouping.has(column.sql)) {
      throw notGrouped(name);
    }
    outputs.add(name, column);
  }
}

function writeOutputs(items: readonly SelectItem[], context: Context): Output[] {
  const outputs = new Outputs();
  for (const item of items) {
    if (item.kind === 'all') {
      addAll(outputs, item.qualifier, context);
    } else {
      outputs.add(nameOf(item), writeValue(item.expression, context));
    }
  }
  return outputs.list;
}

function clause(word: string, sql: string | undefined): string {
  return sql === undefined || sql === '' ? '' : ` ${word} ${sql}`;
}

interface Rows {
  readonly source: WrittenSource;
  readonly where: string;
  /** Of ROWNUM, where it can stand at the end of the SELECT. */
  readonly limit: string | undefined;
}

function writeRows(select: Select, context: Context, isLimitedLater: boolean): Rows {
  if (select.from === undefined) {
    throw refused('ORA-00923: FROM keyword not found where expected: select from DUAL');
  }
  const source = writeSource(select.from, context);
  const { rest, limit } = splitRownum(select.where, context.rewriting);
  const scope: Scope = { ...context.scope, relations: source.relations };
  const where = clause('WHERE', rest && writeCondition(rest, { ...context, scope, clause: 'WHERE' }));
  if (limit === undefined || !isLimitedLater) {
    return { source, where, limit };
  }
  return { source: firstRows(source, where, limit, context.rewriting), where: '', limit: undefined };
}

/** How many rows a SELECT gives, as SQL of numbers. */
export interface Cut {
  readonly limit: string | undefined;
  readonly offset: string | undefined;
}

function isCut({ limit, offset }: Cut): boolean {
  return limit !== undefined || offset !== undefined;
}

/** The context of a SELECT inside another query, with what it may use of its rows. */
function contextInside(around: Context, scope: Omit<Scope, 'outer'>): Context {
  return {
    ...around,
    scope: { ...scope, outer: around.scope },
    clause: 'SELECT',
    grouping: scope.grouping,
    isInAggregate: false,
  };
}

/** The LIMIT of a query that is ordered and not cut. */
export const everyRow = '-1';

function limitOf(cut: Cut, rows: Rows, orderBy: readonly OrderTerm[]): string | undefined {
  const isLimitNeeded = orderBy.length > 0 || cut.offset !== undefined;
  return cut.limit ?? rows.limit ?? (isLimitNeeded ? everyRow : undefined);
}

function writeOrder(
  orderBy: readonly OrderTerm[],
  outputs: readonly Output[],
  isDistinct: boolean,
  context: Context,
): string {
  return writeOrderBy(orderBy, outputs, (expression) => {
    const { sql, facts } = writeValue(expression, { ...context, clause: 'ORDER BY' });
    return { sql: isDistinct ? positionOf(sql, outputs) : sql, facts };
  });
}

function writeListed(select: Select, orderBy: readonly OrderTerm[], { source, where }: Rows, around: Context): ListedRows | undefined {
  const context = contextInside(around, { relations: source.relations, grouping: undefined });
  return listedRows(select, orderBy, { ...source, sql: `${source.sql}${where}` }, context);
}

/**
 * Writes one SELECT with what orders and cuts it.
 * @throws {SuiteqlError} ORA-00979 where a grouped SELECT gives what it is not grouped by, and as its parts do
 */
export function writeSelect(
  select: Select,
  orderBy: readonly OrderTerm[],
  cut: Cut,
  around: Context,
): WrittenSelect {
  const grouped = isGrouped(select, orderBy);
  const isLimitedLater = grouped || select.isDistinct || orderBy.length > 0 || isCut(cut);
  const rows = writeRows(select, contextInside(around, { relations: [], grouping: undefined }), isLimitedLater);
  const listed = grouped ? writeListed(select, orderBy, rows, around) : undefined;
  const { relations } = listed ?? rows.source;
  const plain = contextInside(around, { relations, grouping: undefined });
  const grouping = grouped ? writeGrouping(select.groupBy, plain) : undefined;
  const context = { ...contextInside(around, { relations, grouping }), isInListOrder: listed !== undefined };

  const outputs = writeOutputs(select.items, context);
  const having = select.having && writeCondition(select.having, { ...context, clause: 'HAVING' });
  const limit = limitOf(cut, rows, orderBy);
  const given = outputs.map((output) => `${output.sql} AS "${output.sqlName}"`).join(', ');
  const rest = [
    clause('GROUP BY', leastGrouping(grouping ?? new Set(), relations).join(', ')),
    clause('HAVING', having),
    clause('ORDER BY', writeOrder(orderBy, outputs, select.isDistinct, context)),
    clause('LIMIT', limit),
    clause('OFFSET', cut.offset),
  ].join('');
  const from = listed === undefined ? `${rows.source.sql}${rows.where}` : listed.write(`${given}${rest}`);
  const sql = `SELECT ${select.isDistinct ? 'DISTINCT ' : ''}${given} FROM ${from}${rest}`;
  return { sql, columns: outputs, isLimited: limit !== undefined };
}
