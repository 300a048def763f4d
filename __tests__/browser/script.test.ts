import type { Page } from 'playwright-core';
import { demoInChromium } from '../support/chromiumDemo';
import { pageNamed } from '../support/chromiumPages';

const demo = demoInChromium();

/** Leaves a mark in the window: as long as it is there, the page was not loaded anew. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

const rows = (page: Page) => page.locator('tr[data-role]');
const untilRows = (page: Page, count: number) => page.waitForFunction((expected) => document.querySelectorAll('tr[data-role]').length === expected, count);

describe('the search', () => {
  it('refreshes the list while its reader types, keeps the focus, and the address follows', () =>
    demo.open(pageNamed('account-all'), async (page) => {
      await mark(page);
      const box = page.getByRole('searchbox');
      await box.focus();
      await page.keyboard.type('emea');
      await untilRows(page, 1);
      expect(await rows(page).locator('th').innerText()).toBe('Sales Representative EMEA');
      expect(await isMarked(page)).toBe(true);
      expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(new URL(page.url()).searchParams.get('q')).toBe('emea');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('no role is called this');
      await page.locator('[data-results] .empty').waitFor();
      await page.reload();
      expect(await box.inputValue()).toBe('no role is called this');
      expect(await page.locator('[data-results] .empty').count()).toBe(1);
    }));

  it('tells how many were found to those who do not see the list', () =>
    demo.open(pageNamed('account-all'), async (page) => {
      await page.getByRole('searchbox').fill('emea');
      await untilRows(page, 1);
      expect(await page.locator('form [role=status]').textContent()).toBe(await page.locator('[data-results] caption').innerText());
    }));

  it('shows what was typed last, however late an earlier answer comes', () =>
    demo.open(pageNamed('account-all'), async (page) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const isEarlier = (url: URL) => url.searchParams.get('q') === 'inside';
      const asked = page.waitForRequest((request) => isEarlier(new URL(request.url())));
      await page.route(isEarlier, async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
      await page.getByRole('searchbox').fill('inside');
      await asked;
      await page.getByRole('searchbox').fill('emea');
      await untilRows(page, 1);
      release();
      await page.unrouteAll({ behavior: 'wait' });
      expect(await rows(page).locator('th').innerText()).toBe('Sales Representative EMEA');
      expect(new URL(page.url()).searchParams.get('q')).toBe('emea');
    }));

  it('leads to the log-in page where the session has ended meanwhile', () =>
    demo.open(pageNamed('account-all'), async (page, problems) => {
      await page.context().clearCookies();
      await page.getByRole('searchbox').fill('emea');
      await page.locator('input[type=password], form[action*="login"], .local-people').first().waitFor();
      expect(await page.locator('.extsync').count()).toBe(0);
      expect(problems.splice(0).filter((problem) => !problem.includes('401'))).toEqual([]);
    }));

  it('keeps what the filter and the order were', () =>
    demo.open(pageNamed('account-all'), async (page) => {
      await page.locator('.filters a', { hasText: 'By name' }).click();
      await page.getByRole('searchbox').fill('sales');
      await page.waitForFunction(() => location.search.includes('q=sales'));
      const query = new URL(page.url()).searchParams;
      expect([query.get('verdict'), query.get('sort')]).toEqual(['all', 'name']);
      expect(await page.locator('.filters [aria-current]').allInnerTexts()).toEqual([expect.stringMatching(/^All \(/), 'By name']);
    }));
});

describe('a copy button', () => {
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  it.each([
    ['the letter to the administrator', 'your-access-not-ready', 'extsync-letter'],
    ['the text for support', 'your-access-ready', 'extsync-support'],
    ['the text for support in the dialog, whose policy lets this script pass and no other', 'dialog-not-ready', 'extsync-support'],
  ])('copies %s and says so', (_, name, id) =>
    demo.open(
      pageNamed(name),
      async (page) => {
        await page.locator('details', { has: page.locator(`#${id}`) }).locator('summary').first().click();
        await page.locator(`[data-copy="${id}"]`).click();
        await page.locator(`[data-copied="${id}"]:not(:empty)`).waitFor();
        expect(await page.locator(`[data-copied="${id}"]`).innerText()).toBe('Copied.');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator(`#${id}`).textContent());
      },
      clipboard,
    ),
  );

  it('says so where the browser does not let it', () =>
    demo.open(pageNamed('your-access-not-ready'), async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.locator('details', { has: page.locator('#extsync-letter') }).locator('summary').first().click();
      await page.locator('[data-copy="extsync-letter"]').click();
      await page.locator('[data-copied="extsync-letter"]:not(:empty)').waitFor();
      expect(await page.locator('[data-copied="extsync-letter"]').innerText()).not.toBe('Copied.');
    }));

  it('stands in results that were refreshed, too', () =>
    demo.open(
      pageNamed('sdf'),
      async (page) => {
        await page.getByRole('searchbox').fill('emea');
        await page.waitForFunction(() => location.search.includes('q=emea'));
        const button = page.locator('[data-copy]').first();
        await button.click();
        const text = page.locator(`#${(await button.getAttribute('data-copy'))!}`);
        await page.locator('[data-copied]:not(:empty)').first().waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.textContent());
      },
      clipboard,
    ));
});

describe('the columns of a list', () => {
  const heading = (page: Page) => page.locator('th', { hasText: 'Features with gaps' });
  const choice = (page: Page) => page.getByRole('checkbox', { name: 'Features with gaps' });

  it('are hidden and shown by choice, and the choice outlasts a reload and a search', () =>
    demo.open(pageNamed('account-all'), async (page) => {
      await choice(page).uncheck();
      expect(await heading(page).isVisible()).toBe(false);
      await page.reload();
      expect(await heading(page).isVisible()).toBe(false);
      await page.getByRole('searchbox').fill('emea');
      await untilRows(page, 1);
      expect(await heading(page).isVisible()).toBe(false);
      expect(await page.locator('tr[data-role] td:visible').count()).toBe(4);
      await choice(page).check();
      await page.reload();
      expect(await heading(page).isVisible()).toBe(true);
    }));

  it('are all there on a narrow screen, whose cards have no columns', () =>
    demo.open(pageNamed('account-all'), async (page) => {
      await choice(page).uncheck();
      await page.setViewportSize({ width: 400, height: 900 });
      expect(await page.locator('td[data-label="Features with gaps"]:visible').count()).toBeGreaterThan(10);
      expect(await choice(page).isVisible()).toBe(false);
    }));

  it.each([
    ['throws', () => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('forbidden'); } })],
    ['is full', () => { Storage.prototype.setItem = () => { throw new Error('full'); }; }],
    ['holds nonsense', () => localStorage.setItem('extsync.columns.roles', '{"<b>":[0,-1,"x"]')],
    ['holds numbers of no column', () => localStorage.setItem('extsync.columns.roles', '[0,99,-1,1.5,"2",null]')],
  ])('work where the browser’s storage %s', (_, harm) =>
    demo.open(
      { ...pageNamed('account-all'), reach: async (page) => { await page.addInitScript(harm); await page.reload(); } },
      async (page) => {
        expect(await page.locator('thead th:visible').count()).toBe(6);
        await choice(page).uncheck();
        expect(await heading(page).isVisible()).toBe(false);
      },
    ),
  );
});
