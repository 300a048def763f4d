import { matchesPath } from '../deployPath';
import type { Problem } from '../problem';
import type { Project } from '../project';
import { rootOf } from '../project';
import type { XmlElement } from '../xml';
import { childOf, childrenOf } from '../xml';

/** PATH_MATCHES_NOTHING in deploy.xml; NOT_DEPLOYED for an object or a translation that no path takes in. */
export function judgeDeployPaths(project: Project): Problem[] {
  const root = rootOf(project.deploy);
  if (root === undefined) return [];
  const sections = [
    { paths: pathsIn(root, 'objects'), files: project.objects.map(({ file }) => file), isComplete: true },
    { paths: pathsIn(root, 'translationimports'), files: project.translations.map(({ file }) => file), isComplete: true },
    { paths: pathsIn(root, 'files'), files: project.fileCabinet.map(({ file }) => file), isComplete: false },
  ];
  return sections.flatMap(({ paths, files, isComplete }) => [
    ...pathsWithoutMatch(project, paths, files),
    ...(isComplete ? filesWithoutPath(paths, files) : []),
  ]);
}

function pathsIn(deploy: XmlElement, section: string): XmlElement[] {
  const element = childOf(deploy, section);
  return element === undefined ? [] : childrenOf(element, 'path');
}

function pathsWithoutMatch(project: Project, paths: XmlElement[], files: string[]): Problem[] {
  return paths
    .filter((path) => !files.some((file) => matchesPath(path.text, file)))
    .map((path) => ({ code: 'PATH_MATCHES_NOTHING', file: project.deploy.file, line: path.line, message: `${path.text} matches no file of the project.` }));
}

function filesWithoutPath(paths: XmlElement[], files: string[]): Problem[] {
  return files
    .filter((file) => !paths.some((path) => matchesPath(path.text, file)))
    .map((file) => ({ code: 'NOT_DEPLOYED', file, message: 'No path of deploy.xml takes this file in.' }));
}
