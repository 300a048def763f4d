/** Line ends and tabs: a text in one line has blanks there. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * What a terminal takes for a command, or what turns the text around it: control characters, halves of characters, marks
 * of direction, tags that nobody sees.
 */
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Gives a text from a file, an account or a command line as it can stand in one line of a terminal: nothing in it moves
 * the cursor, changes colours or order. What cannot be shown is shown as U+FFFD.
 */
export function printable(text: string): string {
  return text.replace(breaks, ' ').replace(unprintable, '\ufffd');
}

/**
 * Gives a value as JSON that can be printed: the same value to whoever reads it, with what a terminal would obey, or what
 * turns text around, written by its number.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, escaped).replace(unprintable, escaped);
}

/** Of a character beyond U+FFFF, both halves. */
function escaped(character: string): string {
  return [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
