/** Where something stands in a chart, in parts of its width and height, 0 to 1: from the left, and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A scale from 0 to its last tick, in equal whole steps. */
export type Ticks = readonly number[];

/** As many steps as a small chart has room for. */
const MOST_STEPS = 4;

/** Round numbers: people read 0, 20, 40 and not 0, 17, 34. */
const roundFactors = [1, 2, 5] as const;

/** Gives the smallest round whole number that is no less than another one. */
function roundUp(least: number): number {
  for (let power = 1; ; power *= 10) {
    const factor = roundFactors.find((each) => each * power >= least);
    if (factor !== undefined) return factor * power;
  }
}

/** Gives the ticks of a scale for these counts: from 0, since a chart that begins elsewhere makes a change look larger than it is. */
export function ticksFor(counts: readonly number[]): Ticks {
  const most = Math.max(1, ...counts);
  const step = roundUp(most / MOST_STEPS);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/** Gives where counts stand over a scale, from the left edge to the right one at equal distances; a single one in the middle. */
export function pointsOf(counts: readonly number[], ticks: Ticks): readonly Point[] {
  const top = ticks[ticks.length - 1]!;
  const last = counts.length - 1;
  return counts.map((count, index) => ({ x: last === 0 ? 0.5 : index / last, y: 1 - count / top }));
}
