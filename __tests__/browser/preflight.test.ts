import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { knownPeople } from '../../local/account/demo';
import { listMails } from '../../local/account/outbox';
import { setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { listDeployments, saveScript } from '../../local/account/scripts';
import { checkerAddress } from '../support/addresses';
import { axeFindings } from '../support/axe';
import { launchChromium, signInPage, widths } from '../support/chromium';
import { ChromiumWindows, type WindowOptions } from '../support/chromiumWindows';
import { startLocalNetSuite, type LocalNetSuite } from '../support/localNetSuite';

const markup = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;

let local: LocalNetSuite;
let browser: Browser;
let windows: ChromiumWindows;
let client: Server;
const received: IncomingMessage[] = [];
const problems: string[] = [];

beforeAll(async () => {
  [local, browser] = await Promise.all([startLocalNetSuite(), launchChromium()]);
  windows = new ChromiumWindows(browser, local);
  setRolePermission(local.account, findRole(local.account, 'customrole_bw_markup')!.id, 'ADMI_MANAGEROLES', 4);
  client = createServer((request, response) => {
    if (request.url?.startsWith('/back')) received.push(request);
    response.end('back at the client');
  });
  await new Promise<void>((resolve) => client.listen(0, 'localhost', resolve));
});

afterAll(async () => {
  await browser.close();
  await local.stop();
  await new Promise((resolve) => client.close(resolve));
});

beforeEach(() => received.splice(0));

afterEach(() => expect([...problems.splice(0), ...local.errors]).toEqual([]));

const back = () => `http://localhost:${(client.address() as AddressInfo).port}/back`;

interface Person {
  readonly email: string;
  readonly roles: readonly string[];
}

/** Opens the dialog as this person, in a window like the one that Outlook opens; what runs or is blocked there is a problem. */
function withDialog(person: Person, parameters: Record<string, string>, look: (page: Page) => Promise<void>, window: WindowOptions = {}): Promise<void> {
  return windows.withTab({ viewport: { width: 400, height: 700 }, ...window }, async (page) => {
    await signInPage(page, local, { email: person.email, role: person.roles[0]! });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(message.text()));
    page.on('dialog', (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(local.url + checkerAddress('access', { view: 'dialog', ...parameters }));
    await look(page);
  });
}

/** Sets a script parameter of the checker. */
function setParameter(name: string, value: string): void {
  const deployments = listDeployments(local.account).filter(({ script }) => script.scriptId === 'customscript_extsync_checker');
  saveScript(local.account, { ...deployments[0]!.script, deployments: deployments.map((one) => ({ ...one, parameters: { ...one.parameters, [name]: value } })) });
}

const nameAdministrator = () => setParameter('custscript_extsync_administrators', String(knownPeople.ada.id));

const patInEmea = { ...knownPeople.pat, roles: ['customrole_bw_sales_emea'] };
const robert = { ...knownPeople.robert, roles: ['customrole_bw_markup'] };
const withGaps = { ...knownPeople.max, roles: ['customrole_bw_outlook_pilot'] };

const pages: readonly (readonly [name: string, person: Person, parameters: () => Record<string, string>])[] = [
  ['not ready', knownPeople.sam, () => ({ return: back(), state: 's' })],
  ['ready', knownPeople.rita, () => ({ return: back(), state: 's' })],
  ['ready, with gaps', withGaps, () => ({ return: back() })],
  ['without a return', knownPeople.rita, () => ({})],
  ['with a hostile role name', robert, () => ({ return: back() })],
  ['refused', knownPeople.sam, () => ({ return: `https://${'evil'.repeat(14)}.example/` })],
  ['refused, with markup', knownPeople.sam, () => ({ return: `https://evil.example/${markup}`, state: markup })],
];

describe.each([320, ...widths])('at %d pixels', (width) => {
  it.each(pages)('the dialog %s fits its width, with everything open', (_, person, parameters) =>
    withDialog(
      person,
      parameters(),
      async (page) => {
        for (const summary of await page.locator('summary').all()) await summary.click();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      },
      { viewport: { width, height: 700 } },
    ),
  );
});

describe.each(widths)('axe, at %d pixels,', (width) => {
  it.each(pages)('finds nothing on the dialog %s', (_, person, parameters) =>
    withDialog(
      person,
      parameters(),
      async (page) => {
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await axeFindings(page)).toEqual([]);
      },
      { viewport: { width, height: 700 } },
    ),
  );
});

describe('the dialog', () => {
  it('has its style, which its security policy lets pass', () =>
    withDialog(knownPeople.rita, { return: back() }, async (page) => {
      const action = page.getByRole('link', { name: 'Continue to sign-in' });
      expect(await action.evaluate((link) => getComputedStyle(link).backgroundColor)).toBe('rgb(27, 90, 156)');
    }));

  it('makes going on the thing to do where the role is ready: it is seen without scrolling', () =>
    withDialog(knownPeople.rita, { return: back() }, async (page) => {
      const { y, height } = (await page.getByRole('link', { name: 'Continue to sign-in' }).boundingBox())!;
      expect(y + height).toBeLessThan(500);
    }));

  it('takes the user back to the client, with the result and the state, and no word of where he was', () =>
    withDialog(knownPeople.rita, { return: `${back()}?connection=7`, state: `é&"'<b>` }, async (page) => {
      await page.getByRole('link', { name: 'Continue to sign-in' }).click();
      await page.getByText('back at the client').waitFor();
      const url = new URL(received[0]!.url!, back());
      const role = String(findRole(local.account, 'customrole_bw_sales_outlook')!.id);
      expect([...url.searchParams]).toEqual([['connection', '7'], ['result', 'ready'], ['role', role], ['state', `é&"'<b>`]]);
      expect(received[0]!.headers.referer).toBeUndefined();
    }));

  it('can be left by keyboard alone, and without JavaScript', () =>
    withDialog(
      knownPeople.sam,
      { return: back() },
      async (page) => {
        const target = page.getByRole('link', { name: 'Continue anyway: sign-in will probably fail' });
        const isReached = () => target.evaluate((link) => link === document.activeElement);
        for (let stops = 0; stops < 10 && !(await isReached()); stops += 1) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByText('back at the client').waitFor();
        expect(received[0]!.url).toContain('?result=not-ready&role=');
      },
      { javaScriptEnabled: false },
    ));

  it('sends nobody anywhere by itself', () =>
    withDialog(knownPeople.rita, { return: back(), state: 's' }, async (page) => {
      expect(new URL(page.url()).origin).toBe(local.url);
      expect(received).toEqual([]);
    }));

  it.each([
    ['the return address', () => ({ return: `https://evil.example/${markup}` })],
    ['the state', () => ({ return: back(), state: markup })],
    ['the format', () => ({ format: markup })],
    ['the role’s name', () => ({ return: back() })],
  ])('runs no markup in %s', (_, parameters) =>
    withDialog(robert, parameters(), async (page) => {
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(1);
    }),
  );

  it('leads from a refusal to the same check without a way back', () =>
    withDialog(knownPeople.sam, { return: 'https://evil.example/', state: 's' }, async (page) => {
      expect(await page.getByRole('alert').innerText()).toContain('https://evil.example/');
      await page.getByRole('link', { name: 'Check your access without a way back' }).click();
      expect(await page.locator('[data-verdict="not-ready"]').count()).toBe(1);
      expect(await page.locator('[data-continue]').count()).toBe(0);
    }));

  it('has its script, which its security policy lets pass: it copies, and shows the button that prints', () =>
    withDialog(
      knownPeople.sam,
      { return: back() },
      async (page) => {
        await page.getByText('Copy for support').first().click();
        await page.locator('[data-copy="extsync-support"]').click();
        await page.getByText('Copied.').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^NetSuite role: Sales Representative EMEA\n/);
        expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(true);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('asks the administrator and keeps the way back, without JavaScript, too', async () => {
    nameAdministrator();
    for (const [person, javaScriptEnabled] of [[knownPeople.sam, true], [patInEmea, false]] as const) {
      await withDialog(
        person,
        { return: back(), state: 's' },
        async (page) => {
          await page.getByRole('button', { name: 'Ask my administrator now' }).click();
          await page.getByText('1 person was asked').waitFor();
          await page.getByRole('link', { name: 'Continue anyway: sign-in will probably fail' }).click();
          await page.getByText('back at the client').waitFor();
          expect(new URL(received.at(-1)!.url!, back()).searchParams.get('state')).toBe('s');
        },
        { javaScriptEnabled },
      );
    }
    expect(listMails(local.account, 10)).toHaveLength(2);
  });

  /** Puts the dialog, as Local NetSuite answers, into a frame of a page at this address, and looks at that page. */
  async function inFrameOf(address: string, look: (page: Page) => Promise<void>): Promise<void> {
    const netsuite = 'https://1234567.app.netsuite.com/dialog';
    const rita = await local.signIn(knownPeople.rita.email, knownPeople.rita.roles[0]);
    const answer = await rita(checkerAddress('access', { view: 'dialog' }), { headers: { Accept: 'text/html' } });
    const body = await answer.text();
    await windows.withTab({}, async (page) => {
      await page.route(netsuite, (route) => route.fulfill({ headers: Object.fromEntries(answer.headers), body }));
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${netsuite}"></iframe>` }));
      await page.goto(address);
      await look(page);
    });
  }

  it.each(['https://outlook.office.com/', 'https://outlook.office365.com/', 'https://outlook.live.com/', 'https://outlook.cloud.microsoft/', 'https://client.example/'])(
    'shows in a frame of %s, which is Outlook’s or listed',
    (address) => {
      setParameter('custscript_extsync_return_origins', 'https://client.example');
      return inFrameOf(address, async (page) => {
        await page.frameLocator('iframe').locator('[data-verdict="ready"]').waitFor({ timeout: 10_000 });
      });
    },
  );

  it.each(['https://evil.example/', 'https://sub.client.example/', 'https://office.com/', 'https://outlook.office.com.evil.example/'])('shows in no frame of %s', (address) =>
    inFrameOf(address, async (page) => {
      expect(await page.frameLocator('iframe').locator('[data-verdict]').count()).toBe(0);
      expect(page.frames()[1]!.url()).toMatch(/^chrome-error:/);
    }),
  );
});

describe('Your access, which stands inside a form of NetSuite’s', () => {
  it.each([
    ['with JavaScript', knownPeople.stan, true],
    ['without JavaScript', robert, false],
  ])('asks the administrator by a form of its own, %s', async (_, person, javaScriptEnabled) => {
    nameAdministrator();
    await windows.withTab({ javaScriptEnabled }, async (page) => {
      await signInPage(page, local, { email: person.email, role: person.roles[0]! });
      await page.goto(local.url + checkerAddress('access'));
      await page.getByRole('button', { name: 'Ask my administrator now' }).click();
      await page.locator('[data-asked="sent"]').waitFor();
      expect(new URL(page.url()).searchParams.get('view')).toBe('ask');
    });
  });
});
