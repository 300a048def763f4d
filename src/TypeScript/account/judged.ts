import { text } from '../texts/text';
import { nothingRead, withGlobalPermissions } from '../verdict/grants';
import type { AccountFacts } from '../verdict/finding';
import { byRoleOnly } from '../verdict/obstacle';
import { judgeRole, reportWith, type RoleReport } from '../verdict/role';
import { judgeUser, type Basis, type UserReport } from '../verdict/user';
import { readAsker, readEffectiveGrants, readRoleInUse, type Asker } from './currentUser';
import { judgedKeysIn, readAccountFacts } from './facts';
import { readGlobalPermissions, readGlobalPermissionsOf, type GlobalPermissions } from './globalPermissions';
import type { IdRange } from './idRange';
import type { Reading, Unread } from './reading';
import { sourceOf, type ReadSource } from './sources';
import { readRoles, readRolesById, readRolesIn, type RoleGrants } from './roles';
import type { UserRoles } from './userRows';
import { readRoleIdsOf, readUsers, readUsersIn, type UserDetail } from './users';

/** What was judged, who asked, and what stands behind it. */
interface Judged {
  readonly asker: Asker;
  readonly account: AccountFacts;
  readonly sources: readonly ReadSource[];
  readonly unread: readonly Unread[];
}

export interface JudgedRoleInUse extends Judged {
  readonly report: RoleReport;
}

export interface JudgedAccount extends Judged {
  /** Undefined where the roles could not be read. */
  readonly roles: readonly RoleReport[] | undefined;
  /** Undefined where the users could not be read. */
  readonly users: readonly UserReport[] | undefined;
}

export interface JudgedRoles extends Judged {
  readonly roles: readonly RoleReport[] | undefined;
}

/** The users of a part of the account, and the roles that they have. */
export interface JudgedUsers extends JudgedAccount {
  readonly basis: Basis;
  /** Whether nothing but Global Permissions could not be read. */
  readonly isComplete: boolean;
}

/** Judges the role in use by its effective permissions. 10 units, for its name. */
export function judgeRoleInUse(): JudgedRoleInUse {
  const asker = readAsker();
  const account = readAccountFacts();
  const { grants, unread } = readEffectiveGrants(asker, judgedKeysIn(account));
  const report = judgeRole(readRoleInUse(asker), grants, account);
  const sources = [{ source: text('source_role_in_use'), from: 'getPermission', count: report.findings.length }];
  return { asker, account, report, sources, unread };
}

const judgeAll = (roles: readonly RoleGrants[], account: AccountFacts) =>
  roles.map(({ role, grants }) => judgeRole(role, grants, account));

/** Judges a role as one user has it: the user's Global Permissions change its grants. */
function judgeRoleOf(
  userId: number,
  { role, grants }: RoleGrants,
  global: GlobalPermissions | undefined,
  account: AccountFacts,
): RoleReport {
  const report = judgeRole(role, withGlobalPermissions(grants, global?.get(userId) ?? new Map()), account);
  return global ? report : reportWith(report, { notes: [...report.notes, byRoleOnly] });
}

/** The report of each role that all users share, and one of the user's own where there are Global Permissions. */
class ReportsOfUsers {
  private readonly roles: ReadonlyMap<number, RoleGrants>;
  private readonly reports: ReadonlyMap<number, RoleReport>;

  constructor(
    roles: readonly RoleGrants[],
    reports: readonly RoleReport[],
    private readonly global: GlobalPermissions | undefined,
    private readonly account: AccountFacts,
  ) {
    this.roles = new Map(roles.map((role) => [role.role.id, role]));
    this.reports = new Map(reports.map((report) => [report.role.id, report]));
  }

  /** Gives the report of a role as a user has it; undefined for a role that was not read. */
  find(userId: number, roleId: number): RoleReport | undefined {
    if (!this.global?.has(userId)) return this.reports.get(roleId);
    const role = this.roles.get(roleId);
    return role && judgeRoleOf(userId, role, this.global, this.account);
  }
}

const basisOf = ({ ok }: Reading<GlobalPermissions>): Basis => (ok ? 'with-global-permissions' : 'by-role-only');

function judgeOneUser({ user, roleIds }: UserRoles, basis: Basis, reportsOfUsers: ReportsOfUsers): UserReport {
  if (roleIds === 'unknown') return judgeUser(user, 'unknown', basis);
  const reports: RoleReport[] = [];
  for (const id of roleIds) {
    const report = reportsOfUsers.find(user.id, id);
    if (report === undefined) return judgeUser(user, 'unknown', basis);
    reports.push(report);
  }
  return judgeUser(user, reports, basis);
}

/** What was read of users and of the roles that they may have. */
interface Read {
  readonly account: AccountFacts;
  readonly roles: Reading<RoleGrants[]>;
  readonly users: Reading<UserRoles[]>;
  readonly global: Reading<GlobalPermissions>;
}

/** A loop and no callback: an engine would build all roles into the code of a callback that knows them, and keep them with it. */
function judgeUsers(users: readonly UserRoles[], basis: Basis, reports: ReportsOfUsers): UserReport[] {
  const judged: UserReport[] = [];
  for (const user of users) judged.push(judgeOneUser(user, basis, reports));
  return judged;
}

function judgeRead({ account, roles, users, global }: Read): JudgedAccount {
  const roleList = roles.ok ? roles.value : [];
  const reports = judgeAll(roleList, account);
  const ofUsers = new ReportsOfUsers(roleList, reports, global.ok ? global.value : undefined, account);
  return {
    asker: readAsker(),
    account,
    roles: roles.ok ? reports : undefined,
    users: users.ok ? judgeUsers(users.value, basisOf(global), ofUsers) : undefined,
    sources: [...sourceOf(text('source_roles'), roles), ...sourceOf(text('source_users'), users), ...sourceOf(text('source_global_permissions'), global)],
    unread: [...roles.unread, ...users.unread, ...global.unread],
  };
}

/**
 * Judges every role and every user of the account. Units: 10 per 5,000 roles, 10 per 5,000 users, and 10 where Global
 * Permissions are on; linear in rows, whatever the number of permissions a role has.
 * @param detail unnamed where users are counted and not shown: that takes half of the time
 */
export function judgeAccount(detail: UserDetail = 'named'): JudgedAccount {
  const account = readAccountFacts();
  const roles = readRoles(account);
  return judgeRead({ account, roles, users: readUsers(detail), global: readGlobalPermissions(account.features) });
}

/**
 * Judges the users of a range of at most 1,000, unnamed, by the roles that they have. 10 units, 10 per 500 of these roles,
 * and 10 where Global Permissions are on.
 */
export function judgeUsersIn(range: IdRange): JudgedUsers {
  const account = readAccountFacts();
  const users = readUsersIn(range);
  const ids = new Set(users.ok ? users.value.flatMap(({ roleIds }) => (roleIds === 'unknown' ? [] : roleIds)) : []);
  const roles = readRolesById([...ids], account);
  const global = readGlobalPermissions(account.features, range);
  const isComplete = users.ok && roles.ok && users.unread.length + roles.unread.length === 0;
  return { ...judgeRead({ account, roles, users, global }), basis: basisOf(global), isComplete };
}

function judgeRoles(read: (account: AccountFacts) => Reading<RoleGrants[]>): JudgedRoles {
  const asker = readAsker();
  const account = readAccountFacts();
  const roles = read(account);
  return {
    asker,
    account,
    roles: roles.ok ? judgeAll(roles.value, account) : undefined,
    sources: sourceOf(text('source_roles'), roles),
    unread: roles.unread,
  };
}

/** Judges every role of the account and no user: 10 units per 5,000 roles begun. */
export function judgeAllRoles(): JudgedRoles {
  return judgeRoles(readRoles);
}

/** Judges the roles of a range of at most 5,000 and no user: 10 units. */
export function judgeRolesIn(range: IdRange): JudgedRoles {
  return judgeRoles((account) => readRolesIn(range, account));
}

/** Judges the roles of these internal ids: 10 units per 500. */
export function judgeRolesById(ids: readonly number[]): JudgedRoles {
  return judgeRoles((account) => readRolesById(ids, account));
}

/** Roles that somebody has and that NetSuite did not show: nothing is known of them. */
function notFound(ids: readonly number[], found: readonly RoleGrants[]): RoleGrants[] {
  const known = new Set(found.map(({ role }) => role.id));
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      role: { id, name: `Role ${id}`, scriptId: undefined, isInactive: 'unknown', isWebServicesOnly: 'unknown', isSingleSignOnOnly: 'unknown' },
      grants: nothingRead,
    }));
}

/**
 * Judges the roles that the caller may pick, with the caller's Global Permissions, and nothing about anybody else.
 * 20 units where the first table tells these roles, and 10 where Global Permissions are on.
 */
export function judgeOwnRoles(): JudgedRoles {
  const asker = readAsker();
  const account = readAccountFacts();
  const ids = readRoleIdsOf(asker.userId);
  const roles = readRolesById(ids.ok ? ids.value : [], account);
  const global = readGlobalPermissionsOf(asker.userId, account.features);
  const globalPermissions = global.ok ? global.value : undefined;
  const own = ids.ok && roles.ok ? [...roles.value, ...notFound(ids.value, roles.value)] : undefined;
  return {
    asker,
    account,
    roles: own?.map((role) => judgeRoleOf(asker.userId, role, globalPermissions, account)),
    sources: [...sourceOf(text('source_roles_of_caller'), ids), ...sourceOf(text('source_roles'), roles), ...sourceOf(text('source_global_permissions'), global)],
    unread: [...ids.unread, ...roles.unread, ...global.unread],
  };
}
