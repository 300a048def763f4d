import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { Colours } from '../terminal/colours';
import { printable } from '../terminal/printable';

/** Lines around a change, as most tools have it. */
const CONTEXT = 3;

/**
 * Gives a change of a file as patch and git apply take it, where the file is UTF-8 with the line ends LF or CRLF. It is
 * written in UTF-8, and a lone CR ends no line of a diff: of UTF-16, one-byte encodings beyond ASCII and lone CR it is for
 * reading only.
 * @param shown the file's path
 */
export function unifiedDiff(shown: string, before: string, after: string, colours: Colours): string {
  const path = shown.replace(/^\/+/, '');
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: CONTEXT });
  const [from, to, ...lines] = formatPatch(patch, FILE_HEADERS_ONLY).split('\n').map(printableLine);
  const headers = [from!, to!].map((header) => colours.bold(header) + endOfName(path));
  return [...headers, ...lines.map((line) => coloured(line, colours))].join('\n');
}

/** Without a tab, patch takes a name to end at its first blank. */
const endOfName = (path: string): string => (path.includes(' ') ? '\t' : '');

/** Tabs and the line ends of Windows do no harm in a line, and are part of what was changed. */
function printableLine(line: string): string {
  const end = line.endsWith('\r') ? '\r' : '';
  return line.slice(0, line.length - end.length).split('\t').map(printable).join('\t') + end;
}

function coloured(line: string, { cyan, green, red }: Colours): string {
  if (line.startsWith('@@')) return cyan(line);
  if (line.startsWith('+')) return green(line);
  return line.startsWith('-') ? red(line) : line;
}
