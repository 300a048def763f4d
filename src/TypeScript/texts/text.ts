import type { collections } from './collections';

type Collections = typeof collections;

type TextsOf<Name extends keyof Collections> = Collections[Name]['texts'];

/** Every text of every collection by its key. Keys are unique over all collections: a test holds that. */
type Texts = { [Name in keyof Collections]: TextsOf<Name> }[keyof Collections];

type KeyOf<Some> = Some extends unknown ? keyof Some : never;

/** The key of a text, as its string's script id has it. */
export type TextKey = KeyOf<Texts> & string;

type TemplateOf<Key extends TextKey> = Texts extends infer Each ? (Each extends Record<Key, infer Template> ? Template : never) : never;

/** Something a placeholder is filled with: a name or number as it is, or a text that is said first. */
export type Value = string | number | Text;

type ValuesIn<Template> = Template extends `${string}{4}${string}`
  ? [Value, Value, Value, Value]
  : Template extends `${string}{3}${string}`
    ? [Value, Value, Value]
    : Template extends `${string}{2}${string}`
      ? [Value, Value]
      : Template extends `${string}{1}${string}`
        ? [Value]
        : [];

/** As many values as the text has placeholders, {1} first; of one of several keys, as many as one of them has. */
export type ValuesOf<Key extends TextKey> = Key extends TextKey ? ValuesIn<TemplateOf<Key>> : never;

/** A text to be said in the reader's language, and what fills its placeholders. */
export interface Text {
  readonly key: TextKey;
  readonly values: readonly Value[];
}

/** A text, or what is the same in every language: the name of a role, a click path in NetSuite's own words. */
export type Sayable = Text | string;

/** Says a text in one language. */
export type Say = (sayable: Sayable) => string;

/** Gives a text by its key, with a value for each of its placeholders. */
export function text<Key extends TextKey>(key: Key, ...values: ValuesOf<Key>): Text {
  return { key, values };
}

/** Gives a text for one thing or for several; {1} is the number in both. */
export function counted(count: number, one: CountKey, many: CountKey): Text {
  return { key: count === 1 ? one : many, values: [count] };
}

/** Keys of texts with exactly one placeholder. */
export type CountKey = { [Key in TextKey]: ValuesOf<Key> extends [Value] ? Key : never }[TextKey];

/** Gives a template with its placeholders filled, {1} first; each once, so that braces in a value stay what they are. */
export function fill(template: string, values: readonly string[]): string {
  return template.replace(/\{([1-9])\}/g, (placeholder, number: string) => values[Number(number) - 1] ?? placeholder);
}
