import { openDatabase } from '../../../local/account/database';
import { saveRole } from '../../../local/account/roles';
import { createSchema } from '../../../local/account/schema';
import type { Account, Caller, LevelName } from '../../../local/account/types';
import { levelNames, type Level } from '../../../local/account/types';

const openAccounts: Account[] = [];

afterEach(() => {
  for (const account of openAccounts.splice(0)) {
    account.database.close();
  }
});

/** An account with tables and nothing in them, closed after the test. */
export function emptyAccount(): Account {
  const database = openDatabase(':memory:');
  createSchema(database);
  const account: Account = { database, fileCabinet: '/nowhere' };
  openAccounts.push(account);
  return account;
}

export function levelOf(name: LevelName): Level {
  return levelNames.indexOf(name) as Level;
}

/** A caller in a role of these permissions, made for him. */
export function callerWith(account: Account, permissions: Readonly<Record<string, LevelName>>): Caller {
  const role = saveRole(account, {
    scriptId: `customrole_of_caller_${Object.keys(permissions).join('_').toLowerCase()}`,
    name: 'Role of the caller',
    centerType: 'CLASSIC',
    permissions: Object.entries(permissions).map(([key, level]) => ({ key, level: levelOf(level) })),
  });
  return { userId: 1, roleId: role.id };
}

export const administrator: Caller = { userId: 1, roleId: 3 };
