import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { knownPeople } from '../../local/account/demo';
import { findRole } from '../../local/account/roles';
import { launchChromium, widths } from '../support/chromium';
import { startLocalNetSuite, type LocalNetSuite } from '../support/localNetSuite';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const signInPermissions = ['SOAP Web Services', 'User Access Tokens', 'Log in using Access Tokens'];
const seed = { message: 'Missing Authentication Token', type: 'MISSING_AUTHENTICATION_TOKEN', statusCode: 404, hint: 'The HTTP method or resource may not be supported.' };
const { sam, rita, robert, ada } = knownPeople;

let local: LocalNetSuite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  local = await startLocalNetSuite();
  await newBrowser(1440);
});

afterEach(async () => {
  await context.close();
  await local.stop();
  expect([...problems.splice(0), ...local.errors]).toEqual([]);
});

async function newBrowser(width: number): Promise<void> {
  context = await browser.newContext({ viewport: { width, height: 900 } });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

const openOutlook = () => page.goto(`${local.url}/outlook`);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const link = (name: string) => page.getByRole('link', { name, exact: true });

async function logIn(email: string): Promise<void> {
  await page.getByLabel('Email address', { exact: true }).fill(email);
  await page.getByLabel('Password').fill('demo');
  await button('Log In').click();
}

async function signOutOfNetSuite(): Promise<void> {
  await page.goto(`${local.url}/app/center/card.nl`);
  await button('Sign out').click();
}

describe('the story of the error', () => {
  it('a failing role shows it, the check names the three permissions, they are granted, and sign-in works', async () => {
    await openOutlook();
    await button('Sign in without a check').click();
    await logIn(sam.email);
    expect(await page.getByRole('alert').innerText()).toContain('You cannot continue this authorization flow.');
    await button('Back to ExtendSync Outlook (demo)').click();
    expect(JSON.parse(await page.locator('pre').innerText())).toEqual(seed);

    await link('Check my role').click();
    expect(await page.locator('[data-verdict]').first().getAttribute('data-verdict')).toBe('not-ready');
    for (const permission of signInPermissions) expect(await page.getByText(`Permissions > Setup > ${permission} = Full`).first().isVisible()).toBe(true);
    await signOutOfNetSuite();

    await page.getByRole('button', { name: `Sign in as ${ada.firstName} ${ada.lastName}, Administrator`, exact: true }).click();
    await link('Manage Roles').click();
    await link('Edit Sales Representative EMEA').click();
    for (const permission of signInPermissions) {
      await page.getByLabel('Name or key of a permission').fill(permission);
      await button('Find').click();
      await page.getByLabel(`Level of ${permission}`, { exact: true }).selectOption('FULL');
      await button('Add').click();
    }
    await signOutOfNetSuite();

    await openOutlook();
    await button('Sign in without a check').click();
    await logIn(sam.email);
    await button('Allow').click();
    expect(await page.getByRole('status').innerText()).toMatch(/Connected to NetSuite\s+Sam Sales, as Sales Representative EMEA/);
    await button('Log out').click();
    expect(await button('Sign in without a check').isVisible()).toBe(true);
  });

  it('who checks first never sees the error: the check leads on to the consent for the role that was checked', async () => {
    await openOutlook();
    await link('Check my role, then sign in').click();
    await page.getByRole('button', { name: 'Sign in as Rita Ready, Sales with Outlook', exact: true }).click();
    await page.locator('[data-continue="ready"]').click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Allow Access');
    await button('Allow').click();
    expect(await page.getByRole('status').innerText()).toContain('Rita Ready, as Sales with Outlook');
  });

  it('Deny ends in the error as well, and no token is left', async () => {
    await openOutlook();
    await button('Sign in without a check').click();
    await logIn(rita.email);
    await button('Deny').click();
    expect(JSON.parse(await page.locator('pre').innerText())).toEqual(seed);
    expect(local.account.database.all('SELECT 1 FROM local_access_token')).toEqual([]);
  });

  it('a connection whose role loses its permissions fails at the next look', async () => {
    await openOutlook();
    await button('Sign in without a check').click();
    await logIn(rita.email);
    await button('Allow').click();
    const roleId = findRole(local.account, rita.roles[0])!.id;
    local.account.database.run("DELETE FROM rolepermissions WHERE role = ? AND permkey LIKE 'ADMI_%'", [roleId]);
    await openOutlook();
    expect(JSON.parse(await page.locator('pre').innerText())).toEqual(seed);
  });
});

describe.each(widths)('the pane at %d pixels', (width) => {
  const states: readonly (readonly [string, () => Promise<void>])[] = [
    ['signed out', async () => undefined],
    [
      'failed, with a hostile role name on the way',
      async () => {
        await button('Sign in without a check').click();
        await logIn(robert.email);
        expect(await page.locator('.chrome-main img, .chrome-main script').count()).toBe(0);
        await button('Back to ExtendSync Outlook (demo)').click();
      },
    ],
    [
      'signed in',
      async () => {
        await button('Sign in without a check').click();
        await logIn(rita.email);
        await button('Allow').click();
      },
    ],
  ];

  it.each(states)('%s: fits, and axe finds nothing', async (_name, reach) => {
    await context.close();
    await newBrowser(width);
    await openOutlook();
    await reach();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const violations = await page.evaluate(async (source) => {
      new Function(source)();
      const { run } = (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe;
      const results = await run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    }, axe);
    expect(violations).toEqual([]);
  });
});
