import { findTranslationCollection, type TranslationCollection } from '../../account/translations';
import type { Account } from '../../account/types';
import { ScriptError } from '../../runtime/scriptError';

/** One string of a collection, by the key with which a script named it. */
export interface TranslationString {
  readonly key: string;
  readonly collection: TranslationCollection;
}

/** @throws ScriptError INVALID_TRANSLATION_COLLECTION for an id of another form, and for a collection that is not there */
export function readCollection(account: Account, scriptId: unknown): TranslationCollection {
  const collection = typeof scriptId === 'string' && /^custcollection\w+$/i.test(scriptId) ? findTranslationCollection(account, scriptId.toLowerCase()) : undefined;
  if (collection === undefined) {
    throw new ScriptError('INVALID_TRANSLATION_COLLECTION', `The translation collection ${String(scriptId)} is not valid.`);
  }
  return collection;
}

/**
 * A key in upper or lower case.
 * @throws ScriptError INVALID_TRANSLATION_KEY for another form, TRANSLATION_KEY_NOT_FOUND
 */
export function readString(collection: TranslationCollection, key: unknown): TranslationString {
  if (typeof key !== 'string' || !/^\w+$/.test(key)) throw new ScriptError('INVALID_TRANSLATION_KEY', `The translation key ${String(key)} is not valid.`);
  if (!collection.defaultTexts.has(key.toLowerCase())) {
    throw new ScriptError('TRANSLATION_KEY_NOT_FOUND', `The translation key ${key} was not found in ${collection.scriptId}.`);
  }
  return { key, collection };
}

/** The string's text in a locale, with its placeholders; its default translation where it has none there. */
export function textIn({ key, collection }: TranslationString, locale: string): string {
  const id = key.toLowerCase();
  return collection.translations.get(locale)?.get(id) ?? collection.defaultTexts.get(id) ?? '';
}
