import { administratorRoleId } from './roleIds';
import { findDeployment } from './scripts';
import type { Account, Deployment, Role, ScriptType } from './types';

/**
 * Whether a role may run a deployment, and how NetSuite refuses: `invalid` as if it were not there
 * (SSS_INVALID_SCRIPTLET_ID), `refused` for want of privileges.
 */
export type ScriptAccess =
  | { readonly access: 'granted'; readonly deployment: Deployment }
  | { readonly access: 'invalid' }
  | { readonly access: 'refused' };

/** NetSuite's words for each refusal, and the HTTP status of a Suitelet's. */
export const accessRefusals = {
  invalid: { status: 404, code: 'SSS_INVALID_SCRIPTLET_ID', message: 'That Suitelet is invalid, disabled, or no longer exists.' },
  refused: { status: 403, code: 'INSUFFICIENT_PERMISSION', message: 'You do not have privileges to view this page.' },
} as const;

/** Script and deployment by script id or internal id, as URLs name them. */
export function scriptAccess(account: Account, role: Role, type: ScriptType, script: string, deploy: string): ScriptAccess {
  const deployment = findDeployment(account, script, deploy);
  if ('missing' in deployment || deployment.script.type !== type || !isRunning(deployment, role)) return { access: 'invalid' };
  return isInAudience(deployment, role) ? { access: 'granted', deployment } : { access: 'refused' };
}

/** Whether the role may run the deployment at all. */
export function mayRun(deployment: Deployment, role: Role): boolean {
  return isRunning(deployment, role) && isInAudience(deployment, role);
}

/** A deployment in testing runs for its owner, who here is whoever signs in as Administrator. */
function isRunning(deployment: Deployment, role: Role): boolean {
  if (deployment.script.isInactive || !deployment.isDeployed) return false;
  return deployment.status === 'RELEASED' || role.id === administratorRoleId;
}

/** The Administrator is no exception: he must be in the audience, unless it is empty, which leaves the owner. */
function isInAudience(deployment: Deployment, role: Role): boolean {
  if (deployment.allRoles) return true;
  if (deployment.audienceRoles.length === 0) return role.id === administratorRoleId;
  return deployment.audienceRoles.includes(role.id);
}
