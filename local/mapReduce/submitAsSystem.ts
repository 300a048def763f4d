import { administratorRoleId } from '../account/roleIds';
import type { Account, Deployment } from '../account/types';
import type { Task } from './task';
import { addTask } from './tasks';

/** NetSuite's own user, in whose name scripts run that nobody started. */
export const systemUserId = -4;

/**
 * Submits a deployment as NetSuite's clock does: for NetSuite's own user, as the deployment's run-as role where it has
 * one, else with the Administrator's rights.
 */
export function submitAsSystem(account: Account, { id, runAsRole }: Deployment, baseUrl: string): Task {
  return addTask(account, {
    deploymentId: id,
    caller: { userId: systemUserId, roleId: runAsRole ?? administratorRoleId },
    parameters: {},
    baseUrl,
  });
}
