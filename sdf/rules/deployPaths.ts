import { DeployableFiles, DeployPaths } from '../deployPath';
import { objectFileOf, scriptsToRun } from '../installationScripts';
import type { Problem } from '../problem';
import type { Project, ProjectDocument } from '../project';
import { applicationIdOf, projectTypeOf, rootOf } from '../project';
import type { XmlElement } from '../xml';
import { childrenOf } from '../xml';

interface Section {
  readonly paths: readonly XmlElement[];
  /** What the section's paths may take in. */
  readonly files: readonly string[];
  /** Those of them that would be of no use if they were left out. */
  readonly needed: readonly string[];
}

/**
 * DEPLOY_ROOT; PATH_MATCHES_NOTHING; NOT_DEPLOYED for an object or a translation that no path takes in, but for scripts
 * that are to run, which Oracle's own packaging takes in too (suitecloud project:package, its source);
 * CONFIGURATION_NOT_OFFERED for a SuiteApp. Source: Oracle help section_4737888643.
 */
export function judgeDeployPaths(project: Project): Problem[] {
  const root = rootOf(project.deploy);
  if (root === undefined) return [];
  const { file } = project.deploy;
  if (root.name !== 'deploy') return [{ code: 'DEPLOY_ROOT', file, line: root.line, message: `The root must be <deploy>, not <${root.name}>.` }];
  const usual = usualPaths(project);
  return [
    ...configurationOfSuiteApp(project, root),
    ...sectionsOf(project, root).flatMap((section) => [...pathsWithoutMatch(file, section, usual), ...filesWithoutPath(section)]),
  ];
}

function sectionsOf(project: Project, root: XmlElement): Section[] {
  const objects = namesOf(project.objects);
  const run = new Set(scriptsToRun(project).map(objectFileOf));
  const translations = namesOf(project.translations);
  return [
    { paths: pathsIn(root, 'objects'), files: [...objects, ...project.attachments], needed: objects.filter((file) => !run.has(file)) },
    { paths: pathsIn(root, 'translationimports'), files: translations, needed: translations },
    { paths: pathsIn(root, 'files'), files: project.fileCabinet.map(({ file }) => file), needed: [] },
    { paths: pathsIn(root, 'configuration'), files: namesOf(project.configuration), needed: [] },
  ];
}

function namesOf(documents: readonly ProjectDocument[]): string[] {
  return documents.map(({ file }) => file);
}

/** A section may stand several times: the order of all paths is the order of the deployment. */
function pathsIn(deploy: XmlElement, section: string): XmlElement[] {
  return childrenOf(deploy, section).flatMap((element) => childrenOf(element, 'path'));
}

/** Every new project has these, whether or not it has anything there (the templates of Oracle's suitecloud project:create). */
function usualPaths(project: Project): ReadonlySet<string> {
  return new Set(['AccountConfiguration', 'FileCabinet', `FileCabinet/SuiteApps/${applicationIdOf(project)}`, 'Objects', 'Translations'].map((folder) => `~/${folder}/*`));
}

function pathsWithoutMatch(file: string, { paths, files }: Section, usual: ReadonlySet<string>): Problem[] {
  const deployable = new DeployableFiles(files);
  return paths
    .filter(({ text }) => !usual.has(text) && !deployable.areTakenBy(text))
    .map(({ text, line }) => ({ code: 'PATH_MATCHES_NOTHING', file, line, message: `${text} matches no file of the project.` }));
}

function filesWithoutPath({ paths, needed }: Section): Problem[] {
  const taken = new DeployPaths(paths.map(({ text }) => text));
  return needed.filter((file) => !taken.take(file)).map((file) => ({ code: 'NOT_DEPLOYED', file, message: 'No path of deploy.xml takes this file in.' }));
}

function configurationOfSuiteApp(project: Project, root: XmlElement): Problem[] {
  if (projectTypeOf(project) !== 'SUITEAPP') return [];
  const message = 'Only an account customization project configures the account; a SuiteApp cannot.';
  return childrenOf(root, 'configuration').map(({ line }) => ({ code: 'CONFIGURATION_NOT_OFFERED', file: project.deploy.file, line, message }));
}
