import type { Project, SdfDeployment } from './project';
import { deploymentsOf, objectsOfType, rootOf } from './project';
import type { XmlElement } from './xml';
import { childrenOf, textOf } from './xml';

/** The object that SDF runs by itself; no other script may stand in <run> or in a hook. */
export const installationScriptType = 'sdfinstallationscript';

/** The points of a SuiteApp's life at which application.xml may have scripts run. Source: Oracle help article_0206015353. */
export const hookNames = ['beforeUndeploy'] as const;
export type HookName = (typeof hookNames)[number];

/** A <script> element: an object of the project and one of its deployments. */
export interface NamedScript {
  readonly element: XmlElement;
  /** Of the object, as it is written: ~/Objects/customscript_x.xml */
  readonly path: string;
  /** customdeploy_x */
  readonly deployment: string;
}

/** The scripts that deploy.xml has run, in their order: each after all that stands above it. Source: Oracle help section_1548438348. */
export function scriptsToRun(project: Project): NamedScript[] {
  return below(rootOf(project.deploy), 'run').flatMap(namedIn);
}

/** The scripts of a hook of application.xml, in their order. Source: Oracle help article_0206015827. */
export function scriptsOfHook(project: Project, hook: HookName): NamedScript[] {
  return below(rootOf(project.application), 'hooks').flatMap((hooks) => below(hooks, hook)).flatMap(namedIn);
}

/** The deployment that a script element names; undefined where the project has none. */
export function deploymentNamed(project: Project, script: NamedScript): SdfDeployment | undefined {
  const object = objectsOfType(project, installationScriptType).find(({ file }) => file === objectFileOf(script));
  return object && deploymentsOf(object).find(({ scriptId }) => scriptId === script.deployment);
}

/** The object's file, relative to the project folder; '' for a path that does not begin at it. */
export function objectFileOf({ path }: NamedScript): string {
  return path.startsWith('~/') ? path.slice('~/'.length) : '';
}

function below(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : childrenOf(element, name);
}

function namedIn(list: XmlElement): NamedScript[] {
  return childrenOf(list, 'script').map((element) => ({ element, path: textOf(element, 'path'), deployment: textOf(element, 'deployment') }));
}
