import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { setUnreadableTables } from '../../local/account/behaviours';
import { knownPeople } from '../../local/account/demo';
import { findRole } from '../../local/account/roles';
import { checkerAddress } from '../support/addresses';
import { launchChromium, signInPage, widths } from '../support/chromium';
import { startLocalNetSuite, type LocalNetSuite } from '../support/localNetSuite';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let local: LocalNetSuite;
let browser: Browser;

beforeAll(async () => {
  [local, browser] = await Promise.all([startLocalNetSuite(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await local.stop();
});

interface Person {
  readonly email: string;
  readonly roles: readonly string[];
}

async function withPage(person: Person, width: number, address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await signInPage(page, local, { email: person.email, role: person.roles[0]! });
  await page.goto(local.url + address);
  await look(page);
  await context.close();
}

const pages: readonly (readonly [name: string, person: Person, address: () => string])[] = [
  ['Your access, not ready', knownPeople.sam, () => checkerAddress('access')],
  ['Your access, ready', knownPeople.rita, () => checkerAddress('access')],
  ['Your access with a hostile name', knownPeople.robert, () => checkerAddress('access')],
  ['Your roles', knownPeople.max, () => checkerAddress('myroles', { format: 'html' })],
  ['Account, problems', knownPeople.ada, () => checkerAddress('account')],
  ['Account, all roles', knownPeople.ada, () => checkerAddress('account', { verdict: 'all' })],
  ['a role', knownPeople.ada, () => checkerAddress('account', { role: String(findRole(local.account, 'customrole_bw_markup')!.id) })],
  ['a refusal', knownPeople.ada, () => checkerAddress('account', { view: 'nothing' })],
];

describe.each(widths)('at %d pixels', (width) => {
  it.each(pages)('%s fits its width', (_, person, address) =>
    withPage(person, width, address(), async (page) => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }),
  );

  it.each(pages)('axe finds nothing on %s', (_, person, address) =>
    withPage(person, width, address(), async (page) => {
      for (const summary of await page.locator('.extsync summary').all()) await summary.click();
      const violations = await page.evaluate(async (source) => {
        new Function(source)();
        const { run } = (window as unknown as { axe: { run: (context: string, options: object) => Promise<AxeResults> } }).axe;
        const results = await run('.extsync', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      }, axe);
      expect(violations).toEqual([]);
    }),
  );
});

describe('what cannot be read', () => {
  it('stands first on the page, before any verdict', async () => {
    setUnreadableTables(local.account, ['rolepermissions']);
    await withPage(knownPeople.ada, 1440, checkerAddress('account'), async (page) => {
      const first = page.locator('.extsync section').first();
      expect(await first.innerText()).toContain('Could not be checked');
      expect(await first.innerText()).toContain('Bulk Manage Roles = Full');
    });
    setUnreadableTables(local.account, []);
  });
});

describe('without JavaScript', () => {
  it('every page of the checker still tells its verdict', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signInPage(page, local, { email: knownPeople.sam.email, role: knownPeople.sam.roles[0] });
    await page.goto(local.url + checkerAddress('access'));
    expect(await page.locator('[data-verdict="not-ready"]').count()).toBe(1);
    await context.close();
  });
});
