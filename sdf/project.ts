import type { ParsedXml, XmlElement } from './xml';
import { childOf, childrenOf, textOf } from './xml';

/** One XML file of the project. `file` is relative to the project folder, with forward slashes. */
export type ProjectDocument = { readonly file: string } & (ParsedXml | { readonly state: 'absent' });

/** One file below FileCabinet. */
export interface CabinetFile {
  /** Relative to the project folder, e.g. FileCabinet/SuiteApps/com.example.app/page.js */
  readonly file: string;
  /** As NetSuite knows it, e.g. /SuiteApps/com.example.app/page.js */
  readonly path: string;
  /** The value of its `@NScriptType` header; undefined where it has none. */
  readonly scriptType: string | undefined;
}

/** An SDF project of type SuiteApp, as it stands on the disk: nothing judged yet. */
export interface Project {
  readonly manifest: ProjectDocument;
  readonly deploy: ProjectDocument;
  readonly hiding: ProjectDocument;
  readonly locking: ProjectDocument;
  readonly overwriting: ProjectDocument;
  readonly objects: readonly ProjectDocument[];
  /** The files of the Translations folder, each meant to be XLIFF. */
  readonly translations: readonly ProjectDocument[];
  readonly fileCabinet: readonly CabinetFile[];
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
