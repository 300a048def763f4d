import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { unreadableBy } from './files/readText';
import type { Problem } from './problem';

/** What a folder of the project holds, sub-folders included. */
export interface ProjectFiles {
  /** Relative to the project folder with forward slashes, in the order of their names. */
  readonly files: readonly string[];
  /** SYMBOLIC_LINK, NOT_A_FILE, NOT_A_FOLDER, and why a folder could not be opened. */
  readonly unread: readonly Problem[];
}

/**
 * Lists the files of a folder of the project; none where the folder does not exist. Links are not followed, as Oracle's
 * own packaging leaves them out (suitecloud project:package, executed), so that no circle of links is endless.
 */
export function projectFilesIn(projectFolder: string, folder: string): ProjectFiles {
  const files: string[] = [];
  const unread: Problem[] = [];
  if (existsSync(join(projectFolder, folder))) list(folder);
  return { files, unread };

  function list(below: string): void {
    for (const entry of entriesIn(below)) {
      const file = `${below}/${entry.name}`;
      if (entry.isDirectory()) list(file);
      else if (entry.isFile()) files.push(file);
      else unread.push(noFile(file, entry));
    }
  }

  function entriesIn(below: string): Dirent[] {
    try {
      return readdirSync(join(projectFolder, below), { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
    } catch (error) {
      unread.push(notOpened(below, error));
      return [];
    }
  }
}

function notOpened(file: string, error: unknown): Problem {
  const { code, message } = unreadableBy(error);
  return code === 'FILE_NOT_FOUND' ? { code: 'NOT_A_FOLDER', file, message: 'It is no folder.' } : { code, file, message };
}

function noFile(file: string, entry: Dirent): Problem {
  if (!entry.isSymbolicLink()) return { code: 'NOT_A_FILE', file, message: 'It is no file.' };
  return { code: 'SYMBOLIC_LINK', file, message: 'SDF leaves symbolic links out: put the file itself here.' };
}
