import type { Page } from 'playwright-core';
import { knownPeople } from '../../local/account/demo';
import { listMails } from '../../local/account/outbox';
import { listDeployments, saveScript } from '../../local/account/scripts';
import type { Account } from '../../local/account/types';
import { demoInChromium } from '../support/chromiumDemo';
import { checkerPages, pageNamed } from '../support/chromiumPages';

const demo = demoInChromium();
const pages = checkerPages.map((each) => [each.name, each] as const);
const withoutScript = { javaScriptEnabled: false };

/** What a page tells, without what only scripts can do and without moments, which two requests have not in common. */
function told(page: Page): Promise<string> {
  return page.evaluate(() => {
    const content = document.querySelector('.extsync')!.cloneNode(true) as Element;
    for (const part of content.querySelectorAll('script, style, .columns, [data-copy], [data-print], [data-copied], form > .unseen')) part.remove();
    const moment = /\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(:\d{2})? [ap]m|\d{4}-\d\d-\d\dT[\d:.]+Z/g;
    return content.textContent.replace(moment, 'a moment').replace(/\s+/g, ' ');
  });
}

/** Names whom users may ask, as Setup > Company > General Preferences > Custom Preferences does. */
function nameAdministrator(account: Account): () => void {
  const [first, ...others] = listDeployments(account).filter(({ script }) => script.scriptId === 'customscript_extsync_checker');
  const all = [first!, ...others];
  const named = all.map((one) => ({ ...one, parameters: { ...one.parameters, custscript_extsync_administrators: knownPeople.ada.email } }));
  saveScript(account, { ...first!.script, deployments: named });
  return () => {
    saveScript(account, { ...first!.script, deployments: all });
  };
}

describe('without scripts', () => {
  it.each(pages)('%s tells the same, and shows no button that would do nothing', async (_, checkerPage) => {
    let usually = '';
    await demo.open(checkerPage, async (page) => {
      usually = await told(page);
    });
    expect(usually.length).toBeGreaterThan(100);
    await demo.open(
      checkerPage,
      async (page) => {
        expect(await told(page)).toBe(usually);
        expect(await page.locator('.extsync button[type="button"]:visible').count()).toBe(0);
      },
      withoutScript,
    );
  });

  it('roles are searched, filtered, sorted and opened', () =>
    demo.open(
      pageNamed('account'),
      async (page) => {
        await page.getByRole('searchbox').fill('sales');
        await page.getByRole('button', { name: 'Search' }).click();
        await page.locator('.filters a', { hasText: 'All' }).click();
        await page.locator('.filters a', { hasText: 'By name' }).click();
        const names = await page.locator('tr[data-role] th').allInnerTexts();
        expect(names.length).toBeGreaterThan(5);
        expect(names.filter((name) => !/sales/i.test(name))).toEqual([]);
        expect(names.map((name) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()).sort());
        await page.locator('tr[data-role] a', { hasText: 'Sales Representative EMEA' }).click();
        expect(await page.locator('h2[data-verdict="not-ready"]').count()).toBe(1);
      },
      withoutScript,
    ));

  it('users are searched', () =>
    demo.open(
      pageNamed('users'),
      async (page) => {
        await page.getByRole('searchbox').fill('sam.sales@');
        await page.keyboard.press('Enter');
        await page.locator('tr[data-user]').first().waitFor();
        expect(await page.locator('tr[data-user] th').allInnerTexts()).toEqual(['Sam Sales']);
      },
      withoutScript,
    ));

  it('another role is chosen to compare with', () =>
    demo.open(
      pageNamed('compare-template'),
      async (page) => {
        await page.locator('.extsync select').selectOption({ label: 'Global Autopilot' });
        await page.getByRole('button', { name: 'Compare' }).click();
        expect(await page.locator('.extsync h2').first().innerText()).toBe('Sales Representative EMEA beside Global Autopilot');
      },
      withoutScript,
    ));

  it('the administrator is asked', () =>
    demo.open(
      { ...pageNamed('your-access-not-ready'), prepare: nameAdministrator },
      async (page) => {
        await page.getByRole('button', { name: 'Ask my administrator now' }).click();
        expect(await page.locator('[data-asked]').getAttribute('data-asked')).toBe('sent');
        expect(listMails(demo.local.account, 10).map(({ recipients }) => recipients)).toEqual([[knownPeople.ada.email]]);
      },
      withoutScript,
    ));

  it('a symptom is explained', () =>
    demo.open(
      pageNamed('explain'),
      async (page) => {
        const symptom = await page.locator('.extsync option').nth(1).innerText();
        await page.locator('.extsync select').selectOption(symptom);
        await page.getByRole('button', { name: 'Explain' }).click();
        expect(await page.locator('[data-error] h2').innerText()).toBe(symptom);
      },
      withoutScript,
    ));
});
