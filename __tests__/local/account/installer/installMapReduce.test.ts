import { openDatabase } from '../../../../local/account/database';
import { setFeature } from '../../../../local/account/features';
import { installSuiteApp } from '../../../../local/account/installer/installSuiteApp';
import { createSchema } from '../../../../local/account/schema';
import { findDeployment, findDeploymentById } from '../../../../local/account/scripts';
import type { Account, Deployment } from '../../../../local/account/types';
import { removeWrittenProjects, writeProject } from '../../../support/sdfProject';

/** Installs a Map/Reduce script whose deployment has these elements, and gives the deployment. */
function installed(elements: string, status = 'NOTSCHEDULED'): Deployment {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: '/' };
  createSchema(account.database);
  for (const feature of ['SERVERSIDESCRIPTING', 'CUSTOMRECORDS']) setFeature(account, feature, true);
  installSuiteApp(account, writeProject({
    'Objects/scripts/customscript_sample_night.xml': `<mapreducescript scriptid="customscript_sample_night">
  <name>Night</name>
  <scriptfile>[/SuiteApps/com.example.sample/night.js]</scriptfile>
  <scriptcustomfields>
    <scriptcustomfield scriptid="custscript_sample_size"><fieldtype>INTEGER</fieldtype><label>Size</label><defaultvalue>5</defaultvalue></scriptcustomfield>
  </scriptcustomfields>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_sample_night"><status>${status}</status><title>Night</title>${elements}</scriptdeployment>
  </scriptdeployments>
</mapreducescript>`,
    'FileCabinet/SuiteApps/com.example.sample/night.js': '/**\n * @NApiVersion 2.1\n * @NScriptType MapReduceScript\n */\ndefine([], () => ({}));\n',
  }));
  const deployment = findDeployment(account, 'customscript_sample_night', 'customdeploy_sample_night');
  if ('missing' in deployment) throw new Error('The deployment is missing');
  expect(findDeploymentById(account, deployment.id)).toEqual(deployment);
  account.database.close();
  return deployment;
}

describe('A Map/Reduce script of a project', () => {
  afterAll(removeWrittenProjects);

  it('is installed with its file, status and parameters', () => {
    expect(installed('', 'SCHEDULED')).toMatchObject({
      script: { type: 'MAPREDUCE', file: '/SuiteApps/com.example.sample/night.js' }, status: 'SCHEDULED', isDeployed: true, parameters: { custscript_sample_size: '5' },
    });
  });

  it('has one job at a time, no buffer and no schedule where its object says nothing', () => {
    expect(installed('').processing).toEqual({ concurrencyLimit: 1, bufferSize: 1, yieldAfterMinutes: 60 });
  });

  it('has what its object says', () => {
    expect(installed('<concurrencylimit>4</concurrencylimit><buffersize>32</buffersize><yieldaftermins>15</yieldaftermins>').processing)
      .toMatchObject({ concurrencyLimit: 4, bufferSize: 32, yieldAfterMinutes: 15 });
  });

  it.each([
    ['single', { startdate: '2026-07-01', starttime: '02:00:00Z' }],
    ['daily', { startdate: '2026-07-01', starttime: '02:00:00Z', everyxdays: '1' }],
    ['everyweekday', { startdate: '2026-07-01', starttime: '02:00:00Z', repeat: 'PT1H' }],
    ['monthly', { startdate: '2026-07-01', starttime: '02:00:00Z', everyxmonths: '2' }],
  ])('has the schedule %s', (kind, fields) => {
    const elements = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`).join('');
    expect(installed(`<recurrence><${kind}>${elements}</${kind}></recurrence>`, 'SCHEDULED').processing?.recurrence).toEqual({ kind, fields });
  });
});
