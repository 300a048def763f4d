import { findRecordType, refusalOfRecord, type RecordOperation, type RecordType } from '../../../../account/recordAccess';
import type { Account } from '../../../../account/types';
import type { SoapContext } from '../context';
import { SoapFault } from '../fault';
import { RecordError } from './recordError';

/** @throws RecordError INVALID_RCRD_TYPE */
export function recordTypeCalled(account: Account, name: string): RecordType {
  const type = findRecordType(account, name);
  if (type !== undefined) return type;
  throw new RecordError('INVALID_RCRD_TYPE', `The record type [${name.slice(0, 60)}] is invalid, or not available in Local NetSuite.`);
}

/**
 * A feature that is off fails the whole request, a permission only the record (Oracle help section_N3421552).
 * @param name of a file that is to be created
 * @throws RecordError INSUFFICIENT_PERMISSION
 * @throws SoapFault INSUFFICIENT_PERMISSION
 */
export function checkAccess({ account, caller }: SoapContext, type: RecordType, operation: RecordOperation, name?: string): void {
  const refusal = refusalOfRecord(account, caller, type, operation, name);
  if (refusal === undefined) return;
  if (refusal.reason === 'feature') throw new SoapFault('insufficientPermissionFault', 'INSUFFICIENT_PERMISSION', refusal.message);
  throw new RecordError('INSUFFICIENT_PERMISSION', refusal.message);
}
