import type { Changes } from '../account/auditRecords';
import { decodeIds } from '../account/idSet';

const idsIn = (all: readonly string[]): Set<number> => new Set(all.flatMap((each) => decodeIds(each) ?? []));

/** What to tell of: the part of the changes that nobody was told of yet. */
export interface News {
  readonly worse: Changes['worse'];
  readonly blocked: NonNullable<Changes['users']>['blocked'];
}

function newOnly<Item extends { readonly id: number }>(first: readonly Item[], all: string, told: ReadonlySet<number>): { count: number; first: Item[] } {
  const left = [...idsIn([all])].filter((id) => !told.has(id));
  return { count: left.length, first: first.filter(({ id }) => !told.has(id)) };
}

/**
 * Gives what got worse and was not in a mail of an audit since the one compared with: while audits stay incomplete, each is
 * compared with the same one, and nobody is told of the same role or user every night.
 * @param told the changes of which mails told since then
 */
export function newsOf(changes: Changes, told: readonly Changes[]): News {
  const [roles, users] = [idsIn(told.map(({ toldOf }) => toldOf.roles)), idsIn(told.map(({ toldOf }) => toldOf.users))];
  return {
    worse: newOnly(changes.worse.first, changes.toldOf.roles, roles),
    blocked: newOnly(changes.users?.blocked.first ?? [], changes.toldOf.users, users),
  };
}

/** Whether there is anything to tell. */
export function isNews({ worse, blocked }: News): boolean {
  return worse.count + blocked.count > 0;
}
