import { DeployableFiles } from '../deployPath';
import type { Problem } from '../problem';
import type { Project, ProjectDocument } from '../project';
import { projectTypeOf, rootOf } from '../project';
import { scriptIdsOf } from '../scriptIdReference';
import type { XmlElement } from '../xml';

/** What the names in the preferences may mean. */
interface Named {
  readonly scriptIds: ReadonlySet<string>;
  readonly files: DeployableFiles;
}

/**
 * LOCKING_WITHOUT_HIDING or HIDING_WITHOUT_LOCKING, PREFERENCE_TYPE, PREFERENCE_ACTION, UNRESOLVED_REFERENCE,
 * PATH_MATCHES_NOTHING; PREFERENCES_NOT_OFFERED in an account customization project.
 * Source: Oracle help section_1515948480, section_160751417871.
 */
export function judgeInstallationPreferences(project: Project): Problem[] {
  const { hiding, locking, overwriting } = project;
  if (projectTypeOf(project) === 'ACCOUNTCUSTOMIZATION') return [hiding, locking, overwriting].flatMap(notOffered);
  const named = namedIn(project);
  return [
    ...judgePair(project),
    ...judgePreference(hiding, 'HIDING', ['HIDE', 'UNHIDE'], named),
    ...judgePreference(locking, 'LOCKING', ['LOCK', 'UNLOCK'], named),
    ...judgePreference(overwriting, 'OVERWRITING', ['OVERWRITE', 'PRESERVE'], named),
  ];
}

function notOffered({ state, file }: ProjectDocument): Problem[] {
  return state === 'absent' ? [] : [{ code: 'PREFERENCES_NOT_OFFERED', file, message: 'Installation preferences are for SuiteApps; an account customization project has none.' }];
}

function namedIn(project: Project): Named {
  const files = [...project.objects, ...project.translations, ...project.fileCabinet].map(({ file }) => file);
  return { scriptIds: scriptIdsOf(project), files: new DeployableFiles([...files, ...project.attachments]) };
}

function judgePair({ hiding, locking }: Project): Problem[] {
  if ((hiding.state === 'absent') === (locking.state === 'absent')) return [];
  const [present, absent, code] = hiding.state === 'absent' ? [locking, hiding, 'LOCKING_WITHOUT_HIDING'] : [hiding, locking, 'HIDING_WITHOUT_LOCKING'];
  return [{ code, file: present.file, message: `${present.file} and ${absent.file} come together; ${absent.file} is missing.` }];
}

function judgePreference(document: ProjectDocument, type: string, actions: string[], named: Named): Problem[] {
  const root = rootOf(document);
  if (root === undefined) return [];
  const { file } = document;
  if (root.name !== 'preference' || root.attributes.get('type') !== type) {
    return [{ code: 'PREFERENCE_TYPE', file, line: root.line, message: `The root must be <preference type="${type}">.` }];
  }
  return [...elementsWithNames(root, '')].flatMap(({ element, name }) => [
    ...judgeActions(file, element, actions),
    ...judgeName(file, element, name, named.scriptIds),
    ...judgePath(file, element, named.files),
  ]);
}

/** Every element with the script id that it names: what stands inside of another is named together with it. */
function* elementsWithNames(element: XmlElement, above: string): Generator<{ element: XmlElement; name: string | undefined }> {
  const own = element.name === 'object' ? element.text : element.attributes.get('scriptid');
  const name = own === undefined ? undefined : [above, own].filter(Boolean).join('.');
  yield { element, name };
  for (const child of element.children) yield* elementsWithNames(child, name ?? above);
}

function judgeActions(file: string, element: XmlElement, actions: string[]): Problem[] {
  return ['action', 'defaultAction']
    .map((name) => element.attributes.get(name))
    .filter((action) => action !== undefined && !actions.includes(action))
    .map((action) => ({ code: 'PREFERENCE_ACTION', file, line: element.line, message: `The action must be ${actions.join(' or ')}, not ${action}.` }));
}

/** Locking and hiding name an object by its text, overwriting a deployment, a record or a value by its attribute. */
function judgeName(file: string, { line }: XmlElement, name: string | undefined, scriptIds: ReadonlySet<string>): Problem[] {
  if (name === undefined || scriptIds.has(name)) return [];
  return [{ code: 'UNRESOLVED_REFERENCE', file, line, message: `This project holds no ${name}.` }];
}

/** A folder may be named with or without a star; a star in another place is left to NetSuite. */
function judgePath(file: string, { name, text, line }: XmlElement, files: DeployableFiles): Problem[] {
  if (name !== 'path') return [];
  const path = text.replace(/\/\*?$/, '');
  if (path.includes('*') || files.areTakenBy(path) || files.areTakenBy(`${path}/*`)) return [];
  return [{ code: 'PATH_MATCHES_NOTHING', file, line, message: `${text} matches no file of the project.` }];
}
