import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { toIndexedPng } from './looksPalette';

/** Where the reference pictures are kept, and where a failing test puts what it saw instead. */
const references = join(__dirname, '..', 'browser', 'looks');
const differences = join(__dirname, '..', '..', 'build', 'looks');

/**
 * A page looks as it did where at most one pixel in a thousand differs, by more than a tenth of the way from black to
 * white: a badge that changes its colour is more than that.
 */
export const tolerance = { share: 0.001, colour: 0.1 } as const;

/** `npm run looks` takes the reference pictures anew. */
export const isRenewing = process.env['UPDATE_LOOKS'] === '1';

/** Square pixels of the largest picture: the narrower, the longer. That shows what is peculiar to a page, in a small file. */
const largest = 1_000_000;
const longest = 1_400;

/** Moments change from run to run, and with them the width of what stands beside. */
const moment = String.raw`\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}(?::\d{2})? [ap]m|\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z`;

/** Makes all moments on a page the same one. */
export function steadyMoments(page: Page): Promise<void> {
  return page.evaluate((pattern) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const moments = new RegExp(pattern, 'g');
    while (texts.nextNode()) texts.currentNode.nodeValue = texts.currentNode.nodeValue!.replace(moments, '1/31/2026 9:00 am');
  }, moment);
}

/** Gives a picture of the checker's part of a page; what differs from run to run is made the same. */
export async function pictureOf(page: Page): Promise<PNG> {
  await steadyMoments(page);
  const box = (await page.locator('.extsync').first().boundingBox())!;
  const height = Math.min(Math.ceil(box.height), Math.floor(largest / box.width), longest);
  const clip = { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width), height };
  return PNG.sync.read(await page.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' }));
}

/** Keeps a picture as the reference that later ones are compared with. */
export function keep(name: string, picture: PNG): void {
  mkdirSync(references, { recursive: true });
  writeFileSync(join(references, `${name}.png`), toIndexedPng(picture));
}

/** Removes references that were not taken: their pages are gone. */
export function removeOthers(names: readonly string[]): void {
  for (const file of keptFiles()) if (!names.includes(file.slice(0, -'.png'.length))) rmSync(join(references, file));
}

/** Gives the file names of all references. */
export function keptFiles(): readonly string[] {
  return existsSync(references) ? readdirSync(references).filter((file) => file.endsWith('.png')) : [];
}

/** Gives how a picture differs from its reference, undefined where it does not; where it does, all three are kept to be looked at. */
export function differenceOf(name: string, picture: PNG): string | undefined {
  const file = join(references, `${name}.png`);
  if (!existsSync(file)) return `There is no picture ${name}.png: npm run looks takes it.`;
  const reference = PNG.sync.read(readFileSync(file));
  const difference = compare(reference, picture);
  if (difference === undefined) return undefined;
  mkdirSync(differences, { recursive: true });
  writeFileSync(join(differences, `${name}.png`), PNG.sync.write(picture));
  if (difference.pixels) writeFileSync(join(differences, `${name}.differs.png`), PNG.sync.write(difference.pixels));
  return `${name}: ${difference.said} See build/looks; npm run looks takes the pictures anew.`;
}

interface Difference {
  readonly said: string;
  readonly pixels?: PNG;
}

function compare(reference: PNG, { width, height, data }: PNG): Difference | undefined {
  if (reference.width !== width || reference.height !== height) {
    return { said: `it is ${width} by ${height} pixels, and was ${reference.width} by ${reference.height}.` };
  }
  const pixels = new PNG({ width, height });
  const share = pixelmatch(reference.data, data, pixels.data, width, height, { threshold: tolerance.colour }) / (width * height);
  return share <= tolerance.share ? undefined : { said: `${(share * 100).toFixed(2)} % of its pixels differ.`, pixels };
}
