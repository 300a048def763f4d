import type { Account, Row } from './types';

/** Adds rows to a table; all of them have the columns of the first. '' becomes NULL, as everywhere in Oracle. */
export function insertRows(account: Account, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (first === undefined) {
    return;
  }
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const sql = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
  for (const row of rows) {
    account.database.run(
      sql,
      columns.map((column) => (row[column] === '' ? null : (row[column] ?? null))),
    );
  }
}
