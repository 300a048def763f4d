import { inEnglish, type Language } from '../language/language';
import { text, type Sayable, type TextKey, type ValuesOf } from '../texts/text';

let language: Language = inEnglish;

/** Sets the language of the answer that is being made: a script answers one request at a time, each in its reader's language. */
export function speak(readers: Language): void {
  language = readers;
}

/** Says a text in the reader's language. */
export function say(sayable: Sayable): string {
  return language.say(sayable);
}

/** Says the text of a key in the reader's language, its placeholders filled. */
export function t<Key extends TextKey>(key: Key, ...values: ValuesOf<Key>): string {
  return language.say(text(key, ...values));
}

/** The text of a key with its placeholders unfilled. */
export function templateOf(key: TextKey): string {
  return language.templateOf(key);
}

/** The reader's language, for the attribute lang. */
export function languageTag(): string {
  return language.tag;
}
