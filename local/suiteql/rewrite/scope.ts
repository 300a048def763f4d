import type { Display } from '../../account/records';
import { SuiteqlError, unknownIdentifier } from '../errors';
import type { ColumnReference } from '../syntax';
import type { Facts } from './facts';
import type { Type } from './written';

export interface RelationColumn {
  /** Qualified: r1."name". */
  readonly sql: string;
  readonly type: Type;
  readonly facts?: Facts | undefined;
  readonly display?: Display;
}

/** A table or subquery in a FROM, under the name by which the query calls it. */
export interface Relation {
  readonly name: string | undefined;
  readonly columns: ReadonlyMap<string, RelationColumn>;
  /** The names of the columns that tell its rows apart; none where that is not known. */
  readonly key: readonly string[];
  /** Names that more than one column of a subquery has: no query can mean one of them. */
  readonly ambiguous: ReadonlySet<string>;
}

/** What the names in a SELECT can mean: its own relations first, then those of the query around it. */
export interface Scope {
  readonly relations: readonly Relation[];
  readonly outer: Scope | undefined;
  /** In a grouped SELECT, the SQL of what it is grouped by: a subquery may use nothing else of it. */
  readonly grouping: ReadonlySet<string> | undefined;
}

export interface Resolved {
  readonly column: RelationColumn;
  /** Whether it is a column of this SELECT, not of the one around it. */
  readonly isOwn: boolean;
}

function ambiguous(name: string): SuiteqlError {
  return new SuiteqlError(`ORA-00918: column ambiguously defined: ${name}`);
}

export function notGrouped(name: string): SuiteqlError {
  return new SuiteqlError(`ORA-00979: not a GROUP BY expression: ${name}`);
}

function findIn(scope: Scope, reference: ColumnReference): RelationColumn | undefined {
  const found: RelationColumn[] = [];
  for (const relation of scope.relations) {
    if (reference.qualifier !== undefined && relation.name !== reference.qualifier) {
      continue;
    }
    if (relation.ambiguous.has(reference.name)) {
      throw ambiguous(reference.name);
    }
    const column = relation.columns.get(reference.name);
    if (column !== undefined) {
      found.push(column);
    }
  }
  if (found.length > 1) {
    throw ambiguous(reference.name);
  }
  return found[0];
}

function availableNames(scope: Scope, qualifier: string | undefined): string[] {
  const relations = scope.relations.filter(({ name }) => qualifier === undefined || name === qualifier);
  if (relations.length === 0) {
    return scope.relations.map(({ name }) => name ?? '').filter((name) => name !== '');
  }
  return relations.flatMap(({ columns }) => [...columns.keys()]);
}

function isQualifierKnown(scope: Scope | undefined, qualifier: string): boolean {
  return (
    scope !== undefined &&
    (scope.relations.some(({ name }) => name === qualifier) || isQualifierKnown(scope.outer, qualifier))
  );
}

/**
 * What a column's name means.
 * @throws {SuiteqlError} for an unknown or ambiguous name, and for a column of a grouped query around this one that it
 *   is not grouped by
 */
export function resolve(scope: Scope, reference: ColumnReference): Resolved {
  for (let current: Scope | undefined = scope; current !== undefined; current = current.outer) {
    const column = findIn(current, reference);
    if (column === undefined) {
      continue;
    }
    if (current !== scope && current.grouping !== undefined && !current.grouping.has(column.sql)) {
      throw notGrouped(reference.name);
    }
    return { column, isOwn: current === scope };
  }
  const { qualifier, name } = reference;
  const isQualifierUnknown = qualifier !== undefined && !isQualifierKnown(scope, qualifier);
  throw unknownIdentifier(isQualifierUnknown ? qualifier : name, availableNames(scope, qualifier));
}
