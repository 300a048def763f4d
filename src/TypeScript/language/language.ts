import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as translation from 'N/translation';
import { collectionNames, collectionOf, collections, keysOf, type CollectionName } from '../texts/collections';
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

/** What NetSuite gives for a collection: a translator for each key. */
type Handle = Readonly<Record<string, ((options: { params: string[] }) => unknown) | undefined>>;

/**
 * Handed over for the placeholders, so that they come back as they are: whatever else NetSuite makes of parameters, such
 * as a brace in a role's name, is not published.
 */
const unfilled = { params: Array.from({ length: 9 }, (_, index) => `{${index + 1}}`) };

type Handles = Readonly<Partial<Record<CollectionName, Handle>>>;

/**
 * All collections at once: Oracle's help says nothing of what load costs, and others say 10 units each time.
 * @throws what NetSuite throws where a collection or a language is not there
 */
function load(locale: string): Handles {
  const handle: unknown = translation.load({
    collections: collectionNames.map((name) => ({ alias: name, collection: collections[name].id, keys: keysOf(name).map((key) => key.toUpperCase()) })),
    locales: [locale as translation.Locale],
  });
  return handle as Handles;
}

/** Texts that cannot be had in a language are said in English: a page is never lost over its words. */
function orNothing<Got>(locale: string, get: () => Got, nothing: Got): Got {
  try {
    return get();
  } catch (thrown) {
    log.audit({ title: 'Translation not available', details: { locale, reason: String(thrown) } });
    return nothing;
  }
}

/** Gives what says texts, each read once; numbers are written by the user's preferences. */
function languageOf(tag: string, read: (key: TextKey) => string): Language {
  const templates = new Map<TextKey, string>();
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

function translated(tag: string, locale: string): Language {
  const handles = orNothing<Handles>(locale, () => load(locale), {});
  return languageOf(tag, (key) => {
    const collection = collectionOf(key);
    const handle = collection && handles[collection];
    const said = orNothing<unknown>(locale, () => handle?.[key.toUpperCase()]?.(unfilled), undefined);
    return typeof said === 'string' && said !== '' ? said : englishTemplate(key);
  });
}

/**
 * Gives the user's language where the collections hold it, and English elsewhere: the texts here are the collections' own
 * English, so nothing is loaded for it. No units in English; in another language 10, where NetSuite charges load at all.
 */
export function readLanguage(): Language {
  const preference = orNothing<unknown>('CURRENT', () => runtime.getCurrentUser().getPreference({ name: 'LANGUAGE' }), '');
  const [language = ''] = String(preference).split('_');
  const locale = locales[language];
  return locale === undefined ? languageOf('en', englishTemplate) : translated(language, locale);
}
