import type { Page } from 'playwright-core';
import { checkerAddress } from '../../__tests__/support/addresses';
import { otherReaders, pageNamed, readIn, type CheckerPage } from '../../__tests__/support/chromiumPages';
import { knownPeople } from '../../local/account/demo';
import { auditMail } from './auditMail';

/** A picture for readers of the documentation: a page, and how much of it. */
export interface Picture {
  /** Of the file in docs/images, without its ending. */
  readonly name: string;
  readonly page: CheckerPage;
  /** Pixels; a desktop's unless said otherwise. */
  readonly width?: number;
  /** Pixels at most: a shorter page is pictured whole. */
  readonly height: number;
  /** Whether its moments are the same in every run, and stay as they are; all others are made the same one. */
  readonly hasOwnMoments?: true;
}

const { ada, sam } = knownPeople;

async function failToSignIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in without a check' }).click();
  await page.getByRole('button', { name: /^Back to/ }).click();
}

/** The checker's page of a name, with what its reader does first for the picture. */
const checker = (name: string, reach?: (page: Page) => Promise<void>): CheckerPage => ({ ...pageNamed(name), ...(reach && { reach }) });

/** The role that the tour in the README is about. */
const findPermissions: CheckerPage = { name: 'manage-role', person: ada, address: () => '/app/setup/role.nl?id=1000&find=access+tokens' };
const outlook: CheckerPage = { name: 'outlook', person: sam, address: () => '/outlook', reach: failToSignIn };
const lowered: CheckerPage = { name: 'users', person: ada, address: () => checkerAddress('account', { view: 'users', verdict: 'partly-blocked' }) };

/** Every picture in docs/images. */
export const pictures: readonly Picture[] = [
  { name: 'your-access', page: checker('your-access-not-ready'), height: 760 },
  { name: 'your-access-not-ready', page: checker('your-access-not-ready'), height: 1240 },
  { name: 'your-access-ready', page: checker('your-access-ready'), height: 900 },
  { name: 'dialog', page: checker('dialog-not-ready'), width: 400, height: 900 },
  { name: 'account', page: checker('account'), height: 860 },
  { name: 'account-roles', page: checker('account'), height: 1200 },
  { name: 'role', page: checker('role'), height: 1000 },
  { name: 'users', page: lowered, height: 900 },
  { name: 'permissions', page: checker('permissions'), height: 900 },
  { name: 'compare', page: checker('compare-template'), height: 900 },
  { name: 'log-ins', page: checker('log-ins'), height: 900 },
  { name: 'explain', page: checker('explain-error'), height: 1100 },
  { name: 'sdf', page: checker('sdf'), height: 1000 },
  { name: 'german', page: readIn(pageNamed('your-access-not-ready'), otherReaders.german), height: 900 },
  { name: 'manage-role', page: findPermissions, height: 860 },
  { name: 'outlook', page: outlook, height: 860 },
  { name: 'audits', page: checker('audits'), height: 1100, hasOwnMoments: true },
  { name: 'audit-mail', page: auditMail, width: 1000, height: 800 },
];
