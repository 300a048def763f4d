import { Crash } from '../../../local/runtime/faults';
import type { LocalNetSuite } from '../../support/localNetSuite';
import { startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';

const header = (type: string): string => `/**\n * @NApiVersion 2.1\n * @NScriptType ${type}\n */\n`;
const asking = "query.runSuiteQL('SELECT 1 AS one FROM dual')";
const scripts = {
  'FileCabinet/SuiteApps/com.example.sample/page.js': `${header('Suitelet')}define(['N/query'], (query) => ({ onRequest: ({ response }) => { ${asking}; response.write('done'); } }));`,
  'FileCabinet/SuiteApps/com.example.sample/api.js': `${header('Restlet')}define(['N/query'], (query) => ({ get: () => { ${asking}; return 'done'; } }));`,
};

describe('a server with a fault on purpose', () => {
  let netSuite: LocalNetSuite;
  let isFailing = false;

  beforeAll(async () => {
    const projectFolder = writeProject(scripts);
    const beforeCall = (): void => {
      if (isFailing) throw new Crash();
    };
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder, server: { beforeCall } });
  });

  afterAll(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
    removeWrittenProjects();
  });

  it.each([
    ['Suitelets', '/app/site/hosting/scriptlet.nl?script=customscript_sample_page&deploy=customdeploy_sample_all', 500],
    ['RESTlets', '/app/site/hosting/restlet.nl?script=customscript_sample_api&deploy=customdeploy_sample_api', 400],
  ])('fails %s, and answers them again afterwards', async (_title, path, status) => {
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    isFailing = true;
    const failed = await seller(path);
    isFailing = false;
    const answered = await seller(path);
    expect([failed.status, (await failed.json() as { error: { code: string } }).error.code]).toEqual([status, 'UNEXPECTED_ERROR']);
    expect([answered.status, await answered.text()]).toEqual([200, 'done']);
  });
});
