import { InstallationError } from '../account/installer/installationError';
import { installSuiteApp } from '../account/installer/installSuiteApp';
import type { Account } from '../account/types';
import { StartError } from './startError';

/** What the judge finds when the sources are in order and the scripts were not built. */
const codesOfUnbuilt: ReadonlySet<string> = new Set(['SCRIPT_FILE_MISSING', 'PATH_MATCHES_NOTHING']);

/**
 * Installs the SuiteApp as it is built now.
 * @throws StartError when it is not built; InstallationError for any other problem of the project
 */
export function installProject(account: Account, projectFolder: string): void {
  try {
    installSuiteApp(account, projectFolder);
  } catch (error) {
    const isUnbuilt = error instanceof InstallationError && error.problems.every(({ code }) => codesOfUnbuilt.has(code));
    throw isUnbuilt ? new StartError('The SuiteApp is not built: run `npm run build`.') : error;
  }
}
