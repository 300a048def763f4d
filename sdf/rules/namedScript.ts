import { installationScriptType, objectFileOf, type NamedScript } from '../installationScripts';
import type { Problem } from '../problem';
import type { Project } from '../project';
import { deploymentsOf, objectsOf } from '../project';
import type { XmlElement } from '../xml';
import { childOf } from '../xml';

/**
 * Judges a script that SDF is to run: SCRIPT_FIELD_MISSING, PATH_MATCHES_NOTHING, NOT_AN_INSTALLATION_SCRIPT for an object
 * of another type, UNRESOLVED_REFERENCE for a deployment that the object does not have.
 */
export function judgeNamedScript(file: string, project: Project, script: NamedScript): Problem[] {
  const problem = (code: string, field: string, message: string): Problem[] => [{ code, file, line: placeOf(script, field).line, message }];
  for (const field of ['path', 'deployment'] as const) {
    if (script[field] === '') return problem('SCRIPT_FIELD_MISSING', field, `<script> must have <${field}>.`);
  }
  const object = objectsOf(project).find((candidate) => candidate.file === objectFileOf(script));
  if (object === undefined) return problem('PATH_MATCHES_NOTHING', 'path', `${script.path} is no object of the project; a script is named as ~/Objects/customscript_x.xml.`);
  if (object.type !== installationScriptType) return problem('NOT_AN_INSTALLATION_SCRIPT', 'path', `${script.path} is a <${object.type}>; SDF runs <${installationScriptType}> only.`);
  if (deploymentsOf(object).some(({ scriptId }) => scriptId === script.deployment)) return [];
  return problem('UNRESOLVED_REFERENCE', 'deployment', `${object.scriptId} has no deployment ${script.deployment}.`);
}

/** What stands in a list of scripts and is none: UNKNOWN_ELEMENT. */
export function judgeListOfScripts(file: string, list: XmlElement): Problem[] {
  return unknownElements(file, list, ['script']);
}

/** UNKNOWN_ELEMENT for every child of another name. */
export function unknownElements(file: string, parent: XmlElement, known: readonly string[]): Problem[] {
  return parent.children
    .filter(({ name }) => !known.includes(name))
    .map(({ name, line }) => ({ code: 'UNKNOWN_ELEMENT', file, line, message: `<${parent.name}> holds <${known.join('>, <')}> only, not <${name}>.` }));
}

/** The field where it stands, else the element that should hold it. */
function placeOf({ element }: NamedScript, field: string): XmlElement {
  return childOf(element, field) ?? element;
}
