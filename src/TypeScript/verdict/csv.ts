type Row = readonly (string | number)[];

/** What a spreadsheet skips before it looks whether a cell is a formula: blanks, line ends, what cannot be seen. */
const unseen = '[\\s\\p{C}\\p{Z}]';

const firstSeen = new RegExp(`^${unseen}*(${unseen.replace('[', '[^')})`, 'u');

/**
 * A spreadsheet runs a cell as a formula that begins with one of these, in some languages by their full-width forms too,
 * which NFKC makes the same. One that begins with a control character may be cut there.
 */
function isFormula(text: string): boolean {
  const [, first = ''] = firstSeen.exec(text) ?? [];
  return /^[=+\-@]/.test(first.normalize('NFKC')) || /^\p{Cc}/u.test(text);
}

/** Where a list separator is a semicolon or a tab, a spreadsheet may part a cell there, and take the rest for a formula. */
const formulaWithin = new RegExp(`([;\\t\\r\\n]${unseen}*)(?=[=+\\-@＝＋－＠])`, 'gu');

/** A text that would be run begins with an apostrophe, which makes it text. Numbers stay numbers, below zero too. */
function cell(value: string | number): string {
  const text = typeof value === 'string' ? `${isFormula(value) ? "'" : ''}${value.replace(formulaWithin, "$1'")}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** What a file begins with so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Gives rows as RFC 4180 CSV, each with its line end: for a table that is written piece by piece. */
export function csvRows(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Gives a table, whose first row names the columns, as RFC 4180 CSV, with a byte order mark. */
export function toCsv(table: readonly Row[]): string {
  return BYTE_ORDER_MARK + csvRows(table);
}
