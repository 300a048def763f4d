import type { Table } from '../answer';

/** A spreadsheet runs a cell that begins like this as a formula; an apostrophe makes it text. */
const startsFormula = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = typeof value === 'string' && startsFormula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Gives a table as RFC 4180 CSV, with a byte order mark so that spreadsheets read it as UTF-8. */
export function toCsv(table: Table): string {
  return `\uFEFF${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
