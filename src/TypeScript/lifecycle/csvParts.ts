import { BYTE_ORDER_MARK, csvRows } from '../verdict/csv';

type Row = readonly (string | number)[];

/** One file of a table that stands in several. */
export interface CsvPart<Of extends Row> {
  /** With a byte order mark and the names of the columns. */
  readonly text: string;
  /** Rows in it, the names of the columns not counted. */
  readonly count: number;
  readonly first: Of;
}

/** Bytes that a text has in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Gives a table as CSV in parts, each as large as it may be; no part where there is no row. A part is larger than it may be
 * only where one row is. Rows are asked for as they are needed: no more than one part is held.
 * @param mostBytes of a part in UTF-8
 */
export function* csvParts<Of extends Row>(columns: readonly string[], rows: Iterable<Of>, mostBytes: number): Generator<CsvPart<Of>, void> {
  const head = BYTE_ORDER_MARK + csvRows([columns]);
  const room = mostBytes - utf8Bytes(head);
  let part: CsvPart<Of> | undefined;
  let bytes = 0;
  for (const row of rows) {
    const line = csvRows([row]);
    const bytesOfLine = utf8Bytes(line);
    if (part !== undefined && bytes + bytesOfLine > room) {
      yield part;
      part = undefined;
    }
    bytes = (part === undefined ? 0 : bytes) + bytesOfLine;
    part = part === undefined ? { text: head + line, count: 1, first: row } : { ...part, text: part.text + line, count: part.count + 1 };
  }
  if (part !== undefined) yield part;
}
