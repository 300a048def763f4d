import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/account/database';
import { findRole, listRoles, saveRole } from '../../../local/account/roles';
import { listUsers } from '../../../local/account/users';
import { openAccount, type OpenedAccount } from '../../../local/start/openAccount';
import type { StartOptions } from '../../../local/start/options';

describe('openAccount', () => {
  let folder: string;
  let accountFile: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'open-account-'));
    accountFile = join(folder, 'account.db');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (options: Partial<StartOptions> = {}): OpenedAccount =>
    openAccount({ port: 0, isFresh: false, generated: undefined, accountFile, ...options }, folder);

  const addRole = ({ account }: OpenedAccount): void => {
    saveRole(account, { scriptId: 'customrole_mine', name: 'Mine', centerType: 'BASIC' });
  };

  it('makes the demo account in a new file, and goes on with it the next time', () => {
    const first = open();
    addRole(first);
    first.account.database.close();
    const second = open();
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(findRole(second.account, 'customrole_mine')).toBeDefined();
    second.account.database.close();
  });

  it('begins anew when asked', () => {
    const first = open();
    addRole(first);
    first.account.database.close();
    const second = open({ isFresh: true });
    expect(second.isNew).toBe(true);
    expect(findRole(second.account, 'customrole_mine')).toBeUndefined();
    second.account.database.close();
  });

  it('makes a larger account when asked', () => {
    const plain = open({ accountFile: join(folder, 'plain.db') });
    const large = open({ generated: { roles: 5, users: 7 } });
    expect(listRoles(large.account)).toHaveLength(listRoles(plain.account).length + 5);
    expect(listUsers(large.account)).toHaveLength(listUsers(plain.account).length + 7);
    plain.account.database.close();
    large.account.database.close();
  });

  it.each([false, true])('refuses an account in use (fresh: %p)', (isFresh) => {
    const first = open();
    expect(() => open({ isFresh })).toThrow(expect.objectContaining({ code: 'ACCOUNT_IN_USE' }));
    first.account.database.close();
  });

  it.each([false, true])('leaves a file that is no account as it is (fresh: %p)', (isFresh) => {
    writeFileSync(accountFile, 'Dear diary, today I wrote a text that is longer than the head of a database.'.repeat(20));
    const before = readFileSync(accountFile, 'utf8');
    expect(() => open({ isFresh })).toThrow(expect.objectContaining({ code: 'ACCOUNT_NOT_READABLE' }));
    expect(readFileSync(accountFile, 'utf8')).toBe(before);
  });

  it.each([false, true])("leaves another program's database as it is (fresh: %p)", (isFresh) => {
    const other = openDatabase(accountFile);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    expect(() => open({ isFresh })).toThrow('is the database of another program');
    const after = openDatabase(accountFile);
    expect(after.all('SELECT name FROM sqlite_master')).toEqual([{ name: 'recipes' }]);
    after.close();
  });
});
