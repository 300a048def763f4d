import type { Column, RecordTable } from './records';
import type { Account, Row } from './types';

/** A field of a custom record type, in the words of SDF (generic_customfield_fieldtype). */
export interface CustomField {
  readonly scriptId: string;
  readonly type: string;
}

/** Who may use the records, in the words of SDF (customrecordtype_accesstype): every role, roles with Custom Record Entries, or those granted the type itself. */
export const accessTypes = ['NONENEEDED', 'CUSTRECORDENTRYPERM', 'USEPERMISSIONLIST'] as const;
export type AccessType = (typeof accessTypes)[number];

export interface CustomRecordType {
  readonly scriptId: string;
  readonly name: string;
  readonly accessType: AccessType;
  readonly fields: readonly CustomField[];
}

const standardColumns: Readonly<Record<string, Column>> = {
  id: { type: 'number' },
  name: { type: 'text' },
  externalid: { type: 'text' },
  created: { type: 'date' },
  lastmodified: { type: 'date' },
  owner: { type: 'number', display: { table: 'employee', column: 'entityid' } },
  isinactive: { type: 'text', display: 'checkbox' },
};

const numberTypes: ReadonlySet<string> = new Set(['INTEGER', 'FLOAT', 'CURRENCY', 'PERCENT', 'SELECT']);
const dateTypes: ReadonlySet<string> = new Set(['DATE', 'DATETIMETZ']);

function columnOf(field: CustomField): Column {
  if (field.type === 'CHECKBOX') {
    return { type: 'text', display: 'checkbox' };
  }
  if (dateTypes.has(field.type)) {
    return { type: 'date' };
  }
  return { type: numberTypes.has(field.type) ? 'number' : 'text' };
}

/** The table of a custom record type: the standard columns, then its fields. */
export function tableOfCustomRecord(type: CustomRecordType): RecordTable {
  const fields = type.fields.map((field) => [field.scriptId.toLowerCase(), columnOf(field)]);
  return {
    columns: { ...standardColumns, ...Object.fromEntries(fields) },
    primaryKey: ['id'],
    indexes: [['externalid']],
  };
}

const permissionOfEntries = 'LIST_CUSTRECORDENTRY';

/** The permission that records of the type take; undefined where they take none. */
export function permissionOfCustomRecord({ scriptId, accessType }: CustomRecordType): string | undefined {
  if (accessType === 'NONENEEDED') return undefined;
  return accessType === 'CUSTRECORDENTRYPERM' ? permissionOfEntries : scriptId;
}

/** The access type of that name; undefined for any other word. */
export function readAccessType(word: string): AccessType | undefined {
  return accessTypes.find((accessType) => accessType === word);
}

function toType(row: Row): CustomRecordType {
  return {
    scriptId: String(row.scriptid),
    name: String(row.name),
    accessType: readAccessType(String(row.accesstype)) ?? 'USEPERMISSIONLIST',
    fields: JSON.parse(String(row.fields)) as CustomField[],
  };
}

/** All custom record types, by script id. */
export function listCustomRecordTypes(account: Account): CustomRecordType[] {
  return account.database.all('SELECT * FROM local_custom_record_type ORDER BY scriptid').map(toType);
}
