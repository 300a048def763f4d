import { english } from '../../../src/TypeScript/texts/english';
import { isLack, levelInWords, type Finding } from '../../../src/TypeScript/verdict/finding';
import type { Colours } from '../../terminal/colours';
import { inColumns, widestOf, type Cell } from '../../terminal/columns';
import { wrap } from '../../terminal/wrap';
import type { CheckedRole } from '../checkedRole';

const INDENT = 2;

/** From this width on there is room for two blanks between columns. */
const ROOMY = 80;

/** The permission takes no more of what is left for it and its reason: the reason is longer. */
const SHARE_OF_PERMISSION = 0.45;

/** A row as texts, in the order of the columns. */
interface Row {
  readonly permission: string;
  readonly tab: string;
  readonly has: string;
  readonly needs: string;
  readonly why: string;
  readonly line: string;
  readonly isLack: boolean;
}

const head: Row = { permission: 'Permission', tab: 'Tab', has: 'Has', needs: 'Needs', why: 'Why', line: 'Line', isLack: false };

/** Gives findings as a table, line by line: Permission | Tab | Has | Needs | Why | Line. Nothing of it is wider than the terminal. */
export function findingsTable(findings: readonly Finding[], { lines }: CheckedRole, width: number, colours: Colours): string[] {
  const gap = width < ROOMY ? 1 : 2;
  const rows = [head, ...findings.map((finding) => rowOf(finding, lines.get(finding.requirement)!))];
  const short = rows.map((row) => shortCells(row, colours));
  const room = width - INDENT - 5 * gap - [0, 1, 2, 3].reduce((sum, column) => sum + widestOf(short.map((cells) => cells[column]!)), 0);
  const permissions = rows.map(({ permission }): Cell => ({ lines: wrap(permission, Math.floor(room * SHARE_OF_PERMISSION)) }));
  const left = room - widestOf(permissions);
  const table = rows.map(({ why }, index): Cell[] => {
    const [tab, has, needs, line] = short[index]!;
    const cells = [permissions[index]!, tab, has, needs, { lines: wrap(why, left) }, line];
    return index === 0 ? cells.map((cell) => ({ ...cell, colour: colours.bold })) : cells;
  });
  return inColumns(table, INDENT, gap);
}

function rowOf(finding: Finding, line: number): Row {
  const { permission, tab, has, needs, why, alternative } = finding;
  const reason = [why, ...(alternative ? [alternative] : [])].map(english).join(' ');
  return { permission, tab, has: levelInWords(has, english), needs: levelInWords(needs, english), why: reason, line: String(line), isLack: isLack(finding) };
}

/** The columns that are never broken: tab, has, needs, line. */
function shortCells({ tab, has, needs, line, isLack: isRed }: Row, colours: Colours): readonly [Cell, Cell, Cell, Cell] {
  return [{ lines: [tab] }, { lines: [has], ...(isRed && { colour: colours.red }) }, { lines: [needs] }, { lines: [line], isRight: true }];
}
