import { text } from '../texts/text';
import type { AccountFacts } from '../verdict/finding';
import type { RoleReport } from '../verdict/role';
import type { Basis, UserReport } from '../verdict/user';
import { readAsker, readEffectiveGrants, readRoleInUse, type Asker } from './currentUser';
import { judgedKeysIn, readAccountFacts } from './facts';
import { readGlobalPermissions, readGlobalPermissionsOf, type GlobalPermissions } from './globalPermissions';
import type { IdRange } from './idRange';
import type { Reading, Unread } from './reading';
import { judgeRoleOf, judgeUsers, notShown, ReportsOfUsers } from './reportsOfUsers';
import { sourceOf, type ReadSource } from './sources';
import { readRoles, readRolesById, readRolesIn, rolesOfCaller, type RoleGrants } from './roles';
import { isRecordTypeInEffect, judgeIn, recordTypeByAll, recordTypeBySome, type Judge, type RecordType } from './sendFromOutlook';
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
  const judge = judgeIn(account, { isThere: isRecordTypeInEffect(grants, account) });
  const report = judge(readRoleInUse(asker), grants);
  const sources = [{ source: text('source_role_in_use'), from: 'getPermission', count: report.findings.length }];
  return { asker, account, report, sources, unread };
}

const judgeAll = (roles: readonly RoleGrants[], judge: Judge) => roles.map(({ role, grants }) => judge(role, grants));

const basisOf = ({ ok }: Reading<GlobalPermissions>): Basis => (ok ? 'with-global-permissions' : 'by-role-only');

/** What was read of users and of the roles that they may have. */
interface Read {
  readonly account: AccountFacts;
  readonly roles: Reading<RoleGrants[]>;
  readonly users: Reading<UserRoles[]>;
  readonly global: Reading<GlobalPermissions>;
  readonly recordType: RecordType;
}

function judgeRead({ account, roles, users, global, recordType }: Read): JudgedAccount {
  const roleList = roles.ok ? roles.value : [];
  const judge = judgeIn(account, recordType);
  const reports = judgeAll(roleList, judge);
  const ofUsers = new ReportsOfUsers(roleList, reports, global.ok ? global.value : undefined, judge);
  return {
    asker: readAsker(),
    account,
    roles: roles.ok ? reports : undefined,
    users: users.ok ? judgeUsers(users.value, basisOf(global), ofUsers) : undefined,
    sources: [...sourceOf(text('source_roles'), roles), ...sourceOf(text('source_users'), users), ...sourceOf(text('source_global_permissions'), global)],
    unread: [...roles.unread, ...users.unread, ...global.unread, ...recordType.unread],
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
  const recordType = recordTypeByAll(roles, account);
  return judgeRead({ account, roles, users: readUsers(detail), global: readGlobalPermissions(account.features), recordType });
}

/** In a part of the account nobody looks for the record type: Send from Outlook changes no verdict. */
const notLookedFor: RecordType = { isThere: false, unread: [] };

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
  return { ...judgeRead({ account, roles, users, global, recordType: notLookedFor }), basis: basisOf(global), isComplete };
}

function judgeRoles(
  read: (account: AccountFacts) => Reading<RoleGrants[]>,
  recordTypeOf: (roles: Reading<RoleGrants[]>, account: AccountFacts) => RecordType,
): JudgedRoles {
  const asker = readAsker();
  const account = readAccountFacts();
  const roles = read(account);
  const recordType = recordTypeOf(roles, account);
  return {
    asker,
    account,
    roles: roles.ok ? judgeAll(roles.value, judgeIn(account, recordType)) : undefined,
    sources: sourceOf(text('source_roles'), roles),
    unread: [...roles.unread, ...recordType.unread],
  };
}

/** Judges every role of the account and no user: 10 units per 5,000 roles begun. */
export function judgeAllRoles(): JudgedRoles {
  return judgeRoles(readRoles, recordTypeByAll);
}

/** Judges the roles of a range of at most 5,000 and no user: 10 units. */
export function judgeRolesIn(range: IdRange): JudgedRoles {
  return judgeRoles((account) => readRolesIn(range, account), () => notLookedFor);
}

/**
 * Judges the roles of these internal ids: 10 units per 500, and 10 where a Send from Outlook record type is named that none of
 * them has.
 */
export function judgeRolesById(ids: readonly number[]): JudgedRoles {
  return judgeRoles((account) => readRolesById(ids, account), recordTypeBySome);
}

/** Roles that somebody has and that NetSuite did not show. */
function notFound(ids: readonly number[], found: readonly RoleGrants[]): RoleGrants[] {
  const known = new Set(found.map(({ role }) => role.id));
  return ids.filter((id) => !known.has(id)).map(notShown);
}

/**
 * Judges the roles that the caller may pick, with the caller's Global Permissions, and nothing about anybody else.
 * 20 units where the first table tells these roles, 10 where Global Permissions are on, and 10 where a Send from Outlook record
 * type is named that none of them has.
 */
export function judgeOwnRoles(): JudgedRoles {
  const asker = readAsker();
  const account = readAccountFacts();
  const ids = readRoleIdsOf(asker.userId);
  const roles = readRolesById(ids.ok ? ids.value : [], account, rolesOfCaller);
  const recordType = ids.ok ? recordTypeBySome(roles, account) : notLookedFor;
  const judge = judgeIn(account, recordType);
  const global = readGlobalPermissionsOf(asker.userId, account.features);
  const globalPermissions = global.ok ? global.value : undefined;
  const own = ids.ok && roles.ok ? [...roles.value, ...notFound(ids.value, roles.value)] : undefined;
  return {
    asker,
    account,
    roles: own?.map((role) => judgeRoleOf(asker.userId, role, globalPermissions, judge)),
    sources: [...sourceOf(text('source_roles_of_caller'), ids), ...sourceOf(text('source_roles'), roles), ...sourceOf(text('source_global_permissions'), global)],
    unread: [...ids.unread, ...roles.unread, ...global.unread, ...recordType.unread],
  };
}
