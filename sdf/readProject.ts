import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CabinetFile, Project, ProjectDocument } from './project';
import { parseXml } from './xml';

/**
 * Reads an SDF project of type SuiteApp from its folder (the one with manifest.xml). Files that are absent or malformed
 * are part of the answer: judgeProject names them.
 */
export function readProject(folder: string): Project {
  return {
    manifest: readDocument(folder, 'manifest.xml'),
    deploy: readDocument(folder, 'deploy.xml'),
    hiding: readDocument(folder, 'InstallationPreferences/hiding.xml'),
    locking: readDocument(folder, 'InstallationPreferences/locking.xml'),
    overwriting: readDocument(folder, 'InstallationPreferences/overwriting.xml'),
    objects: filesBelow(folder, 'Objects')
      .filter((file) => file.endsWith('.xml'))
      .map((file) => readDocument(folder, file)),
    translations: filesBelow(folder, 'Translations').map((file) => readDocument(folder, file)),
    fileCabinet: filesBelow(folder, 'FileCabinet').map((file) => readCabinetFile(folder, file)),
  };
}

function readDocument(folder: string, file: string): ProjectDocument {
  const path = join(folder, file);
  if (!existsSync(path)) return { file, state: 'absent' };
  return { file, ...parseXml(readFileSync(path, 'utf8')) };
}

function readCabinetFile(folder: string, file: string): CabinetFile {
  return { file, path: file.slice('FileCabinet'.length), scriptType: file.endsWith('.js') ? readScriptType(join(folder, file)) : undefined };
}

/** NetSuite reads a script's type from the doc comment that begins the file. */
function readScriptType(path: string): string | undefined {
  const header = /^\uFEFF?\s*\/\*\*[\s\S]*?\*\//.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  return /@NScriptType\s+(\w+)/.exec(header)?.[1];
}

/** Files below a folder of the project, relative to the project with forward slashes, in the order of their names. */
function filesBelow(projectFolder: string, folder: string): string[] {
  if (!existsSync(join(projectFolder, folder))) return [];
  const entries = readdirSync(join(projectFolder, folder), { withFileTypes: true });
  const sorted = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return sorted.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(projectFolder, path) : [path];
  });
}
