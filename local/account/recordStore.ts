import { listCustomRecordTypes, tableOfCustomRecord } from './customRecordTypes';
import { insertRows } from './insert';
import type { RecordType } from './recordAccess';
import { entityTables, recordTables, type Columns, type RecordTableName } from './records';
import type { Account, Row, Value } from './types';

/** The columns of a record type's table. */
export function columnsOfType(account: Account, { table }: RecordType): Columns {
  if (Object.hasOwn(recordTables, table)) return recordTables[table as RecordTableName].columns;
  const custom = listCustomRecordTypes(account).find(({ scriptId }) => scriptId === table);
  return custom === undefined ? {} : tableOfCustomRecord(custom).columns;
}

/** Rows of a type: all of its table, or the transactions of that kind. Tables and columns are this program's own names. */
export function rowsOfType({ table, transactionType }: RecordType): { readonly from: string; readonly bound: Value[] } {
  const from = `"${table}" WHERE ${transactionType === undefined ? 'TRUE' : 'type = ?'}`;
  return { from, bound: transactionType === undefined ? [] : [transactionType] };
}

/** A record's row by its internal id; undefined where there is none of that type. */
export function findRow(account: Account, type: RecordType, id: number): Row | undefined {
  const { from, bound } = rowsOfType(type);
  return account.database.get(`SELECT * FROM ${from} AND id = ?`, [...bound, id]);
}

/** Whether a record with this internal id stands in one of the tables. */
export function isThere(account: Account, tables: readonly string[], id: number): boolean {
  return tables.some((table) => account.database.get(`SELECT 1 AS found FROM "${table}" WHERE id = ?`, [id]) !== undefined);
}

/** Whether a record of the type, another than `except`, has this external id. Case does not count. */
export function hasTwin(account: Account, type: RecordType, externalId: string, except = 0): boolean {
  const { from, bound } = rowsOfType(type);
  const twin = account.database.get(`SELECT 1 AS found FROM ${from} AND externalid = ? COLLATE NOCASE AND id <> ?`, [...bound, externalId, except]);
  return twin !== undefined;
}

/** Adds a record; gives its internal id. */
export function insertRow(account: Account, type: RecordType, row: Row): number {
  const id = nextId(account, type.table);
  insertRows(account, type.table, [{ ...row, ...(type.transactionType === undefined ? {} : { type: type.transactionType }), id }]);
  return id;
}

/** An id is never given twice, not even after the record was deleted. People and companies share a sequence. */
function nextId({ database }: Account, table: string): number {
  const isEntity = entityTables.some((entity) => entity === table);
  const sequence = isEntity ? 'entity' : table;
  const highest = (isEntity ? entityTables : [table]).map((each) => Number(database.get(`SELECT MAX(id) AS id FROM "${each}"`)?.id ?? 0));
  const last = Number(database.get('SELECT id FROM local_last_id WHERE sequence = ?', [sequence])?.id ?? 0);
  const id = Math.max(last, ...highest) + 1;
  database.run('INSERT OR REPLACE INTO local_last_id (sequence, id) VALUES (?, ?)', [sequence, id]);
  return id;
}

/** Changes columns of a record that is there. '' becomes NULL. */
export function updateRow(account: Account, type: RecordType, id: number, changes: Row): void {
  const columns = Object.keys(changes);
  if (columns.length === 0) return;
  const assignments = columns.map((column) => `"${column}" = ?`).join(', ');
  const values = columns.map((column) => (changes[column] === '' ? null : (changes[column] ?? null)));
  account.database.run(`UPDATE "${type.table}" SET ${assignments} WHERE id = ?`, [...values, id]);
}

/** Whether other rows make an employee more than a record: with his roles, a next employee of this id would have them. */
export function hasRoles(account: Account, id: number): boolean {
  return account.database.get('SELECT 1 AS found FROM employeerolesforsearch WHERE entity = ?', [id]) !== undefined;
}

/** Deletes a record that is there, its lines, and what is attached to it; of a file, its content and its attachments. */
export function deleteRow(account: Account, type: RecordType, id: number): void {
  const { database } = account;
  const { from, bound } = rowsOfType(type);
  database.run(`DELETE FROM ${from} AND id = ?`, [...bound, id]);
  database.run('DELETE FROM local_line WHERE recordtype = ? AND record = ?', [type.id, id]);
  database.run('DELETE FROM local_record_file WHERE recordtype = ? AND record = ?', [type.id, id]);
  if (type.id === 'file') {
    database.run('DELETE FROM local_file_content WHERE file = ?', [id]);
    database.run('DELETE FROM local_record_file WHERE file = ?', [id]);
  }
}
