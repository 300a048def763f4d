import { isOwnRole } from './obstacle';
import type { RoleReport, RoleVerdict } from './role';
import type { UserReport, UserVerdict } from './user';
import { usersOf, type UsersOfRoles } from './usersOfRoles';

export type Counts<Verdict extends string> = Readonly<Record<Verdict, number>>;

function count<Verdict extends string>(reports: readonly { readonly verdict: Verdict }[], words: readonly Verdict[]): Counts<Verdict> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<Verdict, number>;
  reports.forEach(({ verdict }) => {
    counts[verdict] += 1;
  });
  return counts;
}

/** Worst first: the order in which roles ask for attention. */
export const roleVerdicts = ['not-ready', 'unknown', 'ready-with-gaps', 'ready'] as const satisfies readonly RoleVerdict[];

/** Worst first. */
export const userVerdicts = ['blocked', 'unknown', 'partly-blocked', 'ready'] as const satisfies readonly UserVerdict[];

/**
 * Gives the roles that users sign in with: the checker's own two need no sign-in, so that none of them is a problem and none
 * is counted.
 */
export function forSignIn(reports: readonly RoleReport[]): RoleReport[] {
  return reports.filter(({ role }) => !isOwnRole(role));
}

export function countRoles(reports: readonly RoleReport[]): Counts<RoleVerdict> {
  return count(reports, roleVerdicts);
}

export function countUsers(reports: readonly UserReport[]): Counts<UserVerdict> {
  return count(reports, userVerdicts);
}

interface Named {
  readonly id: number;
  readonly name: string;
}

const byNameAndId = (one: Named, other: Named) => one.name.localeCompare(other.name) || one.id - other.id;

/** How soon a role asks for attention: the lower, the sooner. */
function rankOf({ role, verdict }: RoleReport): number {
  if (isOwnRole(role)) return 2 * roleVerdicts.length;
  return roleVerdicts.indexOf(verdict) + (role.isInactive === true ? roleVerdicts.length : 0);
}

/**
 * Sorts roles worst first, those that nobody can pick behind those that somebody can, then by name and id. The checker's own
 * roles, which nobody needs to mend, come last.
 */
export function worstFirst(reports: readonly RoleReport[]): RoleReport[] {
  const ranked = reports.map((report) => ({ report, rank: rankOf(report) }));
  return ranked.sort((one, other) => one.rank - other.rank || byNameAndId(one.report.role, other.report.role)).map(({ report }) => report);
}

/** Sorts roles by name, those of one name by id. */
function rolesByName(reports: readonly RoleReport[]): RoleReport[] {
  return [...reports].sort((one, other) => byNameAndId(one.role, other.role));
}

/** Sorts roles by how many users they affect, most first; those that affect as many, worst first. */
function rolesByUsers(reports: readonly RoleReport[], users: UsersOfRoles): RoleReport[] {
  const affected = (report: RoleReport) => usersOf(report.role.id, users).affected;
  return worstFirst(reports).sort((one, other) => affected(other) - affected(one));
}

/** The orders in which a list of roles can stand, the usual one first. */
export const roleSorts = ['worst', 'name', 'users'] as const;

export type RoleSort = (typeof roleSorts)[number];

/** Gives roles in an order; where the users of none are known, the order by users is worst first. */
export function sortedRoles(reports: readonly RoleReport[], sort: RoleSort, users: UsersOfRoles | undefined): RoleReport[] {
  if (sort === 'name') return rolesByName(reports);
  return sort === 'users' && users ? rolesByUsers(reports, users) : worstFirst(reports);
}

/** Sorts users worst first, then by name and id. */
export function usersWorstFirst(reports: readonly UserReport[]): UserReport[] {
  const rank = (report: UserReport) => userVerdicts.indexOf(report.verdict);
  return [...reports].sort((one, other) => rank(one) - rank(other) || byNameAndId(one.user, other.user));
}

/** The orders in which a list of users can stand, the usual one first. */
export const userSorts = ['worst', 'name'] as const;

export type UserSort = (typeof userSorts)[number];

/** Gives users in an order. */
export function sortedUsers(reports: readonly UserReport[], sort: UserSort): UserReport[] {
  return sort === 'worst' ? usersWorstFirst(reports) : [...reports].sort((one, other) => byNameAndId(one.user, other.user));
}

/**
 * Whether no permission makes the role sign in: NetSuite hides a Web Services Only role from everybody who signs in, and
 * lets nobody add permissions to a CRM-specialised one, which only its name tells, so that this is a guess.
 */
export function isBeyondPermissions({ obstacles, notes }: RoleReport): boolean {
  const isWebServicesOnly = obstacles.some(({ code, certainty }) => code === 'web-services-only' && certainty === 'certain');
  return isWebServicesOnly || notes.some(({ code }) => code === 'maybe-crm-specialised');
}
