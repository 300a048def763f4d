import { listCustomRecordTypes } from '../../../local/account/customRecordTypes';
import { openDatabase } from '../../../local/account/database';
import { createSchema } from '../../../local/account/schema';
import { listDeployments, saveScript } from '../../../local/account/scripts';
import type { Account, Database } from '../../../local/account/types';
import { execute } from '../../../local/suiteql';
import { administrator } from './support';

/** An account file as an older version left it. */
function olderAccount(database: Database): Account {
  database.exec('CREATE TABLE contact (id INTEGER PRIMARY KEY, entityid TEXT, email TEXT)');
  database.exec('CREATE TABLE local_custom_record_type (scriptid TEXT PRIMARY KEY, name TEXT NOT NULL, fields TEXT NOT NULL) WITHOUT ROWID');
  database.run("INSERT INTO contact VALUES (801, 'Alice', 'alice@example.com')");
  database.run("INSERT INTO local_custom_record_type VALUES ('customrecord_old', 'Old', '[]')");
  createSchema(database);
  return { database, fileCabinet: '/nowhere' };
}

describe('an account of an older version', () => {
  let database: Database;
  beforeEach(() => { database = openDatabase(':memory:'); });
  afterEach(() => { database.close(); });

  it('gets the columns that came later, and keeps its records', () => {
    const { rows } = execute(olderAccount(database), administrator, 'SELECT id, entityid, altemail, externalid, title FROM contact', []);
    expect(rows).toEqual([[801, 'Alice', null, null, null]]);
  });

  it('keeps its custom record types to the roles that they were granted to', () => {
    expect(listCustomRecordTypes(olderAccount(database))).toEqual([{ scriptId: 'customrecord_old', name: 'Old', accessType: 'USEPERMISSIONLIST', fields: [] }]);
  });

  it('keeps its deployments, which say nothing of Map/Reduce', () => {
    const account = olderAccount(database);
    saveScript(account, {
      scriptId: 'customscript_old', name: 'Old', type: 'SUITELET', file: '/old.js',
      deployments: [{
        scriptId: 'customdeploy_old', title: 'Old', isDeployed: true, status: 'RELEASED', logLevel: 'DEBUG', allRoles: true, audienceRoles: [],
        runAsRole: undefined, parameters: {},
      }],
    });
    database.exec('ALTER TABLE local_deployment DROP COLUMN processing');
    createSchema(database);
    expect(listDeployments(account)).toMatchObject([{ scriptId: 'customdeploy_old', title: 'Old' }]);
    expect(listDeployments(account)[0]).not.toHaveProperty('processing');
  });

  it('gets the index of permissions in place of the former one', () => {
    database.exec('CREATE TABLE rolepermissions (role NUMERIC, permkey TEXT, name TEXT, permlevel NUMERIC, restriction NUMERIC, PRIMARY KEY (role, permkey)) WITHOUT ROWID');
    database.exec('CREATE INDEX local_rolepermissions_permkey ON rolepermissions (permkey)');
    database.run("INSERT INTO rolepermissions VALUES (1000, 'LIST_CONTACT', 'Contacts', 4, -1)");
    const account = olderAccount(database);
    const indexes = database.all("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'rolepermissions' AND sql IS NOT NULL");
    expect(indexes).toEqual([{ name: 'local_rolepermissions_permkey_role_permlevel' }]);
    expect(execute(account, administrator, "SELECT role, permlevel FROM rolepermissions WHERE permkey = 'LIST_CONTACT'", []).rows).toEqual([[1000, 4]]);
  });

  it('can be opened again', () => {
    const account = olderAccount(database);
    createSchema(account.database);
    expect(execute(account, administrator, 'SELECT COUNT(*) FROM contact', []).rows).toEqual([[1]]);
  });
});

it.each([
  ['an email address, without regard to case', 'SELECT id FROM contact WHERE oracle_lower(email) IN (?, ?)', 'local_contact_lower_email'],
  ['the number of a transaction, without regard to case', 'SELECT id FROM "transaction" WHERE oracle_lower(tranid) IN (?, ?)', 'local_transaction_lower_tranid'],
  ['a permission with its roles and levels', 'SELECT role, permlevel FROM rolepermissions WHERE permkey IN (?, ?)', 'COVERING INDEX local_rolepermissions_permkey_role_permlevel'],
  ['an external id, without regard to case', 'SELECT id FROM task WHERE externalid = ? COLLATE NOCASE', 'local_task_externalid_nocase'],
])('%s is found by an index', (_title, sql, index) => {
  const database = openDatabase(':memory:');
  createSchema(database);
  const plan = database.all(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => String(detail));
  database.close();
  expect(plan.join()).toContain(index);
});
