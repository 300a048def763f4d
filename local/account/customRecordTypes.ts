import type { Column, RecordTable } from './records';
import type { Account, Row } from './types';

/** A field of a custom record type, in the words of SDF (generic_customfield_fieldtype). */
export interface CustomField {
  readonly scriptId: string;
  readonly type: string;
}

export interface CustomRecordType {
  readonly scriptId: string;
  readonly name: string;
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

function toType(row: Row): CustomRecordType {
  return {
    scriptId: String(row.scriptid),
    name: String(row.name),
    fields: JSON.parse(String(row.fields)) as CustomField[],
  };
}

/** All custom record types, by script id. */
export function listCustomRecordTypes(account: Account): CustomRecordType[] {
  return account.database.all('SELECT * FROM local_custom_record_type ORDER BY scriptid').map(toType);
}
