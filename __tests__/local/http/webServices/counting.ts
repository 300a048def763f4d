import type { Account } from '../../../../local/account/types';

/** How many rows a table has. */
export function countRows(account: Account, table: string): number {
  return Number(account.database.get(`SELECT COUNT(*) AS count FROM "${table}"`)?.count);
}
