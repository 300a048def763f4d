import type { RecordType } from '../../account/recordAccess';
import { entityTables } from '../../account/records';
import type { Account, Row, Value } from '../../account/types';
import { ScriptError } from '../../runtime/scriptError';
import { required, requiredText, type Options } from '../options';
import type { FieldKind, RecordField } from './fields';

/** One line of a sublist: values by the ids of its fields. */
export type Line = Record<string, Value>;
export type Lines = Map<string, Line[]>;

function field(id: string, kind: FieldKind, tables: readonly string[] = []): RecordField {
  return { id, column: id, kind, tables, longest: 4_000 };
}

/** The sublists of each record type: Oracle's SuiteScript Records Browser. */
const sublists: Readonly<Record<string, Readonly<Record<string, readonly RecordField[]>>>> = {
  message: { mediaitem: [field('mediaitem', 'reference', ['file'])] },
  calendarevent: {
    attendee: [field('attendee', 'reference', entityTables), field('attendance', 'text'), field('response', 'text'), field('sendemail', 'checkbox')],
  },
};

/** The ids of a type's sublists. */
export function sublistsOf({ id }: RecordType): string[] {
  return Object.keys(sublists[id] ?? {});
}

/** The sublist that an option names, and its fields. @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SUBLIST_OPERATION */
export function readSublist(type: RecordType, functionName: string, options: Options): { readonly id: string; readonly fields: readonly RecordField[] } {
  const id = requiredText(functionName, options, 'sublistId').toLowerCase();
  const known = sublists[type.id] ?? {};
  const fields = Object.hasOwn(known, id) ? known[id] : undefined;
  if (fields === undefined) throw invalidSublistOperation();
  return { id, fields };
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SUBLIST_OPERATION */
export function readSublistField(fields: readonly RecordField[], functionName: string, options: Options): RecordField {
  const id = requiredText(functionName, options, 'fieldId').toLowerCase();
  const found = fields.find((each) => each.id === id);
  if (found === undefined) throw invalidSublistOperation();
  return found;
}

/** A line from 0. @param lineCount how many there may be @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SUBLIST_OPERATION */
export function readLine(lineCount: number, functionName: string, options: Options): number {
  const line = Number(required(functionName, options, 'line'));
  if (!Number.isInteger(line) || line < 0 || line >= lineCount) throw invalidSublistOperation();
  return line;
}

/** Every field of a type's sublists with its sublist. */
export function fieldsOfSublist({ id }: RecordType, sublist: string): readonly RecordField[] {
  return sublists[id]?.[sublist] ?? [];
}

/** The lines of a record that is there, by sublist. */
export function readLines(account: Account, type: RecordType, id: number): Lines {
  const lines: Lines = new Map();
  const rows = account.database.all('SELECT sublist, fields FROM local_line WHERE recordtype = ? AND record = ? ORDER BY sublist, line', [type.id, id]);
  for (const { sublist, fields } of rows) {
    const ofSublist = lines.get(String(sublist)) ?? [];
    ofSublist.push(JSON.parse(String(fields)) as Line);
    lines.set(String(sublist), ofSublist);
  }
  return lines;
}

/** Makes these the record's lines. */
export function writeLines(account: Account, type: RecordType, id: number, lines: Lines): void {
  account.database.run('DELETE FROM local_line WHERE recordtype = ? AND record = ?', [type.id, id]);
  for (const [sublist, ofSublist] of lines) {
    for (const [line, fields] of ofSublist.entries()) {
      const row: Row = { recordtype: type.id, record: id, sublist, line, fields: JSON.stringify(fields) };
      account.database.run('INSERT INTO local_line (recordtype, record, sublist, line, fields) VALUES (?, ?, ?, ?, ?)', Object.values(row));
    }
  }
}

export function invalidSublistOperation(): ScriptError {
  return new ScriptError('SSS_INVALID_SUBLIST_OPERATION', 'You have attempted an invalid sublist or line item operation.');
}
