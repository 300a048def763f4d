import { findDeployment } from '../account/scripts';
import type { DeploymentReference } from '../account/suiteApps';
import type { Account } from '../account/types';
import type { ScriptFailure } from '../runtime/failure';
import { beginExecution, costOf, runEntryPoint, type ExecutionRequest, type RunCost } from '../runtime/runScript';

/** What an installation script is told: the version that is there, and the one that will be. Source: Oracle help section_156383279814. */
export interface Versions {
  /** Null where the SuiteApp is new. */
  readonly fromVersion: string | null;
  /** Null where it goes. */
  readonly toVersion: string | null;
}

/** Who installs or uninstalls, and where the account answers. */
export type Installing = Pick<ExecutionRequest, 'caller' | 'baseUrl' | 'beforeCall'>;

export type InstallationScriptOutcome = RunCost & { readonly failure?: ScriptFailure };

/**
 * Runs the function of an SDF installation script once, within its 10,000 units. A failure is an answer, never an
 * exception, and stands in the script log. Undefined for a deployment that the account has switched off or removed.
 */
export function runInstallationScript(
  account: Account,
  { scriptId, deploymentId }: DeploymentReference,
  versions: Versions,
  installing: Installing,
): InstallationScriptOutcome | undefined {
  const deployment = findDeployment(account, scriptId, deploymentId);
  if ('missing' in deployment || !deployment.isDeployed || deployment.script.isInactive) return undefined;
  const execution = beginExecution(account, { deployment, ...installing });
  const { realm } = execution;
  const outcome = runEntryPoint(execution, ({ run }) => realm.call(run, [realm.data(versions)]), () => undefined);
  return { ...costOf(execution), ...('failure' in outcome && { failure: outcome.failure }) };
}
