import { InstallationError } from '../../../local/account/installer/installationError';
import { readLog } from '../../../local/account/scriptLog';
import { installProject } from '../../../local/start/installProject';
import { StartError } from '../../../local/start/startError';
import { running, scriptElement, withSetupScript } from '../../support/installationScripts';
import type { ProjectChanges } from '../../support/sdfProject';
import { edited, removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { smallAccount } from '../../support/smallAccount';

const unbuilt: ProjectChanges = {
  'FileCabinet/SuiteApps/com.example.sample/page.js': null,
  'FileCabinet/SuiteApps/com.example.sample/api.js': null,
};

describe('installProject', () => {
  afterAll(removeWrittenProjects);

  const install = (changes: ProjectChanges) => () => {
    const folder = writeProject(changes);
    installProject(smallAccount(folder), folder, 'http://localhost:8300');
  };

  it('says when the SuiteApp is not built', () => {
    expect(install(unbuilt)).toThrow(new StartError('The SuiteApp is not built: run `npm run build`.'));
  });

  it('runs the installation scripts as NetSuite itself, with the Administrator’s rights', () => {
    const folder = writeProject({ ...withSetupScript('const user = runtime.getCurrentUser(); log.audit("ran", [user.id, user.role]);'), ...running(scriptElement()) });
    const account = smallAccount(folder);
    installProject(account, folder, 'http://localhost:8300');
    expect(readLog(account, { limit: 5 })).toMatchObject([{ title: 'ran', details: '[-4,3]', userId: -4 }]);
  });

  it('says which of them failed, and not that the SuiteApp is not built', () => {
    const failing = { ...withSetupScript("throw { name: 'MODULE_DOES_NOT_EXIST', message: 'No.' };"), ...running(scriptElement()) };
    expect(install(failing)).toThrow('deploy.xml:9 MODULE_DOES_NOT_EXIST customscript_sample_setup failed: No.');
  });

  it('names the problems when there are others', () => {
    const broken = edited('Objects/scripts/customscript_sample_page.xml', '<status>RELEASED', '<status>SCHEDULED');
    expect(install({ ...unbuilt, ...broken })).toThrow(InstallationError);
  });
});
