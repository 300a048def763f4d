import type { Page } from 'playwright-core';
import { axeFindings, unfold } from '../support/axe';
import { widths } from '../support/chromium';
import { demoInChromium } from '../support/chromiumDemo';
import { checkerPages, otherReaders, pageNamed, readIn } from '../support/chromiumPages';

const demo = demoInChromium();
const pages = checkerPages.map((each) => [each.name, each] as const);

/** Looks at an open page at one width after the other: what was found, each with its width. */
async function atEach(page: Page, some: readonly number[], find: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of some) {
    await page.setViewportSize({ width, height: 900 });
    for (const each of await find(page)) found.push(`at ${width}: ${each}`);
  }
  return found;
}

/** A small phone, the widths of the pictures, and the narrowest window in which tables are tables. */
const windows = [320, 400, 768, 1101, 1440];

/** Elements that reach beyond the window; empty where all that is too wide scrolls in a box of its own. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isWider = [...document.querySelectorAll('html, .chrome-main')].some((element) => element.scrollWidth > element.clientWidth);
    if (!isWider) return [];
    const edge = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll('.extsync *')].filter((element) => element.getBoundingClientRect().right > edge);
    return ['the page', ...beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** What a screen reader's lists of headings and landmarks would make nothing of. */
function disorder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
    const levels = headings.map((heading) => Number(heading.localName[1]));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const landmarks = [...document.querySelectorAll('nav, section, [role=search], [role=region]')].map((landmark) => {
      const labelled = landmark.getAttribute('aria-labelledby');
      return `${landmark.localName} ${labelled ? (document.getElementById(labelled)?.textContent ?? 'of nothing') : (landmark.getAttribute('aria-label') ?? '')}`;
    });
    const repeated = (all: readonly string[]) => all.filter((each, index) => all.indexOf(each) !== index);
    return [
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
      ...(document.querySelectorAll('main').length === 1 ? [] : ['not one main']),
      ...headings.filter((_, index) => levels[index]! > (levels[index - 1] ?? 0) + 1).map((heading) => `leaves out a level: ${heading.textContent}`),
      ...repeated(ids).map((id) => `twice the id ${id}`),
      ...repeated(landmarks).map((landmark) => `twice the landmark ${landmark}`),
    ];
  });
}

describe('axe', () => {
  it.each(pages)('finds nothing on %s', (_, checkerPage) =>
    demo.open(checkerPage, async (page) => expect(await atEach(page, widths, axeFindings)).toEqual([])),
  );

  it.each(pages)('finds nothing on %s in Japanese', (_, checkerPage) =>
    demo.open(readIn(checkerPage, otherReaders.japanese), async (page) => expect(await atEach(page, widths, axeFindings)).toEqual([])),
  );
});

describe('each page', () => {
  it.each(pages)('%s is read without scrolling sideways, with everything unfolded, and its headings and landmarks are in order', (_, checkerPage) =>
    demo.open(checkerPage, async (page) => {
      await unfold(page);
      expect(await atEach(page, windows, tooWide)).toEqual([]);
      expect(await disorder(page)).toEqual([]);
    }),
  );
});

describe('what cannot be read', () => {
  it('stands first on the page, before any verdict', () =>
    demo.open(pageNamed('account-unread'), async (page) => {
      const first = page.locator('.extsync section').first();
      expect(await first.innerText()).toContain('Could not be checked');
      expect(await first.innerText()).toContain('Bulk Manage Roles = Full');
    }));
});
