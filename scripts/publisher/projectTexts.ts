import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the project. Its text is Latin-1: one character for each byte, so that bytes nobody means to change stay. */
export interface ProjectText {
  /** Relative to the project folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Reads all files of a project but those that the build makes. */
export function readProjectTexts(projectFolder: string, builtFolder: string): ProjectText[] {
  return readdirSync(projectFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !(file.startsWith(`${builtFolder}/`) && file.endsWith('.js')))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(projectFolder, file), 'latin1') }));
}
