import { demoInChromium } from '../support/chromiumDemo';
import { checkerPages, pageNamed } from '../support/chromiumPages';

const demo = demoInChromium();
const pages = checkerPages.map((each) => [each.name, each] as const);

/** Pixels between the margins of a sheet of A4. */
const sheet = { width: 718, height: 1000 };

describe('on paper', () => {
  it.each(pages)('%s has nothing that only a screen can do, and fits the sheet', (_, checkerPage) =>
    demo.open(
      checkerPage,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        const { shown, tooWide } = await page.evaluate(() => {
          const screenOnly = '.tabs, nav, .links, .toolbar, button, .button, form, input, select, .columns';
          return {
            shown: [...document.querySelectorAll(`.extsync :is(${screenOnly})`)].filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)),
            tooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
          };
        });
        expect(shown).toEqual([]);
        expect(tooWide).toBe(false);
      },
      { viewport: sheet },
    ),
  );

  it('what is folded is printed, and folded again', () =>
    demo.open(pageNamed('your-access-not-ready'), async (page) => {
      await page.evaluate(() => {
        const unfolded = () => document.querySelectorAll('.extsync details[open]').length;
        window.addEventListener('beforeprint', () => Object.assign(window, { printed: unfolded() }));
      });
      const all = await page.locator('.extsync details').count();
      expect(all).toBeGreaterThan(1);
      await page.pdf({ format: 'A4' });
      expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(all);
      expect(await page.locator('.extsync details[open]').count()).toBe(0);
    }));

  it.each(['your-access-not-ready', 'dialog-ready'])('%s is printed by its button', (name) =>
    demo.open(pageNamed(name), async (page) => {
      await page.evaluate(() => {
        window.print = () => Object.assign(window, { isPrinted: true });
      });
      await page.getByRole('button', { name: 'Print' }).click();
      expect(await page.evaluate(() => 'isPrinted' in window)).toBe(true);
    }),
  );

  it('tables stay tables, with their headings', () =>
    demo.open(
      pageNamed('account'),
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.extsync thead').first().isVisible()).toBe(true);
        expect(await page.locator('.extsync tr[data-role]').first().evaluate((row) => getComputedStyle(row).display)).toBe('table-row');
      },
      { viewport: sheet },
    ));
});
