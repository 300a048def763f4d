import fc from 'fast-check';
import { applyEdits } from '../../../cli/fix/applyEdits';
import type { Encoding } from '../../../sdf/files/encoding';

const encode = (text: string, { name, markLength }: Encoding): Buffer => {
  const marked = (markLength > 0 ? '\ufeff' : '') + text;
  if (name === 'utf-8') return Buffer.from(marked);
  return name === 'utf-16be' ? Buffer.from(marked, 'utf16le').swap16() : Buffer.from(marked, 'utf16le');
};

const utf8: Encoding = { name: 'utf-8', markLength: 0 };

const edited = (text: string, edits: Parameters<typeof applyEdits>[1], encoding = utf8) => applyEdits({ text, bytes: encode(text, encoding), encoding }, edits);

describe('edits', () => {
  it.each([
    ['none', [], 'abc'],
    ['an insertion in front', [{ start: 0, end: 0, text: 'x' }], 'xabc'],
    ['an insertion behind', [{ start: 3, end: 3, text: 'x' }], 'abcx'],
    ['a removal', [{ start: 1, end: 2, text: '' }], 'ac'],
    ['insertions at one place, in their order', [{ start: 1, end: 1, text: 'x' }, { start: 1, end: 1, text: 'y' }], 'axybc'],
    ['an insertion where a removal begins, whichever comes first', [{ start: 1, end: 3, text: '' }, { start: 1, end: 1, text: 'x' }], 'ax'],
    ['in any order', [{ start: 2, end: 3, text: 'z' }, { start: 0, end: 1, text: 'x' }], 'xbz'],
  ])('%s', (_what, edits, expected) => {
    expect(edited('abc', edits).toString()).toBe(expected);
  });

  it('change the bytes as they change the text, in every encoding', () => {
    const encodings = fc.constantFrom<Encoding>(utf8, { name: 'utf-8', markLength: 3 }, { name: 'utf-16le', markLength: 2 }, { name: 'utf-16be', markLength: 0 });
    const ascii = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(encodings, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), ascii, (encoding, before, replaced, behind, text) => {
        const edit = { start: before.length, end: before.length + replaced.length, text };
        expect(edited(before + replaced + behind, [edit], encoding)).toEqual(encode(before + text + behind, encoding));
      }),
    );
  });
});
