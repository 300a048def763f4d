import type { RoleReport } from './role';
import type { UserReport } from './user';

/** The users of a role: those who may pick it, and those of them to whom it does not give everything. */
export interface RoleUsers {
  readonly offered: number;
  /** For whom the role, with their own Global Permissions, is anything but ready; what could not be checked counts. */
  readonly affected: number;
}

/** The users of each role by its internal id. */
export interface UsersOfRoles {
  readonly byRole: ReadonlyMap<number, RoleUsers>;
  /** False where some user's roles could not be read: then every number may be higher. */
  readonly isComplete: boolean;
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

const nobody: RoleUsers = { offered: 0, affected: 0 };

/** Counts the users of each role. A role that nobody may pick has no entry. */
export function usersOfRoles(users: readonly UserReport[]): UsersOfRoles {
  const byRole = new Map<number, Mutable<RoleUsers>>();
  const count = ({ role, verdict }: RoleReport): void => {
    const counted = byRole.get(role.id) ?? { offered: 0, affected: 0 };
    counted.offered += 1;
    counted.affected += verdict === 'ready' ? 0 : 1;
    byRole.set(role.id, counted);
  };
  users.forEach(({ roles }) => roles.forEach(count));
  return { byRole, isComplete: !users.some(({ verdict, roles }) => verdict === 'unknown' && roles.length === 0) };
}

/** Gives the users of one role. */
export function usersOf(roleId: number, { byRole }: UsersOfRoles): RoleUsers {
  return byRole.get(roleId) ?? nobody;
}
