import type { VisibleTable } from '../tables';
import type { Query } from '../syntax';
import type { Facts } from './facts';
import type { Scope } from './scope';
import type { BoundType, ParameterTypes, Type } from './written';

/** What one execution of a query knows and learns while it is rewritten. */
export class Rewriting implements ParameterTypes {
  readonly parameterTypes = new Map<number, BoundType>();
  private aliases = 0;

  /** `findTable` answers with undefined for a table that does not exist, or not for this caller. */
  constructor(readonly findTable: (name: string) => VisibleTable | undefined) {}

  learn(parameter: number, type: BoundType): void {
    this.parameterTypes.set(parameter, type);
  }

  nextAlias(prefix: string): string {
    this.aliases += 1;
    return `${prefix}${this.aliases}`;
  }
}

export type Clause = 'SELECT' | 'WHERE' | 'ON' | 'GROUP BY' | 'HAVING' | 'ORDER BY';

/** A column that a query gives, under its SQL name. */
export interface OutputColumn {
  /** Lower case. */
  readonly name: string;
  readonly sqlName: string;
  readonly type: Type;
  readonly facts?: Facts | undefined;
}

export interface WrittenQuery {
  readonly sql: string;
  readonly columns: readonly OutputColumn[];
}

/** Common tables (WITH) that a query sees, by name. */
export type CommonTables = ReadonlyMap<string, { readonly sqlName: string; readonly columns: readonly OutputColumn[] }>;

/** Where an expression stands. */
export interface Context {
  readonly rewriting: Rewriting;
  readonly commonTables: CommonTables;
  readonly scope: Scope;
  readonly clause: Clause;
  /** Set where only what the SELECT is grouped by, and aggregates, may be used. */
  readonly grouping: ReadonlySet<string> | undefined;
  readonly isInAggregate: boolean;
  /** Whether rows come in the order of the lists that are made of them (listedRows.ts). */
  readonly isInListOrder: boolean;
  readonly writeQuery: (query: Query, around: Context) => WrittenQuery;
}
