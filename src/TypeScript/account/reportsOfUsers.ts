import { nothingRead, withGlobalPermissions } from '../verdict/grants';
import { byRoleOnly } from '../verdict/obstacle';
import { reportWith, type RoleReport } from '../verdict/role';
import { judgeUser, type Basis, type UserReport } from '../verdict/user';
import type { GlobalPermissions } from './globalPermissions';
import type { RoleGrants } from './roles';
import type { Judge } from './sendFromOutlook';
import type { UserRoles } from './userRows';

/** What is known of a role that somebody has and that NetSuite did not show: nothing. */
export function notShown(id: number): RoleGrants {
  return {
    role: { id, name: `Role ${id}`, scriptId: undefined, isInactive: 'unknown', isWebServicesOnly: 'unknown', isSingleSignOnOnly: 'unknown' },
    grants: nothingRead,
  };
}

/** Judges a role as one user has it: the user's Global Permissions change its grants. */
export function judgeRoleOf(
  userId: number,
  { role, grants }: RoleGrants,
  global: GlobalPermissions | undefined,
  judge: Judge,
): RoleReport {
  const report = judge(role, withGlobalPermissions(grants, global?.get(userId) ?? new Map()));
  return global ? report : reportWith(report, { notes: [...report.notes, byRoleOnly] });
}

/** The report of each role that all users share, and one of the user's own where there are Global Permissions. */
export class ReportsOfUsers {
  private readonly roles: Map<number, RoleGrants>;
  private readonly reports: Map<number, RoleReport>;

  constructor(
    roles: readonly RoleGrants[],
    reports: readonly RoleReport[],
    private readonly global: GlobalPermissions | undefined,
    private readonly judge: Judge,
  ) {
    this.roles = new Map(roles.map((role) => [role.role.id, role]));
    this.reports = new Map(reports.map((report) => [report.role.id, report]));
  }

  /** Gives the report of a role as a user has it; of a role that was not read nothing is known. */
  find(userId: number, roleId: number): RoleReport {
    const report = this.reports.get(roleId) ?? this.addNotShown(roleId);
    return this.global?.has(userId) ? judgeRoleOf(userId, this.roles.get(roleId)!, this.global, this.judge) : report;
  }

  private addNotShown(id: number): RoleReport {
    const role = notShown(id);
    const report = this.judge(role.role, role.grants);
    this.roles.set(id, role);
    this.reports.set(id, report);
    return report;
  }
}

function judgeOneUser({ user, roleIds }: UserRoles, basis: Basis, reports: ReportsOfUsers): UserReport {
  return judgeUser(user, roleIds === 'unknown' ? 'unknown' : roleIds.map((id) => reports.find(user.id, id)), basis);
}

/**
 * Judges users by the reports of their roles. A loop and no callback: an engine would build all roles into the code of a
 * callback that knows them, and keep them with it.
 */
export function judgeUsers(users: readonly UserRoles[], basis: Basis, reports: ReportsOfUsers): UserReport[] {
  const judged: UserReport[] = [];
  for (const user of users) judged.push(judgeOneUser(user, basis, reports));
  return judged;
}
