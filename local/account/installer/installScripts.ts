import { isPreserved } from '../../../sdf/installationPreferences';
import type { Project, SdfDeployment, SdfObject } from '../../../sdf/project';
import { deploymentsOf, objectsOf } from '../../../sdf/project';
import { scriptPath } from '../../../sdf/scriptTypes';
import { childOf, childrenOf, textOf } from '../../../sdf/xml';
import { findDeployment, saveScript, type DeploymentInput } from '../scripts';
import type { Account, Deployment, ScriptType } from '../types';
import { processingOf } from './processing';
import { roleIdOf } from './roleReference';

const scriptTypes: ReadonlyMap<string, ScriptType> = new Map([
  ['suitelet', 'SUITELET'],
  ['restlet', 'RESTLET'],
  ['mapreducescript', 'MAPREDUCE'],
  ['scheduledscript', 'SCHEDULED'],
  ['clientscript', 'CLIENT'],
  ['sdfinstallationscript', 'SDFINSTALLATION'],
]);

/** Adds or updates the scripts of the project and their deployments. */
export function installScripts(account: Account, project: Project): void {
  for (const object of objectsOf(project)) {
    const type = scriptTypes.get(object.type);
    if (type === undefined) continue;
    saveScript(account, {
      scriptId: object.scriptId,
      name: textOf(object.element, 'name'),
      type,
      file: scriptPath(textOf(object.element, 'scriptfile')),
      isInactive: textOf(object.element, 'isinactive') === 'T',
      deployments: deploymentsOf(object).map((deployment) => deploymentOf(account, project, deployment)),
    });
  }
}

/** A preserved deployment keeps what the account made of it (Oracle help section_160751417871). */
function deploymentOf(account: Account, project: Project, deployment: SdfDeployment): DeploymentInput {
  const existing = findDeployment(account, deployment.object.scriptId, deployment.scriptId);
  if (!('missing' in existing) && isPreserved(project, deployment)) return existing;
  return deploymentInput(account, deployment);
}

function deploymentInput(account: Account, { object, scriptId, element }: SdfDeployment): DeploymentInput {
  const roles = textOf(element, 'audslctrole').split('|').map((role) => roleIdOf(account, role.trim()));
  const runAsRole = textOf(element, 'runasrole');
  return {
    scriptId,
    title: textOf(element, 'title'),
    isDeployed: textOf(element, 'isdeployed') !== 'F',
    status: textOf(element, 'status'),
    logLevel: logLevelOf(textOf(element, 'loglevel')),
    // Everybody who can sign in to this account is an employee.
    allRoles: textOf(element, 'allroles') === 'T' || textOf(element, 'allemployees') === 'T',
    audienceRoles: roles.filter((role) => role !== undefined),
    runAsRole: runAsRole === '' ? undefined : roleIdOf(account, runAsRole),
    parameters: parametersOf(object, element),
    processing: object.type === 'mapreducescript' ? processingOf(element) : undefined,
  };
}

function logLevelOf(word: string): Deployment['logLevel'] {
  return word === 'AUDIT' || word === 'ERROR' || word === 'EMERGENCY' ? word : 'DEBUG';
}

/** The script's parameters with the deployment's own values, else their defaults. */
function parametersOf(object: SdfObject, deployment: SdfDeployment['element']): Record<string, string> {
  const fields = childOf(object.element, 'scriptcustomfields');
  const parameters: Record<string, string> = {};
  for (const field of fields ? childrenOf(fields, 'scriptcustomfield') : []) {
    const scriptId = field.attributes.get('scriptid') ?? '';
    parameters[scriptId] = childOf(deployment, scriptId)?.text ?? defaultOf(field);
  }
  return parameters;
}

function defaultOf(field: SdfDeployment['element']): string {
  if (textOf(field, 'fieldtype') === 'CHECKBOX') return textOf(field, 'defaultchecked') || 'F';
  return textOf(field, 'defaultvalue');
}
