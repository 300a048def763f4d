import fc from 'fast-check';
import { displayWidth } from '../../../cli/terminal/displayWidth';
import { printable } from '../../../cli/terminal/printable';
import { indented, wrap, writableWidth } from '../../../cli/terminal/wrap';

const text = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', ' ', '営', 'é', 'e\u0301', '👍', '-', 'word') }).map(printable);
const width = fc.integer({ min: 2, max: 40 });

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['Sales', 5],
    ['営業部', 6],
    ['Ａ１', 4],
    ['한국어', 6],
    ['e\u0301', 1],
    ['👍', 2],
    ['✓ ! ✗ ?', 7],
  ])('of %j is %d columns', (given, expected) => {
    expect(displayWidth(given)).toBe(expected);
  });
});

describe('wrapping', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 100, ['one two three']],
    ['customrole_with_a_long_id', 10, ['customrole', '_with_a_lo', 'ng_id']],
    ['営業部の役割', 5, ['営業', '部の', '役割']],
    ['', 10, ['']],
    ['a  b', 10, ['a  b']],
  ])('of %j at %d gives %j', (given, at, expected) => {
    expect(wrap(given, at)).toEqual(expected);
  });

  it('gives no line that is wider, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(text, width, (given, at) => {
        const lines = wrap(given, at);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(at);
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      }),
    );
  });

  it('is done in time that grows with the text only', () => {
    const word = '営'.repeat(1_000_000);
    expect(wrap(word, 80)).toHaveLength(25_000);
  });

  it('indents what follows deeper, within the width', () => {
    expect(indented('one two three four', 14, 2, 2)).toEqual(['  one two', '    three four']);
  });
});

describe('the width to write for', () => {
  it.each([
    [200, 200],
    [60, 60],
    [59, 60],
    [0, 60],
    [undefined as unknown as number, 60],
  ])('of a terminal that says %p is %d', (columns, expected) => {
    expect(writableWidth({ width: columns })).toBe(expected);
  });
});
