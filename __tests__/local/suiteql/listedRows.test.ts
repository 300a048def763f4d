import { insertRows } from '../../../local/account/insert';
import type { Account } from '../../../local/account/types';
import { parse } from '../../../local/suiteql/parse';
import { rewrite } from '../../../local/suiteql/rewrite';
import { findTable } from '../../../local/suiteql/tables';
import { administrator, emptyAccount, rowsOf } from './support';

/** What SQLite sorts for a query. */
function sortsOf(account: Account, sql: string): string[] {
  const { sql: written } = rewrite(parse(sql).query, (name) => findTable(account, administrator, name));
  const plan = account.database.all(`EXPLAIN QUERY PLAN ${written}`).map(({ detail }) => String(detail));
  return plan.filter((step) => step.includes('TEMP B-TREE'));
}

const rolesOfUsers = `SELECT employee.id, employee.isinactive, LISTAGG(assigned.role, ',') WITHIN GROUP (ORDER BY assigned.role) AS roles
  FROM employee LEFT JOIN employeerolesforsearch assigned ON assigned.entity = employee.id
  GROUP BY employee.id, employee.isinactive ORDER BY employee.id`;
const permissionsOfRoles = `SELECT role, LISTAGG(permkey, ',') WITHIN GROUP (ORDER BY permkey) FROM rolepermissions
  WHERE permkey IN ('A', 'B') GROUP BY role`;

describe('the rows of lists', () => {
  it('are not sorted where keys and indexes give them in order', () => {
    expect(sortsOf(emptyAccount(), rolesOfUsers)).toEqual([]);
  });

  it('are sorted once, by group and list', () => {
    expect(sortsOf(emptyAccount(), permissionsOfRoles)).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
  });

  it('are listed in order, however many and in whatever order they were written', () => {
    const account = emptyAccount();
    const count = 20_000;
    const numbers = Array.from({ length: count }, (_, index) => (index * 7_919) % count);
    account.database.transaction(() => {
      insertRows(account, 'transaction', numbers.map((number) => ({ type: 'SalesOrd', entity: number % 40, foreigntotal: Math.floor(number / 40), status: String(number % 3) })));
    });
    const sql = `SELECT entity, status, LISTAGG(foreigntotal, ' ') WITHIN GROUP (ORDER BY foreigntotal DESC) FROM transaction
      WHERE foreigntotal < 300 GROUP BY entity, status`;
    const rows = rowsOf(account, sql);
    const listed = rows.flatMap(([, , list]) => String(list).split(' ').map(Number));
    expect([rows.length, listed.length]).toEqual([120, 40 * 300]);
    for (const [, , list] of rows) {
      const values = String(list).split(' ').map(Number);
      expect(values).toEqual([...values].sort((one, other) => other - one));
    }
  });
});
