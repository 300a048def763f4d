import type { UserBasis } from '../account/auditRecords';
import { isIn, type IdRange } from '../account/idRange';
import type { Lack } from '../account/lackList';
import { roleVerdicts } from '../verdict/account';
import type { RoleVerdict } from '../verdict/role';

/** What an audit found, as two of them are compared. */
export interface Snapshot {
  readonly roles: Readonly<Record<RoleVerdict, readonly number[]>>;
  /** What roles lack, by role. A role that is ready lacks nothing; of any other that is not among them it is not known. */
  readonly lacks: ReadonlyMap<number, readonly Lack[]>;
  readonly users: {
    readonly basis: UserBasis;
    readonly blocked: readonly number[];
    readonly unknown: readonly number[];
  };
}

/** A part of the account that could not be checked: whether anything in it changed is not known. */
export interface NotChecked {
  readonly roles: readonly IdRange[];
  readonly users: readonly IdRange[];
}

/** A role that changed, without its name. */
export interface RoleDifference {
  readonly id: number;
  readonly from: RoleVerdict;
  readonly to: RoleVerdict;
  readonly permissions: readonly Lack[];
}

/** What changed, by internal ids in their order. */
export interface Differences {
  readonly worse: readonly RoleDifference[];
  readonly better: readonly RoleDifference[];
  readonly unchecked: readonly number[];
  readonly added: readonly number[];
  readonly gone: readonly number[];
  /** Undefined where the users of one of the two could not be judged, or were judged by something else. */
  readonly users: { readonly blocked: readonly number[]; readonly unblocked: readonly number[] } | undefined;
}

type Known = Exclude<RoleVerdict, 'unknown'>;

const ranks: Readonly<Record<Known, number>> = { 'not-ready': 0, 'ready-with-gaps': 1, ready: 2 };

const isKnown = (verdict: RoleVerdict | undefined): verdict is Known => verdict !== undefined && verdict !== 'unknown';

const inOrder = (ids: Iterable<number>): number[] => [...ids].sort((one, other) => one - other);

const without = (ids: readonly number[], ...others: readonly (readonly number[])[]): number[] => {
  const left = new Set(others.flat());
  return inOrder(ids.filter((id) => !left.has(id)));
};

const outside = (ranges: readonly IdRange[]) => (id: number) => !ranges.some((range) => isIn(id, range));

function verdictsById({ roles }: Snapshot): ReadonlyMap<number, RoleVerdict> {
  return new Map(roleVerdicts.flatMap((verdict) => roles[verdict].map((id) => [id, verdict] as const)));
}

/** Gives what a role lacks; undefined where that is not known. */
function lacksIn({ lacks }: Snapshot, id: number, verdict: Known): readonly Lack[] | undefined {
  return verdict === 'ready' ? [] : lacks.get(id);
}

/**
 * Gives what is lacking here and not there. A level that could not be read tells nothing, and neither does a list that is
 * not known. The same permission may be needed at two levels.
 */
function lackingOnly(here: readonly Lack[] | undefined, there: readonly Lack[] | undefined): Lack[] {
  if (here === undefined || there === undefined) return [];
  return here.filter(({ key, needs, has }) => has !== 'unknown' && !there.some((other) => other.key === key && other.needs === needs));
}

function differenceOf(id: number, [before, from]: readonly [Snapshot, Known], [after, to]: readonly [Snapshot, Known]) {
  const [then, now] = [lacksIn(before, id, from), lacksIn(after, id, to)];
  const lost = lackingOnly(now, then);
  const got = lackingOnly(then, now);
  return {
    worse: ranks[to] < ranks[from] || lost.length > 0 ? [{ id, from, to, permissions: lost }] : [],
    better: ranks[to] > ranks[from] || got.length > 0 ? [{ id, from, to, permissions: got }] : [],
  };
}

function compareUsers(before: Snapshot['users'], after: Snapshot['users'], notChecked: readonly IdRange[]): Differences['users'] {
  if (before.basis !== after.basis || after.basis === 'roles-not-read') return undefined;
  return {
    blocked: without(after.blocked, before.blocked, before.unknown),
    unblocked: without(before.blocked, after.blocked, after.unknown).filter(outside(notChecked)),
  };
}

/**
 * Compares an audit with an earlier, complete one. Only what is known in both is better or worse: a role that was judged
 * then and cannot be now is neither gone nor worse, but unchecked.
 */
export function compare(before: Snapshot, after: Snapshot, notChecked: NotChecked): Differences {
  const [old, now] = [verdictsById(before), verdictsById(after)];
  const isChecked = outside(notChecked.roles);
  const differences = [...now].flatMap(([id, to]) => {
    const from = old.get(id);
    return isKnown(from) && isKnown(to) ? [differenceOf(id, [before, from], [after, to])] : [];
  });
  const byId = (one: RoleDifference, other: RoleDifference) => one.id - other.id;
  return {
    worse: differences.flatMap(({ worse }) => worse).sort(byId),
    better: differences.flatMap(({ better }) => better).sort(byId),
    unchecked: inOrder([...old].filter(([id, from]) => isKnown(from) && !isKnown(now.get(id)) && (now.has(id) || !isChecked(id))).map(([id]) => id)),
    added: inOrder([...now.keys()].filter((id) => !old.has(id))),
    gone: inOrder([...old.keys()].filter((id) => !now.has(id) && isChecked(id))),
    users: compareUsers(before.users, after.users, notChecked.users),
  };
}
