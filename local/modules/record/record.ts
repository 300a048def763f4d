import { deleteRow, findRow, hasRoles } from '../../account/recordStore';
import type { RecordType } from '../../account/recordAccess';
import { preferencesOf } from '../../account/preferences';
import type { Account } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { isOptions, readOptions, required, wrongType, type Options } from '../options';
import { attach, detach } from './attach';
import { newDraft, type Draft } from './draft';
import { fieldsOfType, findField } from './fields';
import { createInstance } from './instance';
import { checkAccess, readRecordId, readRecordType, recordDoesNotExist, unitsOf } from './recordTypes';
import { saveDraft } from './saveDraft';
import { readLines } from './sublists';
import { submittedToStored } from './values';

/**
 * N/record on the account's tables: permissions by type and level, the run-as role's; external ids once a type. Making,
 * opening and submitFields cost 10 units for transactions, 2 for custom records, 5 for others; deleting twice as much;
 * attaching 10.
 */
export function createRecord(execution: Execution): object {
  return {
    create: (...argumentList: unknown[]) => create(execution, readOptions(argumentList, ['type'])),
    load: (...argumentList: unknown[]) => load(execution, readOptions(argumentList, ['type', 'id'])),
    submitFields: (...argumentList: unknown[]) => submitFields(execution, readOptions(argumentList, ['type', 'id', 'values'])),
    delete: (...argumentList: unknown[]) => deleteRecord(execution, readOptions(argumentList, ['type', 'id'])),
    attach: (...argumentList: unknown[]) => attach(execution, readOptions(argumentList, ['record', 'to'])),
    detach: (...argumentList: unknown[]) => detach(execution, readOptions(argumentList, ['record', 'from'])),
  };
}

function create(execution: Execution, options: Options): object {
  const type = readRecordType(execution.account, 'record.create', options);
  refuseDefaultValues('record.create', options);
  execution.governance.charge(unitsOf(type), 'N/record', 'create');
  checkAccess(execution, type, 'create');
  return createInstance(execution, newDraft(type, options['isDynamic'] === true));
}

function load(execution: Execution, options: Options): object {
  const type = readRecordType(execution.account, 'record.load', options);
  const id = readRecordId('record.load', options);
  refuseDefaultValues('record.load', options);
  execution.governance.charge(unitsOf(type), 'N/record', 'load');
  checkAccess(execution, type, 'view');
  return createInstance(execution, openDraft(execution.account, type, id, options['isDynamic'] === true));
}

/** @throws ScriptError RCRD_DSNT_EXIST */
function openDraft(account: Account, type: RecordType, id: number, isDynamic: boolean): Draft {
  const saved = findRow(account, type, id);
  if (saved === undefined) throw recordDoesNotExist();
  return { ...newDraft(type, isDynamic), id, saved, lines: readLines(account, type, id) };
}

function submitFields(execution: Execution, options: Options): number {
  const { account } = execution;
  const type = readRecordType(account, 'record.submitFields', options);
  const id = readRecordId('record.submitFields', options);
  const values = required('record.submitFields', options, 'values');
  if (!isOptions(values)) throw wrongType('values', 'object');
  const ignoresMandatoryFields = isOptions(options['options']) && options['options']['ignoreMandatoryFields'] === true;
  execution.governance.charge(unitsOf(type), 'N/record', 'submitFields');
  checkAccess(execution, type, 'edit');
  const draft = openDraft(account, type, id, false);
  const preferences = preferencesOf(account, execution.caller.userId);
  const fields = fieldsOfType(account, type);
  for (const [fieldId, value] of Object.entries(values)) {
    const field = findField(fields, type, fieldId);
    draft.changes.set(field.column, submittedToStored(field, value, preferences));
  }
  return saveDraft(execution, draft, { ignoresMandatoryFields });
}

function deleteRecord(execution: Execution, options: Options): number {
  const { account } = execution;
  const type = readRecordType(account, 'record.delete', options);
  const id = readRecordId('record.delete', options);
  execution.governance.charge(2 * unitsOf(type), 'N/record', 'delete');
  checkAccess(execution, type, 'delete');
  if (findRow(account, type, id) === undefined) throw recordDoesNotExist();
  if (hasDependants(account, type, id)) {
    throw new ScriptError('THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS', 'This record cannot be deleted because it has dependent records');
  }
  account.database.transaction(() => deleteRow(account, type, id));
  return id;
}

function hasDependants(account: Account, type: RecordType, id: number): boolean {
  if (type.id === 'employee') return hasRoles(account, id);
  if (type.id !== 'folder') return false;
  const inside = 'SELECT 1 AS found FROM file WHERE folder = ? UNION ALL SELECT 1 FROM mediaitemfolder WHERE parent = ?';
  return account.database.get(inside, [id, id]) !== undefined;
}

function refuseDefaultValues(functionName: string, { defaultValues }: Options): void {
  if (isOptions(defaultValues) && Object.keys(defaultValues).length > 0) throw notAvailable(`${functionName} with defaultValues`);
}
