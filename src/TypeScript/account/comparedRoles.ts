import { text } from '../texts/text';
import { readAsker, type Asker } from './currentUser';
import { readAccountFacts } from './facts';
import { sourceOf, type ReadSource } from './sources';
import type { Unread } from './reading';
import { readRoleNames, type RoleName } from './roleNames';
import { readRolesById, type RoleGrants } from './roles';
import type { AccountFacts } from '../verdict/finding';

/** Roles with their grants, to be compared, and the names of those that they could be compared with. */
export interface ComparedRoles {
  readonly asker: Asker;
  readonly account: AccountFacts;
  /** Those that were found of the ids given, in no order; undefined where roles could not be read. */
  readonly roles: readonly RoleGrants[] | undefined;
  /** Undefined where the names could not be read. */
  readonly names: readonly RoleName[] | undefined;
  readonly sources: readonly ReadSource[];
  readonly unread: readonly Unread[];
}

/** Reads roles to be compared. 10 units, and 10 for the names where they are asked for. */
export function readComparedRoles(ids: readonly number[], withNames: boolean): ComparedRoles {
  const account = readAccountFacts();
  const roles = readRolesById([...new Set(ids)], account);
  const names = withNames && roles.ok ? readRoleNames() : undefined;
  return {
    asker: readAsker(),
    account,
    roles: roles.ok ? roles.value : undefined,
    names: names?.ok ? names.value : undefined,
    sources: sourceOf(text('source_roles'), roles),
    unread: [...roles.unread, ...(names?.unread ?? [])],
  };
}
