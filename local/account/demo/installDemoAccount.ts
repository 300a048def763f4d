import { setFeature } from '../features';
import { saveInformation } from '../information';
import { insertRows } from '../insert';
import { setGlobalPermission } from '../permissions';
import { assignRole, listRoles, saveRole } from '../roles';
import type { Account } from '../types';
import { saveUser } from '../users';
import { businessRecords } from './business';
import { company, featuresOn } from './company';
import { companyRecords } from './companies';
import { crowd } from './crowd';
import { customRoles } from './customRoles';
import { loginAudit } from './logins';
import { globalPermissions, listOfKnownPeople } from './people';
import { toRolePermissions } from './permissionSets';
import { installDemoSignIn } from './signIn';
import { standardRoles } from './standardRoles';
import { accessTokens } from './tokens';

/** Internal ids by script id. */
type RoleIds = ReadonlyMap<string, number>;

function installRoles(account: Account): RoleIds {
  for (const { permissions, ...role } of [...standardRoles, ...customRoles]) {
    saveRole(account, { ...role, permissions: toRolePermissions(permissions) });
  }
  return new Map(listRoles(account).map(({ scriptId, id }) => [scriptId, id]));
}

function assign(account: Account, userId: number, scriptIds: readonly string[], roleIds: RoleIds): void {
  for (const scriptId of scriptIds) {
    const roleId = roleIds.get(scriptId);
    if (roleId === undefined) {
      throw new Error(`The demo account has no role ${scriptId}.`);
    }
    assignRole(account, userId, roleId);
  }
}

function installPeople(account: Account, roleIds: RoleIds): void {
  for (const { roles, ...person } of listOfKnownPeople) {
    saveUser(account, person);
    assign(account, person.id, roles, roleIds);
  }
  for (const { user, roles } of crowd()) {
    saveUser(account, user);
    assign(account, user.id, roles, roleIds);
  }
  for (const { userId, key, level } of globalPermissions) {
    setGlobalPermission(account, userId, key, level);
  }
}

function installRecords(account: Account, today: Date, roleIds: RoleIds): void {
  const tables = {
    ...companyRecords(),
    ...businessRecords(today),
    loginaudit: loginAudit(today, roleIds),
    oauthtoken: accessTokens(today),
  };
  for (const [table, rows] of Object.entries(tables)) {
    insertRows(account, table, rows);
  }
}

/**
 * Fills an empty account with the demo company: 37 roles (a SuiteApp brings its own), 200 employees, and records of
 * every kind, dated back from `today`. All or nothing; the same each time.
 */
export function installDemoAccount(account: Account, today: Date = new Date()): void {
  account.database.transaction(() => {
    saveInformation(account, company);
    for (const feature of featuresOn) {
      setFeature(account, feature, true);
    }
    const roleIds = installRoles(account);
    installPeople(account, roleIds);
    installRecords(account, today, roleIds);
    installDemoSignIn(account);
  });
}
