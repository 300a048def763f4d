import { matchesPath } from '../deployPath';
import type { Problem } from '../problem';
import type { Project } from '../project';
import { rootOf } from '../project';
import type { XmlElement } from '../xml';
import { childOf, childrenOf } from '../xml';

/** PATH_MATCHES_NOTHING in deploy.xml; NOT_DEPLOYED for an object that no path takes in. */
export function judgeDeployPaths(project: Project): Problem[] {
  const root = rootOf(project.deploy);
  if (root === undefined) return [];
  const objectPaths = pathsIn(root, 'objects');
  const objectFiles = project.objects.map((document) => document.file);
  const cabinetFiles = project.fileCabinet.map((entry) => entry.file);
  return [
    ...pathsWithoutMatch(project, objectPaths, objectFiles),
    ...pathsWithoutMatch(project, pathsIn(root, 'files'), cabinetFiles),
    ...objectFiles
      .filter((file) => !objectPaths.some((path) => matchesPath(path.text, file)))
      .map((file) => ({ code: 'NOT_DEPLOYED', file, message: 'No path of deploy.xml takes this object in.' })),
  ];
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
