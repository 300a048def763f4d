import { toCheckbox } from '../../account/checkbox';
import { findRecordType, type RecordType } from '../../account/recordAccess';
import { findRow, insertRow, updateRow } from '../../account/recordStore';
import type { Account, Row, Value } from '../../account/types';
import { storedDate } from '../../suiteql/functions/date';

/** A file as it is saved. */
export interface FileToSave {
  readonly name: string;
  readonly folder: number;
  readonly fileType: string;
  readonly description: string;
  readonly isOnline: boolean;
  readonly isInactive: boolean;
  /** Undefined where the contents stay as they are. */
  readonly bytes: Buffer | undefined;
}

/** Folders above each other that a path is made of; a circle would have no end. */
const deepestFolder = 50;

/** The record type of files. */
export function fileRecord(account: Account): RecordType {
  return findRecordType(account, 'file')!;
}

/** Adds a file, or overwrites the one with this id; gives its internal id. */
export function writeFile(account: Account, id: number | undefined, file: FileToSave): number {
  const { name, folder, fileType, description, isOnline, isInactive, bytes } = file;
  const row: Row = {
    name,
    folder,
    filetype: fileType,
    description,
    isonline: toCheckbox(isOnline),
    isinactive: toCheckbox(isInactive),
    ...(bytes === undefined ? {} : { filesize: bytes.length }),
  };
  return account.database.transaction(() => {
    const written = id ?? insertRow(account, fileRecord(account), { ...row, createddate: storedDate(new Date()) });
    updateRow(account, fileRecord(account), written, { ...row, url: `/core/media/media.nl?id=${written}` });
    if (bytes !== undefined) {
      account.database.run('INSERT OR REPLACE INTO local_file_content (file, content) VALUES (?, ?)', [written, bytes.toString('base64')]);
    }
    return written;
  });
}

export function findFile(account: Account, id: number): Row | undefined {
  return findRow(account, fileRecord(account), id);
}

/** The file of a name in a folder: the File Cabinet keeps one. */
export function findFileIn(account: Account, folder: Value, name: string): Row | undefined {
  return account.database.get('SELECT * FROM file WHERE folder = ? AND name = ?', [folder, name]);
}

/** A file by its path from the top folder, with or without the first slash. */
export function findFileAt(account: Account, path: string): Row | undefined {
  const steps = path.replace(/^\//, '').split('/');
  const name = steps.pop() ?? '';
  let folder: Value = null;
  for (const step of steps) {
    const row: Row | undefined = account.database.get('SELECT id FROM mediaitemfolder WHERE name = ? COLLATE NOCASE AND parent IS ?', [step, folder]);
    if (row === undefined) return undefined;
    folder = row.id ?? null;
  }
  return folder === null ? undefined : findFileIn(account, folder, name);
}

/** The names of the folders from the top down to the one with this id, each followed by a slash. */
export function pathOfFolder(account: Account, id: number): string {
  let path = '';
  let next: Value = id;
  for (let depth = 0; next !== null && depth < deepestFolder; depth += 1) {
    const row: Row | undefined = account.database.get('SELECT name, parent FROM mediaitemfolder WHERE id = ?', [next]);
    path = `${String(row?.name ?? '')}/${path}`;
    next = row?.parent ?? null;
  }
  return path;
}

/** The bytes of a file; undefined where they are not kept, as those of a file that came by SOAP. */
export function readContent(account: Account, id: number): Buffer | undefined {
  const row = account.database.get('SELECT content FROM local_file_content WHERE file = ?', [id]);
  return row === undefined ? undefined : Buffer.from(String(row.content), 'base64');
}
