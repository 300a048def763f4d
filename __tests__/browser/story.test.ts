import type { Browser, BrowserContext, Page } from 'playwright-core';
import { knownPeople } from '../../local/account/demo';
import { findRole } from '../../local/account/roles';
import { checkerAddress } from '../support/addresses';
import { launchChromium } from '../support/chromium';
import { startLocalNetSuite, type LocalNetSuite } from '../support/localNetSuite';

const signInPermissions = ['SOAP Web Services', 'User Access Tokens', 'Log in using Access Tokens'];

let local: LocalNetSuite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  [local, browser] = await Promise.all([startLocalNetSuite(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await local.stop();
});

beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});

afterEach(async () => {
  expect([...problems.splice(0), ...local.errors]).toEqual([]);
  await context.close();
});

/** Signs in as people do: on the start page, by the button of a role. */
async function signIn(name: string, role: string): Promise<void> {
  await page.goto(local.url);
  await page.getByRole('button', { name: `Sign in as ${name}, ${role}`, exact: true }).click();
}

const open = (...address: Parameters<typeof checkerAddress>) => page.goto(local.url + checkerAddress(...address));
const verdict = () => page.locator('[data-verdict]').first();

describe('a Sales role that cannot sign in', () => {
  const roleId = () => findRole(local.account, 'customrole_bw_sales_emea')!.id;

  it('is told exactly what is missing, is mended in Manage Roles, and is ready to sign in', async () => {
    await signIn('Sam Sales', 'Sales Representative EMEA');
    await page.getByRole('link', { name: 'ExtendSync: Your access' }).click();
    expect(await verdict().innerText()).toContain('cannot sign in');
    const signInTable = page.getByRole('region', { name: 'Permissions for signing in' });
    expect(await signInTable.locator('tr[data-state="missing"] th').allInnerTexts()).toEqual(signInPermissions);
    for (const permission of signInPermissions) {
      expect(await signInTable.getByRole('row', { name: permission }).innerText()).toContain(`Permissions > Setup > ${permission} = Full`);
    }
    expect(await page.getByText('Close Outlook completely.').isVisible()).toBe(true);

    await signIn('Ada Admin', 'Administrator');
    await open('account', { role: String(roleId()) });
    await page.getByRole('link', { name: 'Open this role in NetSuite' }).click();
    for (const permission of signInPermissions) {
      await page.goto(`${local.url}/app/setup/role.nl?id=${roleId()}&find=${encodeURIComponent(permission)}`);
      await page.getByLabel(`Level of ${permission}`, { exact: true }).selectOption('FULL');
      await page.getByRole('button', { name: 'Add' }).click();
    }
    await open('account', { verdict: 'all' });
    expect(await page.locator(`tr[data-role="${roleId()}"]`).getAttribute('data-verdict')).toBe('ready-with-gaps');

    await signIn('Sam Sales', 'Sales Representative EMEA');
    await open('access');
    expect(await verdict().innerText()).toContain('can sign in');
    expect(await signInTable.locator('tr[data-state="granted"]').count()).toBe(3);
  });
});

describe('the Account page', () => {
  beforeEach(() => signIn('Ada Admin', 'Administrator'));

  it('judges all 40 roles and leads to each', async () => {
    await page.getByRole('link', { name: 'ExtendSync: Account' }).click();
    await page.getByRole('link', { name: 'All (40)' }).click();
    expect(await page.locator('tr[data-role]').count()).toBe(40);
    await page.getByRole('link', { name: 'Inside Sales' }).first().click();
    expect(await verdict().innerText()).toContain('Inside Sales cannot sign in');
    await page.getByRole('link', { name: 'All roles of this account' }).click();
    expect(await page.getByRole('heading', { name: '38 roles judged' }).isVisible()).toBe(true);
  });

  it('runs no markup of a role or user name', async () => {
    await open('account', { verdict: 'all' });
    expect(await page.getByText('<img src=x onerror=alert(1)>').count()).toBeGreaterThan(0);
    expect(await page.locator('.extsync img').count()).toBe(0);
  });
});

describe('a user of several roles', () => {
  it('sees which of them are ready before he picks one', async () => {
    await signIn(`${knownPeople.pat.firstName} ${knownPeople.pat.lastName}`, 'Sales with Outlook');
    await open('access');
    await page.getByRole('link', { name: 'Check all your roles' }).click();
    expect(await page.locator('tr[data-role]').count()).toBe(2);
    expect(await page.getByRole('row', { name: /Sales with Outlook/ }).innerText()).toContain('Ready');
  });
});
