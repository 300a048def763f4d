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
  /** Whether the text is no more than a part of a message: it may be one of these errors, or another. */
  readonly isPart: boolean;
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

let made: readonly Matcher[] | undefined;

/** Made when first asked for: most requests explain nothing. */
function matchers(): readonly Matcher[] {
  made ??= knownErrorIds.flatMap((id) =>
    knownErrorOf(id).signs.map((sign: Sign) => ('code' in sign ? codeMatcher(id, sign) : phraseMatcher(id, sign))),
  );
  return made;
}

/** What addresses escape; characters beyond ASCII stand in no message. */
function unescapePercent(text: string): string {
  return text.replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const tags = /<\/?[a-z][^<>]{0,200}>/gi;

function unescape(text: string): string {
  let unescaped = unescapePercent(text);
  for (let round = 0; round < ROUNDS; round += 1) unescaped = unescapeJson(unescapeHtml(unescaped));
  return unescaped.replace(tags, ' ');
}

/** Fewer words and letters than these may be part of anything. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 20;

/** Of an error the letters of each message, as its sources print it. */
interface Message {
  readonly id: KnownErrorId;
  readonly letters: string;
}

/** A title is the message itself, unless it is a word of programs: that is recognised in one piece only. */
function messagesOf(id: KnownErrorId): readonly string[] {
  const { title, messages, signs } = knownErrorOf(id);
  const isMessage = typeof title === 'string' && !signs.some((sign) => 'code' in sign);
  return messages ?? (isMessage ? [title] : []);
}

let known: readonly Message[] | undefined;

/** Made when first asked for: most texts hold a sign. */
function messages(): readonly Message[] {
  known ??= knownErrorIds.flatMap((id) => messagesOf(id).map((message) => ({ id, letters: plainLetters(message) })));
  return known;
}

/** Gives the errors of whose messages a text is nothing but a part. */
function partsOfErrors({ letters, between }: Letters): KnownErrorId[] {
  const words = between.subarray(1, letters.length).filter((mark) => mark !== 0).length + 1;
  if (letters.length < FEWEST_LETTERS || words < FEWEST_WORDS) return [];
  return messages().filter((message) => message.letters.includes(letters)).map(({ id }) => id);
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
 * Gives the known errors that stand in a text, or of which it is a part, in whatever form it was pasted: in JSON, escaped
 * for HTML, JSON or an address, parted by tags, in a log line, in other case, with other quotes and blanks. Pure; its work grows with the text and ends with
 * READ_CHARACTERS.
 */
export function recognise(text: string): Recognition {
  const { text: plain, isCut } = readable(text);
  const read = lettersOf(unescape(plain));
  const found = new Set<KnownErrorId>();
  for (let from = 0; from < read.letters.length; from += 1) {
    if (!isWordEdge(read, from)) continue;
    for (const { id, letters, fits } of matchers()) if (read.letters.startsWith(letters, from) && fits(read, from)) found.add(id);
  }
  const parts = found.size === 0 ? partsOfErrors(read) : [];
  for (const id of parts) found.add(id);
  return { errors: knownErrorIds.filter((id) => found.has(id)).sort(byBreadth), isCut, isPart: parts.length > 0 };
}
