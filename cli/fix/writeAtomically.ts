import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, fchmodSync, fchownSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Why a file was not written. It is then as it was. */
export interface NotWritten {
  readonly code: 'FILE_NOT_WRITABLE' | 'FILE_CHANGED';
  /** One sentence. */
  readonly message: string;
}

/**
 * Replaces what a file holds, whole or not at all: whoever reads it meanwhile, or after the process was killed, finds the
 * old bytes or the new ones. Mode and owner stay; a symbolic link stays one, and its target is replaced.
 * @param expected what the file held when it was read: if it holds something else now, it is left alone
 * @returns undefined where it was written
 */
export function writeAtomically(path: string, expected: Buffer, bytes: Buffer): NotWritten | undefined {
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const stats = statSync(target);
    if (isReadOnly(stats)) return notWritable('It is read-only.');
    return replace(target, stats, expected, bytes);
  } catch (error) {
    return notWritable(reasonOf(error));
  }
}

/** The superuser may write what nobody is meant to write. */
const isReadOnly = ({ mode }: Stats): boolean => (mode & 0o222) === 0;

function replace(target: string, stats: Stats, expected: Buffer, bytes: Buffer): NotWritten | undefined {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeTemporary(temporary, stats, bytes);
    if (!readFileSync(target).equals(expected)) {
      return { code: 'FILE_CHANGED', message: 'It was changed meanwhile, and is left as it is now: run the command again.' };
    }
    renameSync(temporary, target);
    return undefined;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** In the same folder, so that the rename stays within one file system. */
function writeTemporary(path: string, stats: Stats, bytes: Buffer): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, bytes);
    keepOwner(descriptor, stats);
    fchmodSync(descriptor, stats.mode & 0o7777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whoever may not keep the owner may still write the file. */
function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'It, or its folder, may not be written by this user.',
  EPERM: 'It, or its folder, may not be written by this user.',
  EROFS: 'It lies on a file system that is read-only.',
  ENOSPC: 'There is no space left for it.',
  ENOENT: 'It is not there any more.',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `It could not be written: ${message}`;
}

const notWritable = (message: string): NotWritten => ({ code: 'FILE_NOT_WRITABLE', message });
