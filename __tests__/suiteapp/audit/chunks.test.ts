import fc from 'fast-check';
import { isIn } from '../../../src/TypeScript/account/idRange';
import { rangesOf } from '../../../src/TypeScript/audit/chunks';

describe('ranges of ids', () => {
  const anyIds = fc.uniqueArray(fc.integer({ min: -100, max: 10_000 })).map((ids) => ids.sort((one, other) => one - other));

  it('hold each id once, so many at most, with no gap between two of them', () => {
    fc.assert(
      fc.property(anyIds, fc.integer({ min: 1, max: 30 }), (ids, most) => {
        const ranges = rangesOf(ids, most);
        const sizes = ranges.map((range) => ids.filter((id) => isIn(id, range)).length);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(ids.length);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(most);
        expect(ranges.slice(1).map(({ after }) => after)).toEqual(ranges.slice(0, -1).map(({ upTo }) => upTo));
      }),
    );
  });

  it('are as few as possible and of about the same size, so that none has a handful of users only', () => {
    fc.assert(
      fc.property(anyIds, fc.integer({ min: 1, max: 30 }), (ids, most) => {
        const sizes = rangesOf(ids, most).map((range) => ids.filter((id) => isIn(id, range)).length);
        expect(sizes.length).toBe(Math.ceil(ids.length / most));
        expect(Math.max(0, ...sizes) - Math.min(...(sizes.length > 0 ? sizes : [0]))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
