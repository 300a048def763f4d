import { isBeyondPermissions, roleVerdicts } from '../verdict/account';
import { isOwnRole } from '../verdict/obstacle';
import type { RoleReport } from '../verdict/role';

export const roleFilters = ['problems', 'all', ...roleVerdicts, 'beyond-permissions'] as const;

/**
 * Which roles a list shows; problems are all that are not ready, beyond permissions those that no permission mends. The
 * checker's own roles, which need no sign-in, are among all only.
 */
export type RoleFilter = (typeof roleFilters)[number];

export function passes(filter: RoleFilter, report: RoleReport): boolean {
  if (filter === 'all') return true;
  if (isOwnRole(report.role)) return false;
  if (filter === 'problems') return report.verdict !== 'ready';
  return filter === 'beyond-permissions' ? isBeyondPermissions(report) : report.verdict === filter;
}
