import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { checkerAddress } from '../__tests__/support/addresses';
import { launchChromium, signInPage, widths } from '../__tests__/support/chromium';
import { startLocalNetSuite, type LocalNetSuite } from '../__tests__/support/localNetSuite';
import { knownPeople } from '../local/account/demo';

/** `npm run screenshots` renews the pictures of the README; with --full and a folder, it takes every page whole, at all widths. */
const isFull = process.argv.includes('--full');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join('docs', 'images');

type KnownPerson = (typeof knownPeople)[keyof typeof knownPeople];

/** A page worth a picture: who opens it, as his first role, where, and what he does there first. */
interface Picture {
  readonly name: string;
  readonly person: KnownPerson;
  readonly address: string;
  readonly reach?: (page: Page) => Promise<void>;
  readonly isInReadme?: true;
}

const pictures: readonly Picture[] = [
  { name: 'your-access', person: knownPeople.sam, address: checkerAddress('access'), isInReadme: true },
  { name: 'your-roles', person: knownPeople.pat, address: checkerAddress('myroles', { format: 'html' }) },
  { name: 'account', person: knownPeople.ada, address: checkerAddress('account'), isInReadme: true },
  { name: 'role', person: knownPeople.ada, address: checkerAddress('account', { role: '1000' }) },
  { name: 'manage-role', person: knownPeople.ada, address: '/app/setup/role.nl?id=1000&find=access+tokens', isInReadme: true },
  { name: 'outlook', person: knownPeople.sam, address: '/outlook', reach: failToSignIn, isInReadme: true },
  { name: 'outlook-connected', person: knownPeople.rita, address: '/outlook', reach: signInFromOutlook },
  { name: 'preflight', person: knownPeople.sam, address: checkerAddress('access', { view: 'dialog' }) },
  { name: 'preflight-ready', person: knownPeople.rita, address: checkerAddress('access', { view: 'dialog' }) },
  { name: 'login-audit', person: knownPeople.ada, address: '/app/setup/loginAudit.nl' },
  { name: 'integrations', person: knownPeople.ada, address: '/app/common/integration/integrapplist.nl' },
  { name: 'sign-in', person: knownPeople.ada, address: '/' },
];

async function failToSignIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in without a check' }).click();
  await page.getByRole('button', { name: /^Back to/ }).click();
}

async function signInFromOutlook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in without a check' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
}

async function take(browser: Browser, local: LocalNetSuite, picture: Picture, width: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 860 } });
  const page = await context.newPage();
  await signInPage(page, local, { email: picture.person.email, role: picture.person.roles[0]! });
  await page.goto(local.url + picture.address);
  await picture.reach?.(page);
  await page.screenshot({ path: join(folder, isFull ? `${picture.name}-${width}.png` : `${picture.name}.png`), fullPage: isFull });
  await context.close();
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const local = await startLocalNetSuite();
  const browser = await launchChromium();
  for (const picture of pictures.filter(({ isInReadme }) => isFull || isInReadme)) {
    for (const width of isFull ? widths : [1440]) await take(browser, local, picture, width);
  }
  await browser.close();
  await local.stop();
}

void main();
