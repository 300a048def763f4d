import type { Project, ProjectDocument, SdfDeployment, SdfObject } from './project';
import { rootOf } from './project';
import { childOf, childrenOf } from './xml';
import { matchesPath } from './deployPath';

/** Whether the account's users may not edit the object. Source: Oracle help section_1543865613. */
export function isLocked(project: Project, object: SdfObject): boolean {
  return actionOn(project.locking, object, 'UNLOCK') === 'LOCK';
}

/**
 * Whether an upgrade leaves what the account changed in this deployment as it is.
 * Source: Oracle help section_160751417871.
 */
export function isPreserved(project: Project, deployment: SdfDeployment): boolean {
  const root = rootOf(project.overwriting);
  const deployments = root && childOf(root, 'scriptdeployments');
  if (deployments === undefined) return false;
  const scriptId = `${deployment.object.scriptId}.${deployment.scriptId}`;
  const own = childrenOf(deployments, 'scriptdeployment').find((element) => element.attributes.get('scriptid') === scriptId);
  return (own?.attributes.get('action') ?? deployments.attributes.get('defaultAction')) === 'PRESERVE';
}

/** The action of the list that names the object, by script id or by path; else the file's default. */
function actionOn(document: ProjectDocument, object: SdfObject, otherwise: string): string {
  const root = rootOf(document);
  if (root === undefined) return otherwise;
  const list = childrenOf(root, 'apply').find(
    (apply) =>
      childrenOf(apply, 'object').some((named) => named.text === object.scriptId) ||
      childrenOf(apply, 'path').some((path) => matchesPath(path.text, object.file)),
  );
  return list?.attributes.get('action') ?? root.attributes.get('defaultAction') ?? otherwise;
}
