import { deploymentNamed, scriptsToRun, type NamedScript } from '../../sdf/installationScripts';
import type { Problem } from '../../sdf/problem';
import { installSuiteApp, type Installation } from '../account/installer/installSuiteApp';
import { InstallationError } from '../account/installer/installationError';
import { forgetSuiteApp, saveSuiteApp } from '../account/suiteApps';
import type { Account } from '../account/types';
import { runInstallationScript, type Installing } from './runInstallationScript';

/**
 * Installs the SDF project of a folder into the account and runs the scripts that its deploy.xml names, in their order.
 * NetSuite runs each after what stands above it; here all of the project is there before the first. A script that fails
 * stops the installation: the rest is not run, the version does not count as installed, and what is there stays.
 * @throws {InstallationError} as installSuiteApp, and with the code and the message of the script that failed
 */
export function installWithScripts(account: Account, projectFolder: string, installing: Installing): void {
  const installation = installSuiteApp(account, projectFolder);
  for (const script of scriptsToRun(installation.project)) {
    const problem = problemOf(account, installation, script, installing);
    if (problem === undefined) continue;
    withdraw(account, installation);
    throw new InstallationError([problem]);
  }
}

/** Runs a script; gives why the installation cannot go on, undefined where it can. */
function problemOf(account: Account, { project, suiteApp, previous }: Installation, script: NamedScript, installing: Installing): Problem | undefined {
  const { object, scriptId: deploymentId } = deploymentNamed(project, script)!;
  const versions = { fromVersion: previous?.version ?? null, toVersion: suiteApp.version };
  const failure = runInstallationScript(account, { scriptId: object.scriptId, deploymentId }, versions, installing)?.failure;
  if (failure === undefined) return undefined;
  return { code: failure.code, file: project.deploy.file, line: script.element.line, message: `${object.scriptId} failed: ${failure.message}` };
}

function withdraw(account: Account, { suiteApp, previous }: Installation): void {
  if (previous === undefined) forgetSuiteApp(account, suiteApp.id);
  else saveSuiteApp(account, previous);
}
