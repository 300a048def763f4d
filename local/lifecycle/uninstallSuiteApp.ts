import { removeObjects } from '../account/installer/removeObjects';
import { deploymentsOfScript, findScript } from '../account/scripts';
import { findSuiteApp, forgetSuiteApp, type SuiteApp } from '../account/suiteApps';
import type { Account } from '../account/types';
import { removeTasks } from '../mapReduce/removeTasks';
import { unfinishedTasks } from '../mapReduce/tasks';
import { runInstallationScript, type Installing } from './runInstallationScript';
import { UninstallationError } from './uninstallationError';

export interface Uninstalling extends Installing {
  /** Stops the work on a task of the SuiteApp, by its id. */
  readonly stopTask: (taskId: string) => void;
}

/**
 * Uninstalls a SuiteApp: runs the scripts of its beforeUndeploy hook, then removes its objects with their records and its
 * tasks, all or nothing. Its files are the project's and stay on the disk. Gives whether it was installed.
 * @throws {UninstallationError} where a script of the hook fails; what it did stays
 */
export function uninstallSuiteApp(account: Account, id: string, uninstalling: Uninstalling): boolean {
  const suiteApp = findSuiteApp(account, id);
  if (suiteApp === undefined) return false;
  runHook(account, suiteApp, uninstalling);
  account.database.transaction(() => {
    for (const { scriptId } of suiteApp.objects) endWork(account, scriptId, uninstalling);
    removeObjects(account, suiteApp);
    forgetSuiteApp(account, id);
  });
  return true;
}

function runHook(account: Account, { name, version, beforeUndeploy }: SuiteApp, { caller, baseUrl, beforeCall }: Uninstalling): void {
  for (const script of beforeUndeploy) {
    const failure = runInstallationScript(account, script, { fromVersion: version, toVersion: null }, { caller, baseUrl, beforeCall })?.failure;
    if (failure !== undefined) throw new UninstallationError(failure.code, `${name} was not uninstalled. ${script.scriptId} failed: ${failure.message}`);
  }
}

/** Stops what a script of the SuiteApp does, and forgets what it did. */
function endWork(account: Account, scriptId: string, { stopTask }: Uninstalling): void {
  const script = findScript(account, scriptId);
  for (const { id } of script === undefined ? [] : deploymentsOfScript(account, script)) {
    for (const { taskId } of unfinishedTasks(account, id)) stopTask(taskId);
    removeTasks(account, id);
  }
}
