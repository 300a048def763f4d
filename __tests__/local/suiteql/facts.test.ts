import fc from 'fast-check';
import { insertRows } from '../../../local/account/insert';
import type { Account, Row } from '../../../local/account/types';
import { parse } from '../../../local/suiteql/parse';
import { rewrite, type RewrittenQuery } from '../../../local/suiteql/rewrite';
import { findTable, type VisibleTable } from '../../../local/suiteql/tables';
import { administrator, emptyAccount, rowsOf } from './support';

/** The table as if nothing were known of it beside the types of its columns. */
function unknown({ sql, columns }: VisibleTable): VisibleTable {
  const entries = Object.entries(columns).map(([name, { type, write }]) => [name, { type, write }]);
  return { sql, columns: Object.fromEntries(entries) as VisibleTable['columns'], key: [] };
}

function written(account: Account, sql: string, isKnown: boolean): RewrittenQuery {
  return rewrite(parse(sql).query, (name) => {
    const table = findTable(account, administrator, name);
    return table === undefined || isKnown ? table : unknown(table);
  });
}

/** What the caller gets: '' is NULL. */
function shown(rows: readonly Row[]): Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value])));
}

const texts = fc.option(fc.constantFrom('a', 'B', 'ab', ','));
const ids = fc.option(fc.integer({ min: 1, max: 3 }));
const customers = fc.array(fc.record({ entityid: texts, email: texts }), { maxLength: 4 });
const transactions = fc.array(fc.record({ status: texts, entity: ids, foreigntotal: fc.option(fc.constantFrom(-0.5, 2, 10, 0.25)) }), { maxLength: 8 });
const empties = fc.array(fc.constantFrom('status', 'tranid'), { maxLength: 2 });

const joins = fc.constantFrom('JOIN', 'LEFT JOIN', 'RIGHT JOIN', 'FULL JOIN');
const rights = fc.constantFrom(
  'transaction',
  '(SELECT id, status, entity, foreigntotal FROM transaction WHERE ROWNUM <= 3)',
  "(SELECT id, 'x' AS status, id AS entity, 1 AS foreigntotal FROM customer UNION ALL SELECT 100 + id, status, entity, foreigntotal FROM transaction)",
  "(SELECT id, MAX(status) || '.' AS status, entity, MIN(foreigntotal) AS foreigntotal FROM transaction GROUP BY entity, id)",
);
const sources = fc.tuple(joins, rights).map(([join, right]) => `customer c ${join} ${right} t ON t.entity = c.id`);
const values = fc.constantFrom(
  'c.id', 't.id', 'c.email', 't.status', 't.entity', 't.foreigntotal', 'TO_CHAR(c.id)', 'TO_CHAR(t.foreigntotal)', "c.id || '-' || t.id", 't.id || t.status',
  't.status || c.email', "'<' || t.status || '>'", 'c.email || TO_CHAR(t.id)', "CASE WHEN t.id > 2 THEN 'x' ELSE 'y' END", "CASE WHEN t.id > 2 THEN 'x' END",
  'CASE t.entity WHEN c.id THEN c.id ELSE t.id END', "DECODE(t.entity, 1, 'one', NULL, 'none', 'more')", "DECODE(t.entity, 1, 'one', 2, t.status)", 'DECODE(t.status, NULL, 1, 2)',
);
const subqueries = fc.constantFrom(
  '(SELECT o.id FROM customer o WHERE o.id = t.entity + 1)', "(SELECT MAX(o.id || 'x') FROM customer o WHERE o.id > t.entity)",
);
const directions = fc.constantFrom('', ' DESC', ' NULLS FIRST', ' DESC NULLS LAST');

const plainQueries = fc
  .record({ source: sources, items: fc.array(fc.oneof(values, subqueries), { minLength: 1, maxLength: 4 }), by: values, direction: directions })
  .map(({ source, items, by, direction }) => `SELECT ${items.join(', ')} FROM ${source} ORDER BY ${by}${direction}, c.id, t.id`);

const keys = fc.uniqueArray(fc.constantFrom('c.id', 'c.email', 'c.entityid', 't.entity', 't.id', 't.status'), { minLength: 1, maxLength: 4 });

const groupedQueries = fc
  .record({ source: sources, keys, listed: values, separator: fc.constantFrom(',', ', ', ''), by: values, direction: directions })
  .map(({ source, keys: group, listed, separator, by, direction }) => {
    const list = `LISTAGG(${listed}, '${separator}') WITHIN GROUP (ORDER BY ${by}${direction}, t.id, c.id)`;
    return `SELECT ${group.join(', ')}, COUNT(*), MIN(t.id), MAX(t.status), ${list} FROM ${source} GROUP BY ${group.join(', ')} ORDER BY ${group.join(', ')}`;
  });

const listQueries = fc
  .record({ source: sources, listed: values, by: fc.constantFrom('t.id', 'c.id', 't.status'), direction: directions })
  .map(({ source, listed, by, direction }) => `SELECT LISTAGG(${listed}, ';') WITHIN GROUP (ORDER BY ${by}${direction}, c.id, t.id) FROM ${source}`);

describe('what is known of columns', () => {
  let account: Account;
  beforeEach(() => {
    account = emptyAccount();
  });

  function store(companies: readonly Row[], sales: readonly Row[], empty: readonly string[]): void {
    account.database.exec('DELETE FROM "transaction"; DELETE FROM customer');
    insertRows(account, 'customer', companies.map((row, index) => ({ id: index + 1, ...row })));
    insertRows(account, 'transaction', sales.map((row, index) => ({ id: index + 1, type: 'SalesOrd', ...row })));
    // Nothing here writes '', but it must not harm.
    for (const column of empty) account.database.exec(`UPDATE "transaction" SET ${column} = '' WHERE id % 2 = 0`);
  }

  it('changes no answer, and holds for every value', () => {
    const queries = fc.oneof(plainQueries, groupedQueries, listQueries);
    const law = fc.property(customers, transactions, empties, queries, (companies, sales, empty, sql) => {
      store(companies, sales, empty);
      const known = written(account, sql, true);
      const rows = account.database.all(known.sql);
      expect(shown(rows)).toEqual(shown(account.database.all(written(account, sql, false).sql)));
      for (const { sqlName, facts } of known.columns) {
        const column = rows.map((row) => row[sqlName]);
        if (facts?.isNeverNull) expect(column).not.toContain(null);
        if (facts?.isNeverEmpty) expect(column).not.toContain('');
        if (facts?.isWhole) expect(column.every((value) => value === null || Number.isInteger(value))).toBe(true);
      }
    });
    fc.assert(law, { numRuns: 400 });
  });

  it('are no columns that only a part of a key tells', () => {
    const permission = (role: number, permkey: string, permlevel: number): Row => ({ role, permkey, name: permkey, permlevel, restriction: -1 });
    insertRows(account, 'rolepermissions', [permission(1_000, 'A', 4), permission(1_000, 'B', 1), permission(1_001, 'A', 1)]);
    const rows = rowsOf(account, 'SELECT role, permlevel, COUNT(*) FROM rolepermissions GROUP BY role, permlevel ORDER BY 1, 2');
    expect(rows).toEqual([[1_000, 1, 1], [1_000, 4, 1], [1_001, 1, 1]]);
  });
});
