import { InstallationError } from '../../../local/account/installer/installationError';
import { installProject } from '../../../local/start/installProject';
import { StartError } from '../../../local/start/startError';
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
    installProject(smallAccount(folder), folder);
  };

  it('says when the SuiteApp is not built', () => {
    expect(install(unbuilt)).toThrow(new StartError('The SuiteApp is not built: run `npm run build`.'));
  });

  it('names the problems when there are others', () => {
    const broken = edited('Objects/scripts/customscript_sample_page.xml', '<status>RELEASED', '<status>SCHEDULED');
    expect(install({ ...unbuilt, ...broken })).toThrow(InstallationError);
  });
});
