import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium, signInPage } from './chromium';
import type { CheckerPage } from './chromiumPages';
import { watchPage } from './chromiumWatch';
import { startLocalNetSuite, type LocalNetSuite } from './localNetSuite';

/** What a browser test finds: Local NetSuite with the demo account, and a Chromium that opens pages of it. */
export interface DemoInChromium {
  local: LocalNetSuite;
  browser: Browser;
  /**
   * Opens a page of the checker in a window of its own. What goes wrong there, or runs that must not, fails the test;
   * what the test itself brought about it takes off the list of problems.
   */
  open: (checkerPage: CheckerPage, look: Look, window?: BrowserContextOptions) => Promise<void>;
}

type Look = (page: Page, problems: string[]) => Promise<void>;

/** Milliseconds that a page may keep a test waiting. */
const patience = 15_000;

async function open({ local, browser }: DemoInChromium, checkerPage: CheckerPage, look: Look, window: BrowserContextOptions): Promise<void> {
  const undo = checkerPage.prepare?.(local.account);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...window });
  context.setDefaultTimeout(patience);
  try {
    const page = await context.newPage();
    const problems = await watchPage(page);
    await signInPage(page, local, { email: checkerPage.person.email, role: checkerPage.role ?? checkerPage.person.roles[0]! });
    await page.goto(local.url + checkerPage.address(local.account));
    if ((await page.locator('.extsync').count()) === 0) throw new Error(`Not a page of the checker: ${await page.locator('body').innerText()}`);
    await checkerPage.reach?.(page);
    await look(page, problems);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
    undo?.();
  }
}

/** Gives the tests of a file one demo account and one Chromium. A test in which Local NetSuite itself went wrong fails. */
export function demoInChromium(): DemoInChromium {
  const demo = {} as DemoInChromium;
  demo.open = (checkerPage, look, window = {}) => open(demo, checkerPage, look, window);
  beforeAll(async () => {
    [demo.local, demo.browser] = await Promise.all([startLocalNetSuite(), launchChromium()]);
  });
  afterEach(() => expect(demo.local.errors).toEqual([]));
  afterAll(async () => {
    await demo.browser.close();
    await demo.local.stop();
  });
  return demo;
}
