import fc from 'fast-check';
import { pointsOf, ticksFor } from '../../../../src/TypeScript/checker/components/audits/trend';

const counts = fc.array(fc.oneof(fc.nat({ max: 50 }), fc.maxSafeNat()), { minLength: 1, maxLength: 30 });

describe('the scale of a chart', () => {
  it.each([
    [[0], [0, 1]],
    [[0, 0, 0], [0, 1]],
    [[1], [0, 1]],
    [[3, 1], [0, 1, 2, 3]],
    [[5], [0, 2, 4, 6]],
    [[33, 31], [0, 10, 20, 30, 40]],
    [[139, 111], [0, 50, 100, 150]],
    [[100_000], [0, 50_000, 100_000]],
  ])('for %j has the ticks %j', (values, ticks) => {
    expect(ticksFor(values)).toEqual(ticks);
  });

  it('is for no counts at all that of nothing', () => {
    expect(ticksFor([])).toEqual([0, 1]);
  });

  it('begins at 0, has at most five ticks at equal whole steps, and leaves no count out', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const ticks = ticksFor(values);
        const [zero, step] = ticks as [number, number];
        expect(zero).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks).toEqual(ticks.map((_, index) => index * step));
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe('the points of a chart', () => {
  it.each([
    [[4], [{ x: 0.5, y: 0 }]],
    [[0, 4], [{ x: 0, y: 1 }, { x: 1, y: 0 }]],
    [[2, 2, 2], [{ x: 0, y: 0 }, { x: 0.5, y: 0 }, { x: 1, y: 0 }]],
  ])('of %j are %j', (values, points) => {
    expect(pointsOf(values, ticksFor(values))).toEqual(points);
  });

  it('of no counts are none', () => {
    expect(pointsOf([], ticksFor([]))).toEqual([]);
  });

  it('stand inside the chart, from left to right, and no lower for more', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const points = pointsOf(values, ticksFor(values));
        expect(points).toHaveLength(values.length);
        points.forEach(({ x, y }, index) => {
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
          if (index === 0) return;
          const before = points[index - 1]!;
          expect(x).toBeGreaterThan(before.x);
          // Beside a huge count two small ones may stand at the same height, and never the wrong way round.
          if (values[index]! >= values[index - 1]!) expect(y).toBeLessThanOrEqual(before.y);
          else expect(y).toBeGreaterThanOrEqual(before.y);
        });
      }),
    );
  });
});
