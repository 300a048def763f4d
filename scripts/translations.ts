import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collections } from '../src/TypeScript/texts/collections';
import { collectionXml, type Collection } from './translations/collectionXml';
import { localeIds, type LocaleId } from './translations/locales';
import { unitsIn, xliffOf } from './translations/xliff';

/*
 * Writes the translation collections and their XLIFF files from the texts in src/TypeScript/texts. Translations stay where
 * the English words did not change; new and changed texts are missing there until somebody translates them.
 *
 * npm run translations
 * npm run translations -- --take de_DE translations.json   takes translations from a file: {"key": "translation"}
 */
const objects = join('src', 'Objects', 'translations');
const translations = join('src', 'Translations');

const { values, positionals } = parseArgs({ options: { take: { type: 'string' } }, allowPositionals: true });
const taken =
  values.take && positionals[0] ? (JSON.parse(readFileSync(positionals[0], 'utf8')) as Record<string, string>) : ({} as Record<string, string>);

function update(collection: Collection, locale: LocaleId): number {
  const path = join(translations, `${collection.id}_${locale}.xlf`);
  const known = new Map(existsSync(path) ? unitsIn(readFileSync(path, 'utf8')) : []);
  if (locale === values.take) {
    for (const [key, source] of Object.entries(collection.texts)) if (taken[key]) known.set(key, { source, target: taken[key] });
  }
  const xliff = xliffOf(collection, locale, known);
  writeFileSync(path, xliff);
  return Object.keys(collection.texts).length - unitsIn(xliff).size;
}

mkdirSync(objects, { recursive: true });
mkdirSync(translations, { recursive: true });
for (const collection of Object.values<Collection>(collections)) writeFileSync(join(objects, `${collection.id}.xml`), collectionXml(collection));
for (const locale of localeIds) {
  const missing = Object.values<Collection>(collections).reduce((sum, collection) => sum + update(collection, locale), 0);
  console.log(`${locale}: ${missing === 0 ? 'complete' : `${missing} without a translation`}`);
}
