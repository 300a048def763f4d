import type { Relation, RelationColumn } from './scope';

/** A column of a source, and its name in the subquery that stands in the source's place. */
interface NewName {
  readonly sql: string;
  /** Qualified: r3.k1. */
  readonly name: string;
}

export interface Renamed {
  readonly relations: readonly Relation[];
  readonly names: readonly NewName[];
}

/** The relations of a source as a subquery over it gives them, which calls their columns k1, k2, … */
export function renamedIn(alias: string, relations: readonly Relation[]): Renamed {
  const names: NewName[] = [];
  const renamed = (column: RelationColumn): RelationColumn => {
    const name = `${alias}.k${names.length + 1}`;
    names.push({ sql: column.sql, name });
    return { ...column, sql: name };
  };
  const inside = relations.map((relation): Relation => {
    const columns = [...relation.columns].map(([name, column]) => [name, renamed(column)] as const);
    return { ...relation, columns: new Map(columns) };
  });
  return { relations: inside, names };
}

/** What the subquery selects. */
export function selected(names: readonly NewName[]): string {
  return names.map(({ sql, name }) => `${sql} AS ${name.slice(name.indexOf('.') + 1)}`).join(', ');
}
