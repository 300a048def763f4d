import type { UnreadableText } from './files/readText';
import type { Problem } from './problem';
import type { ScriptHeader } from './scriptHeader';
import type { ParsedXml, XmlElement } from './xml';
import { childOf, childrenOf, textOf } from './xml';

/** One XML file of the project. `file` is relative to the project folder, with forward slashes. */
export type ProjectDocument = { readonly file: string } & (ParsedXml | UnreadableText | { readonly state: 'absent' });

/** One file below FileCabinet. */
export interface CabinetFile {
  /** Relative to the project folder, e.g. FileCabinet/SuiteApps/com.example.app/page.js */
  readonly file: string;
  /** As NetSuite knows it, e.g. /SuiteApps/com.example.app/page.js */
  readonly path: string;
  /** What the comments that begin a .js file say; undefined for any other file. */
  readonly header: ScriptHeader | UnreadableText | undefined;
}

/** What a project is made for: distribution, or the one account that it belongs to. Source: Oracle help section_1505834545. */
export type ProjectType = 'SUITEAPP' | 'ACCOUNTCUSTOMIZATION';

/** An SDF project as it stands on the disk: nothing judged yet. */
export interface Project {
  readonly manifest: ProjectDocument;
  readonly deploy: ProjectDocument;
  /** The scripts that SDF runs at points of a SuiteApp's life. */
  readonly application: ProjectDocument;
  readonly hiding: ProjectDocument;
  readonly locking: ProjectDocument;
  readonly overwriting: ProjectDocument;
  readonly objects: readonly ProjectDocument[];
  /** Files below Objects that are no objects, such as the template of an email template. */
  readonly attachments: readonly string[];
  /** The files of the Translations folder, each meant to be XLIFF. */
  readonly translations: readonly ProjectDocument[];
  /** The XML files of AccountConfiguration, which account customization projects may have. */
  readonly configuration: readonly ProjectDocument[];
  readonly fileCabinet: readonly CabinetFile[];
  /** What stands in the folders and is no file to read: links, folders that may not be opened. */
  readonly unread: readonly Problem[];
}

/** An object file that could be read: its root element is the object. */
export interface SdfObject {
  readonly file: string;
  /** The root element's name, e.g. role or suitelet. */
  readonly type: string;
  /** '' where the root has no scriptid attribute. */
  readonly scriptId: string;
  readonly element: XmlElement;
}

/** A script deployment inside its script object. */
export interface SdfDeployment {
  readonly object: SdfObject;
  readonly scriptId: string;
  readonly element: XmlElement;
}

export interface ManifestFeature {
  readonly id: string;
  /** A required feature that is off stops the installation. */
  readonly isRequired: boolean;
  readonly line: number;
}

/** The root element of a document that could be read. */
export function rootOf(document: ProjectDocument): XmlElement | undefined {
  return document.state === 'parsed' ? document.roots[0] : undefined;
}

/** The type that the manifest names; undefined where it names none or an unknown one. */
export function projectTypeOf(project: Project): ProjectType | undefined {
  const type = rootOf(project.manifest)?.attributes.get('projecttype');
  return type === 'SUITEAPP' || type === 'ACCOUNTCUSTOMIZATION' ? type : undefined;
}

/** Every XML file of the project. */
export function documentsOf(project: Project): ProjectDocument[] {
  const { manifest, deploy, application, hiding, locking, overwriting, objects, translations, configuration } = project;
  return [manifest, deploy, application, hiding, locking, overwriting, ...objects, ...translations, ...configuration];
}

/** The objects of the files that could be read, in the order of their file names. */
export function objectsOf(project: Project): SdfObject[] {
  return project.objects.flatMap((document) => {
    const element = rootOf(document);
    if (element === undefined) return [];
    return [{ file: document.file, type: element.name, scriptId: element.attributes.get('scriptid') ?? '', element }];
  });
}

/** The objects of one type, e.g. `role`. */
export function objectsOfType(project: Project, type: string): SdfObject[] {
  return objectsOf(project).filter((object) => object.type === type);
}

/** The deployments of a script object; none for any other object. */
export function deploymentsOf(object: SdfObject): SdfDeployment[] {
  const deployments = childOf(object.element, 'scriptdeployments');
  if (deployments === undefined) return [];
  return childrenOf(deployments, 'scriptdeployment').map((element) => ({
    object,
    scriptId: element.attributes.get('scriptid') ?? '',
    element,
  }));
}

/** Publisher and project id, e.g. com.example.app: the SuiteApp's folder in the File Cabinet is named so. */
export function applicationIdOf(project: Project): string {
  const manifest = rootOf(project.manifest);
  return manifest === undefined ? '' : `${textOf(manifest, 'publisherid')}.${textOf(manifest, 'projectid')}`;
}

/** The features that the manifest names. */
export function featuresOf(project: Project): ManifestFeature[] {
  const manifest = rootOf(project.manifest);
  const dependencies = manifest && childOf(manifest, 'dependencies');
  const features = dependencies && childOf(dependencies, 'features');
  if (features === undefined) return [];
  return childrenOf(features, 'feature').map((feature) => ({
    id: feature.text,
    isRequired: feature.attributes.get('required') === 'true',
    line: feature.line,
  }));
}
