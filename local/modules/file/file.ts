import { isChecked } from '../../account/checkbox';
import { deleteRow } from '../../account/recordStore';
import type { Row } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { optionalText, readOptions, required, requiredText, type Options } from '../options';
import { checkAccess, readRecordId, recordDoesNotExist } from '../record/recordTypes';
import { toBytes } from './contents';
import { fileRecord, findFile, findFileAt } from './fileStore';
import { checkFileType } from './fileTypes';
import { checkFileName, createInstance, readFolder } from './instance';

const unitsOfLoad = 10;
const unitsOfDelete = 20;

/** N/file. Contents of text types are texts in UTF-8, those of others Base64. load costs 10 units, delete and save 20. */
export function createFile(execution: Execution): object {
  return {
    create: (...argumentList: unknown[]) => create(execution, readOptions(argumentList, ['name', 'fileType', 'contents'])),
    load: (...argumentList: unknown[]) => load(execution, readOptions(argumentList, ['id'])),
    delete: (...argumentList: unknown[]) => deleteFile(execution, readOptions(argumentList, ['id'])),
  };
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_TYPE_ARG, USER_ERROR for its name, and those of toBytes */
function create(execution: Execution, options: Options): object {
  const name = checkFileName(required('file.create', options, 'name'));
  const fileType = requiredText('file.create', options, 'fileType');
  checkFileType(fileType);
  refuseEncoding(optionalText(options, 'encoding'));
  const bytes = toBytes(fileType, optionalText(options, 'contents') ?? '');
  return createInstance(execution, {
    id: undefined,
    name,
    folder: options['folder'] === undefined || options['folder'] === null ? undefined : readFolder(options['folder']),
    fileType,
    description: optionalText(options, 'description') ?? '',
    isOnline: options['isOnline'] === true,
    isInactive: options['isInactive'] === true,
    size: bytes.length,
    bytes,
  });
}

/** @throws ScriptError RCRD_DSNT_EXIST for a path that leads nowhere, INSUFFICIENT_PERMISSION for an id that is no file's: so Oracle's stub */
function load(execution: Execution, options: Options): object {
  const { account, governance } = execution;
  const idOrPath = String(required('file.load', options, 'id'));
  governance.charge(unitsOfLoad, 'N/file', 'load');
  checkAccess(execution, fileRecord(account), 'view');
  const isId = /^\d{1,15}$/.test(idOrPath);
  const row = isId ? findFile(account, Number(idOrPath)) : findFileAt(account, idOrPath);
  if (row !== undefined) return openFile(execution, row);
  throw isId ? new ScriptError('INSUFFICIENT_PERMISSION', 'You do not have permission to view this file.') : recordDoesNotExist();
}

function openFile(execution: Execution, row: Row): object {
  return createInstance(execution, {
    id: Number(row.id),
    name: String(row.name),
    folder: row.folder === null || row.folder === undefined ? undefined : Number(row.folder),
    fileType: String(row.filetype),
    description: String(row.description ?? ''),
    isOnline: isChecked(row.isonline),
    isInactive: isChecked(row.isinactive),
    size: Number(row.filesize ?? 0),
    bytes: undefined,
  });
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, INSUFFICIENT_PERMISSION, RCRD_DSNT_EXIST */
function deleteFile(execution: Execution, options: Options): number {
  const { account, governance } = execution;
  const id = readRecordId('file.delete', options);
  governance.charge(unitsOfDelete, 'N/file', 'delete');
  const type = fileRecord(account);
  checkAccess(execution, type, 'delete');
  if (findFile(account, id) === undefined) throw recordDoesNotExist();
  account.database.transaction(() => deleteRow(account, type, id));
  return id;
}

function refuseEncoding(encoding: string | undefined): void {
  if (encoding !== undefined && encoding !== 'UTF-8') throw notAvailable(`The file encoding ${encoding.slice(0, 60)}`);
}
