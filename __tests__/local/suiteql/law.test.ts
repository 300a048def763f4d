import fc from 'fast-check';
import { insertRows } from '../../../local/account/insert';
import type { Account, Value } from '../../../local/account/types';
import { countRows, execute } from '../../../local/suiteql';
import { administrator, emptyAccount } from './support';

/** A transaction, of the columns that the queries here ask for. '' stands for NULL, as in Oracle. */
interface Transaction {
  readonly id: number;
  readonly status: string | null;
  readonly tranid: string | null;
  readonly entity: number | null;
  readonly foreigntotal: number | null;
}

type ColumnName = 'status' | 'tranid' | 'entity' | 'foreigntotal';

const texts = fc.constantFrom('', 'a', 'B', 'ab', 'é', "o'x", '%', '_b', '東');
const numbers = fc.integer({ min: -8, max: 8 }).map((value) => value / 2);

const transactions = fc
  .array(
    fc.record({
      status: fc.option(texts),
      tranid: fc.option(texts),
      entity: fc.option(fc.integer({ min: 1, max: 3 })),
      foreigntotal: fc.option(numbers),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, index): Transaction => ({ id: index + 1, ...row })));

const operators = ['=', '<>', '<', '<=', '>', '>='] as const;

/** A condition as SQL, its bound values, and what it is for a row: true, false, or null for unknown. */
interface Condition {
  readonly sql: string;
  readonly bound: readonly Value[];
  readonly holds: (row: Transaction) => boolean | null;
}

function nullIfEmpty(value: Value): Value {
  return value === '' ? null : value;
}

function compare(left: Value, right: Value): number | null {
  const [first, second] = [nullIfEmpty(left), nullIfEmpty(right)];
  if (first === null || second === null) {
    return null;
  }
  if (first === second) {
    return 0;
  }
  return first < second ? -1 : 1;
}

const meanings: Record<(typeof operators)[number], (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function literal(value: Value): string {
  if (value === null) {
    return 'NULL';
  }
  return typeof value === 'number' ? String(value) : `'${value.replace(/'/g, "''")}'`;
}

/** A column with a value of its type, written as a literal or bound. */
const operands = fc
  .constantFrom<ColumnName>('status', 'tranid', 'entity', 'foreigntotal')
  .chain((column) => {
    const values: fc.Arbitrary<Value> = column === 'status' || column === 'tranid' ? texts : numbers;
    return fc.record({ column: fc.constant(column), value: fc.option(values, { freq: 8 }), isBound: fc.boolean() });
  });

const comparisons: fc.Arbitrary<Condition> = fc
  .record({ operand: operands, operator: fc.constantFrom(...operators) })
  .map(({ operand: { column, value, isBound }, operator }) => ({
    sql: `${column} ${operator} ${isBound ? '?' : literal(value)}`,
    bound: isBound ? [value] : [],
    holds: (row) => {
      const order = compare(row[column], value);
      return order === null ? null : meanings[operator](order);
    },
  }));

const nullTests: fc.Arbitrary<Condition> = fc
  .record({ operand: operands, isNegated: fc.boolean() })
  .map(({ operand: { column }, isNegated }) => ({
    sql: `${column} IS ${isNegated ? 'NOT ' : ''}NULL`,
    bound: [],
    holds: (row) => (nullIfEmpty(row[column]) === null) !== isNegated,
  }));

function both(left: boolean | null, right: boolean | null): boolean | null {
  if (left === false || right === false) {
    return false;
  }
  return left === null || right === null ? null : true;
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function either(left: boolean | null, right: boolean | null): boolean | null {
  return negate(both(negate(left), negate(right)));
}

const lists: fc.Arbitrary<Condition> = fc
  .record({ entities: fc.array(fc.option(numbers, { freq: 8 }), { minLength: 1, maxLength: 4 }), isNegated: fc.boolean() })
  .map(({ entities, isNegated }) => ({
    sql: `entity ${isNegated ? 'NOT ' : ''}IN (${entities.map(() => '?').join(', ')})`,
    bound: entities,
    holds: (row) => {
      const found = entities
        .map((entity) => compare(row.entity, entity))
        .map((order) => (order === null ? null : order === 0))
        .reduce(either);
      return isNegated ? negate(found) : found;
    },
  }));

const { condition } = fc.letrec<{ condition: Condition; combined: Condition; negated: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 3 }, comparisons, nullTests, lists, tie('combined'), tie('negated')),
  combined: fc
    .record({ left: tie('condition'), right: tie('condition'), isBoth: fc.boolean() })
    .map(({ left, right, isBoth }) => ({
      sql: `(${left.sql} ${isBoth ? 'AND' : 'OR'} ${right.sql})`,
      bound: [...left.bound, ...right.bound],
      holds: (row) => (isBoth ? both : either)(left.holds(row), right.holds(row)),
    })),
  negated: tie('condition').map((inner) => ({
    sql: `NOT (${inner.sql})`,
    bound: inner.bound,
    holds: (row) => negate(inner.holds(row)),
  })),
}));

/** One account for all runs of a law: a run replaces its transactions. */
let account: Account;

beforeEach(() => {
  account = emptyAccount();
});

function store(rows: readonly Transaction[]): void {
  account.database.run('DELETE FROM "transaction"');
  insertRows(
    account,
    'transaction',
    rows.map((row) => ({ ...row, type: 'SalesOrd' })),
  );
}

/** Oracle's order: nulls last, and first when descending; equal ones by id. */
function inOrder(column: ColumnName, isDescending: boolean): (left: Transaction, right: Transaction) => number {
  return (left, right) => {
    const [first, second] = [nullIfEmpty(left[column]), nullIfEmpty(right[column])];
    const nullsLast = Number(first === null) - Number(second === null);
    const order = nullsLast !== 0 ? nullsLast : (compare(first, second) ?? 0);
    return (isDescending ? -order : order) || left.id - right.id;
  };
}

describe('the engine agrees with JavaScript', () => {
  it('on which rows satisfy a condition, and in which order they come', () => {
    const columns = fc.constantFrom<ColumnName>('status', 'tranid', 'entity', 'foreigntotal');
    const law = fc.property(transactions, condition, columns, fc.boolean(), (rows, where, column, isDescending) => {
      store(rows);
      const sql = `SELECT id FROM transaction WHERE ${where.sql} ORDER BY ${column} ${isDescending ? 'DESC' : ''}, id`;
      const expected = rows.filter((row) => where.holds(row) === true).sort(inOrder(column, isDescending));
      expect(execute(account, administrator, sql, where.bound).rows).toEqual(expected.map(({ id }) => [id]));
      expect(countRows(account, administrator, sql, where.bound)).toBe(expected.length);
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('on groups and what is counted and added in them', () => {
    const law = fc.property(transactions, condition, (rows, where) => {
      store(rows);
      const sql = `SELECT entity, COUNT(*), COUNT(status), SUM(foreigntotal), MIN(foreigntotal), MAX(status)
        FROM transaction WHERE ${where.sql} GROUP BY entity ORDER BY entity`;
      const kept = rows.filter((row) => where.holds(row) === true);
      const expected = [1, 2, 3, null].flatMap((entity) => {
        const group = kept.filter((row) => row.entity === entity);
        const totals = group.flatMap(({ foreigntotal }) => (foreigntotal === null ? [] : [foreigntotal]));
        const statuses = group.flatMap(({ status }) => (nullIfEmpty(status) === null ? [] : [status])).sort();
        const sum = totals.length === 0 ? null : totals.reduce((left, right) => left + right);
        const least = totals.length === 0 ? null : Math.min(...totals);
        const last = statuses[statuses.length - 1] ?? null;
        return group.length === 0 ? [] : [[entity, group.length, statuses.length, sum, least, last]];
      });
      expect(execute(account, administrator, sql, where.bound).rows).toEqual(expected);
    });
    fc.assert(law, { numRuns: 200 });
  });

  it('on lists and the order in them', () => {
    const columns = fc.constantFrom<ColumnName>('status', 'tranid', 'entity', 'foreigntotal');
    const law = fc.property(transactions, condition, columns, columns, fc.boolean(), (rows, where, listed, column, isDescending) => {
      store(rows);
      const list = (value: string): string => `LISTAGG(${value}, ',') WITHIN GROUP (ORDER BY ${column} ${isDescending ? 'DESC' : ''}, id)`;
      const sql = `SELECT entity, ${list('id')}, ${list(listed)} FROM transaction WHERE ${where.sql} GROUP BY entity ORDER BY entity`;
      const kept = rows.filter((row) => where.holds(row) === true).sort(inOrder(column, isDescending));
      const joined = (values: readonly Value[]): string | null => {
        const shown = values.flatMap((value) => (nullIfEmpty(value) === null ? [] : [String(value).replace(/^(-?)0\./, '$1.')]));
        return shown.length === 0 ? null : shown.join(',');
      };
      const expected = [1, 2, 3, null].flatMap((entity) => {
        const group = kept.filter((row) => row.entity === entity);
        return group.length === 0 ? [] : [[entity, joined(group.map(({ id }) => id)), joined(group.map((row) => row[listed]))]];
      });
      expect(execute(account, administrator, sql, where.bound).rows).toEqual(expected);
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('on pages: put together they are the whole', () => {
    const law = fc.property(transactions, condition, fc.integer({ min: 1, max: 5 }), (rows, where, limit) => {
      store(rows);
      const sql = `SELECT id, status FROM transaction WHERE ${where.sql} ORDER BY status, id`;
      const pages: Value[][] = [];
      for (let offset = 0; offset < rows.length; offset += limit) {
        pages.push(...execute(account, administrator, sql, where.bound, { offset, limit }).rows);
      }
      expect(pages).toEqual(execute(account, administrator, sql, where.bound).rows);
    });
    fc.assert(law, { numRuns: 100 });
  });

  it('on texts side by side, where an empty one is NULL', () => {
    const awkward = fc.string({ unit: fc.constantFrom('"', ',', '[', ']', '\\', 'a'), maxLength: 4 });
    const law = fc.property(fc.array(fc.record({ status: awkward, tranid: awkward }), { maxLength: 5 }), (rows) => {
      account.database.run('DELETE FROM "transaction"');
      // As no record would be stored: '' stays ''.
      for (const { status, tranid } of rows) account.database.run(`INSERT INTO "transaction" (type, status, tranid) VALUES ('SalesOrd', ?, ?)`, [status, tranid]);
      const expected = rows.map(({ status, tranid }) => [nullIfEmpty(tranid), nullIfEmpty(status), nullIfEmpty(tranid)]);
      expect(execute(account, administrator, 'SELECT tranid, status, tranid FROM transaction ORDER BY id', []).rows).toEqual(expected);
    });
    fc.assert(law, { numRuns: 300 });
  });

  it('on text: every one comes back as it was bound, and as it was written', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    const law = fc.property(anyText, (text) => {
      const sql = `SELECT ?, ${literal(text)}, LENGTH(?) FROM DUAL`;
      const { rows } = execute(account, administrator, sql, [text, text]);
      expect(rows).toEqual([[text, text, Array.from(text).length]]);
    });
    fc.assert(law, { numRuns: 200 });
  });
});
