import { listCustomRecordTypes } from '../../account/customRecordTypes';
import { isCustomRecordType, type RecordType } from '../../account/recordAccess';
import { columnsOfType } from '../../account/recordStore';
import { entityTables, type Column } from '../../account/records';
import type { Account } from '../../account/types';
import { notAvailable } from '../../runtime/scriptError';

export type FieldKind = 'text' | 'date' | 'checkbox' | 'number' | 'reference';

/** A field of a record as scripts know it, and its column. */
export interface RecordField {
  /** Of the column, unless NetSuite's tables and records differ. */
  readonly id: string;
  readonly column: string;
  readonly kind: FieldKind;
  /** Where what a reference points to may stand. */
  readonly tables: readonly string[];
  /** Characters that a text may have. */
  readonly longest: number;
}

/** Fields whose ids in records differ from the columns of SuiteQL. */
const idsByColumn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  message: { hasattachment: 'hasattachments' },
  transaction: { foreigntotal: 'total' },
};

/** NetSuite's references do not tell people and companies apart. */
const tablesByColumn: Readonly<Record<string, readonly string[]>> = {
  activity: ['calendarevent', 'task', 'phonecall', 'supportcase'],
  author: entityTables,
  company: entityTables,
  entity: entityTables,
  recipient: entityTables,
};

const notFields: ReadonlySet<string> = new Set(['id', 'type']);
const readOnlyColumns: ReadonlySet<string> = new Set(['created', 'lastmodified', 'giveaccess']);

/** Fields that a record must have; one of people and companies needs a name of any kind. */
const requiredFields: Readonly<Record<string, readonly string[]>> = {
  message: ['subject'],
  calendarevent: ['title'],
  task: ['title'],
  phonecall: ['title'],
  supportcase: ['title', 'company'],
  folder: ['name'],
  transaction: ['entity'],
};

/** Characters of a field: support article 9509615. Those of custom fields: Oracle help, Custom Field Types. */
const longestText = 1_000_000;
const longestOfCustomField: Readonly<Record<string, number>> = { TEXT: 300, EMAIL: 254, PHONE: 32, TEXTAREA: 4_000 };

/** The fields of a record type: the columns that its table has. */
export function fieldsOfType(account: Account, type: RecordType): RecordField[] {
  const lengths = isCustomRecordType(type) ? lengthsOf(account, type) : new Map<string, number>();
  return Object.entries(columnsOfType(account, type))
    .filter(([column]) => !notFields.has(column))
    .map(([column, definition]) => ({
      id: idsByColumn[type.table]?.[column] ?? column,
      column,
      ...kindOf(column, definition),
      longest: lengths.get(column) ?? longestText,
    }));
}

/**
 * @param fields all of the type
 * @throws ScriptError NOT_AVAILABLE_IN_LOCAL_NETSUITE: NetSuite may have the field
 */
export function findField(fields: readonly RecordField[], type: RecordType, id: string): RecordField {
  const field = fields.find((each) => each.id === id.toLowerCase());
  if (field === undefined) throw notAvailable(`The field ${id.slice(0, 60)} of the record type ${type.id}`);
  return field;
}

export function isReadOnly({ column }: RecordField): boolean {
  return readOnlyColumns.has(column);
}

/** The ids of the fields without which a record cannot be saved. */
export function requiredFieldsOf(type: RecordType): readonly string[] {
  return requiredFields[type.id] ?? requiredFields[type.table] ?? [];
}

function kindOf(column: string, { type, display }: Column): Pick<RecordField, 'kind' | 'tables'> {
  if (display === 'checkbox') return { kind: 'checkbox', tables: [] };
  const tables = tablesByColumn[column] ?? (display === undefined ? [] : [display.table]);
  return tables.length > 0 ? { kind: 'reference', tables } : { kind: type, tables };
}

function lengthsOf(account: Account, { id }: RecordType): Map<string, number> {
  const fields = listCustomRecordTypes(account).find(({ scriptId }) => scriptId === id)?.fields ?? [];
  return new Map(fields.map(({ scriptId, type }) => [scriptId.toLowerCase(), longestOfCustomField[type] ?? longestText]));
}
