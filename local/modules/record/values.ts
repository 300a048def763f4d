import { isChecked, toCheckbox } from '../../account/checkbox';
import { isThere } from '../../account/recordStore';
import { recordTables } from '../../account/records';
import type { Account, Value } from '../../account/types';
import { ScriptError } from '../../runtime/scriptError';
import { storedDate } from '../../suiteql/functions/date';
import { formatDate, parseDate, type DatePreferences } from '../../formats/dateFormat';
import { isReadOnly, type FieldKind, type RecordField } from './fields';

const readers: Readonly<Record<FieldKind, (value: unknown) => Value | undefined>> = {
  text: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined),
  date: readDate,
  checkbox: (value) => (typeof value === 'boolean' ? toCheckbox(value) : undefined),
  number: (value) => (isNumeric(value) ? Number(value) : undefined),
  reference: (value) => (/^\d{1,15}$/.test(String(value)) ? Number(value) : undefined),
};

/**
 * A value that a script sets, as its column keeps it; null for none. References are looked up when the record is saved.
 * @throws ScriptError INVALID_FLD_VALUE, EXCEEDED_MAX_FIELD_LENGTH, INSUFFICIENT_PERMISSION for a field that is only read
 */
export function toStored(field: RecordField, value: unknown): Value {
  if (isReadOnly(field)) {
    throw new ScriptError('INSUFFICIENT_PERMISSION', `You do not have permissions to set a value for element ${field.id} due to one of the following reasons: the field is read-only.`);
  }
  if (value === null || value === undefined || value === '') return null;
  const stored = readers[field.kind](value);
  if (stored === undefined) {
    throw new ScriptError('INVALID_FLD_VALUE', `You have entered an Invalid Field Value ${String(value).slice(0, 60)} for the following field: ${field.id}`);
  }
  if (typeof stored === 'string' && stored.length > field.longest) {
    throw new ScriptError('EXCEEDED_MAX_FIELD_LENGTH', `The field ${field.id} contained more than the maximum number (${field.longest}) of characters allowed.`);
  }
  return stored;
}

/** As toStored; submitFields also takes checkboxes as T and F, and dates as the user writes them (Oracle help section_4267283788). */
export function submittedToStored(field: RecordField, value: unknown, preferences: DatePreferences): Value {
  if (field.kind === 'checkbox' && (value === 'T' || value === 'F')) return toStored(field, isChecked(value));
  if (field.kind === 'date' && typeof value === 'string') {
    return toStored(field, parseDate(value, 'date', preferences) ?? parseDate(value, 'datetime', preferences) ?? value);
  }
  return toStored(field, value);
}

/** What getValue gives: dates as Date, checkboxes as booleans, references as the texts of their ids, '' for nothing. */
export function toScript({ kind }: RecordField, value: Value): unknown {
  if (kind === 'checkbox') return isChecked(value);
  if (value === null) return '';
  if (kind === 'date') return momentOf(value);
  return kind === 'reference' ? String(value) : value;
}

/** What getText gives: a reference by its name, a date as the user sees it. */
export function toDisplay(account: Account, field: RecordField, value: Value, preferences: DatePreferences): string {
  if (field.kind === 'checkbox') return toCheckbox(isChecked(value));
  if (value === null) return '';
  if (field.kind === 'date') return formatDate(momentOf(value).getTime(), 'date', preferences);
  return field.kind === 'reference' ? nameOf(account, field.tables, Number(value)) : String(value);
}

/** @throws ScriptError INVALID_KEY_OR_REF where a reference points to nothing */
export function checkReference(account: Account, { id, kind, tables }: RecordField, value: Value): void {
  if (kind !== 'reference' || value === null || isThere(account, tables, Number(value))) return;
  throw new ScriptError('INVALID_KEY_OR_REF', `Invalid ${id} reference key ${value}.`);
}

/** A date of any realm, between the years 1 and 9999. */
function readDate(value: unknown): Value | undefined {
  if (Object.prototype.toString.call(value) !== '[object Date]') return undefined;
  const date = new Date(Number(value));
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? storedDate(date) : undefined;
}

function isNumeric(value: unknown): boolean {
  return (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) && Number.isFinite(Number(value));
}

function momentOf(stored: Value): Date {
  return new Date(`${String(stored).replace(' ', 'T')}Z`);
}

/** The column by which records of a table are called. */
const nameColumns = ['entityid', 'tranid', 'title', 'name'] as const;

function nameOf(account: Account, tables: readonly string[], id: number): string {
  for (const table of tables) {
    const columns = recordTables[table as keyof typeof recordTables].columns;
    const column = nameColumns.find((name) => name in columns) ?? 'id';
    const row = account.database.get(`SELECT "${column}" AS name FROM "${table}" WHERE id = ?`, [id]);
    if (row !== undefined) return String(row.name ?? '');
  }
  return '';
}
