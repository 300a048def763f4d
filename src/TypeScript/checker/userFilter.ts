import { userVerdicts } from '../verdict/account';
import type { UserReport } from '../verdict/user';

export const userFilters = ['problems', 'all', ...userVerdicts] as const;

/** Which users a list shows; problems are all who are not ready. */
export type UserFilter = (typeof userFilters)[number];

export function passesAsUser(filter: UserFilter, report: UserReport): boolean {
  if (filter === 'all') return true;
  return filter === 'problems' ? report.verdict !== 'ready' : report.verdict === filter;
}
