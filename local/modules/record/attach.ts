import { isThere } from '../../account/recordStore';
import type { Execution } from '../../runtime/execution';
import { notAvailable } from '../../runtime/scriptError';
import { fileRecord } from '../file/fileStore';
import { isOptions, required, wrongType, type Options } from '../options';
import { checkAccess, readRecordId, readRecordType, recordDoesNotExist } from './recordTypes';

const unitsOfAttaching = 10;

/** Attaches a file to a record. Who may open both may do it; a second time changes nothing. 10 units. */
export function attach(execution: Execution, options: Options): void {
  const { file, recordType, record } = readPair(execution, 'attach', options, 'to');
  execution.account.database.run('INSERT OR IGNORE INTO local_record_file (recordtype, record, file) VALUES (?, ?, ?)', [recordType, record, file]);
}

/** Detaches a file from a record; the file stays. 10 units. */
export function detach(execution: Execution, options: Options): void {
  const { file, recordType, record } = readPair(execution, 'detach', options, 'from');
  execution.account.database.run('DELETE FROM local_record_file WHERE recordtype = ? AND record = ? AND file = ?', [recordType, record, file]);
}

interface Pair {
  readonly file: number;
  readonly recordType: string;
  readonly record: number;
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, INVALID_RCRD_TYPE, INSUFFICIENT_PERMISSION, RCRD_DSNT_EXIST */
function readPair(execution: Execution, member: 'attach' | 'detach', options: Options, destination: 'to' | 'from'): Pair {
  const { account, governance } = execution;
  const functionName = `record.${member}`;
  const attached = readObject(functionName, options, 'record');
  const other = readObject(functionName, options, destination);
  if (required(functionName, attached, 'type') !== 'file') throw notAvailable(`${functionName} of anything but a file`);
  const file = readRecordId(functionName, attached);
  const type = readRecordType(account, functionName, other);
  const record = readRecordId(functionName, other);
  governance.charge(unitsOfAttaching, 'N/record', member);
  checkAccess(execution, fileRecord(account), 'view');
  checkAccess(execution, type, 'view');
  if (!isThere(account, ['file'], file) || !isThere(account, [type.table], record)) throw recordDoesNotExist();
  return { file, recordType: type.id, record };
}

function readObject(functionName: string, options: Options, name: string): Options {
  const value = required(functionName, options, name);
  if (!isOptions(value)) throw wrongType(name, 'object');
  return value;
}
