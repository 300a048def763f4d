import type { Browser, BrowserContext, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import type { LocalNetSuite } from './localNetSuite';

/** How a window is unlike the usual one. Those that differ in size only are one whose size changes. */
export type WindowOptions = Omit<BrowserContextOptions, 'viewport'> & { readonly viewport?: ViewportSize };

interface Window {
  readonly context: BrowserContext;
  /**
   * A tab that stays open. As long as one does, Chromium opens further tabs in the same process, which has compiled what
   * pages have in common: to open and judge a page takes it half the time that it takes a new process.
   */
  readonly resting: Page;
}

export const usualWindow = { viewport: { width: 1440, height: 900 }, locale: 'en-US' } as const satisfies WindowOptions;

/** The windows of a browser, one for each set of options, in which tests open a tab of their own, one after the other. */
export class ChromiumWindows {
  private readonly windows = new Map<string, Promise<Window>>();

  constructor(
    private readonly browser: Browser,
    private readonly local: LocalNetSuite,
  ) {}

  /** Lets `work` have a new tab in a window without cookies, and without anything that pages have kept. */
  async withTab(options: WindowOptions, work: (tab: Page) => Promise<void>): Promise<void> {
    const { viewport, ...others } = { ...usualWindow, ...options };
    const { context, resting } = await this.windowOf(others);
    const tab = await context.newPage();
    try {
      await tab.setViewportSize(viewport);
      await work(tab);
    } finally {
      await tab.close();
      await resting.evaluate(() => localStorage.clear());
      await context.clearCookies();
    }
  }

  private windowOf(options: BrowserContextOptions): Promise<Window> {
    const key = JSON.stringify(options);
    const window = this.windows.get(key) ?? this.openWindow(options);
    this.windows.set(key, window);
    return window;
  }

  private async openWindow(options: BrowserContextOptions): Promise<Window> {
    const context = await this.browser.newContext({ ...options, viewport: usualWindow.viewport });
    const resting = await context.newPage();
    await resting.goto(this.local.url);
    await context.clearCookies();
    return { context, resting };
  }
}
