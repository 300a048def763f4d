import { insertRows } from '../../../../account/insert';
import type { RecordType } from '../../../../account/recordAccess';
import type { Account, Row, Value } from '../../../../account/types';

/** Rows of a type: all of its table, or the transactions of that kind. Tables and columns are this program's own names. */
function rowsOf({ table, transactionType }: RecordType): { readonly from: string; readonly bound: Value[] } {
  const from = `"${table}" WHERE ${transactionType === undefined ? 'TRUE' : 'type = ?'}`;
  return { from, bound: transactionType === undefined ? [] : [transactionType] };
}

export function findRow(account: Account, type: RecordType, id: number): Row | undefined {
  const { from, bound } = rowsOf(type);
  return account.database.get(`SELECT * FROM ${from} AND id = ?`, [...bound, id]);
}

/** Whether a record with this internal id stands in one of the tables. */
export function isThere(account: Account, tables: readonly string[], id: number): boolean {
  return tables.some((table) => account.database.get(`SELECT 1 AS found FROM "${table}" WHERE id = ?`, [id]) !== undefined);
}

/** Whether a record of the type has this external id. */
export function hasTwin(account: Account, type: RecordType, externalId: Value): boolean {
  return account.database.get(`SELECT 1 AS found FROM "${type.table}" WHERE externalid = ?`, [externalId]) !== undefined;
}

/** Adds a record; gives its internal id. */
export function insertRow(account: Account, type: RecordType, row: Row): number {
  const next = account.database.get(`SELECT COALESCE(MAX(id), 0) + 1 AS id FROM "${type.table}"`);
  const id = Number(next?.id);
  insertRows(account, type.table, [{ ...row, ...(type.transactionType === undefined ? {} : { type: type.transactionType }), id }]);
  return id;
}

/** Whether other rows make an employee more than a record: with his roles, a next employee of this id would have them. */
export function hasRoles(account: Account, id: number): boolean {
  return account.database.get('SELECT 1 AS found FROM employeerolesforsearch WHERE entity = ?', [id]) !== undefined;
}

/** Deletes a record that is there. */
export function deleteRow(account: Account, type: RecordType, id: number): void {
  const { from, bound } = rowsOf(type);
  account.database.run(`DELETE FROM ${from} AND id = ?`, [...bound, id]);
}

/** How an email address is compared with the one that is searched for, without regard to case. */
const comparisons = {
  is: 'lower(email) = lower(?)',
  contains: 'instr(lower(email), lower(?)) > 0',
  startsWith: 'substr(lower(email), 1, length(?)) = lower(?)',
} as const;

export type Comparison = keyof typeof comparisons;

/** A search by email. */
export interface EmailCriterion {
  readonly comparison: Comparison;
  readonly text: string;
}

export function isComparison(word: string): word is Comparison {
  return Object.hasOwn(comparisons, word);
}

/** The first rows by internal id, and how many there are. */
export function searchRows(
  account: Account,
  type: RecordType,
  email: EmailCriterion | undefined,
  limit: number,
): { readonly rows: Row[]; readonly total: number } {
  const { from, bound } = rowsOf(type);
  const where = email === undefined ? from : `${from} AND ${comparisons[email.comparison]}`;
  const texts = email === undefined ? [] : email.comparison === 'startsWith' ? [email.text, email.text] : [email.text];
  const count = account.database.get(`SELECT COUNT(*) AS total FROM ${where}`, [...bound, ...texts]);
  const rows = account.database.all(`SELECT * FROM ${where} ORDER BY id LIMIT ?`, [...bound, ...texts, limit]);
  return { rows, total: Number(count?.total ?? 0) };
}
