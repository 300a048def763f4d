import { toCheckbox } from '../../account/checkbox';
import { newRecordRow } from '../../account/newRecordRow';
import { isCustomRecordType } from '../../account/recordAccess';
import { findRow, hasTwin, insertRow, updateRow } from '../../account/recordStore';
import type { Account, Row } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { storedDate } from '../../suiteql/functions/date';
import type { Draft } from './draft';
import { fieldsOfType, requiredFieldsOf } from './fields';
import { recordDoesNotExist } from './recordTypes';
import { fieldsOfSublist, writeLines } from './sublists';
import { checkReference } from './values';

/** How a record is saved. */
export interface SaveOptions {
  readonly ignoresMandatoryFields: boolean;
}

/**
 * Writes a record, all or nothing, and gives its internal id.
 * @throws ScriptError USER_ERROR for a field that is missing, INVALID_KEY_OR_REF, DUP_RCRD, RCRD_DSNT_EXIST,
 *   RCRD_HAS_BEEN_CHANGED, FOLDER_ALREADY_EXISTS
 */
export function saveDraft(execution: Execution, draft: Draft, options: SaveOptions): number {
  const { account } = execution;
  return account.database.transaction(() => {
    checkReferences(execution, draft);
    const id = draft.id === undefined ? insert(execution, draft, options) : update(execution, draft, draft.id, options);
    if (draft.haveLinesChanged) writeLines(account, draft.type, id, draft.lines);
    draft.id = id;
    draft.saved = findRow(account, draft.type, id) ?? {};
    draft.changes.clear();
    draft.haveLinesChanged = false;
    return id;
  });
}

function insert(execution: Execution, draft: Draft, options: SaveOptions): number {
  const { account, actor } = execution;
  const { type, changes, lines } = draft;
  const row = newRecordRow(account, type, changes, actor, Date.now());
  if (type.id === 'message' && (lines.get('mediaitem') ?? []).length > 0) row.hasattachment = toCheckbox(true);
  checkRow(execution, draft, row, options);
  return insertRow(account, type, row);
}

function update(execution: Execution, draft: Draft, id: number, options: SaveOptions): number {
  const { account } = execution;
  const { type, saved, changes } = draft;
  const standing = findRow(account, type, id);
  if (standing === undefined) throw recordDoesNotExist();
  if (JSON.stringify(standing) !== JSON.stringify(saved)) throw new ScriptError('RCRD_HAS_BEEN_CHANGED', 'Record has been changed');
  refuseMessage(draft);
  const modified: Row = isCustomRecordType(type) ? { lastmodified: storedDate(new Date()) } : {};
  const changed: Row = { ...Object.fromEntries(changes), ...modified };
  checkRow(execution, draft, { ...saved, ...changed }, options);
  updateRow(account, type, id, changed);
  return id;
}

/** Messages are made and deleted, never changed (Oracle help, Message record). */
function refuseMessage({ type }: Draft): void {
  if (type.id === 'message') throw new ScriptError('USER_ERROR', 'A message cannot be edited. Scripts may create, view and delete messages.');
}

function checkReferences({ account }: Execution, { type, changes, lines }: Draft): void {
  const fields = fieldsOfType(account, type);
  for (const [column, value] of changes) {
    const field = fields.find((each) => each.column === column);
    if (field !== undefined) checkReference(account, field, value);
  }
  for (const [sublist, ofSublist] of lines) {
    for (const field of fieldsOfSublist(type, sublist)) {
      ofSublist.forEach((line) => checkReference(account, field, line[field.id] ?? null));
    }
  }
}

function checkRow({ account }: Execution, { type, id }: Draft, row: Row, { ignoresMandatoryFields }: SaveOptions): void {
  const missing = requiredFieldsOf(type).filter((column) => (row[column] ?? null) === null);
  if ('entityid' in row && row.entityid === null) missing.push('entityid');
  if (missing.length > 0 && !ignoresMandatoryFields) {
    throw new ScriptError('USER_ERROR', `Please enter value(s) for: ${missing.join(', ')}`);
  }
  const { externalid = null } = row;
  if (externalid !== null && hasTwin(account, type, String(externalid), id)) {
    throw new ScriptError('DUP_RCRD', 'This record already exists.');
  }
  if (type.id === 'folder' && hasFolderTwin(account, row, id)) {
    throw new ScriptError('FOLDER_ALREADY_EXISTS', 'A folder with the same name already exists in the selected folder.');
  }
}

function hasFolderTwin(account: Account, { name = null, parent = null }: Row, except = 0): boolean {
  const twin = account.database.get('SELECT 1 AS found FROM mediaitemfolder WHERE name = ? COLLATE NOCASE AND parent IS ? AND id <> ?', [name, parent, except]);
  return twin !== undefined;
}
