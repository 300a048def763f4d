import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { setFeature } from '../../local/account/features';
import { assignRole, saveRole } from '../../local/account/roles';
import { createSchema } from '../../local/account/schema';
import type { Account } from '../../local/account/types';
import { saveUser } from '../../local/account/users';

/** Roles and people by what is particular to them. */
export const people = {
  administrator: 'ada@example.com',
  seller: 'sam@example.com',
  inactive: 'ina@example.com',
  withoutAccess: 'noah@example.com',
  hostile: 'mallory@example.com',
} as const;

export const hostileName = `<script>alert('x')</script> & "Co"`;

/** An account in memory: five people, six roles. The File Cabinet is that of an SDF project. */
export function smallAccount(projectFolder: string): Account {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(projectFolder, 'FileCabinet') };
  createSchema(account.database);
  for (const feature of ['CUSTOMCODE', 'SERVERSIDESCRIPTING', 'CUSTOMRECORDS', 'TBA']) setFeature(account, feature, true);
  addRoles(account);
  addPeople(account);
  return account;
}

function addRoles(account: Account): void {
  saveRole(account, { id: 3, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  saveRole(account, { id: 15, scriptId: 'EMPLOYEE_CENTER', name: 'Employee Center', centerType: 'EMPLOYEE', permissions: [{ key: 'LIST_EMPLOYEE', level: 1 }] });
  saveRole(account, { id: 1001, scriptId: 'customrole_sales', name: 'Sales', centerType: 'SALESCENTER', permissions: [{ key: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', level: 4 }] });
  saveRole(account, { id: 1002, scriptId: 'customrole_old', name: 'Old', centerType: 'BASIC', isInactive: true });
  saveRole(account, { id: 1003, scriptId: 'customrole_machine', name: 'Machine', centerType: 'BASIC', isWebServicesOnly: true });
  saveRole(account, { id: 1004, scriptId: 'customrole_hostile', name: hostileName, centerType: 'BASIC' });
}

function addPeople(account: Account): void {
  const add = (firstName: string, email: string, roles: number[], status: { isInactive?: boolean; hasAccess?: boolean } = {}): void => {
    const user = saveUser(account, { firstName, lastName: 'Example', email, ...status });
    for (const role of roles) assignRole(account, user.id, role);
  };
  add('Ada', people.administrator, [3, 1001]);
  add('Sam', people.seller, [15, 1001, 1002, 1003]);
  add('Ina', people.inactive, [1001], { isInactive: true });
  add('Noah', people.withoutAccess, [1001], { hasAccess: false });
  add(hostileName, people.hostile, [1004]);
}
