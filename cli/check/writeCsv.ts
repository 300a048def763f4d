import type { Problem } from '../../sdf/problem';
import { english } from '../../src/TypeScript/texts/english';
import { text, type TextKey } from '../../src/TypeScript/texts/text';
import { BYTE_ORDER_MARK, csvRows } from '../../src/TypeScript/verdict/csv';
import { columnsOfRole, rowsOfRole } from '../../src/TypeScript/verdict/serialize';
import type { Io } from '../io';
import { printable } from '../terminal/printable';
import type { Checked } from './check';
import type { CheckedRole } from './checkedRole';

/** Those of the pages' CSV of roles; in the place of the internal id, which no XML tells, the script id. */
const columns = ['column_script_id', 'column_role', 'column_verdict', ...columnsOfRole] as const satisfies readonly TextKey[];

type Cells = readonly (string | number)[];

/** Writes the report as CSV, role by role: what could not be read first, then a row for each problem, obstacle, note and finding. */
export function writeCsv({ roles, problems }: Checked, { out }: Pick<Io, 'out'>): void {
  const write = (rows: readonly Cells[]) => out(csvRows(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell)))));
  out(BYTE_ORDER_MARK);
  write([['File', 'Line', ...columns.map((key) => english(text(key)))]]);
  write(problems.map((problem) => rowOfProblem(problem, ['', '', 'unknown'])));
  for (const role of roles) write(rowsOf(role));
}

function rowsOf({ file, line, scriptId, name, report, problems, lines }: CheckedRole): Cells[] {
  const about = [scriptId, name, report.verdict];
  const rows = rowsOfRole(report, english);
  const linesOfRows = [...Array<number>(rows.length - report.findings.length).fill(line), ...report.findings.map(({ requirement }) => lines.get(requirement)!)];
  return [...problems.map((problem) => rowOfProblem(problem, about)), ...rows.map((row, index) => [file.shown, linesOfRows[index]!, ...about, ...row])];
}

function rowOfProblem({ file, line, code, message }: Problem, about: readonly string[]): Cells {
  return [file, line ?? '', ...about, '', message, '', '', code, '', '', '', '', '', ''];
}
