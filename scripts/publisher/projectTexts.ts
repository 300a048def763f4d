import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isLeftOver } from './beside';

/** A file of the project. Its text is Latin-1: one character for each byte, so that bytes nobody means to change stay. */
export interface ProjectText {
  /** Relative to the project folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** The files of a project. */
export interface ProjectTexts {
  /** All but those that the build makes. */
  readonly texts: readonly ProjectText[];
  /** What an interrupted run left behind. */
  readonly leftOver: readonly string[];
}

/** Reads a project. @param builtFolders those that the build fills, with forward slashes */
export function readProjectTexts(projectFolder: string, builtFolders: readonly string[]): ProjectTexts {
  const isBuilt = (file: string): boolean => file.endsWith('.js') && builtFolders.some((folder) => file.startsWith(`${folder}/`));
  const files = readdirSync(projectFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const texts = files
    .filter((file) => !isLeftOver(file) && !isBuilt(file))
    .map((file) => ({ file, text: readFileSync(join(projectFolder, file), 'latin1') }));
  return { texts, leftOver: files.filter(isLeftOver) };
}
