import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { launchChromium, signInPage } from '../__tests__/support/chromium';
import { startLocalNetSuite, type LocalNetSuite } from '../__tests__/support/localNetSuite';
import { steadyMoments } from '../__tests__/support/looks';
import { toIndexedPng } from '../__tests__/support/looksPalette';
import { pictures, type Picture } from './screenshots/pictures';
import { pictureTerminal } from './screenshots/terminal';

/** `npm run screenshots` takes every picture in docs/images anew, on the built SuiteApp with the demo account. */
const folder = join('docs', 'images');

const desktop = 1280;

async function take(browser: Browser, local: LocalNetSuite, { page: shown, width = desktop, height, hasOwnMoments }: Picture): Promise<Buffer> {
  const undo = shown.prepare?.(local.account);
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await signInPage(page, local, { email: shown.person.email, role: shown.role ?? shown.person.roles[0]! });
  await page.goto(local.url + shown.address(local.account));
  await shown.reach?.(page);
  if (!hasOwnMoments) await steadyMoments(page);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, whole) };
  const picture = await page.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' });
  await context.close();
  undo?.();
  return toIndexedPng(PNG.sync.read(picture));
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const local = await startLocalNetSuite();
  const browser = await launchChromium();
  try {
    for (const picture of pictures) writeFileSync(join(folder, `${picture.name}.png`), await take(browser, local, picture));
    writeFileSync(join(folder, 'terminal.png'), await pictureTerminal(browser));
  } finally {
    await browser.close();
    await local.stop();
  }
}

void main();
