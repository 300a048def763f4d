import { canSignIn, type RoleReport, type RoleVerdict } from './role';

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
  readonly reason: string;
  readonly roles: readonly { readonly id: number; readonly name: string; readonly verdict: RoleVerdict }[];
}

/** Inactive and Web Services Only roles are not offered to anybody who signs in, so they do not count. */
function isOffered({ role }: RoleReport): boolean {
  return role.isInactive !== true && role.isWebServicesOnly !== true;
}

function verdictByRoles(verdicts: readonly RoleVerdict[]): UserVerdict {
  const able = verdicts.filter(canSignIn).length;
  const unable = verdicts.filter((verdict) => verdict === 'not-ready').length;
  if (able > 0 && unable > 0) return 'partly-blocked';
  if (able + unable < verdicts.length) return 'unknown';
  return unable > 0 ? 'blocked' : 'ready';
}

const reasons: Record<UserVerdict, string> = {
  ready: 'Signs in with every role offered.',
  'partly-blocked': 'Signs in with some of the roles offered only.',
  blocked: 'Signs in with none of the roles offered.',
  unknown: 'Not every role could be checked.',
};

/** Whether the reports of a user's roles heed his Global Permissions, or those could not be read. */
export type Basis = 'with-global-permissions' | 'by-role-only';

/**
 * Judges a user by the reports of his roles.
 * @param roles the reports of his roles, or unknown where his roles could not be read
 */
export function judgeUser(user: UserFacts, roles: readonly RoleReport[] | 'unknown', basis: Basis): UserReport {
  const judged = (verdict: UserVerdict, reason: string, offered: readonly RoleReport[] = []): UserReport => ({
    user,
    verdict,
    reason,
    roles: offered.map(({ role, verdict: of }) => ({ id: role.id, name: role.name, verdict: of })),
  });
  if (user.isInactive === true) return judged('blocked', 'The employee is inactive.');
  if (user.hasAccess === false) return judged('blocked', 'The employee has no access to NetSuite.');
  if (roles === 'unknown') return judged('unknown', 'His roles could not be read.');
  const offered = roles.filter(isOffered);
  if (offered.length === 0) return judged('blocked', 'He has no role to pick.');
  const verdict = verdictByRoles(offered.map((report) => report.verdict));
  const isUnsure = user.isInactive === 'unknown' || user.hasAccess === 'unknown';
  return isUnsure && verdict !== 'blocked'
    ? judged('unknown', 'It could not be read whether he is active and has access.', offered)
    : judged(verdict, basis === 'by-role-only' ? `By role only: ${reasons[verdict]}` : reasons[verdict], offered);
}
