import { behaviours } from '../../account/behaviours';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { isOptions, readOptions, required, wrongType, type Options } from '../options';
import { createHandle, handleStateOf } from './handle';
import { readLocale, sessionLocale } from './locales';
import { readCollection, readString, textIn, type TranslationString } from './strings';
import { createTranslator } from './translator';

/** Strings that one load may name (Oracle help section_1541708603). */
const mostStrings = 1_000;

/**
 * Where the account's behaviour translationUnits charges them: get 1 (Oracle help section_1541707388), load 10 (public
 * typings of SuiteScript). Oracle's stubs name none.
 */
const units = { get: 1, load: 10 } as const;

/**
 * N/translation: the texts of translation collections in the session's language or another. A string that is not
 * translated gives its default translation. get and load cost what the behaviour translationUnits says.
 */
export function createTranslation(execution: Execution): object {
  return {
    get: (...argumentList: unknown[]) => get(execution, readOptions(argumentList, ['collection', 'key', 'locale'])),
    load: (...argumentList: unknown[]) => load(execution, readOptions(argumentList, ['collections', 'locales'])),
    selectLocale: (...argumentList: unknown[]) => selectLocale(execution, readOptions(argumentList, ['handle', 'locale'])),
  };
}

function charge({ account, governance }: Execution, member: keyof typeof units): void {
  if (behaviours(account).translationUnits === 'charged') governance.charge(units[member], 'N/translation', member);
}

function get(execution: Execution, options: Options): (options?: unknown) => string {
  const collection = readCollection(execution.account, required('translation.get', options, 'collection'));
  const string = readString(collection, required('translation.get', options, 'key'));
  const { locale } = options;
  const chosen = locale === undefined || locale === null ? sessionLocale(execution) : readLocale(execution, locale);
  charge(execution, 'get');
  return createTranslator(textIn(string, chosen));
}

function load(execution: Execution, options: Options): object {
  const strings = readCollections(execution, required('translation.load', options, 'collections'));
  const locales = readLocales(execution, options['locales']);
  charge(execution, 'load');
  return createHandle({ strings, locales, locale: locales[0] ?? sessionLocale(execution) });
}

/** @throws ScriptError WRONG_PARAMETER_TYPE, SSS_MISSING_REQD_ARGUMENT, INVALID_ALIAS, and those of collections and keys */
function readCollections(execution: Execution, collections: unknown): Map<string, TranslationString[]> {
  if (!Array.isArray(collections)) throw wrongType('collections', 'array');
  if (collections.length === 0) throw missing('collections');
  const strings = new Map<string, TranslationString[]>();
  for (const entry of collections as unknown[]) {
    if (!isOptions(entry)) throw wrongType('collections', 'an array of objects');
    const alias = readAlias(entry, strings);
    strings.set(alias, readStrings(execution, entry));
  }
  refuseTooMany(strings);
  return strings;
}

function readAlias(entry: Options, taken: ReadonlyMap<string, unknown>): string {
  const alias = required('translation.load', entry, 'alias');
  const isUsable = typeof alias === 'string' && /^[A-Za-z_$][\w$]*$/.test(alias) && alias !== 'toJSON' && alias !== 'toString';
  if (!isUsable || taken.has(alias)) throw new ScriptError('INVALID_ALIAS', `The alias ${String(alias)} is not valid.`);
  return alias;
}

/** The keys must be named: NetSuite loads no collection as a whole. */
function readStrings({ account }: Execution, entry: Options): TranslationString[] {
  const collection = readCollection(account, required('translation.load', entry, 'collection'));
  const keys = required('translation.load', entry, 'keys');
  if (!Array.isArray(keys)) throw wrongType('keys', 'array');
  if (keys.length === 0) throw missing('keys');
  return (keys as unknown[]).map((key) => readString(collection, key));
}

/** NetSuite's code for it is not published. */
function refuseTooMany(strings: ReadonlyMap<string, readonly TranslationString[]>): void {
  const count = [...strings.values()].reduce((sum, { length }) => sum + length, 0);
  if (count > mostStrings) throw new ScriptError('UNEXPECTED_ERROR', `translation.load loads at most ${mostStrings} strings, not ${count}.`);
}

function readLocales(execution: Execution, locales: unknown): string[] {
  if (locales === undefined || locales === null) return [sessionLocale(execution)];
  if (!Array.isArray(locales)) throw wrongType('locales', 'array');
  const read = (locales as unknown[]).map((locale) => readLocale(execution, locale));
  return read.length === 0 ? [sessionLocale(execution)] : [...new Set(read)];
}

/** The handle in another of its locales. @throws ScriptError INVALID_LOCALE for one that was not loaded */
function selectLocale(execution: Execution, options: Options): object {
  const handle = required('translation.selectLocale', options, 'handle');
  const locale = readLocale(execution, required('translation.selectLocale', options, 'locale'));
  const outside = execution.realm.outsideOf(handle) ?? {};
  const state = handleStateOf(outside);
  if (state === undefined) throw wrongType('handle', 'translation.Handle');
  if (!state.locales.includes(locale)) throw new ScriptError('INVALID_LOCALE', `The locale ${locale} was not loaded.`);
  return createHandle({ ...state, locale });
}

function missing(name: string): ScriptError {
  return new ScriptError('SSS_MISSING_REQD_ARGUMENT', `translation.load: Missing a required argument: ${name}`);
}
