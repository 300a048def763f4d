import { displayWidth, widthOfCharacter } from './displayWidth';

/** Narrower than this nothing can be shown side by side: a terminal that says less is taken to break lines by itself. */
const NARROWEST = 60;

/** Gives the columns to write for. */
export function writableWidth({ width }: { readonly width: number }): number {
  return width >= NARROWEST ? width : NARROWEST;
}

/** Gives a printable text in lines of at most so many columns, at least 2: broken at blanks, a longer word anywhere. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: { readonly text: string; readonly width: number } | undefined;
  for (const piece of text.split(' ').flatMap((word) => piecesOf(word, width))) {
    const own = displayWidth(piece);
    if (line && line.width + 1 + own <= width) line = { text: `${line.text} ${piece}`, width: line.width + 1 + own };
    else {
      if (line) lines.push(line.text);
      line = { text: piece, width: own };
    }
  }
  return [...lines, line?.text ?? ''].map((each) => each.trimEnd());
}

/** Gives a word in pieces that each fit into a line; two of them never fit into one. */
function piecesOf(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let filled = 0;
  for (const character of word) {
    const own = widthOfCharacter(character);
    if (filled + own > width) {
      pieces.push(piece);
      [piece, filled] = ['', 0];
    }
    piece += character;
    filled += own;
  }
  return [...pieces, piece];
}

/** Gives a printable text as lines that all begin with an indent, those behind the first with some blanks more. */
export function indented(text: string, width: number, indent: number, hanging = 0): string[] {
  const lines = wrap(text, width - indent - hanging);
  return lines.map((line, index) => `${' '.repeat(indent + (index === 0 ? 0 : hanging))}${line}`);
}
