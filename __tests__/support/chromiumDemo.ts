import type { Browser, Page } from 'playwright-core';
import { launchChromium, signInPage } from './chromium';
import type { CheckerPage } from './chromiumPages';
import { watchPage } from './chromiumWatch';
import { ChromiumWindows, usualWindow, type WindowOptions } from './chromiumWindows';
import { startLocalNetSuite, type LocalNetSuite } from './localNetSuite';

/** What a browser test finds: Local NetSuite with the demo account, and a Chromium that opens pages of it. */
export interface DemoInChromium {
  local: LocalNetSuite;
  browser: Browser;
  /**
   * Opens a page of the checker in a tab of its own. What goes wrong there, or runs that must not, fails the test;
   * what the test itself brought about it takes off the list of problems.
   */
  open: (checkerPage: CheckerPage, look: Look, window?: WindowOptions) => Promise<void>;
  /** The same in a window of its own, for tests that change more of it than a tab: its clock is that of all tabs. */
  openAlone: (checkerPage: CheckerPage, look: Look) => Promise<void>;
}

type Look = (page: Page, problems: string[]) => Promise<void>;

/** Milliseconds that a page may keep a test waiting. */
const patience = 15_000;

async function visit({ local }: DemoInChromium, tab: Page, checkerPage: CheckerPage, look: Look): Promise<void> {
  const undo = checkerPage.prepare?.(local.account);
  tab.setDefaultTimeout(patience);
  try {
    const problems = await watchPage(tab);
    await signInPage(tab, local, { email: checkerPage.person.email, role: checkerPage.role ?? checkerPage.person.roles[0]! });
    await tab.goto(local.url + checkerPage.address(local.account));
    if ((await tab.locator('.extsync').count()) === 0) throw new Error(`Not a page of the checker: ${await tab.locator('body').innerText()}`);
    await checkerPage.reach?.(tab);
    await look(tab, problems);
    expect(problems).toEqual([]);
  } finally {
    undo?.();
  }
}

async function visitAlone(demo: DemoInChromium, checkerPage: CheckerPage, look: Look): Promise<void> {
  const context = await demo.browser.newContext(usualWindow);
  try {
    await visit(demo, await context.newPage(), checkerPage, look);
  } finally {
    await context.close();
  }
}

/** Gives the tests of a file one demo account and one Chromium. A test in which Local NetSuite itself went wrong fails. */
export function demoInChromium(): DemoInChromium {
  const demo = {} as DemoInChromium;
  let windows: ChromiumWindows;
  demo.open = (checkerPage, look, window = {}) => windows.withTab(window, (tab) => visit(demo, tab, checkerPage, look));
  demo.openAlone = (checkerPage, look) => visitAlone(demo, checkerPage, look);
  beforeAll(async () => {
    [demo.local, demo.browser] = await Promise.all([startLocalNetSuite(), launchChromium()]);
    windows = new ChromiumWindows(demo.browser, demo.local);
  });
  afterEach(() => expect(demo.local.errors).toEqual([]));
  afterAll(async () => {
    await demo.browser.close();
    await demo.local.stop();
  });
  return demo;
}
