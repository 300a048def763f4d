import type { Changes, Listed, NamedRole, NamedUser, RoleChange } from '../account/auditRecords';
import { encodeIds } from '../account/idSet';
import { readNamesOfRoles } from '../account/roleNames';
import { readUsersById } from '../account/users';
import type { Base } from './base';
import type { Differences, RoleDifference } from './compare';
import type { Outcome } from './outcome';

/** As many of a list as are named, in the record and at most in the mail. All are counted. */
export const MOST_LISTED = 100;

function listed<Id, Item>(all: readonly Id[], itemOf: (id: Id) => Item): Listed<Item> {
  return { count: all.length, first: all.slice(0, MOST_LISTED).map(itemOf) };
}

/** NetSuite may refuse the names: the ids say who is meant, too. */
function orNone<Named>(read: () => ReadonlyMap<number, Named>): ReadonlyMap<number, Named> {
  try {
    return read();
  } catch {
    return new Map();
  }
}

const firstOf = (ids: readonly number[]) => ids.slice(0, MOST_LISTED);

/** Names roles as this audit, NetSuite, or the audit before calls them. @param ids at most 500 */
function namerOf(ids: readonly number[], problems: Outcome['problems'], { findings }: Base): (id: number) => string {
  const names = orNone(() => readNamesOfRoles(ids.filter((id) => !problems.has(id))));
  return (id) => problems.get(id)?.name ?? names.get(id) ?? findings.get(id)?.name ?? `Role ${id}`;
}

/**
 * Gives what changed since an earlier audit with its names, roles that affect most users first: 20 units.
 * @param problems the roles that are not ready now
 */
export function changesOf(differences: Differences, problems: Outcome['problems'], base: Base): Changes {
  const affectedOf = (id: number) => problems.get(id)?.affected ?? 0;
  const byUsers = (all: readonly RoleDifference[]) => [...all].sort((one, other) => affectedOf(other.id) - affectedOf(one.id));
  const [worse, better] = [byUsers(differences.worse), byUsers(differences.better)];
  const { unchecked, added, gone, users } = differences;
  const idsOf = (all: readonly RoleDifference[]) => all.map(({ id }) => id);
  const nameOf = namerOf([idsOf(worse), idsOf(better), unchecked, added, gone].flatMap(firstOf), problems, base);
  const role = (id: number): NamedRole => ({ id, name: nameOf(id) });
  const change = (difference: RoleDifference): RoleChange => {
    const problem = problems.get(difference.id);
    return { ...difference, name: nameOf(difference.id), obstacles: problem?.obstacles ?? [], ...(problem && { affected: problem.affected }) };
  };
  const blocked = users?.blocked ?? [];
  const people = orNone(() => readUsersById(firstOf(blocked)));
  const user = (id: number): NamedUser => ({ id, name: people.get(id)?.name ?? `Employee ${id}`, email: people.get(id)?.email ?? '' });
  return {
    base: base.run.id,
    worse: listed(worse, change),
    better: listed(better, change),
    unchecked: listed(unchecked, role),
    added: listed(added, role),
    gone: listed(gone, role),
    ...(users && { users: { blocked: listed(blocked, user), unblocked: users.unblocked.length } }),
    toldOf: { roles: encodeIds(idsOf(worse)), users: encodeIds(blocked) },
  };
}
