import { setBehaviour } from '../../../local/account/behaviours';
import { savePreferences } from '../../../local/account/preferences';
import { saveTranslationCollection, type TranslationCollection } from '../../../local/account/translations';
import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { translation: 'N/translation' };

const pages: TranslationCollection = {
  scriptId: 'custcollection_pages',
  name: 'Pages',
  defaultLanguage: 'en',
  defaultTexts: new Map([
    ['greeting', 'Hello, {1}!'],
    ['roles', '{2} of {1} roles'],
    ['only_english', 'Only English'],
    ['many', Array.from({ length: 11 }, (_, index) => `{${index + 1}}`).join('')],
  ]),
  translations: new Map([
    ['de_DE', new Map([['greeting', 'Hallo {1}!'], ['roles', 'von {1} Rollen {2}']])],
    ['ja_JP', new Map([['greeting', 'こんにちは、{1}さん']])],
  ]),
};

const loaded = (more = ''): string =>
  `translation.load({ collections: [{ alias: 'pages', collection: 'custcollection_pages', keys: ['GREETING', 'ONLY_ENGLISH'] }]${more} })`;

describe('N/translation', () => {
  let fixture: FixtureAccount;
  beforeEach(() => {
    fixture = new FixtureAccount();
    saveTranslationCollection(fixture.account, pages);
  });
  afterEach(() => { fixture.close(); });

  const speak = (LANGUAGE: string): void => savePreferences(fixture.account, fixture.caller.userId, { LANGUAGE });

  it.each([
    ['en_US', 'Hello, Ada!'],
    ['de_DE', 'Hallo Ada!'],
    ['ja_JP', 'こんにちは、Adaさん'],
    ['fr_FR', 'Hello, Ada!'],
  ])('speaks the language %s of the session', (language, text) => {
    speak(language);
    expect(fixture.valueOf(`${loaded()}.pages.GREETING({ params: ['Ada'] })`, modules)).toBe(text);
    expect(fixture.valueOf("translation.get({ collection: 'custcollection_pages', key: 'GREETING' })({ params: ['Ada'] })", modules)).toBe(text);
  });

  it('gives the default translation of a string that its language has not', () => {
    speak('de_DE');
    expect(fixture.valueOf(`${loaded()}.pages.ONLY_ENGLISH()`, modules)).toBe('Only English');
  });

  it.each([
    ['Locale.de_DE', 'Hallo {1}!'],
    ['Locale.CURRENT', 'こんにちは、{1}さん'],
    ['Locale.COMPANY_DEFAULT', 'Hello, {1}!'],
  ])('speaks %s where a script names it', (locale, text) => {
    speak('ja_JP');
    expect(fixture.valueOf(`translation.get({ collection: 'custcollection_pages', key: 'greeting', locale: translation.${locale} })()`, modules)).toBe(text);
    expect(fixture.valueOf(`${loaded(`, locales: [translation.${locale}]`)}.pages.GREETING()`, modules)).toBe(text);
  });

  it('selects another of the locales that were loaded, the first being in use', () => {
    const handle = loaded(", locales: ['de_DE', 'ja_JP']");
    const expression = `(() => { const handle = ${handle}; const other = translation.selectLocale({ handle, locale: 'ja_JP' });
      return [handle.pages.GREETING(), other.pages.GREETING(), translation.selectLocale(other, 'de_DE').pages.GREETING()]; })()`;
    expect(fixture.valueOf(expression, modules)).toEqual(['Hallo {1}!', 'こんにちは、{1}さん', 'Hallo {1}!']);
  });

  it('takes keys in either case, and several collections', () => {
    saveTranslationCollection(fixture.account, { ...pages, scriptId: 'custcollection_other', defaultTexts: new Map([['title', 'Other']]) });
    const expression = `(() => { const handle = translation.load({ collections: [
        { alias: 'pages', collection: 'custcollection_pages', keys: ['only_english', 'ROLES'] },
        { alias: 'other', collection: 'CUSTCOLLECTION_OTHER', keys: ['Title'] }] });
      return [handle.pages.only_english(), handle.pages.ROLES(), handle.other.Title()]; })()`;
    expect(fixture.valueOf(expression, modules)).toEqual(['Only English', '{2} of {1} roles', 'Other']);
  });

  it.each([
    ['in any order', 'roles', "['40', '3']", '3 of 40 roles'],
    ['as they are, whatever they hold', 'greeting', "['$& {1} <b>']", 'Hello, $& {1} <b>!'],
    ['from 1 to 11', 'many', "['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']", '1234567891011'],
    ['where they are given', 'roles', "['40']", '{2} of 40 roles'],
  ])('fills parameters %s', (_title, key, parameters, text) => {
    expect(fixture.valueOf(`translation.get({ collection: 'custcollection_pages', key: '${key}' })({ params: ${parameters} })`, modules)).toBe(text);
  });

  it('says what a handle is and holds', () => {
    expect(fixture.valueOf(`String(${loaded()})`, modules)).toBe('translation.Handle');
    expect(fixture.valueOf(loaded(", locales: ['de_DE', 'en_US']"), modules)).toEqual({
      type: 'translation.Handle',
      allRawTranslations: {
        de_DE: { pages: { GREETING: 'Hallo {1}!', ONLY_ENGLISH: 'Only English' } },
        en_US: { pages: { GREETING: 'Hello, {1}!', ONLY_ENGLISH: 'Only English' } },
      },
      allTranslations: { pages: { GREETING: 'Hallo {1}!', ONLY_ENGLISH: 'Only English' } },
      locales: ['de_DE', 'en_US'],
      recentLocale: 'de_DE',
    });
    expect(fixture.valueOf(`Object.keys(${loaded()}.pages)`, modules)).toEqual(['GREETING', 'ONLY_ENGLISH']);
  });

  const oneOf = (entry: string, more = ''): string => `translation.load({ collections: [${entry}]${more} })`;
  const entry = "alias: 'a', collection: 'custcollection_pages'";

  it.each([
    ['collections that are no array', "translation.load({ collections: 'custcollection_pages' })", 'WRONG_PARAMETER_TYPE'],
    ['no collections', 'translation.load({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['an empty list of collections', 'translation.load({ collections: [] })', 'SSS_MISSING_REQD_ARGUMENT'],
    ['a collection without its id', oneOf("{ alias: 'a', keys: ['GREETING'] }"), 'SSS_MISSING_REQD_ARGUMENT'],
    ['a collection without alias', oneOf("{ collection: 'custcollection_pages', keys: ['GREETING'] }"), 'SSS_MISSING_REQD_ARGUMENT'],
    ['a whole collection', oneOf(`{ ${entry} }`), 'SSS_MISSING_REQD_ARGUMENT'],
    ['an empty list of keys', oneOf(`{ ${entry}, keys: [] }`), 'SSS_MISSING_REQD_ARGUMENT'],
    ['keys that are no array', oneOf(`{ ${entry}, keys: 'GREETING' }`), 'WRONG_PARAMETER_TYPE'],
    ['a key of another form', oneOf(`{ ${entry}, keys: ['GREETING.X'] }`), 'INVALID_TRANSLATION_KEY'],
    ['an unknown key', oneOf(`{ ${entry}, keys: ['FAREWELL'] }`), 'TRANSLATION_KEY_NOT_FOUND'],
    ['a collection id of another form', oneOf("{ alias: 'a', collection: 'pages', keys: ['GREETING'] }"), 'INVALID_TRANSLATION_COLLECTION'],
    ['an unknown collection', oneOf("{ alias: 'a', collection: 'custcollection_none', keys: ['GREETING'] }"), 'INVALID_TRANSLATION_COLLECTION'],
    ['an alias that is no name', oneOf("{ alias: 'a b', collection: 'custcollection_pages', keys: ['GREETING'] }"), 'INVALID_ALIAS'],
    ['an alias taken twice', oneOf(`{ ${entry}, keys: ['ROLES'] }, { ${entry}, keys: ['ROLES'] }`), 'INVALID_ALIAS'],
    ['locales that are no array', oneOf(`{ ${entry}, keys: ['ROLES'] }`, ", locales: 'de_DE'"), 'WRONG_PARAMETER_TYPE'],
    ['an unknown locale', oneOf(`{ ${entry}, keys: ['ROLES'] }`, ", locales: ['xx_XX']"), 'INVALID_LOCALE'],
    ['1,001 keys', oneOf(`{ ${entry}, keys: Array.from({ length: 1001 }, () => 'ROLES') }`), 'UNEXPECTED_ERROR'],
    ['a get without key', "translation.get({ collection: 'custcollection_pages' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['a get of an unknown key', "translation.get({ collection: 'custcollection_pages', key: 'NONE' })", 'TRANSLATION_KEY_NOT_FOUND'],
    ['a get in an unknown locale', "translation.get({ collection: 'custcollection_pages', key: 'ROLES', locale: 'de' })", 'INVALID_LOCALE'],
    ['a handle that is none', "translation.selectLocale({ handle: { pages: {} }, locale: 'de_DE' })", 'WRONG_PARAMETER_TYPE'],
    ['no handle', "translation.selectLocale({ locale: 'de_DE' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['a locale that was not loaded', `translation.selectLocale({ handle: ${loaded()}, locale: 'de_DE' })`, 'INVALID_LOCALE'],
    ['parameters that are no array', `${loaded()}.pages.GREETING({ params: 'Ada' })`, 'WRONG_PARAMETER_TYPE'],
    ['parameters that are no strings', `${loaded()}.pages.GREETING({ params: [1] })`, 'WRONG_PARAMETER_TYPE'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });

  it('loads 1,000 strings', () => {
    expect(fixture.codeOf(oneOf(`{ ${entry}, keys: Array.from({ length: 1000 }, () => 'ROLES') }`), modules)).toBe('no error');
  });

  it.each([
    ['none', 0, 0],
    ['charged', 10, 1],
  ])('costs its units where they are %s', (behaviour, ofLoad, ofGet) => {
    setBehaviour(fixture.account, 'translationUnits', behaviour);
    expect(fixture.answerOf(loaded(), modules)).toMatchObject({ unitsUsed: ofLoad });
    expect(fixture.answerOf("translation.get({ collection: 'custcollection_pages', key: 'ROLES' })", modules)).toMatchObject({ unitsUsed: ofGet });
  });

  it('speaks the new texts of a collection that was installed again', () => {
    const expression = `${loaded()}.pages.GREETING()`;
    fixture.valueOf(expression, modules);
    saveTranslationCollection(fixture.account, { ...pages, defaultTexts: new Map([...pages.defaultTexts, ['greeting', 'Good day, {1}']]) });
    expect(fixture.valueOf(expression, modules)).toBe('Good day, {1}');
  });
});
