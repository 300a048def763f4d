import { judgeSuiteApp } from '../../../sdf/judgeProject';
import type { Project } from '../../../sdf/project';
import { readProject } from '../../../sdf/readProject';
import { findSuiteApp, saveSuiteApp, type SuiteApp } from '../suiteApps';
import type { Account } from '../types';
import { InstallationError } from './installationError';
import { installCustomRecordTypes } from './installCustomRecordTypes';
import { installRoles } from './installRoles';
import { installScripts } from './installScripts';
import { installTranslations } from './installTranslations';
import { missingFeatures } from './missingFeatures';
import { suiteAppOf } from './suiteAppOf';

/** What was installed, and what of it was installed before. */
export interface Installation {
  readonly project: Project;
  readonly suiteApp: SuiteApp;
  /** Undefined where the SuiteApp is new. */
  readonly previous: SuiteApp | undefined;
}

/**
 * Installs the SDF project of a folder into the account, or updates what an earlier installation left there: all of it
 * or, when anything is wrong, nothing. The project's own installation scripts are not run here.
 * @throws {InstallationError} with every problem of the project, FEATURE_OFF for a required feature among them
 */
export function installSuiteApp(account: Account, projectFolder: string): Installation {
  const project = readProject(projectFolder);
  const problems = [...judgeSuiteApp(project), ...missingFeatures(account, project)];
  if (problems.length > 0) throw new InstallationError(problems);
  return account.database.transaction(() => {
    // A role names the levels it has on custom records, a record type the roles, a deployment both.
    const recordTypes = installCustomRecordTypes(account, project);
    installRoles(account, project);
    recordTypes.grantToRoles();
    installScripts(account, project);
    installTranslations(account, project);
    const suiteApp = suiteAppOf(project);
    const previous = findSuiteApp(account, suiteApp.id);
    saveSuiteApp(account, suiteApp);
    return { project, suiteApp, previous };
  });
}
