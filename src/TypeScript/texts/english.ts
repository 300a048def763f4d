import { collections } from './collections';
import { fill, type Say, type TextKey, type Value } from './text';

const templates: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(collections).map(({ texts }) => texts));

/** Gives a text in English with its placeholders unfilled. */
export function englishTemplate(key: TextKey): string {
  return templates[key] ?? key;
}

const valueInEnglish = (value: Value): string => (typeof value === 'number' ? String(value) : english(value));

/** Says a text in English: for the API, whose readers are developers, and wherever NetSuite has no translation. */
export const english: Say = (sayable) =>
  typeof sayable === 'string' ? sayable : fill(englishTemplate(sayable.key), sayable.values.map(valueInEnglish));
