import fc from 'fast-check';
import { decodeIds, encodeIds } from '../../../src/TypeScript/account/idSet';

const sorted = (ids: Iterable<number>) => [...new Set(ids)].sort((one, other) => one - other);

describe('a set of internal ids as text', () => {
  it.each([
    [[], ''],
    [[3], '3'],
    [[-5, 3, 1000, 1001, 1002, 1005], '-5,8,rp~2,3'],
    [[1005, 1000, 1005], 'rs,5'],
  ])('of %j is %s', (ids, text) => {
    expect(encodeIds(ids)).toBe(text);
    expect(decodeIds(text)).toEqual(sorted(ids));
  });

  it('is the same set when it is read, whatever the order and however often an id stands there', () => {
    const id = fc.integer({ min: -1000, max: 2_000_000_000 });
    fc.assert(fc.property(fc.array(id), (ids) => expect(decodeIds(encodeIds(ids))).toEqual(sorted(ids))));
  });

  it('is one text for one set', () => {
    fc.assert(fc.property(fc.array(fc.nat(50)), (ids) => expect(encodeIds([...ids].reverse())).toBe(encodeIds(ids))));
  });

  it('takes a few characters for 100,000 ids without a gap, and fits into a record with every second one', () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => index + 1000);
    expect(encodeIds(ids).length).toBeLessThan(10);
    expect(encodeIds(ids.map((id) => id * 2)).length).toBeLessThan(250_000);
  });

  it.each(['1,,2', ',', '1~', '~2', '1 2', 'A', '1~-2', '5;6', '1~zzzzz'])('that is none is not read in part: %s', (text) => {
    expect(decodeIds(text)).toBeUndefined();
  });
});
