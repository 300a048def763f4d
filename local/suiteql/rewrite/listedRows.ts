import type { OrderTerm, Select } from '../syntax';
import { writeListOrder } from './aggregates';
import { expressionsOf, listsIn } from './aggregating';
import type { Context } from './context';
import { writeValue } from './expression';
import { leastGrouping } from './grouping';
import { renamedIn, selected } from './renamed';
import type { Relation, Scope } from './scope';

/** The rows of a SELECT, one group behind the other, and in each the rows in the order of its lists. */
export interface ListedRows {
  readonly relations: readonly Relation[];
  /** What stands in FROM, with the columns that the rest of the SELECT names. */
  readonly write: (rest: string) => string;
}

function isInsideAnother({ relations, outer }: Scope): boolean {
  return relations.length > 0 || (outer !== undefined && isInsideAnother(outer));
}

/** The one order of all lists of a SELECT, as SQL. Expressions are left to SQLite, which would work them out twice here. */
function commonOrder(select: Select, orderBy: readonly OrderTerm[], context: Context): string | undefined {
  const lists = listsIn(expressionsOf(select, orderBy));
  const ordering = [...select.groupBy, ...lists.flatMap(({ within = [] }) => within.map(({ expression }) => expression))];
  if (lists.length === 0 || !ordering.every(({ kind }) => kind === 'column')) {
    return undefined;
  }
  const [order, other] = new Set(lists.map((list) => writeListOrder(list, context, writeValue)));
  return other === undefined ? order : undefined;
}

/**
 * The rows of a SELECT in the order of its groups and its lists, where all lists have the same. They are sorted at once, or
 * not at all where an index gives them so; else SQLite sorts by groups first, and then each group's list in a tree of its
 * own. Around an ordered subquery, an aggregate such as group_concat gets the rows in that order: SQLite neither merges the
 * two queries (flattenSubquery in its select.c, rule 16) nor drops the order (https://sqlite.org/forum/forumpost/878ca7a9be0862af,
 * rule 4), and it groups rows in order without sorting them again, as the tests hold.
 * Undefined where lists differ, and inside another query: a list of nothing but its columns would be made there.
 */
export function listedRows(
  select: Select,
  orderBy: readonly OrderTerm[],
  source: { readonly sql: string; readonly relations: readonly Relation[] },
  context: Context,
): ListedRows | undefined {
  const isInside = context.scope.outer !== undefined && isInsideAnother(context.scope.outer);
  const order = isInside ? undefined : commonOrder(select, orderBy, context);
  if (order === undefined) {
    return undefined;
  }
  const keys = select.groupBy.map((expression) => writeValue(expression, { ...context, clause: 'GROUP BY' }).sql);
  const ordering = [...leastGrouping(new Set(keys), source.relations), order].join(', ');
  const alias = context.rewriting.nextAlias('r');
  const { relations, names } = renamedIn(alias, source.relations);
  const write = (rest: string): string => {
    const used = names.filter(({ name }) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(rest));
    const columns = used.length === 0 ? 'NULL' : selected(used);
    return `(SELECT ${columns} FROM ${source.sql} ORDER BY ${ordering}) AS ${alias}`;
  };
  return { relations, write };
}
