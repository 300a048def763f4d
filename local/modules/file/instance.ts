import { isThere } from '../../account/recordStore';
import type { Execution } from '../../runtime/execution';
import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { required, wrongType } from '../options';
import { checkAccess } from '../record/recordTypes';
import { complete } from '../unavailable';
import { fromBytes } from './contents';
import { fileRecord, findFile, findFileIn, pathOfFolder, readContent, writeFile } from './fileStore';
import { isTextType } from './fileTypes';

/** A file that a script holds. */
export interface HeldFile {
  /** Undefined until it is saved for the first time. */
  id: number | undefined;
  name: string;
  /** Undefined until a script says where it belongs. */
  folder: number | undefined;
  readonly fileType: string;
  description: string;
  isOnline: boolean;
  isInactive: boolean;
  /** Bytes. */
  readonly size: number;
  /** Undefined where the account has the contents. */
  bytes: Buffer | undefined;
}

const unitsOfSave = 20;

/** file.File. Name, folder, description and both flags can be changed before save, which costs 20 units. */
export function createInstance(execution: Execution, held: HeldFile): object {
  const { account } = execution;
  return complete('N/file/instance', Object.defineProperties(createProperties(held), Object.getOwnPropertyDescriptors({
    get id(): number | undefined {
      return held.id;
    },
    get url(): string | undefined {
      const url = held.id === undefined ? undefined : findFile(account, held.id)?.url;
      return url === undefined || url === null ? undefined : String(url);
    },
    get path(): string {
      return `${held.folder === undefined ? '' : pathOfFolder(account, held.folder)}${held.name}`;
    },
    get size(): number {
      return held.size;
    },
    get fileType(): string {
      return held.fileType;
    },
    get isText(): boolean {
      return isTextType(held.fileType);
    },
    get encoding(): string {
      return 'UTF-8';
    },
    getContents(): string {
      const bytes = held.bytes ?? (held.id === undefined ? undefined : readContent(account, held.id));
      if (bytes === undefined) throw notAvailable('The contents of a file that no script made');
      return fromBytes(held.fileType, bytes);
    },
    save: () => save(execution, held),
    toString: () => 'file.File',
    toJSON: () => ({ type: 'file.File', id: held.id, name: held.name, folder: held.folder, fileType: held.fileType, size: held.size }),
  })));
}

/** What scripts may set. */
function createProperties(held: HeldFile): object {
  return {
    get name(): string {
      return held.name;
    },
    set name(name: unknown) {
      held.name = checkFileName(name);
    },
    get folder(): number | undefined {
      return held.folder;
    },
    set folder(folder: unknown) {
      held.folder = readFolder(folder);
    },
    get description(): string {
      return held.description;
    },
    set description(description: unknown) {
      held.description = String(description);
    },
    get isOnline(): boolean {
      return held.isOnline;
    },
    set isOnline(isOnline: unknown) {
      held.isOnline = isOnline === true;
    },
    get isInactive(): boolean {
      return held.isInactive;
    },
    set isInactive(isInactive: unknown) {
      held.isInactive = isInactive === true;
    },
  };
}

/** The id of a folder. @throws ScriptError WRONG_PARAMETER_TYPE */
export function readFolder(folder: unknown): number {
  if (!/^-?\d{1,15}$/.test(String(folder))) throw wrongType('folder', 'number');
  return Number(folder);
}

/** NetSuite's rules for names are not published; these characters would make a path of it. @throws ScriptError USER_ERROR */
export function checkFileName(name: unknown): string {
  if (typeof name === 'string' && name.trim() !== '' && !/[/\\\u0000-\u001f\u007f]/.test(name)) return name;
  throw new ScriptError('USER_ERROR', 'A file needs a name without slashes and control characters.');
}

/**
 * A new file of a name that its folder has already takes its place, id included.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, INSUFFICIENT_PERMISSION, INVALID_KEY_OR_REF
 */
function save(execution: Execution, held: HeldFile): number {
  const { account, governance } = execution;
  const folder = Number(required('File.save', { folder: held.folder }, 'folder'));
  governance.charge(unitsOfSave, 'N/file/instance', 'save');
  const type = fileRecord(account);
  if (held.id !== undefined) checkAccess(execution, type, 'edit');
  checkAccess(execution, type, 'create', held.name);
  if (!isThere(account, ['mediaitemfolder'], folder)) throw new ScriptError('INVALID_KEY_OR_REF', `Invalid folder reference key ${folder}.`);
  const standing = findFileIn(account, folder, held.name)?.id;
  held.id = writeFile(account, held.id ?? (standing === undefined ? undefined : Number(standing)), { ...held, folder });
  return held.id;
}
