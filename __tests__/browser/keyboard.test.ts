import type { Page } from 'playwright-core';
import { demoInChromium } from '../support/chromiumDemo';
import { checkerPages, pageNamed } from '../support/chromiumPages';
import { mustBeReached, walk } from '../support/keyboard';

const demo = demoInChromium();
const pages = checkerPages.map((each) => [each.name, each] as const);

describe.each([400, 1440])('Tab, at %d pixels,', (width) => {
  it.each(pages)('reaches all there is on %s in the order of the text, shows where it is, and leaves the page', (_, checkerPage) =>
    demo.open(
      checkerPage,
      async (page) => {
        const expected = await mustBeReached(page);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const stops = await walk(page);
        expect(stops.map(({ what }) => what).filter((what) => what !== 'scrolls')).toEqual(expected);
        expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      },
      { viewport: { width, height: 900 } },
    ),
  );
});

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

describe('by keyboard alone', () => {
  it('an error is pasted and explained', () =>
    demo.open(pageNamed('explain'), async (page) => {
      await tabTo(page, 'textarea');
      await page.keyboard.type('Missing Authentication Token');
      await tabTo(page, '.extsync button');
      await page.keyboard.press('Enter');
      await page.locator('[data-error]').first().waitFor();
      expect(await page.locator('[data-error]').first().getAttribute('data-state')).toBe('shows');
    }));

  it('a symptom is chosen and explained', () =>
    demo.open(pageNamed('explain'), async (page) => {
      await tabTo(page, '.extsync select');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '.extsync button');
      await page.keyboard.press('Space');
      await page.locator('[data-error]').first().waitFor();
      expect(await page.locator('[data-error]').count()).toBe(1);
    }));

  it('the roles are searched, and one of them opened', () =>
    demo.open(pageNamed('account-all'), async (page) => {
      await tabTo(page, 'input[type=search]');
      await page.keyboard.type('emea');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('tr[data-role]').length === 1);
      await tabTo(page, 'tr[data-role] th a');
      await page.keyboard.press('Enter');
      await page.locator('h2[data-verdict]').waitFor();
      expect(await page.locator('.extsync').innerText()).toContain('Sales Representative EMEA cannot sign in');
    }));

  it('the list of roles is filtered', () =>
    demo.open(pageNamed('account'), async (page) => {
      await tabTo(page, '.filters a[href*="verdict=ready-with-gaps"]');
      await page.keyboard.press('Enter');
      await page.locator('tr[data-verdict="ready-with-gaps"]').first().waitFor();
      expect(await page.locator('tr[data-role]:not([data-verdict="ready-with-gaps"])').count()).toBe(0);
    }));

  it('a folded part opens by Enter and closes by Space', () =>
    demo.open(pageNamed('your-access-not-ready'), async (page) => {
      await tabTo(page, '.extsync summary');
      const details = page.locator('.extsync details').first();
      await page.keyboard.press('Enter');
      expect(await details.getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Space');
      expect(await details.getAttribute('open')).toBeNull();
    }));
});
