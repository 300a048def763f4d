import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './findChromium';

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
    ],
  });
}

/** The widths at which pages are looked at: a phone or a task pane, and a desktop. */
export const widths = [400, 1440] as const;
