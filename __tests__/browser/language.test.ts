import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { listRoles } from '../../local/account/roles';
import { unitsIn } from '../../scripts/translations/xliff';
import { featureNames } from '../../src/TypeScript/requirements/features';
import { permissionNames } from '../../src/TypeScript/requirements/permissions';
import { collections } from '../../src/TypeScript/texts/collections';
import { demoInChromium } from '../support/chromiumDemo';
import { checkerPages, otherReaders, pageNamed, readIn } from '../support/chromiumPages';

const demo = demoInChromium();
const pages = checkerPages.map((each) => [each.name, each] as const);
const project = join(__dirname, '..', '..', 'src');

/** The parts of a text between its placeholders that are longer than a name. */
const partsOf = (text: string) => text.split(/\{\d\}/).map((part) => part.trim()).filter((part) => part.split(' ').length > 2);

/** English that stands in no text of a language: whoever reads that language must not meet it. */
function englishBeside(locale: string): readonly string[] {
  const targets: string[] = [];
  const sources: string[] = [];
  for (const { id } of Object.values(collections)) {
    for (const { source, target } of unitsIn(readFileSync(join(project, 'Translations', `${id}_${locale}.xlf`), 'utf8')).values()) {
      targets.push(target);
      sources.push(source);
    }
  }
  const translated = targets.join('\n');
  return [...new Set(sources.flatMap(partsOf))].filter((part) => !translated.includes(part));
}

/** Words that hold English sentences together, and that neither German has nor a language without Latin letters. */
const joints = /\b(the|of|with|this|that|which|cannot|does|your|are|has|have|from|into|their|they)\b/gi;

/** Names of the vendor's, which are the same in every language, as NetSuite's are. */
const productNames = ['Celigo Send from Outlook Email Config', 'Send from Outlook'];

/** A text without names: NetSuite's, the vendor's, and those that this account gave its roles; without what its reader wrote, and codes. */
function withoutNames(text: string): string {
  const roles = listRoles(demo.local.account).map(({ name }) => name);
  const names = [...Object.values(permissionNames), ...Object.values(featureNames), ...productNames, ...roles];
  return names.sort((one, other) => other.length - one.length).reduce((rest, name) => rest.split(name).join('…'), text.replace(/“[^”]*”|[(（][a-z-]+[)）]/g, '…'));
}

/** All that a page says, seen or only heard; not what others have written, and what is marked as English. */
function said(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const content = document.querySelector('.extsync')!.cloneNode(true) as Element;
    for (const part of content.querySelectorAll('style, script, bdi, .path, textarea, [lang=en]')) part.replaceWith('…');
    const attributes = ['aria-label', 'title', 'placeholder', 'data-label', 'data-columns-label', 'data-done', 'data-failed'];
    const heard = [...content.querySelectorAll('*')].flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''));
    const seen: string[] = [];
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) seen.push(walker.currentNode.nodeValue!);
    return [...seen, ...heard, document.querySelector('h1')!.textContent].map((text) => text.trim()).filter((text) => text !== '');
  });
}

const languageOf = (page: Page) => page.locator('.extsync').evaluate((content) => content.closest('[lang]')?.getAttribute('lang'));

describe.each([
  ['German', 'de', 'de_DE', otherReaders.german],
  ['Japanese', 'ja', 'ja_JP', otherReaders.japanese],
] as const)('in %s', (_, tag, locale, reader) => {
  const english = englishBeside(locale);

  it.each(pages)('%s has no sentence in English, and says which language it has', (name, checkerPage) =>
    demo.open(readIn(checkerPage, reader), async (page) => {
      const texts = (await said(page)).map(withoutNames);
      // What NetSuite says of a table that cannot be read is quoted as it is.
      const own = name.includes('unread') ? texts.filter((text) => !/SSS_|Search error/.test(text)) : texts;
      expect(own.length).toBeGreaterThan(3);
      expect(english.filter((part) => own.some((text) => text.includes(part)))).toEqual([]);
      expect(own.filter((text) => (text.match(joints) ?? []).length > 0)).toEqual([]);
      expect(await languageOf(page)).toBe(tag);
    }),
  );
});

describe('a reader whose language the SuiteApp does not speak', () => {
  it.each(['your-access-not-ready', 'dialog-not-ready', 'account'])('reads English on %s, and the page says so', (name) =>
    demo.open(readIn(pageNamed(name), { LANGUAGE: 'nl_NL' }), async (page) => {
      expect(await languageOf(page)).toBe('en');
      expect((await said(page)).some((text) => (text.match(joints) ?? []).length > 0)).toBe(true);
    }),
  );
});

describe('moments and numbers', () => {
  it('stand as a German reader writes them', () =>
    demo.open(readIn(pageNamed('log-ins'), otherReaders.german), async (page) => {
      expect(await page.locator('.extsync tbody th').first().innerText()).toMatch(/^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}(:\d{2})?$/);
    }));

  it('stand as a Japanese reader writes them', () =>
    demo.open(readIn(pageNamed('log-ins'), otherReaders.japanese), async (page) => {
      expect(await page.locator('.extsync tbody th').first().innerText()).toMatch(/^\d{4}\/\d{2}\/\d{2} \d{1,2}:\d{2}(:\d{2})?$/);
    }));

  it('stand in the text for support, with the same moment as programs write it', () =>
    demo.open(readIn(pageNamed('your-access-not-ready'), otherReaders.german), async (page) => {
      expect(await page.locator('#extsync-support').textContent()).toMatch(/\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}.*\d{4}-\d\d-\d\dT/);
    }));

  it.each([
    ['German', otherReaders.german, '20.000'],
    ['Japanese', otherReaders.japanese, '20,000'],
  ] as const)('are parted as a %s reader parts them', (_, reader, number) =>
    demo.open({ ...readIn(pageNamed('explain'), reader), reach: async (page) => {
      await page.locator('textarea').fill('x '.repeat(10_001));
      await page.locator('.button.primary').click();
    } }, async (page) => {
      expect(await page.locator('[data-cut]').innerText()).toContain(number);
    }),
  );
});
