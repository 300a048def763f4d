import type { Problem } from '../problem';
import type { Project, ProjectDocument } from '../project';
import { rootOf } from '../project';
import { scriptIdsOf } from '../scriptIdReference';
import type { XmlElement } from '../xml';
import { walk } from '../xml';

/**
 * LOCKING_WITHOUT_HIDING or HIDING_WITHOUT_LOCKING, PREFERENCE_TYPE, PREFERENCE_ACTION, UNRESOLVED_REFERENCE.
 * Source: Oracle help section_1515948480, section_160751417871.
 */
export function judgeInstallationPreferences(project: Project): Problem[] {
  return [
    ...judgePair(project),
    ...judgePreference(project, project.hiding, 'HIDING', ['HIDE', 'UNHIDE']),
    ...judgePreference(project, project.locking, 'LOCKING', ['LOCK', 'UNLOCK']),
    ...judgePreference(project, project.overwriting, 'OVERWRITING', ['OVERWRITE', 'PRESERVE']),
  ];
}

function judgePair({ hiding, locking }: Project): Problem[] {
  if ((hiding.state === 'absent') === (locking.state === 'absent')) return [];
  const [present, absent, code] = hiding.state === 'absent' ? [locking, hiding, 'LOCKING_WITHOUT_HIDING'] : [hiding, locking, 'HIDING_WITHOUT_LOCKING'];
  return [{ code, file: present.file, message: `${present.file} and ${absent.file} come together; ${absent.file} is missing.` }];
}

function judgePreference(project: Project, document: ProjectDocument, type: string, actions: string[]): Problem[] {
  const root = rootOf(document);
  if (root === undefined) return [];
  const { file } = document;
  if (root.name !== 'preference' || root.attributes.get('type') !== type) {
    return [{ code: 'PREFERENCE_TYPE', file, line: root.line, message: `The root must be <preference type="${type}">.` }];
  }
  const known = scriptIdsOf(project);
  return [...walk(root)].flatMap((element) => [...judgeActions(file, element, actions), ...judgeName(file, element, known)]);
}

function judgeActions(file: string, element: XmlElement, actions: string[]): Problem[] {
  return ['action', 'defaultAction']
    .map((name) => element.attributes.get(name))
    .filter((action) => action !== undefined && !actions.includes(action))
    .map((action) => ({ code: 'PREFERENCE_ACTION', file, line: element.line, message: `The action must be ${actions.join(' or ')}, not ${action}.` }));
}

/** Locking and hiding name an object by its text, overwriting a deployment by its attribute. */
function judgeName(file: string, element: XmlElement, known: ReadonlySet<string>): Problem[] {
  const scriptId = element.name === 'object' ? element.text : element.name === 'scriptdeployment' ? element.attributes.get('scriptid') : undefined;
  if (scriptId === undefined || known.has(scriptId)) return [];
  return [{ code: 'UNRESOLVED_REFERENCE', file, line: element.line, message: `This project holds no ${scriptId}.` }];
}
