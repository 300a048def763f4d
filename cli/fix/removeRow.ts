import type { XmlElement } from '../../sdf/xml';
import type { Edit } from './edit';
import { endOfBlanks, isLineBreak, nextLine, startOfBlanks, startOfLine } from './whiteSpace';

/** Gives the edit that takes an element out: with its lines where nothing else stands in them, else with the blanks before it. */
export function removeRow(text: string, { place }: XmlElement): Edit {
  const start = startOfBlanks(text, place.start);
  const end = endOfBlanks(text, place.end);
  const beginsLine = start === startOfLine(text, start);
  if (beginsLine && isLineBreak(text[end])) return { start, end: nextLine(text, end), text: '' };
  return { start: beginsLine ? place.start : start, end: place.end, text: '' };
}
