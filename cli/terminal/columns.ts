import { displayWidth } from './displayWidth';

/** What stands in one column of a row: printable lines, without colours. */
export interface Cell {
  readonly lines: readonly string[];
  readonly isRight?: boolean;
  readonly colour?: (text: string) => string;
}

/** Gives how many columns of a terminal the widest line of some cells fills. */
export function widestOf(cells: readonly Cell[]): number {
  return cells.reduce((widest, { lines }) => lines.reduce((own, line) => Math.max(own, displayWidth(line)), widest), 0);
}

/**
 * Gives rows of cells as lines in which the columns stand below each other.
 * @param rows each with as many cells
 * @param indent blanks before each line
 * @param gap blanks between columns
 */
export function inColumns(rows: readonly (readonly Cell[])[], indent: number, gap: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) => widestOf(rows.map((row) => row[column]!)));
  return rows.flatMap((row) => {
    const height = Math.max(...row.map(({ lines }) => lines.length));
    return [...Array(height).keys()].map((at) => {
      const line = row.map((cell, column) => padded(cell, at, widths[column]!)).join(' '.repeat(gap));
      return `${' '.repeat(indent)}${line}`.trimEnd();
    });
  });
}

function padded({ lines, isRight = false, colour = String }: Cell, at: number, width: number): string {
  const text = lines[at] ?? '';
  const blanks = ' '.repeat(width - displayWidth(text));
  const coloured = text === '' ? '' : colour(text);
  return isRight ? blanks + coloured : coloured + blanks;
}
