import * as encode from 'N/encode';
import * as file from 'N/file';
import { asText, rowsOf, type Row } from '../../account/suiteql';
import { safeFileName } from './fileName';
import { fileTypeOf } from './fileType';
import { hashOfContent, hashOfMail } from './hash';
import type { GivenFile } from './schemas';

const HASH_LENGTH = 12;

/** A file in the File Cabinet. */
export interface StoredFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
}

/** Whether a file was kept by this request, or was there before. */
export type StoringStatus = 'stored' | 'already-stored';

/** Gives what the names of a mail's attachments begin with: letters and digits, then a hyphen. */
export function prefixOfMail(messageId: string): string {
  return `${hashOfMail(messageId).slice(0, HASH_LENGTH)}-`;
}

/** Gives the name under which a content is kept: NetSuite has one file of a name in a folder, so the same is kept once. */
export function cabinetName({ name, content }: GivenFile, prefix = ''): string {
  return `${prefix}${hashOfContent(content).slice(0, HASH_LENGTH)} ${safeFileName(name)}`;
}

const columns = 'SELECT id, name, filesize FROM file';
const toStored = (row: Row): StoredFile => ({ id: Number(row['id']), name: asText(row['name']), bytes: Number(row['filesize']) });

/** Gives a mail's attachments that are kept already, the oldest first: 10 units. */
export function findAttachments(folder: number, prefix: string): StoredFile[] {
  const rows = rowsOf(`${columns} WHERE folder = ? AND name LIKE ? ORDER BY id`, [folder, `${prefix.slice(0, HASH_LENGTH)}%`]);
  return rows.map(toStored).filter(({ name }) => name.startsWith(prefix));
}

/** Gives the file of that name, if it is kept already: 10 units. */
export function findFile(folder: number, name: string): StoredFile | undefined {
  return rowsOf(`${columns} WHERE folder = ? AND name = ?`, [folder, name]).map(toStored)[0];
}

/** A text in another encoding than UTF-8 would be changed on its way: it is kept as the bytes that it is. */
function textOf(content: string): string | undefined {
  if (content === '') return '';
  const { UTF_8, BASE_64 } = encode.Encoding;
  const decoded = encode.convert({ string: content, inputEncoding: BASE_64, outputEncoding: UTF_8 });
  return encode.convert({ string: decoded, inputEncoding: UTF_8, outputEncoding: BASE_64 }) === content ? decoded : undefined;
}

/** Keeps a content under a name, unseen by anybody without log-in: 20 units. A second save of a name gives the same file. */
export function saveFile(folder: number, name: string, content: string): number {
  const { type, isText } = fileTypeOf(name);
  const contents = isText ? textOf(content) : undefined;
  const form = contents === undefined ? { fileType: isText ? file.Type.ZIP : type, contents: content } : { fileType: type, contents, encoding: file.Encoding.UTF_8 };
  return file.create({ name, folder, isOnline: false, ...form }).save();
}
