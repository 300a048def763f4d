import fc from 'fast-check';
import { csvParts, utf8Bytes } from '../../../src/TypeScript/lifecycle/csvParts';
import { BYTE_ORDER_MARK, csvRows, toCsv } from '../../../src/TypeScript/verdict/csv';

const columns = ['name', 'id'];
const head = toCsv([columns]);
const rows = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer()));

describe('the bytes of a text', () => {
  it('are those of UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => utf8Bytes(text) === Buffer.byteLength(text)));
  });
});

describe('a table in parts', () => {
  it('is the whole table, whatever the size of a part', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 500 }), (table, mostBytes) => {
        const parts = [...csvParts(columns, table, mostBytes)];
        expect(parts.every(({ text }) => text.startsWith(head))).toBe(true);
        expect(parts.map(({ text }) => text.slice(head.length)).join('')).toBe(csvRows(table));
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(table.length);
        expect(parts[0]?.first).toBe(table[0]);
      }),
    );
  });

  it('has parts of at most so many bytes, but for a single row that is larger, and no more of them than need be', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 500 }), (table, mostBytes) => {
        const parts = [...csvParts(columns, table, mostBytes)];
        for (const { text, count } of parts) expect(count === 1 || Buffer.byteLength(text) <= mostBytes).toBe(true);
        for (const [index, { text }] of parts.slice(0, -1).entries()) {
          const next = csvRows([parts[index + 1]!.first]);
          expect(Buffer.byteLength(text) + Buffer.byteLength(next)).toBeGreaterThan(mostBytes);
        }
      }),
    );
  });

  it('asks for no more rows than it gives and one', () => {
    let asked = 0;
    function* endless(): Generator<readonly string[]> {
      for (;;) yield [String((asked += 1))];
    }
    const parts = csvParts(['n'], endless(), utf8Bytes(`${BYTE_ORDER_MARK}n\r\n1\r\n2\r\n3\r\n`));
    expect(parts.next().value).toEqual({ text: `${BYTE_ORDER_MARK}n\r\n1\r\n2\r\n3\r\n`, count: 3, first: ['1'] });
    expect(asked).toBe(4);
  });
});
