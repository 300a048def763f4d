import { text, type Text } from '../texts/text';
import { canSignIn, type RoleReport } from './role';

/**
 * - ready: signs in with every role he may pick;
 * - partly-blocked: with some of them only;
 * - blocked: with none;
 * - unknown: cannot be told, because a role or his roles could not be read.
 */
export type UserVerdict = 'ready' | 'partly-blocked' | 'blocked' | 'unknown';

export interface UserFacts {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isInactive: boolean | 'unknown';
  readonly hasAccess: boolean | 'unknown';
}

/** A user, judged by the roles he may pick. */
export interface UserReport {
  readonly user: UserFacts;
  readonly verdict: UserVerdict;
  readonly reason: Text;
  /** The roles he may pick, as they are for him. */
  readonly roles: readonly RoleReport[];
}

/** Inactive and Web Services Only roles are not offered to anybody who signs in, so they do not count. */
function isOffered({ role }: RoleReport): boolean {
  return role.isInactive !== true && role.isWebServicesOnly !== true;
}

function verdictByRoles(offered: readonly RoleReport[]): UserVerdict {
  const isBlocked = offered.some(({ verdict }) => verdict === 'not-ready');
  if (isBlocked && offered.some(({ verdict }) => canSignIn(verdict))) return 'partly-blocked';
  if (offered.some(({ verdict }) => verdict === 'unknown')) return 'unknown';
  return isBlocked ? 'blocked' : 'ready';
}

const reasons: Record<UserVerdict, Text> = {
  ready: text('user_signs_in'),
  'partly-blocked': text('user_partly_blocked'),
  blocked: text('user_blocked'),
  unknown: text('user_unknown'),
};

/** Whether the reports of a user's roles heed the user's Global Permissions, or those could not be read. */
export type Basis = 'with-global-permissions' | 'by-role-only';

/**
 * Judges a user by the reports of the roles assigned.
 * @param roles the reports of those roles, or unknown where it could not be read which they are
 */
export function judgeUser(user: UserFacts, roles: readonly RoleReport[] | 'unknown', basis: Basis): UserReport {
  const judged = (verdict: UserVerdict, reason: Text, offered: readonly RoleReport[] = []): UserReport => ({ user, verdict, reason, roles: offered });
  if (user.isInactive === true) return judged('blocked', text('user_inactive'));
  if (user.hasAccess === false) return judged('blocked', text('user_without_access'));
  if (roles === 'unknown') return judged('unknown', text('user_roles_not_read'));
  const offered = roles.every(isOffered) ? roles : roles.filter(isOffered);
  if (offered.length === 0) return judged('blocked', text('user_without_role'));
  const verdict = verdictByRoles(offered);
  const isUnsure = user.isInactive === 'unknown' || user.hasAccess === 'unknown';
  return isUnsure && verdict !== 'blocked'
    ? judged('unknown', text('user_flags_not_read'), offered)
    : judged(verdict, basis === 'by-role-only' ? text('user_by_role_only', reasons[verdict]) : reasons[verdict], offered);
}
