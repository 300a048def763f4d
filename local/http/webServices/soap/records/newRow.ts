import { newRecordRow } from '../../../../account/newRecordRow';
import type { RecordType } from '../../../../account/recordAccess';
import type { Account, Caller, Row, Value } from '../../../../account/types';
import { fieldsOf } from './fields';
import { RecordError } from './recordError';

/**
 * A new record's row from the values that a client gave, by column.
 * @param now milliseconds since 1970
 * @throws RecordError USER_ERROR where a field is missing that must be there
 */
export function newRow(account: Account, type: RecordType, given: ReadonlyMap<string, Value>, caller: Caller, now: number): Row {
  const row = newRecordRow(account, type, given, caller, now);
  const missing = fieldsOf(type).filter(({ isRequired, column }) => isRequired === true && (row[column] ?? null) === null);
  const names = missing.map(({ name }) => name);
  if (row.entityid === null) names.push('entityId');
  if (names.length > 0) throw new RecordError('USER_ERROR', `Please enter value(s) for: ${names.join(', ')}`);
  return row;
}
