import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './findChromium';
import type { LocalNetSuite } from './localNetSuite';

/** Starts the Chromium of this machine, quiet and without network of its own. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. Install one, or name it in CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Letters of grey alone, whatever screen this machine believes to have: pictures can be compared.
      '--disable-lcd-text',
    ],
  });
}

/** The widths at which pages are looked at: a phone or a task pane, and a desktop. */
export const widths = [400, 1440] as const;

/** Signs a page's browser in, without going through the start page. */
export async function signInPage(page: Page, local: LocalNetSuite, { email, role }: { readonly email: string; readonly role: string }): Promise<void> {
  const [name, value] = (await local.sessionCookie(email, role)).split('=') as [string, string];
  await page.context().addCookies([{ name, value, url: local.url }]);
}
