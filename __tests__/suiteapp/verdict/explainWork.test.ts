import fc from 'fast-check';
import { lettersOf } from '../../../src/TypeScript/verdict/explain/letters';
import { unescapeHtml, unescapeJson, type Characters } from '../../../src/TypeScript/verdict/explain/unescape';

/** A text that counts how often its characters are looked at. */
function counting(text: string): Characters & { readonly looks: () => number } {
  let looks = 0;
  return {
    length: text.length,
    charCodeAt: (at) => {
      looks += 1;
      return text.charCodeAt(at);
    },
    looks: () => looks,
  };
}

function looksOf(read: (characters: Characters) => unknown, text: string): number {
  const characters = counting(text);
  read(characters);
  return characters.looks();
}

const hostile = ['&', '&amp;', '&#', '&#x', '&aaaaaaaaa', '\\', '\\u', '\\u00', '\\\\n', '_', 'a', ' ', 'Missing Authentication ', '\ud800'];

describe.each([
  ['unescapeHtml', unescapeHtml],
  ['unescapeJson', unescapeJson],
  ['lettersOf', lettersOf],
] as const)('the work of %s', (_, read) => {
  it.each(hostile)('grows with the text and no faster: %j', (piece) => {
    const [some, double] = [500, 1000].map((times) => looksOf(read, piece.repeat(times)));
    expect(double).toBeLessThanOrEqual(2 * some! + 100);
  });

  it('is a bounded number of looks at each character, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('&', 'a', 'm', 'p', ';', '#', 'x', '\\', 'u', 'n', '0'), maxLength: 500 });
    fc.assert(
      fc.property(text, (some) => {
        expect(looksOf(read, some)).toBeLessThanOrEqual(25 * some.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes a text longer', () => {
    const text = fc.string({ unit: fc.constantFrom('&', 'l', 't', ';', '#', '9', '\\', 'u', 'n', '0') });
    fc.assert(
      fc.property(text, (some) => {
        const made = read(some);
        expect(typeof made === 'string' ? made.length : made.letters.length).toBeLessThanOrEqual(some.length);
      }),
    );
  });
});
