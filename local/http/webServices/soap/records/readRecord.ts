import type { RecordType } from '../../../../account/recordAccess';
import { isCustomRecordType } from '../../../../account/recordAccess';
import type { Account, Value } from '../../../../account/types';
import { childOf, typeOf, type Element } from '../readXml';
import { recordTypeCalled } from './access';
import { fieldsOf, hasExternalId, type Field } from './fields';
import { readValue } from './readValue';
import { RecordError } from './recordError';
import { customTypeOf } from './reference';

/** The type of a record element: its xsi:type, and of a custom record its recType. @throws RecordError INVALID_RCRD_TYPE, INVALID_KEY_OR_REF */
export function typeOfRecord(account: Account, record: Element): RecordType {
  const name = typeOf(record);
  if (name !== 'CustomRecord') return recordTypeCalled(account, /^customrecord/i.test(name) ? '' : name);
  return customTypeOf(account, childOf(record, 'recType') ?? { ...record, attributes: new Map() });
}

/**
 * The values of a record element, by column.
 * @throws RecordError USER_ERROR for a field that cannot be written, or stands there twice; those of readValue
 */
export function readRecord(account: Account, type: RecordType, record: Element): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const child of record.children) {
    if (child.name === 'recType' && isCustomRecordType(type)) continue;
    const field = writableField(type, child.name);
    if (values.has(field.column)) throw new RecordError('USER_ERROR', `The field ${field.name} is given twice.`);
    values.set(field.column, readValue(account, field, child));
  }
  const externalId = record.attributes.get('externalId');
  if (externalId === undefined) return values;
  if (!hasExternalId(type)) throw new RecordError('USER_ERROR', 'An externalId of this record type is not available in Local NetSuite.');
  return values.set('externalid', externalId);
}

function writableField(type: RecordType, name: string): Field {
  const field = fieldsOf(type).find((each) => each.name === name);
  if (field === undefined) throw new RecordError('USER_ERROR', `The field ${name.slice(0, 60)} is not available in Local NetSuite.`);
  if (field.isReadOnly === true) throw new RecordError('INSUFFICIENT_PERMISSION', `You do not have permissions to set a value for element ${name} due to one of the following reasons: the field is read-only.`);
  return field;
}
