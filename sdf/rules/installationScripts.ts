import { installationScriptType, scriptsToRun } from '../installationScripts';
import type { Problem } from '../problem';
import type { Project } from '../project';
import { objectsOfType, projectTypeOf, rootOf } from '../project';
import { childrenOf, type XmlElement } from '../xml';
import { judgeListOfScripts, judgeNamedScript } from './namedScript';

/**
 * Judges the scripts that deploy.xml has run: UNKNOWN_ELEMENT and the codes of judgeNamedScript;
 * INSTALLATION_SCRIPT_NOT_OFFERED in an account customization project, for the objects too.
 * Source: Oracle help section_1548438348, section_1547147541.
 */
export function judgeInstallationScripts(project: Project): Problem[] {
  const { file } = project.deploy;
  const root = rootOf(project.deploy);
  const lists = root === undefined ? [] : childrenOf(root, 'run');
  if (projectTypeOf(project) === 'ACCOUNTCUSTOMIZATION') return notOffered(project, lists);
  return [...lists.flatMap((list) => judgeListOfScripts(file, list)), ...scriptsToRun(project).flatMap((script) => judgeNamedScript(file, project, script))];
}

function notOffered(project: Project, lists: readonly XmlElement[]): Problem[] {
  const message = 'Installation scripts are for SuiteApps; an account customization project has none.';
  const objects = objectsOfType(project, installationScriptType).map(({ file, element }) => ({ file, line: element.line }));
  const places = [...lists.map(({ line }) => ({ file: project.deploy.file, line })), ...objects];
  return places.map((place) => ({ code: 'INSTALLATION_SCRIPT_NOT_OFFERED', ...place, message }));
}
