import type { Account, Database } from './types';

/** Texts by the id of their string, in lower case. */
export type Texts = ReadonlyMap<string, string>;

/** Customization > Translations > Manage Translations: texts that scripts read by N/translation. */
export interface TranslationCollection {
  /** custcollection_x */
  readonly scriptId: string;
  readonly name: string;
  /** As SDF writes it: en, de-DE. */
  readonly defaultLanguage: string;
  /** Every string of the collection, in its default language. */
  readonly defaultTexts: Texts;
  /** Translations by locale, such as de_DE; strings without a translation are left out. */
  readonly translations: ReadonlyMap<string, Texts>;
}

/** The default texts stand beside the translations, under the name of no language. */
const defaultLocale = '';

/** Collections as they were read last; a request asks for hundreds of strings that change when something is installed. */
const collections = new WeakMap<Database, Map<string, TranslationCollection>>();

/** Adds a collection, or replaces the one with this script id with all its texts, all or nothing. */
export function saveTranslationCollection({ database }: Account, collection: TranslationCollection): void {
  const { scriptId, name, defaultLanguage, defaultTexts, translations } = collection;
  database.transaction(() => {
    database.run('INSERT OR REPLACE INTO local_translation_collection (scriptid, name, defaultlanguage) VALUES (?, ?, ?)', [
      scriptId,
      name,
      defaultLanguage,
    ]);
    database.run('DELETE FROM local_translation WHERE collection = ?', [scriptId]);
    for (const [locale, texts] of [[defaultLocale, defaultTexts] as const, ...translations]) {
      for (const [id, text] of texts) {
        database.run('INSERT INTO local_translation (collection, locale, string, text) VALUES (?, ?, ?, ?)', [scriptId, locale, id, text]);
      }
    }
  });
  collections.delete(database);
}

/** Removes a collection with its translations. */
export function removeTranslationCollection({ database }: Account, scriptId: string): void {
  database.transaction(() => {
    database.run('DELETE FROM local_translation_collection WHERE scriptid = ?', [scriptId]);
    database.run('DELETE FROM local_translation WHERE collection = ?', [scriptId]);
  });
  collections.delete(database);
}

/** A collection by its script id. */
export function findTranslationCollection(account: Account, scriptId: string): TranslationCollection | undefined {
  const known = collections.get(account.database) ?? new Map<string, TranslationCollection>();
  collections.set(account.database, known);
  const collection = known.get(scriptId) ?? readCollection(account, scriptId);
  if (collection !== undefined) known.set(scriptId, collection);
  return collection;
}

function readCollection({ database }: Account, scriptId: string): TranslationCollection | undefined {
  const row = database.get('SELECT name, defaultlanguage FROM local_translation_collection WHERE scriptid = ?', [scriptId]);
  if (row === undefined) return undefined;
  const byLocale = new Map<string, Map<string, string>>();
  for (const { locale, string, text } of database.all('SELECT locale, string, text FROM local_translation WHERE collection = ?', [scriptId])) {
    const texts = byLocale.get(String(locale)) ?? new Map<string, string>();
    byLocale.set(String(locale), texts.set(String(string), String(text)));
  }
  const defaultTexts = byLocale.get(defaultLocale) ?? new Map<string, string>();
  byLocale.delete(defaultLocale);
  return { scriptId, name: String(row['name']), defaultLanguage: String(row['defaultlanguage']), defaultTexts, translations: byLocale };
}
