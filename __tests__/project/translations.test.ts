import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionXml, type Collection } from '../../scripts/translations/collectionXml';
import { localeIds } from '../../scripts/translations/locales';
import { unitsIn, xliffOf } from '../../scripts/translations/xliff';
import { collections } from '../../src/TypeScript/texts/collections';

const project = join(__dirname, '..', '..', 'src');
const every = Object.values<Collection>(collections);
const xliffPath = ({ id }: Collection, locale: string) => join(project, 'Translations', `${id}_${locale}.xlf`);
const placeholdersOf = (text: string) => (text.match(/\{\d\}/g) ?? []).sort().join();

describe('the translation collections', () => {
  it.each(every.map((collection) => [collection.id, collection] as const))('%s holds the texts as they are in the source', (id, collection) => {
    expect(readFileSync(join(project, 'Objects', 'translations', `${id}.xml`), 'utf8')).toBe(collectionXml(collection));
  });

  it('are those of the source and no other', () => {
    expect(readdirSync(join(project, 'Objects', 'translations')).sort()).toEqual(every.map(({ id }) => `${id}.xml`).sort());
  });
});

describe.each(localeIds)('the translations to %s', (locale) => {
  it.each(every.map((collection) => [collection.id, collection] as const))('of %s are complete, and of these very words', (_id, collection) => {
    const path = xliffPath(collection, locale);
    expect(existsSync(path)).toBe(true);
    const units = unitsIn(readFileSync(path, 'utf8'));
    expect(readFileSync(path, 'utf8')).toBe(xliffOf(collection, locale, units));
    const untranslated = Object.keys(collection.texts).filter((key) => !units.get(key)?.target.trim());
    expect(untranslated).toEqual([]);
  });

  it('keep every placeholder', () => {
    const wrong = every.flatMap((collection) =>
      [...unitsIn(readFileSync(xliffPath(collection, locale), 'utf8'))].filter(([, { source, target }]) => placeholdersOf(source) !== placeholdersOf(target)),
    );
    expect(wrong).toEqual([]);
  });

  it('have no straight apostrophe, to which message formats of Java give a meaning', () => {
    const wrong = every.flatMap((collection) => [...unitsIn(readFileSync(xliffPath(collection, locale), 'utf8'))].filter(([, { target }]) => target.includes("'")));
    expect(wrong).toEqual([]);
  });
});
