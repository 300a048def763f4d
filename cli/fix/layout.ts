import { isEmptyElementTag, type XmlElement } from '../../sdf/xml';
import type { Edit } from './edit';
import { endOfBlanks, isLineBreak, startOfBlanks, startOfLine, startOfWhiteSpace } from './whiteSpace';

/** White space in these is none of the layout. */
const commentsAndTheLike = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;

/**
 * Gives what keeps an element apart from what stands before it, as it can be written once more: a line end with the
 * indentation, or the blanks on the same line.
 * @param gap the text between the element and the one before it, or the start tag around it
 */
export function separatorIn(gap: string): string {
  const bare = gap.replace(commentsAndTheLike, (comment) => 'x'.repeat(comment.length));
  const line = startOfLine(bare, bare.length);
  if (line === 0) return bare.slice(startOfBlanks(bare, bare.length));
  const lineBreak = bare.slice(line - 2, line) === '\r\n' ? '\r\n' : bare[line - 1]!;
  return lineBreak + bare.slice(line, endOfBlanks(bare, line));
}

/** The same of one child of an element. */
export function separatorBefore(text: string, parent: XmlElement, child: XmlElement): string {
  const before = parent.children[parent.children.indexOf(child) - 1];
  return separatorIn(text.slice(before?.place.end ?? parent.place.contentStart, child.place.start));
}

/** Whether what is kept apart so begins a line. */
export const breaksLine = (separator: string): boolean => /[\r\n]/.test(separator);

/**
 * Gives where something is written behind a place, to stand in the next line: a comment behind a row is about that row.
 * It is the place itself where something other than comments follows in its line.
 */
export function behind(text: string, place: number): number {
  let end = endOfBlanks(text, place);
  while (text.startsWith('<!--', end)) end = endOfBlanks(text, text.indexOf('-->', end) + '-->'.length);
  return isLineBreak(text[end]) ? end : place;
}

/**
 * Gives the edit that writes something behind all that an element holds.
 * @param beforeEndTag what keeps the end tag apart, where it is written or did not stand in a line of its own
 */
export function appended(text: string, parent: XmlElement, content: string, beforeEndTag: string): Edit {
  const { contentEnd, end } = parent.place;
  if (isEmptyElementTag(parent)) {
    const start = startOfWhiteSpace(text, end - '/>'.length);
    return { start, end, text: `>${content}${beforeEndTag}</${parent.name}>` };
  }
  const start = startOfWhiteSpace(text, contentEnd);
  const endTagHasItsLine = breaksLine(text.slice(start, contentEnd));
  return endTagHasItsLine || !breaksLine(content) ? { start, end: start, text: content } : { start, end: contentEnd, text: content + beforeEndTag };
}
