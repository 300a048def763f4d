import { collectionNames, collections } from '../../src/TypeScript/texts/collections';

const all = collectionNames.flatMap((name) => Object.entries<string>(collections[name].texts).map(([key, text]) => ({ name, key, text })));
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

/** N/translation loads at most 1,000 strings at once, and a string has at most 1,000 characters (Oracle help, section_1541708603). */
const MOST_STRINGS = 1000;
const LONGEST_STRING = 1000;

describe('the texts', () => {
  it('have keys that are unique over all collections', () => {
    const keys = all.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('have keys that NetSuite takes as script ids of strings', () => {
    expect(all.map(({ key }) => key).filter((key) => !/^[a-z][a-z0-9_]*$/.test(key))).toEqual([]);
  });

  it('are short enough for a string of a collection, and never empty', () => {
    expect(all.filter(({ text }) => text.length > LONGEST_STRING || text.trim() === '')).toEqual([]);
  });

  it('can be loaded at once, all together', () => {
    expect(all.length).toBeLessThanOrEqual(MOST_STRINGS);
  });

  it('number their placeholders from 1 without a gap', () => {
    const expected = (text: string) => placeholdersOf(text).map((_placeholder, index) => `{${index + 1}}`);
    expect(all.filter(({ text }) => placeholdersOf(text).join() !== expected(text).join())).toEqual([]);
  });

  it('have no straight apostrophe and no other brace: message formats of Java give both a meaning', () => {
    expect(all.filter(({ text }) => /'|[{}]/.test(text.replace(/\{\d\}/g, '')))).toEqual([]);
  });

  it('speak of users without making them men', () => {
    expect(all.filter(({ text }) => /\b(he|his|him)\b/i.test(text))).toEqual([]);
  });
});
