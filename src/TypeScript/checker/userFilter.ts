import { userVerdicts } from '../verdict/account';
import type { UserReport } from '../verdict/user';

export const userFilters = ['problems', 'all', ...userVerdicts] as const;

/** Those of the users of one role. */
export const userFiltersOfRole = [...userFilters, 'affected'] as const;

/**
 * Which users a list shows; problems are all who are not ready, affected those to whom the role whose users these are does not
 * give everything.
 */
export type UserFilter = (typeof userFiltersOfRole)[number];

/** @param roleId the role whose users these are; undefined where they are all users */
export function passesAsUser(filter: UserFilter, report: UserReport, roleId: number | undefined): boolean {
  if (filter === 'all') return true;
  if (filter === 'affected') return report.roles.some(({ role, verdict }) => role.id === roleId && verdict !== 'ready');
  return filter === 'problems' ? report.verdict !== 'ready' : report.verdict === filter;
}
