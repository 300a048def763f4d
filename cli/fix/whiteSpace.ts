/** White space as XML 1.0 has it. Read character by character: a file may hold millions of blanks in a row. */
export const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

export const isLineBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** The first place behind one that holds no blank. */
export function endOfBlanks(text: string, place: number): number {
  let end = place;
  while (isBlank(text[end])) end += 1;
  return end;
}

/** Where the blanks before a place begin. */
export function startOfBlanks(text: string, place: number): number {
  let start = place;
  while (isBlank(text[start - 1])) start -= 1;
  return start;
}

/** Where the blanks and line breaks before a place begin. */
export function startOfWhiteSpace(text: string, place: number): number {
  let start = place;
  while (isBlank(text[start - 1]) || isLineBreak(text[start - 1])) start -= 1;
  return start;
}

/** Where the line begins that a place is in. */
export function startOfLine(text: string, place: number): number {
  let start = place;
  while (start > 0 && !isLineBreak(text[start - 1])) start -= 1;
  return start;
}

/** Where the next line begins, of a place that holds a line break. */
export function nextLine(text: string, place: number): number {
  return place + (text.startsWith('\r\n', place) ? 2 : 1);
}

/** The first line end of a text; that of most files where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
