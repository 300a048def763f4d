import { InstallationError } from '../account/installer/installationError';
import { administratorRoleId } from '../account/roleIds';
import type { Account } from '../account/types';
import { installWithScripts } from '../lifecycle/installWithScripts';
import { systemUserId } from '../mapReduce/submitAsSystem';
import { StartError } from './startError';

/** What the judge finds when the sources are in order and the scripts were not built. */
const codesOfUnbuilt: ReadonlySet<string> = new Set(['SCRIPT_FILE_MISSING', 'PATH_MATCHES_NOTHING']);

/**
 * Installs the SuiteApp as it is built now, and runs its installation scripts as NetSuite's own user with the
 * Administrator's rights.
 * @param baseUrl where the account will answer
 * @throws StartError when it is not built; InstallationError for any other problem of the project, and for a script that fails
 */
export function installProject(account: Account, projectFolder: string, baseUrl: string): void {
  try {
    installWithScripts(account, projectFolder, { caller: { userId: systemUserId, roleId: administratorRoleId }, baseUrl });
  } catch (error) {
    const isUnbuilt = error instanceof InstallationError && error.problems.every(({ code }) => codesOfUnbuilt.has(code));
    throw isUnbuilt ? new StartError('The SuiteApp is not built: run `npm run build`.') : error;
  }
}
