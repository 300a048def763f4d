import { collectionOf, collections } from './collections';
import { fill, type Say, type TextKey, type Value } from './text';

/** Gives a text in English with its placeholders unfilled. */
export function englishTemplate(key: TextKey): string {
  const collection = collectionOf(key);
  if (collection === undefined) return key;
  const texts: Readonly<Record<string, string>> = collections[collection].texts;
  return texts[key]!;
}

const valueInEnglish = (value: Value): string => (typeof value === 'number' ? String(value) : english(value));

/** Says a text in English: for the API, whose readers are developers, and wherever NetSuite has no translation. */
export const english: Say = (sayable) =>
  typeof sayable === 'string' ? sayable : fill(englishTemplate(sayable.key), sayable.values.map(valueInEnglish));
