import { join } from 'node:path';
import { readText } from './files/readText';
import type { CabinetFile, Project, ProjectDocument } from './project';
import { projectFilesIn } from './projectFiles';
import { readScriptHeader } from './scriptHeader';
import { parseXml } from './xml';

/**
 * Reads an SDF project from its folder (the one with manifest.xml). Never throws: files that are absent, unreadable or
 * malformed are part of the answer, and judgeProject names them.
 */
export function readProject(folder: string): Project {
  const objects = projectFilesIn(folder, 'Objects');
  const translations = projectFilesIn(folder, 'Translations');
  const configuration = projectFilesIn(folder, 'AccountConfiguration');
  const fileCabinet = projectFilesIn(folder, 'FileCabinet');
  const document = (file: string): ProjectDocument => readDocument(folder, file);
  return {
    manifest: document('manifest.xml'),
    deploy: document('deploy.xml'),
    application: document('application.xml'),
    hiding: document('InstallationPreferences/hiding.xml'),
    locking: document('InstallationPreferences/locking.xml'),
    overwriting: document('InstallationPreferences/overwriting.xml'),
    objects: objects.files.filter(isObject).map(document),
    attachments: objects.files.filter((file) => !isObject(file)),
    translations: translations.files.map(document),
    configuration: configuration.files.filter((file) => file.endsWith('.xml')).map(document),
    fileCabinet: fileCabinet.files.map((file) => readCabinetFile(folder, file)),
    unread: [objects, translations, configuration, fileCabinet].flatMap(({ unread }) => unread),
  };
}

/** The template of an advanced PDF template is no XML of SDF, though its name ends so (Oracle help subsect_1537555588). */
function isObject(file: string): boolean {
  return file.endsWith('.xml') && !file.endsWith('.template.xml');
}

function readDocument(folder: string, file: string): ProjectDocument {
  const source = readText(join(folder, file));
  if (source.state === 'read') return { file, ...parseXml(source.text) };
  return source.code === 'FILE_NOT_FOUND' ? { file, state: 'absent' } : { file, ...source };
}

function readCabinetFile(folder: string, file: string): CabinetFile {
  return { file, path: file.slice('FileCabinet'.length), header: file.endsWith('.js') ? readScriptHeader(join(folder, file)) : undefined };
}
