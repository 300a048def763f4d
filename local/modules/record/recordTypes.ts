import { findRecordType, isCustomRecordType, refusalOfRecord, type RecordOperation, type RecordType } from '../../account/recordAccess';
import type { Account } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { membersOf } from '../members';
import { required, requiredText, type Options } from '../options';

/** Units of making or opening a record and of submitFields; save and delete cost twice as much: Oracle's stub of N/record. */
export function unitsOf(type: RecordType): number {
  if (type.table === 'transaction') return 10;
  return isCustomRecordType(type) ? 2 : 5;
}

const recordTypesOfNetsuite: ReadonlySet<unknown> = new Set(Object.values(membersOf('N/record')?.['Type'] ?? {}));

/**
 * The record type that an option names. Files are no records to N/record: N/file has them.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, WRONG_PARAMETER_TYPE, INVALID_RCRD_TYPE
 */
export function readRecordType(account: Account, functionName: string, options: Options): RecordType {
  const name = requiredText(functionName, options, 'type');
  const type = findRecordType(account, name);
  if (type !== undefined && type.id !== 'file') return type;
  if (recordTypesOfNetsuite.has(name)) throw notAvailable(`The record type ${name}`);
  throw new ScriptError('INVALID_RCRD_TYPE', `The record type [${name.slice(0, 60)}] is invalid.`);
}

/** An internal id, a number or its digits. @throws ScriptError SSS_MISSING_REQD_ARGUMENT, RCRD_DSNT_EXIST */
export function readRecordId(functionName: string, options: Options): number {
  const id = required(functionName, options, 'id');
  if (!/^\d{1,15}$/.test(String(id))) throw recordDoesNotExist();
  return Number(id);
}

/**
 * Refuses what the role may not do; the run-as role decides.
 * @param name of the file that is to be created
 * @throws ScriptError INSUFFICIENT_PERMISSION
 */
export function checkAccess({ account, actor }: Execution, type: RecordType, operation: RecordOperation, name?: string): void {
  const refusal = refusalOfRecord(account, actor, type, operation, name);
  if (refusal !== undefined) throw new ScriptError('INSUFFICIENT_PERMISSION', refusal.message);
}

export function recordDoesNotExist(): ScriptError {
  return new ScriptError('RCRD_DSNT_EXIST', 'That record does not exist.');
}
