import fc from 'fast-check';
import { printable, printableJson } from '../../../cli/terminal/printable';

/** All that a terminal obeys, and all that turns text around or hides it. */
const harmful = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\u001b', '[', '3', 'm', '\u009b', '\u0007', '\r', '\n', '\t', '\u202e', '\u2066', '\ud800', 'a', ' ', '営') }),
);

describe('a printable text', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
    ['\u001b]8;;http://x\u0007link', '\ufffd]8;;http://x\ufffdlink'],
    ['\u009b2J', '\ufffd2J'],
    ['one\r\ntwo\tthree', 'one two three'],
    ['abc\u202egpj.exe', 'abc\ufffdgpj.exe'],
    ['half \ud83d', 'half \ufffd'],
    ['a\u2028b', 'a b'],
    ['\u007f\b\0', '\ufffd\ufffd\ufffd'],
    ['Ventes – Évreux 営業 👩‍💼', 'Ventes – Évreux 営業 👩‍💼'],
  ])('of %j is %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('holds nothing that a terminal obeys, whatever the text, and stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printable(text)).not.toMatch(harmful);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe('printable JSON', () => {
  it('is the same value, and holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(anyText, fc.array(anyText))), (value) => {
        expect(printableJson(value)).not.toMatch(harmful);
        expect(JSON.parse(printableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('writes both halves of a hidden character beyond U+FFFF', () => {
    expect(printableJson('\u{e0041}')).toBe('"\\udb40\\udc41"');
  });
});
