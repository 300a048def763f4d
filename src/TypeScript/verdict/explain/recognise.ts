import { knownErrorIds, knownErrorOf, type KnownErrorId } from '../../requirements/knownErrors';
import type { Breadth, Code, Phrase, Sign } from '../../requirements/knownErrorsShape';
import { isCodeEdge, isOneCode, isSentenceEdge, isWordEdge, lettersOf, type Letters } from './letters';
import { unescapeHtml, unescapeJson } from './unescape';

/** As much of a text is read, in characters: no message is that long, and what was pasted may be anything. */
export const READ_CHARACTERS = 20_000;

/** A log holds pages that hold messages: this many times each, quotes are escaped for HTML inside JSON, or the other way round. */
const ROUNDS = 2;

/** What was found in a text. */
export interface Recognition {
  /** The errors found, the one that says most about its cause first; empty where none is known. */
  readonly errors: readonly KnownErrorId[];
  /** Whether there was more text than is read. */
  readonly isCut: boolean;
}

interface Matcher {
  readonly id: KnownErrorId;
  readonly letters: string;
  readonly fits: (text: Letters, from: number) => boolean;
}

const plainLetters = (text: string) => lettersOf(text).letters;

function phraseMatcher(id: KnownErrorId, { phrase, unlessBefore = [] }: Phrase): Matcher {
  const letters = plainLetters(phrase);
  const others = unlessBefore.map(plainLetters);
  const fits = (text: Letters, from: number) => {
    const end = from + letters.length;
    const goesOn = !isSentenceEdge(text, end) && others.some((other) => text.letters.startsWith(other, end));
    return isWordEdge(text, end) && !goesOn;
  };
  return { id, letters, fits };
}

function codeMatcher(id: KnownErrorId, { code }: Code): Matcher {
  const letters = plainLetters(code);
  const fits = (text: Letters, from: number) => {
    const end = from + letters.length;
    return isCodeEdge(text, from) && isCodeEdge(text, end) && isOneCode(text, from, end);
  };
  return { id, letters, fits };
}

const matchers: readonly Matcher[] = knownErrorIds.flatMap((id) =>
  knownErrorOf(id).signs.map((sign: Sign) => ('code' in sign ? codeMatcher(id, sign) : phraseMatcher(id, sign))),
);

function unescape(text: string): string {
  let unescaped = text;
  for (let round = 0; round < ROUNDS; round += 1) unescaped = unescapeJson(unescapeHtml(unescaped));
  return unescaped;
}

interface Readable {
  readonly text: string;
  readonly isCut: boolean;
}

/** Ligatures and wide letters, as copied from documents, become plain ones; one character may become many. */
function readable(text: string): Readable {
  const plain = text.slice(0, READ_CHARACTERS).normalize('NFKC');
  return { text: plain.slice(0, READ_CHARACTERS), isCut: text.length > READ_CHARACTERS || plain.length > READ_CHARACTERS };
}

const order: readonly Breadth[] = ['one', 'some', 'many'];

const byBreadth = (one: KnownErrorId, other: KnownErrorId) =>
  order.indexOf(knownErrorOf(one).breadth) - order.indexOf(knownErrorOf(other).breadth);

/**
 * Gives the known errors that stand in a text, in whatever form it was pasted: whole or in part, in JSON, escaped for HTML
 * or JSON, in a log line, in other case, with other quotes and blanks. Pure; its work grows with the text and ends with
 * READ_CHARACTERS.
 */
export function recognise(text: string): Recognition {
  const { text: plain, isCut } = readable(text);
  const read = lettersOf(unescape(plain));
  const found = new Set<KnownErrorId>();
  for (let from = 0; from < read.letters.length; from += 1) {
    if (!isWordEdge(read, from)) continue;
    for (const { id, letters, fits } of matchers) if (read.letters.startsWith(letters, from) && fits(read, from)) found.add(id);
  }
  return { errors: knownErrorIds.filter((id) => found.has(id)).sort(byBreadth), isCut };
}
