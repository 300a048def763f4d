import { insertRows } from '../../../local/account/insert';
import type { Account, Caller, Value } from '../../../local/account/types';
import { execute, SuiteqlError, type Parameter } from '../../../local/suiteql';
import { administrator, emptyAccount } from '../account/support';

export { administrator, callerWith, emptyAccount } from '../account/support';

/** Three customers, one without email, and transactions of two of them. */
export function tradingAccount(): Account {
  const account = emptyAccount();
  insertRows(account, 'customer', [
    { id: 1, entityid: 'Aquila', email: 'a@aquila.example', phone: '10', isinactive: 'F' },
    { id: 2, entityid: 'baltic', email: null, phone: '9', isinactive: 'T' },
    { id: 3, entityid: 'Ćevap', email: 'C@cevap.example', phone: null, isinactive: 'F' },
  ]);
  insertRows(account, 'transaction', [
    { id: 11, tranid: 'SO1', type: 'SalesOrd', entity: 1, status: 'A', trandate: '2026-01-31 08:05:09', foreigntotal: 10 },
    { id: 12, tranid: 'SO2', type: 'SalesOrd', entity: 1, status: 'B', trandate: '2026-02-01 00:00:00', foreigntotal: 2.5 },
    { id: 13, tranid: 'INV1', type: 'CustInvc', entity: 2, status: 'A', trandate: '2026-12-24 23:59:59', foreigntotal: null },
  ]);
  return account;
}

/** The rows of a query, asked as the Administrator unless another caller is given. */
export function rowsOf(
  account: Account,
  sql: string,
  parameters: readonly Parameter[] = [],
  caller: Caller = administrator,
): Value[][] {
  return execute(account, caller, sql, parameters).rows;
}

/** The one value of `SELECT <expression> FROM DUAL`. */
export function valueOf(expression: string, parameters: readonly Parameter[] = []): Value | undefined {
  return rowsOf(emptyAccount(), `SELECT ${expression} FROM DUAL`, parameters)[0]?.[0];
}

/** The message by which a query is refused; 'accepted' when it is not. */
export function refusalOf(
  account: Account,
  sql: string,
  parameters: readonly Parameter[] = [],
  caller: Caller = administrator,
): string {
  try {
    execute(account, caller, sql, parameters);
    return 'accepted';
  } catch (error) {
    if (error instanceof SuiteqlError && error.code === 'SSS_SEARCH_ERROR_OCCURRED') {
      return error.message;
    }
    throw error;
  }
}
