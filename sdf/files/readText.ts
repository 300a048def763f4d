import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { decode, encodingOf, type Encoding } from './encoding';

/** A file of a project that is larger is no object and no list of objects. In bytes. */
export const LARGEST_FILE = 10_000_000;

/** Why a file could not be read as text. */
export type UnreadableCode = 'FILE_NOT_FOUND' | 'FILE_NOT_READABLE' | 'NOT_A_FILE' | 'FILE_TOO_LARGE' | 'FILE_EMPTY' | 'BINARY_FILE' | 'ENCODING_NOT_KNOWN' | 'NOT_IN_ITS_ENCODING';

/** A text file as it stands on the disk, with its bytes. */
export interface ReadText {
  readonly state: 'read';
  /** Without byte order mark; line ends as they are. */
  readonly text: string;
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

export interface UnreadableText {
  readonly state: 'unreadable';
  readonly code: UnreadableCode;
  /** One sentence. */
  readonly message: string;
}

/** Reads a text file of at most LARGEST_FILE bytes. Never throws: what is wrong with the file is the answer. */
export function readText(path: string): ReadText | UnreadableText {
  const bytes = readBytes(path);
  return Buffer.isBuffer(bytes) ? asText(bytes) : bytes;
}

/** A pipe that nobody writes to would otherwise be waited for; Windows has neither. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** By one open file, so that what is measured is what is read. */
function readBytes(path: string): Buffer | UnreadableText {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, withoutWaiting);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return unreadable('NOT_A_FILE', 'It is no file.');
    if (stats.size > LARGEST_FILE) return unreadable('FILE_TOO_LARGE', `It has ${stats.size} bytes; at most ${LARGEST_FILE} are read.`);
    return readFileSync(descriptor);
  } catch (error) {
    return unreadableBy(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Why the file system refused to read a file or a folder. */
export function unreadableBy(error: unknown): UnreadableText {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return unreadable('FILE_NOT_FOUND', 'There is no such file or folder.');
  if (code === 'ELOOP') return unreadable('FILE_NOT_READABLE', 'Its symbolic links lead in a circle.');
  return unreadable('FILE_NOT_READABLE', code === 'EACCES' ? 'It may not be read by this user.' : `It could not be read: ${message}`);
}

function asText(bytes: Buffer): ReadText | UnreadableText {
  if (bytes.length === 0) return unreadable('FILE_EMPTY', 'It is empty.');
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return unreadable('ENCODING_NOT_KNOWN', 'It declares an encoding that is not read; save it as UTF-8.');
  const text = decode(bytes, encoding);
  if (text === undefined) return unreadable('NOT_IN_ITS_ENCODING', `It is not ${encoding.name}, as it should be.`);
  return text.includes('\0') ? unreadable('BINARY_FILE', 'It holds bytes that no text has.') : { state: 'read', text, bytes, encoding };
}

function unreadable(code: UnreadableCode, message: string): UnreadableText {
  return { state: 'unreadable', code, message };
}
