import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { installDemoAccount } from '../../local/account/demo';
import { insertRows } from '../../local/account/insert';
import { installSuiteApp } from '../../local/account/installer/installSuiteApp';
import { createSchema } from '../../local/account/schema';
import type { Account, Row } from '../../local/account/types';

/** How many records an account has. */
export interface AccountSize {
  readonly contacts: number;
  readonly customers: number;
  readonly transactions: number;
}

export const largest: AccountSize = { contacts: 100_000, customers: 50_000, transactions: 500_000 };
export const tenth: AccountSize = { contacts: 10_000, customers: 5_000, transactions: 50_000 };

/** Internal ids of generated records begin here, far from those of the demo account. */
export const firstId = 1_000_000;
const transactionTypes = ['SalesOrd', 'CustInvc', 'Estimate', 'Opprtnty'] as const;
const batch = 1_000;

/** The demo account with many more records, in memory. */
export function openLargeAccount(size: AccountSize): Account {
  const project = join(__dirname, '..', '..', 'src');
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  installDemoAccount(account);
  installSuiteApp(account, project);
  fill(account, 'contact', size.contacts, (id) => ({ id, entityid: `Contact ${id}`, firstname: 'Contact', lastname: String(id), email: `contact${id}@generated.example`, isinactive: 'F' }));
  fill(account, 'customer', size.customers, (id) => ({ id, entityid: `Customer ${id}`, companyname: `Customer ${id}`, email: `customer${id}@generated.example`, isinactive: 'F' }));
  fill(account, 'transaction', size.transactions, (id) => ({
    id,
    tranid: `T${id}`,
    type: transactionTypes[id % transactionTypes.length]!,
    entity: firstId + (id % Math.max(1, size.customers)),
    status: 'A',
    trandate: '2026-11-01 00:00:00',
    foreigntotal: id % 1000,
  }));
  return account;
}

function fill(account: Account, table: string, count: number, rowOf: (id: number) => Row): void {
  account.database.transaction(() => {
    for (let made = 0; made < count; made += batch) {
      const rows = Array.from({ length: Math.min(batch, count - made) }, (_, index) => rowOf(firstId + made + index));
      insertRows(account, table, rows);
    }
  });
}
