import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as translation from 'N/translation';
import { collectionOf, collections, keysOf, type CollectionName } from '../texts/collections';
import { english, englishTemplate } from '../texts/english';
import { fill, type Say, type Sayable, type TextKey, type Value } from '../texts/text';
import { formatNumber } from './format';

/** The languages that the collections hold besides English, each for every country that speaks it. */
const locales: Readonly<Record<string, string>> = { de: 'de_DE', es: 'es_ES', fr: 'fr_FR', ja: 'ja_JP' };

/** The language a page is in. */
export interface Language {
  /** For the attribute lang, after BCP 47. */
  readonly tag: string;
  readonly say: Say;
  /** A text with its placeholders unfilled, for what is filled with more than plain text. */
  readonly templateOf: (key: TextKey) => string;
}

export const inEnglish: Language = { tag: 'en', say: english, templateOf: englishTemplate };

type Handle = Readonly<Record<string, ((options: { params: string[] }) => string) | undefined>>;

/**
 * Handed over for the placeholders, so that they come back as they are: whatever else NetSuite makes of parameters, such
 * as a brace in a role's name, is not published.
 */
const unfilled = { params: Array.from({ length: 9 }, (_, index) => `{${index + 1}}`) };

/** @throws what NetSuite throws where a collection or a language is not there */
function load(name: CollectionName, locale: string): Handle {
  const keys = keysOf(name).map((key) => key.toUpperCase());
  const handle = translation.load({
    collections: [{ alias: name, collection: collections[name].id, keys }],
    locales: [locale as translation.Locale],
  });
  return (handle as unknown as Record<string, Handle>)[name]!;
}

/** Texts that cannot be had in a language are said in English: a page is never lost over its words. */
function loadOrNothing(name: CollectionName, locale: string): Handle {
  try {
    return load(name, locale);
  } catch (thrown) {
    log.audit({ title: 'Translation not available', details: { collection: collections[name].id, locale, reason: String(thrown) } });
    return {};
  }
}

/** Gives what says texts in a language. Each collection is loaded when its first text is said, and each text read once. No units. */
function languageOf(locale: string, tag: string): Language {
  const handles = new Map<CollectionName, Handle>();
  const templates = new Map<TextKey, string>();
  const read = (key: TextKey): string => {
    const name = collectionOf(key);
    const handle = handles.get(name) ?? loadOrNothing(name, locale);
    handles.set(name, handle);
    return handle[key.toUpperCase()]?.(unfilled) || englishTemplate(key);
  };
  const templateOf = (key: TextKey): string => {
    const template = templates.get(key) ?? read(key);
    templates.set(key, template);
    return template;
  };
  const valueOf = (value: Value): string => (typeof value === 'number' ? formatNumber(value) : say(value));
  const say = (sayable: Sayable): string =>
    typeof sayable === 'string' ? sayable : fill(templateOf(sayable.key), sayable.values.map(valueOf));
  return { tag, say, templateOf };
}

/** Gives the user's language where the collections hold it, and English elsewhere. No units. */
export function readLanguage(): Language {
  const [language = ''] = String(runtime.getCurrentUser().getPreference({ name: 'LANGUAGE' })).split('_');
  const locale = locales[language];
  return locale === undefined ? languageOf('en', 'en') : languageOf(locale, language);
}
