import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where blocks stand from side to side does not depend on the letters in them: this holds on machines with other fonts too. */
const file = join(__dirname, '..', 'browser', 'looks', 'places.json');

/** Pixels by which a block may be elsewhere or wider: rounding. */
const tolerance = 2;

/** A block by its name in HTML and its classes, pixels from the left edge, width in pixels, and how many of them follow each other. */
type Line = readonly [block: string, left: number, width: number, times: number];

/** Gives where the blocks of a page stand, in the order of its text; equal ones that follow each other count once. */
export function placesOf(page: Page): Promise<readonly Line[]> {
  return page.evaluate(() => {
    const blocks = '.callout, .tiles, .tile, .tabs, .toolbar, .links, .filters, .facts, .empty, .code, table, tr, h2, details, textarea, .extsync > section, main';
    const lines: [string, number, number, number][] = [];
    for (const element of document.querySelectorAll<HTMLElement>(`:is(${blocks})`)) {
      // A flexible parent makes its children as wide as their letters.
      if (!element.checkVisibility() || getComputedStyle(element.parentElement!).display.includes('flex')) continue;
      const { left, width } = element.getBoundingClientRect();
      const line = [[element.localName, ...element.classList].join('.'), Math.round(left), Math.round(width)] as const;
      const last = lines.at(-1);
      if (last && line.every((value, index) => value === last[index])) last[3] += 1;
      else lines.push([...line, 1]);
    }
    return lines;
  });
}

type Kept = Record<string, readonly Line[]>;

function kept(): Kept {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {};
}

/** Keeps the places of a page for later comparisons. */
export function keepPlaces(name: string, lines: readonly Line[]): void {
  const all = Object.entries({ ...kept(), [name]: lines }).sort(([one], [other]) => (one < other ? -1 : 1));
  const pages = all.map(([page, each]) => `${JSON.stringify(page)}: [\n${each.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n]`);
  writeFileSync(file, `{\n${pages.join(',\n')}\n}\n`);
}

/** Gives the blocks that stand elsewhere than they did, that are new, or that are gone. */
export function misplacedOf(name: string, lines: readonly Line[]): readonly string[] {
  const before = kept()[name] ?? [];
  const length = Math.max(before.length, lines.length);
  const isSame = (one: Line, other: Line) => one[0] === other[0] && one[3] === other[3] && [1, 2].every((index) => Math.abs(Number(one[index]) - Number(other[index])) <= tolerance);
  return Array.from({ length }, (_, index) => [before[index], lines[index]] as const)
    .filter(([one, other]) => !one || !other || !isSame(one, other))
    .map(([one, other]) => `${one ? one.join(' ') : 'nothing'} is now ${other ? other.join(' ') : 'nothing'}`);
}
