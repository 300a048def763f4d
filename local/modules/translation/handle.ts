import { complete } from '../unavailable';
import { textIn, type TranslationString } from './strings';
import { createTranslator } from './translator';

/** What translation.load loaded: the strings by alias, the locales, and the one in use. */
export interface HandleState {
  readonly strings: ReadonlyMap<string, readonly TranslationString[]>;
  readonly locales: readonly string[];
  readonly locale: string;
}

const states = new WeakMap<object, HandleState>();

/** The state behind a handle; undefined for any other object. */
export function handleStateOf(handle: object): HandleState | undefined {
  return states.get(handle);
}

type Texts = Readonly<Record<string, string>>;

/** translation.Handle: handle.alias.KEY() gives a text in the handle's locale. */
export function createHandle(state: HandleState): object {
  const { strings, locale } = state;
  const nodes = [...strings].map(([alias, ofAlias]) => {
    const translators = ofAlias.map((string) => [string.key, createTranslator(textIn(string, locale))] as const);
    return [alias, withMembers(Object.fromEntries(translators), state, (select) => textsOf(ofAlias, select))] as const;
  });
  const handle = withMembers(Object.fromEntries(nodes), state, (select) =>
    Object.fromEntries([...strings].map(([alias, ofAlias]) => [alias, textsOf(ofAlias, select)])));
  states.set(handle, state);
  return handle;
}

type Select = (string: TranslationString) => string;

function textsOf(strings: readonly TranslationString[], select: Select): Texts {
  return Object.fromEntries(strings.map((string) => [string.key, select(string)]));
}

/** A node of a handle: its own members, and those that every handle has. */
function withMembers(members: object, { locales, locale }: HandleState, texts: (select: Select) => object): object {
  const hidden = { enumerable: false, configurable: true, writable: true };
  const summary = (): object => ({
    type: 'translation.Handle',
    allRawTranslations: Object.fromEntries(locales.map((each) => [each, texts((string) => textIn(string, each))])),
    allTranslations: texts((string) => textIn(string, locale)),
    locales,
    recentLocale: locale,
  });
  const handle = Object.defineProperties(members, {
    toJSON: { ...hidden, value: summary },
    toString: { ...hidden, value: () => 'translation.Handle' },
  });
  return complete('N/translation/handle', handle);
}
