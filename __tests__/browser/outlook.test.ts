import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { knownPeople } from '../../local/account/demo';
import { setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { launchChromium, widths } from '../support/chromium';
import { startLocalNetSuite, type LocalNetSuite } from '../support/localNetSuite';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { rita, pat } = knownPeople;

let local: LocalNetSuite;
let browser: Browser;
const contexts: BrowserContext[] = [];
const problems: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  local = await startLocalNetSuite();
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await local.stop();
  expect([...problems.splice(0), ...local.errors]).toEqual([]);
});

/** A pane in a browser without JavaScript, signed in as a person's first role. */
async function signedIn(person: { readonly email: string; readonly roles: readonly string[] }, { width = 400, javaScriptEnabled = false } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  contexts.push(context);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  const [name, value] = (await local.sessionCookie(person.email, person.roles[0]!)).split('=') as [string, string];
  await context.addCookies([{ name, value, url: local.url }]);
  await page.goto(`${local.url}/outlook`);
  await page.getByRole('button', { name: 'Sign in without a check' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  return page;
}

const records = (page: Page) => page.getByRole('region', { name: 'Related records' }).getByRole('listitem');
const record = (page: Page, name: string) => records(page).filter({ hasText: name });
const count = (table: string) => Number(local.account.database.get(`SELECT COUNT(*) AS count FROM ${table}`)?.['count']);

describe('the open mail', () => {
  it('is shown with the contact, the company, its job, the case and the order that belong to it', async () => {
    const page = await signedIn(rita);
    const texts = await records(page).allInnerTexts();
    expect(texts.map((text) => text.split('\n')[0])).toEqual([
      expect.stringMatching(/^Contact Liam Murphy/),
      expect.stringMatching(/^Customer L’Eau Vive/),
      expect.stringMatching(/^Job JOB-1012/),
      expect.stringMatching(/^Case 5021/),
      expect.stringMatching(/^Sales order .*SO10004/),
    ]);
    expect(await page.getByText('attached by').count()).toBe(0);
  });

  it('is attached once, however often it is asked, and marked as mine or as a colleague’s', async () => {
    const page = await signedIn(rita);
    const messages = count('message');
    await page.getByRole('button', { name: 'Attach Liam Murphy', exact: true }).click();
    expect(await page.getByText('The mail is attached: message').innerText()).toContain('delivery note.txt (stored)');
    expect(await record(page, 'Liam Murphy').getByText('attached by you').count()).toBe(1);
    await page.getByRole('button', { name: 'Attach Liam Murphy', exact: true }).click();
    expect(await page.getByText('The mail was attached already').isVisible()).toBe(true);
    expect(count('message')).toBe(messages + 1);

    const other = await signedIn(pat);
    expect(await record(other, 'Liam Murphy').innerText()).toContain('attached by Rita Ready');
    expect(await record(other, 'Customer L’Eau Vive').getByText('attached by').count()).toBe(0);
  });

  it('leaves its attachment alone on a record, without a message', async () => {
    const page = await signedIn(rita);
    const [files, messages] = [count('file'), count('message')];
    await page.getByRole('button', { name: /^Save attachment only .*SO10004/ }).click();
    expect(await page.getByText('delivery note.txt is stored as file').isVisible()).toBe(true);
    expect([count('file'), count('message')]).toEqual([files + 1, messages]);
  });

  it('says what the role may not see, with the clicks that grant it, and what it could not do', async () => {
    const roleId = findRole(local.account, rita.roles[0])!.id;
    const page = await signedIn(rita);
    setRolePermission(local.account, roleId, 'LIST_CASE', 0);
    setRolePermission(local.account, roleId, 'LIST_CRMMESSAGE', 0);
    await page.getByRole('button', { name: 'Attach Liam Murphy', exact: true }).click();
    const alerts = await page.getByRole('alert').allInnerTexts();
    expect(alerts).toContainEqual(expect.stringContaining('MISSING_PERMISSION: The role lacks the permission Track Messages'));
    expect(await record(page, 'Liam Murphy').innerText()).toContain('could not be checked');
    expect(await record(page, 'Case 5021').count()).toBe(0);
    expect(await page.getByText('Not looked at: Case').isVisible()).toBe(true);
  });
});

describe('the appointment', () => {
  it('is saved once and then updated, with whom NetSuite knows of the people invited', async () => {
    const page = await signedIn(rita);
    const events = count('calendarevent');
    const save = page.getByRole('button', { name: 'Save appointment' });
    await save.click();
    const words = await page.getByText('The appointment is created as event').innerText();
    expect(words).toMatch(/liam\.murphy@leauvive\.example: Contact \d+/);
    expect(words).toMatch(/max\.many@brightwater\.example: Employee 5\b/);
    expect(words).toContain('guest@elsewhere.example: nobody found');
    await save.click();
    expect(await page.getByText('The appointment is updated as event').isVisible()).toBe(true);
    expect(count('calendarevent')).toBe(events + 1);
  });
});

describe.each(widths)('the pane with a mail at %d pixels', (width) => {
  it('fits, and axe finds nothing', async () => {
    const page = await signedIn(rita, { width, javaScriptEnabled: true });
    await page.getByRole('button', { name: 'Attach Liam Murphy', exact: true }).click();
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
