import { standardPermissions } from './permissionCatalog';
import { recordTables, type ColumnType, type RecordTable } from './records';
import { levelNames, type Database } from './types';

const storage: Record<ColumnType, string> = { number: 'NUMERIC', text: 'TEXT', date: 'TEXT' };

/** What this machine needs beside the record tables; SuiteQL does not see it. */
const localTables = `
CREATE TABLE IF NOT EXISTS local_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_feature (id TEXT PRIMARY KEY, ison TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_role (role INTEGER PRIMARY KEY, islocked TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS local_permission (permkey TEXT PRIMARY KEY, name TEXT NOT NULL, permlevel INTEGER NOT NULL)
  WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_script (script INTEGER PRIMARY KEY, file TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS local_deployment (
  deployment INTEGER PRIMARY KEY, title TEXT NOT NULL, loglevel TEXT NOT NULL, allroles TEXT NOT NULL,
  runasrole INTEGER, parameters TEXT NOT NULL, processing TEXT);
CREATE TABLE IF NOT EXISTS local_deployment_audience (
  deployment INTEGER NOT NULL, role INTEGER NOT NULL, PRIMARY KEY (deployment, role)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_custom_record_type (
  scriptid TEXT PRIMARY KEY, name TEXT NOT NULL, fields TEXT NOT NULL,
  accesstype TEXT NOT NULL DEFAULT 'USEPERMISSIONLIST') WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_suiteapp (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, contents TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_last_id (sequence TEXT PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_line (
  recordtype TEXT NOT NULL, record INTEGER NOT NULL, sublist TEXT NOT NULL, line INTEGER NOT NULL, fields TEXT NOT NULL,
  PRIMARY KEY (recordtype, record, sublist, line)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_record_file (
  recordtype TEXT NOT NULL, record INTEGER NOT NULL, file INTEGER NOT NULL,
  PRIMARY KEY (recordtype, record, file)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_file_content (file INTEGER PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS local_translation_collection (
  scriptid TEXT PRIMARY KEY, name TEXT NOT NULL, defaultlanguage TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_translation (
  collection TEXT NOT NULL, locale TEXT NOT NULL, string TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (collection, locale, string)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_user_preference (
  userid INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (userid, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_script_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT, level TEXT NOT NULL, title TEXT NOT NULL, details TEXT NOT NULL,
  scriptid TEXT NOT NULL, deploymentid TEXT NOT NULL, userid INTEGER NOT NULL, date TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS local_mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT, date TEXT NOT NULL, author TEXT NOT NULL, recipients TEXT NOT NULL,
  cc TEXT NOT NULL, bcc TEXT NOT NULL, replyto TEXT, subject TEXT NOT NULL, body TEXT NOT NULL, ishtml TEXT NOT NULL,
  isbulk TEXT NOT NULL, scriptid TEXT NOT NULL, deploymentid TEXT NOT NULL);
DROP TABLE IF EXISTS local_session;
DROP INDEX IF EXISTS local_rolepermissions_permkey;
CREATE TABLE IF NOT EXISTS local_browser_session (
  token TEXT PRIMARY KEY, userid INTEGER NOT NULL, roleid INTEGER NOT NULL, method TEXT NOT NULL,
  created TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_integration (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL, consumerkey TEXT NOT NULL UNIQUE,
  consumersecret TEXT NOT NULL, usestokens TEXT NOT NULL, usesauthorizationflow TEXT NOT NULL, callbackurl TEXT,
  usescodegrant TEXT NOT NULL, redirecturi TEXT, scopes TEXT, ispublicclient TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS local_nonce (
  time INTEGER NOT NULL, consumer TEXT NOT NULL, nonce TEXT NOT NULL, PRIMARY KEY (time, consumer, nonce)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_request_token (
  token TEXT PRIMARY KEY, secret TEXT NOT NULL, integration INTEGER NOT NULL, callback TEXT NOT NULL, role TEXT,
  expires INTEGER NOT NULL, verifier TEXT, userid INTEGER, roleid INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_access_token (
  token TEXT PRIMARY KEY, oauthtoken INTEGER NOT NULL UNIQUE, secret TEXT NOT NULL, integration INTEGER NOT NULL,
  userid INTEGER NOT NULL, roleid INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0,
  lastfailure INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS local_access_token_userid ON local_access_token (userid);
CREATE TABLE IF NOT EXISTS local_oauth2_code (
  code TEXT PRIMARY KEY, integration INTEGER NOT NULL, redirecturi TEXT NOT NULL, scopes TEXT NOT NULL,
  challenge TEXT NOT NULL, userid INTEGER NOT NULL, roleid INTEGER NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_oauth2_grant (
  id INTEGER PRIMARY KEY, integration INTEGER NOT NULL, userid INTEGER NOT NULL, roleid INTEGER NOT NULL,
  scopes TEXT NOT NULL, code TEXT, isrevoked TEXT NOT NULL DEFAULT 'F');
CREATE INDEX IF NOT EXISTS local_oauth2_grant_code ON local_oauth2_grant (code);
CREATE TABLE IF NOT EXISTS local_oauth2_token (
  token TEXT PRIMARY KEY, grantid INTEGER NOT NULL, kind TEXT NOT NULL, expires INTEGER NOT NULL,
  isused TEXT NOT NULL DEFAULT 'F') WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS local_oauth2_token_grantid ON local_oauth2_token (grantid);
CREATE INDEX IF NOT EXISTS local_oauth2_token_expires ON local_oauth2_token (expires);
CREATE TABLE IF NOT EXISTS local_outlook_pane (
  id TEXT PRIMARY KEY, state TEXT NOT NULL, changed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_task (
  id INTEGER PRIMARY KEY AUTOINCREMENT, taskid TEXT NOT NULL UNIQUE, deployment INTEGER NOT NULL, userid INTEGER NOT NULL,
  roleid INTEGER NOT NULL, parameters TEXT NOT NULL, baseurl TEXT NOT NULL, created INTEGER NOT NULL, ended INTEGER,
  status TEXT NOT NULL, stage TEXT, hasfailed TEXT NOT NULL DEFAULT 'F', shape TEXT);
CREATE INDEX IF NOT EXISTS local_task_deployment_status ON local_task (deployment, status);
CREATE INDEX IF NOT EXISTS local_task_status ON local_task (status);
CREATE TABLE IF NOT EXISTS local_task_stage (
  task INTEGER NOT NULL, stage TEXT NOT NULL, started INTEGER NOT NULL, attempts INTEGER NOT NULL,
  total INTEGER NOT NULL DEFAULT 0, units INTEGER NOT NULL DEFAULT 0, milliseconds REAL NOT NULL DEFAULT 0,
  yields INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (task, stage)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS local_task_pair (
  id INTEGER PRIMARY KEY, task INTEGER NOT NULL, stage TEXT NOT NULL, position INTEGER NOT NULL, key TEXT NOT NULL,
  value TEXT NOT NULL, bytes INTEGER NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS local_task_pair_state ON local_task_pair (task, stage, state, position);
CREATE TABLE IF NOT EXISTS local_task_written (
  id INTEGER PRIMARY KEY, task INTEGER NOT NULL, stage TEXT NOT NULL, position INTEGER NOT NULL, key TEXT NOT NULL,
  value TEXT NOT NULL, bytes INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS local_task_written_position ON local_task_written (task, stage, position);
CREATE TABLE IF NOT EXISTS local_task_error (
  id INTEGER PRIMARY KEY, task INTEGER NOT NULL, stage TEXT NOT NULL, position INTEGER NOT NULL, key TEXT,
  error TEXT NOT NULL, executionno INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS local_task_error_position ON local_task_error (task, stage, position);
`;

function isSingleNumber(table: RecordTable): boolean {
  const [key, ...others] = table.primaryKey;
  return key !== undefined && others.length === 0 && table.columns[key]?.type === 'number';
}

function columnDefinition(name: string, table: RecordTable, type: ColumnType): string {
  const isRowId = isSingleNumber(table) && table.primaryKey.includes(name);
  return isRowId ? `"${name}" INTEGER PRIMARY KEY` : `"${name}" ${storage[type]}`;
}

function columnsIn(database: Database, table: string): ReadonlySet<unknown> {
  return new Set(database.all(`PRAGMA table_info("${table}")`).map(({ name }) => name));
}

/** An account that an older version made lacks the columns that came later. */
function addMissingColumns(database: Database, name: string, table: RecordTable): void {
  const existing = columnsIn(database, name);
  for (const [column, { type }] of Object.entries(table.columns)) {
    if (!existing.has(column)) database.exec(`ALTER TABLE "${name}" ADD COLUMN "${column}" ${storage[type]}`);
  }
}

/** External ids are unique without regard to case. Most records have none. */
function indexExternalIds(database: Database, name: string): void {
  database.exec(
    `CREATE INDEX IF NOT EXISTS "local_${name}_externalid_nocase" ON "${name}" (externalid COLLATE NOCASE) WHERE externalid IS NOT NULL`,
  );
}

/** The function is the one that SuiteQL's LOWER becomes; without it the index could not serve. */
function indexSearched(database: Database, name: string, column: string): void {
  database.exec(`CREATE INDEX IF NOT EXISTS "local_${name}_lower_${column}" ON "${name}" (oracle_lower("${column}"))`);
}

/** Makes a table, its columns and its indexes where they do not exist. */
export function createTable(database: Database, name: string, table: RecordTable): void {
  const definitions = Object.entries(table.columns).map(([column, { type }]) => columnDefinition(column, table, type));
  const hasKeyOfSeveral = table.primaryKey.length > 0 && !isSingleNumber(table);
  if (hasKeyOfSeveral) {
    definitions.push(`PRIMARY KEY (${table.primaryKey.join(', ')})`);
  }
  const ending = hasKeyOfSeveral ? ') WITHOUT ROWID' : ')';
  database.exec(`CREATE TABLE IF NOT EXISTS "${name}" (${definitions.join(', ')}${ending}`);
  addMissingColumns(database, name, table);
  if ('externalid' in table.columns) indexExternalIds(database, name);
  for (const column of table.searched ?? []) indexSearched(database, name, column);
  for (const columns of table.indexes ?? []) {
    const index = `local_${name}_${columns.join('_')}`;
    const indexed = columns.map((column) => `"${column}"`).join(', ');
    database.exec(`CREATE INDEX IF NOT EXISTS "${index}" ON "${name}" (${indexed})`);
  }
}

/** Every permission at its highest level: what the Administrator has. */
function writePermissions(database: Database): void {
  for (const { key, name, levels } of standardPermissions.values()) {
    const highest = Math.max(...levels.map((level) => levelNames.indexOf(level)));
    database.run('INSERT OR REPLACE INTO local_permission (permkey, name, permlevel) VALUES (?, ?, ?)', [
      key,
      name,
      highest,
    ]);
  }
}

/** Makes every table of an account. Safe to call on an account that has them. */
export function createSchema(database: Database): void {
  database.transaction(() => {
    for (const [name, table] of Object.entries(recordTables)) {
      createTable(database, name, table);
    }
    database.exec(localTables);
    if (!columnsIn(database, 'local_deployment').has('processing')) {
      database.exec('ALTER TABLE local_deployment ADD COLUMN processing TEXT');
    }
    if (!columnsIn(database, 'local_custom_record_type').has('accesstype')) {
      database.exec("ALTER TABLE local_custom_record_type ADD COLUMN accesstype TEXT NOT NULL DEFAULT 'USEPERMISSIONLIST'");
    }
    writePermissions(database);
  });
}
