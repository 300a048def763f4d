import type { Problem } from '../problem';
import type { Project, ProjectType } from '../project';
import { applicationIdOf, projectTypeOf, rootOf } from '../project';
import type { XmlElement } from '../xml';
import { childOf, textOf } from '../xml';

/** Oracle's own templates of the two manifests (suitecloud project:create). */
const requiredFields: Readonly<Record<ProjectType, readonly string[]>> = {
  SUITEAPP: ['publisherid', 'projectid', 'projectname', 'projectversion', 'frameworkversion'],
  ACCOUNTCUSTOMIZATION: ['projectname', 'frameworkversion'],
};

interface FieldForm {
  readonly field: string;
  readonly code: string;
  readonly pattern: RegExp;
  readonly form: string;
}

/** Source: suitecloud project:create and Oracle help section_1534268059, section_1526583775. */
const formsOfSuiteApp: readonly FieldForm[] = [
  { field: 'publisherid', code: 'PUBLISHER_ID_FORM', pattern: /^[a-z0-9]+\.[a-z0-9]+$/, form: 'two words of lower-case letters and digits with a full stop between, like com.example' },
  { field: 'projectid', code: 'PROJECT_ID_FORM', pattern: /^[a-z0-9]{1,39}$/, form: 'one word of at most 39 lower-case letters and digits' },
  { field: 'projectversion', code: 'PROJECT_VERSION_FORM', pattern: /^\d+\.\d+\.\d+$/, form: 'three numbers with full stops between, like 1.0.0' },
];

/** Folders of the File Cabinet that an account customization project may fill. Source: Oracle's SuiteCloud CLI 4.1.0. */
const accountFolders: readonly string[] = ['SuiteScripts', 'SuiteApps', 'Templates', 'Web Site Hosting Files'];

/**
 * MANIFEST_TYPE, MANIFEST_FIELD_MISSING, PUBLISHER_ID_FORM, PROJECT_ID_FORM, PROJECT_VERSION_FORM; FILE_OUTSIDE_SUITEAPP or,
 * in an account customization project, FOLDER_NOT_OFFERED. Source: Oracle help, SuiteApp project manifest.
 */
export function judgeManifest(project: Project): Problem[] {
  const root = rootOf(project.manifest);
  if (root === undefined) return [];
  const type = projectTypeOf(project);
  const { file } = project.manifest;
  if (root.name !== 'manifest' || type === undefined) {
    return [{ code: 'MANIFEST_TYPE', file, line: root.line, message: 'The root must be <manifest projecttype="SUITEAPP"> or <manifest projecttype="ACCOUNTCUSTOMIZATION">.' }];
  }
  return [...missingFields(file, root, requiredFields[type]), ...(type === 'SUITEAPP' ? [...judgeForms(file, root), ...filesOutside(project)] : foldersNotOffered(project))];
}

function missingFields(file: string, root: XmlElement, fields: readonly string[]): Problem[] {
  return fields
    .filter((field) => textOf(root, field) === '')
    .map((field) => ({ code: 'MANIFEST_FIELD_MISSING', file, line: root.line, message: `The manifest must state <${field}>.` }));
}

function judgeForms(file: string, root: XmlElement): Problem[] {
  return formsOfSuiteApp.flatMap(({ field, code, pattern, form }) => {
    const element = childOf(root, field);
    if (element === undefined || element.text === '' || pattern.test(element.text)) return [];
    return [{ code, file, line: element.line, message: `<${field}> must be ${form}.` }];
  });
}

function filesOutside(project: Project): Problem[] {
  const folder = `/SuiteApps/${applicationIdOf(project)}/`;
  return project.fileCabinet
    .filter(({ path }) => !path.startsWith(folder) && !path.startsWith('/Web Site Hosting Files/'))
    .map(({ file }) => ({ code: 'FILE_OUTSIDE_SUITEAPP', file, message: `A SuiteApp's files stand in FileCabinet${folder}.` }));
}

function foldersNotOffered(project: Project): Problem[] {
  return project.fileCabinet
    .filter(({ path }) => !accountFolders.some((folder) => path.startsWith(`/${folder}/`)))
    .map(({ file }) => ({ code: 'FOLDER_NOT_OFFERED', file, message: `SDF deploys files to ${accountFolders.join(', ')} only.` }));
}
