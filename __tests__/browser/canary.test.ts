import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../local/account/types';
import { checkerAddress } from '../support/addresses';
import { demoInChromium } from '../support/chromiumDemo';
import { checkerPages, pageNamed, type CheckerPage } from '../support/chromiumPages';
import { canary } from '../support/chromiumWatch';

const demo = demoInChromium();

/** Leaves whatever it is put into, and calls the canary in every way that markup can. */
const markupOf = (place: string) =>
  `"'></title></style></textarea></script></select></pre><img src=x onerror="${canary}('${place}')"><script>${canary}('${place}')</script><svg onload=${canary}('${place}')>`;

/** Text of an account that somebody other than its reader has written. */
const written = {
  role: ['name'],
  employee: ['entityid', 'firstname', 'lastname', 'title'],
  loginaudit: ['oauthappname', 'detail', 'emailaddress', 'useragent'],
  oauthtoken: ['tba_app_name', 'tba_token_name', 'entity_name'],
  script: ['name'],
} as const;

function addMarkup(account: Account): void {
  for (const [table, columns] of Object.entries(written)) {
    for (const column of columns) {
      account.database.run(`UPDATE ${table} SET ${column} = ${column} || ? WHERE ${column} IS NOT NULL`, [markupOf(`${table}.${column}`)]);
    }
  }
}

/** What a page shows as text was not run; that it is there shows that the test looks at the right place. */
const shows = (page: CheckerPage, places: readonly string[]) => [page.name, places, page] as const;

const checker = join(__dirname, '..', '..', 'src', 'TypeScript', 'checker');

/** All that the checker's sources take from a request. */
function parametersRead(): readonly string[] {
  const sources = readdirSync(checker, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('browser'));
  const read = sources.flatMap((file) => [...readFileSync(join(checker, file), 'utf8').matchAll(/parameters(?:\['|, ')(\w+)'|listing\w*\(parameters, \{ name: '(\w+)'|name = '(\w+)'/gi)]);
  return [...new Set(read.map(([, one, other, usual]) => (one ?? other ?? usual)!))].sort();
}

const views = checkerPages.filter(({ reach, prepare }) => !reach && !prepare).filter(({ name }) => !/hostile|refus|nothing-found|all|long-name|standard/.test(name));

beforeAll(() => addMarkup(demo.local.account));

describe('markup in the account', () => {
  it.each([
    shows(pageNamed('your-access-not-ready'), ['role.name']),
    shows(pageNamed('dialog-not-ready'), ['role.name']),
    shows(pageNamed('ask'), ['role.name']),
    shows(pageNamed('your-roles'), ['role.name']),
    shows(pageNamed('account'), ['role.name']),
    shows(pageNamed('role'), ['role.name']),
    shows(pageNamed('users'), ['role.name', 'employee.lastname']),
    shows(pageNamed('permission'), ['role.name']),
    shows(pageNamed('compare-roles'), ['role.name']),
    shows(pageNamed('audit'), ['role.name', 'employee.lastname']),
    shows(pageNamed('log-ins'), ['role.name', 'employee.entityid', 'loginaudit.oauthappname', 'loginaudit.detail']),
    shows(pageNamed('tokens'), ['oauthtoken.entity_name', 'oauthtoken.tba_app_name']),
    shows(pageNamed('restlet'), ['script.name']),
    shows(pageNamed('sdf'), ['role.name']),
    shows(pageNamed('explain-error'), ['role.name']),
  ])('is text on %s', (_, places, checkerPage) =>
    demo.open(checkerPage, async (page) => {
      const text = await page.locator('.extsync').evaluate((content) => content.textContent);
      for (const place of places) expect(text).toContain(markupOf(place));
      expect(await page.locator('.extsync :is(img, svg[onload])').count()).toBe(0);
    }),
  );
});

describe('markup in a request', () => {
  it('is tried in every parameter that there is', () => {
    expect(parametersRead()).toEqual(expect.arrayContaining(['error', 'format', 'level', 'page', 'permission', 'q', 'return', 'role', 'sort', 'state', 'text', 'verdict', 'view', 'with']));
  });

  it.each(views.map((each) => [each.name, each] as const))('is text wherever %s shows it again', (_, checkerPage) =>
    demo.open(checkerPage, async (page) => {
      const usual = page.url();
      for (const name of parametersRead()) {
        const address = new URL(usual);
        address.searchParams.set(name, markupOf(name));
        await page.goto(address.href, { waitUntil: 'domcontentloaded' });
        expect(await page.locator('.extsync :is(img, svg[onload])').count()).toBe(0);
      }
    }),
  );

  it.each(['explain', 'explain-error'])('is text where it was pasted as an error, on %s', (name) =>
    demo.open({ ...pageNamed(name), reach: async () => undefined }, async (page) => {
      await page.locator('textarea').fill(`Missing Authentication Token ${markupOf('pasted')}`);
      await page.getByRole('button', { name: 'Explain' }).click();
      await page.locator('[data-error]').first().waitFor();
      expect(await page.locator('textarea').inputValue()).toContain(markupOf('pasted'));
      expect(await page.locator('.extsync :is(img, svg[onload])').count()).toBe(0);
    }),
  );

  it('is text in a search that refreshes while it is typed', () =>
    demo.open(pageNamed('account'), async (page) => {
      await page.getByRole('searchbox').fill(markupOf('typed').slice(0, 190));
      await page.locator('[data-results] .empty').waitFor();
      expect(await page.locator('.extsync :is(img, svg[onload])').count()).toBe(0);
    }));

  it('is nothing in the way back of a dialog', () =>
    demo.open(
      { ...pageNamed('dialog-ready'), address: () => checkerAddress('access', { view: 'dialog', return: `javascript:${canary}('return')`, state: markupOf('state') }) },
      async (page) => {
        expect(await page.locator('[data-code]').count()).toBe(1);
        expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      },
    ));
});
