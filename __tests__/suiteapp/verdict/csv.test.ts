import fc from 'fast-check';
import { BYTE_ORDER_MARK, csvRows, toCsv } from '../../../src/TypeScript/verdict/csv';

/** Reads RFC 4180 back, so that the test does not repeat the writer. */
function fromCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const text = csv.slice(1);
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (quoted && character === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && character === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && character === '\r' && text[index + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      index += 1;
    } else {
      cell += character;
    }
  }
  return rows;
}

describe('CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1+1',
    ' =1+1',
    '\u00a0\u3000 -1',
    ' \r\n\t +1',
    '\ufeff=1+1',
    '\u200b\u202e@SUM(A1)',
    '＝1+1',
    ' ＋1',
    '－1',
    '＠SUM(A1)',
    '﹢1',
    '⁼1',
  ])('makes text of %j, which a spreadsheet might run', (text) => {
    expect(fromCsv(toCsv([[text]]))[0]![0]).toMatch(/^'/);
  });

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x;  ＝1', "x;  '＝1"],
    ['x\t@SUM(A1)', "x\t'@SUM(A1)"],
    ['x\n-1', "x\n'-1"],
  ])('makes text of what stands behind a mark that parts cells elsewhere: %j', (text, expected) => {
    expect(fromCsv(toCsv([[text]]))).toEqual([[expected]]);
  });

  it.each(['Sales = Full', 'a@example.com', 'x', '', '  ', "'=1", '１＋１', '<b>', '— none'])('leaves %j alone', (text) => {
    expect(fromCsv(toCsv([[text]]))).toEqual([[text]]);
  });

  it('leaves numbers numbers, below zero too', () => {
    expect(toCsv([[-5, 0, 3.5]])).toBe('\uFEFF-5,0,3.5\r\n');
  });

  it('has no cell that begins a formula, whatever blanks a spreadsheet takes away', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠');
    const blank = fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\ufeff', '\u200b', '\0', '\u2028');
    const hostile = fc.tuple(fc.array(blank), sign, fc.string({ unit: 'binary' })).map(([blanks, first, rest]) => blanks.join('') + first + rest);
    const cells = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 });
    fc.assert(
      fc.property(cells, (row) => {
        const [read] = fromCsv(toCsv([row]));
        expect(read).toHaveLength(row.length);
        for (const cell of read!) expect(cell.replace(/^[\s\p{C}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
    );
  });

  it('begins with a byte order mark and ends each row with CRLF', () => {
    expect(toCsv([['a', 1], ['b', 2]])).toBe('\uFEFFa,1\r\nb,2\r\n');
  });

  it('is the same where its rows are written piece by piece', () => {
    const rows = [['a', 1], ['=b', 'c,d'], ['', 2]] as const;
    expect(BYTE_ORDER_MARK + rows.map((row) => csvRows([row])).join('')).toBe(toCsv(rows));
    expect(csvRows([])).toBe('');
  });

  it('is read back as it was written, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '<') }).map((value) => `x${value}`);
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (table) => {
        expect(fromCsv(toCsv(table))).toEqual(table);
      }),
    );
  });
});
