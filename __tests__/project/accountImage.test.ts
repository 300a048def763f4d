import { openDatabase } from '../../local/account/database';
import { installDemoAccount } from '../../local/account/demo';
import { findRole, saveRole } from '../../local/account/roles';
import { createSchema } from '../../local/account/schema';
import type { Account, Database } from '../../local/account/types';
import { accountImage } from '../support/accountImage';

const today = new Date('2026-06-01T12:00:00Z');

/** The demo account, in which a line of the log was written and removed: its number must not be given again. */
function made(): Account {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: '/cabinet' };
  createSchema(account.database);
  installDemoAccount(account, today);
  addMail(account.database);
  account.database.run('DELETE FROM local_mail');
  return account;
}

function addMail(database: Database): number {
  const columns = ['date', 'author', 'recipients', 'cc', 'bcc', 'subject', 'body', 'ishtml', 'isbulk', 'scriptid', 'deploymentid'];
  return database.run(`INSERT INTO local_mail (${columns.join(', ')}) VALUES (${columns.map(() => "'x'").join(', ')})`).lastInsertRowid;
}

/** All that an account holds, as JSON: tables and indexes as they were made, and the rows of each table. */
function contentOf({ database }: Account): Record<string, string> {
  const objects = database.all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name');
  const tables = objects.filter(({ type }) => type === 'table').map(({ name }) => String(name));
  const rows = tables.map((name) => [name, JSON.stringify(database.all(`SELECT * FROM "${name}"`))] as const);
  return { objects: JSON.stringify(objects), ...Object.fromEntries(rows) };
}

const make = jest.fn(made);
const image = accountImage(make);
const accounts: Account[] = [];

function copy(): Account {
  const account = image();
  accounts.push(account);
  return account;
}

afterAll(() => {
  for (const { database } of accounts) database.close();
});

describe('a copy of an account', () => {
  it('holds what the account holds that was made, rows in their order, and indexes', () => {
    const original = made();
    accounts.push(original);
    const content = contentOf(original);
    expect(Object.keys(content).length).toBeGreaterThan(50);
    expect(contentOf(copy())).toEqual(content);
  });

  it('goes on counting where the account that was made stopped', () => {
    expect(addMail(copy().database)).toBe(2);
  });

  it('is a copy of its own, and the account is made once', () => {
    const [changed, other] = [copy(), copy()];
    saveRole(changed, { scriptId: 'customrole_new', name: 'New', centerType: 'BASIC' });
    expect(findRole(changed, 'customrole_new')).toBeDefined();
    for (const account of [other, copy()]) expect(findRole(account, 'customrole_new')).toBeUndefined();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('runs its own functions in its indexes, and keeps the File Cabinet', () => {
    const account = copy();
    expect(account.fileCabinet).toBe('/cabinet');
    const plan = account.database.all("EXPLAIN QUERY PLAN SELECT id FROM contact WHERE oracle_lower(email) = 'x'");
    expect(plan.map(({ detail }) => String(detail)).join()).toContain('INDEX');
  });
});
