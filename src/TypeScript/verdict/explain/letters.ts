import type { Characters } from './unescape';

/** What stands between two letters: nothing, or any of these. */
const UNDERSCORE = 1;
const BLANK = 2;
const MARK = 4;

/** The letters and digits of a text, without all that stands between them. */
export interface Letters {
  /** Lower-case ASCII letters and digits; error messages have no others. */
  readonly letters: string;
  /** What stands before each of them, and after the last. */
  readonly between: Uint8Array;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;

/** Soft hyphens, zero-width characters and byte order marks stand inside words without parting them. */
const isInvisible = (code: number) => code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

function kindOf(code: number): number {
  if (code === 0x5f) return UNDERSCORE;
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 ? BLANK : MARK;
}

/** Gives the letters of a text in one pass. */
export function lettersOf(characters: Characters): Letters {
  const letters: string[] = [];
  const between = new Uint8Array(characters.length + 1);
  between[0] = MARK;
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    if (isSmall(code) || isDigit(code)) letters.push(String.fromCharCode(code));
    else if (isCapital(code)) letters.push(String.fromCharCode(code + 0x20));
    else if (!isInvisible(code)) between[letters.length]! |= kindOf(code);
  }
  between[letters.length]! |= MARK;
  return { letters: letters.join(''), between };
}

/** Whether a word begins or ends before a letter. */
export function isWordEdge({ between }: Letters, at: number): boolean {
  return between[at] !== 0;
}

/** Whether a sentence may end before a letter: no sentence goes on over a full stop or a quote. */
export function isSentenceEdge({ between }: Letters, at: number): boolean {
  return (between[at]! & MARK) !== 0;
}

/** Whether a word of programs begins or ends before a letter: underscores alone do not part it. */
export function isCodeEdge({ between }: Letters, at: number): boolean {
  return (between[at]! & (BLANK | MARK)) !== 0;
}

/** Whether the letters up to an end are one word of programs: what parts them has an underscore, though a line may break there. */
export function isOneCode({ between }: Letters, from: number, end: number): boolean {
  for (let at = from + 1; at < end; at += 1) {
    if ((between[at]! & UNDERSCORE) === 0 && between[at] !== 0) return false;
  }
  return true;
}
