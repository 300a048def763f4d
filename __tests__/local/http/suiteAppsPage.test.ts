import { readLog } from '../../../local/account/scriptLog';
import { listDeployments } from '../../../local/account/scripts';
import { listSuiteApps } from '../../../local/account/suiteApps';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { beforeUndeploy, scriptElement, withSetupScript } from '../../support/installationScripts';
import { edited, removeWrittenProjects, writeProject, type ProjectChanges } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';
import { scriptSource } from '../mapReduce/mapReduceAccount';

const path = '/local/suiteapps';
const page = '/app/site/hosting/scriptlet.nl?script=customscript_sample_page&deploy=customdeploy_sample_all';
const uninstall = form({ action: 'uninstall', suiteapp: 'com.example.sample' });

describe('the page of installed SuiteApps', () => {
  let netSuite: LocalNetSuite;
  let admin: Client;

  async function start(changes: ProjectChanges = {}): Promise<void> {
    const projectFolder = writeProject(changes);
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    admin = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
  }

  afterEach(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
  });

  afterAll(removeWrittenProjects);

  const read = async (): Promise<string> => (await admin(path)).text();

  it('is reached from the home page by the Administrator, and nobody else', async () => {
    await start();
    const link = `<a href="${path}">Installed SuiteApps</a>`;
    expect(await (await admin('/app/center/card.nl')).text()).toContain(link);
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    expect(await (await seller('/app/center/card.nl')).text()).not.toContain(link);
    expect((await seller(path)).status).toBe(403);
    expect((await seller(path, uninstall)).status).toBe(403);
    expect((await netSuite.client(path)).status).toBe(401);
    expect(listSuiteApps(netSuite.account)).toHaveLength(1);
  });

  it('shows name, id and version, every text escaped', async () => {
    await start(edited('manifest.xml', '<projectname>Sample', '<projectname>&lt;b&gt;Sample&lt;/b&gt; &quot;x'));
    const html = await read();
    expect(html).toContain('<td>&lt;b>Sample&lt;/b> &quot;x</td><td>com.example.sample</td><td>1.0.0</td>');
    expect(html).toContain('aria-label="Uninstall &lt;b>Sample&lt;/b> &quot;x"');
  });

  it('uninstalls at the press of a button: its pages are gone, and the list is empty', async () => {
    await start();
    expect((await admin(page)).status).toBe(200);
    const answer = await admin(path, uninstall);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, path]);
    expect(await read()).toContain('No SuiteApp is installed.');
    expect((await admin(page)).status).toBe(404);
    expect((await admin('/app/center/card.nl')).status).toBe(200);
  });

  it('uninstalls while one of its scripts is at work', async () => {
    await start({
      'Objects/scripts/customscript_sample_counter.xml': `<mapreducescript scriptid="customscript_sample_counter"><name>Counter</name>
<scriptfile>[/SuiteApps/com.example.sample/counter.js]</scriptfile>
<scriptdeployments><scriptdeployment scriptid="customdeploy_sample_counter"><status>NOTSCHEDULED</status><title>Count</title></scriptdeployment></scriptdeployments></mapreducescript>`,
      'FileCabinet/SuiteApps/com.example.sample/counter.js': scriptSource("getInputData: () => Array.from({ length: 1000 }, (_, index) => index), map: () => undefined, summarize() { tell('summarized'); }"),
    });
    const deployment = listDeployments(netSuite.account).find(({ scriptId }) => scriptId === 'customdeploy_sample_counter')!;
    await admin('/local/schedules', form({ action: 'run', deployment: String(deployment.id) }));
    const pairs = () => netSuite.account.database.all("SELECT id FROM local_task_pair WHERE state = 'done'");
    while (pairs().length === 0) await read();
    expect(netSuite.account.database.all('SELECT status FROM local_task')).toEqual([{ status: 'PROCESSING' }]);
    expect((await admin(path, uninstall)).status).toBe(303);
    for (let times = 0; times < 5; times += 1) await read();
    expect(readLog(netSuite.account, { limit: 5 })).toEqual([]);
    expect([...netSuite.account.database.all('SELECT id FROM local_task'), ...pairs()]).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['without an action', { suiteapp: 'com.example.sample' }, 'action must be uninstall.'],
    ['with another action', { action: 'toString', suiteapp: 'com.example.sample' }, 'action must be uninstall.'],
    ['without a SuiteApp', { action: 'uninstall' }, 'This SuiteApp is not installed any more.'],
    ['for one that is not installed', { action: 'uninstall', suiteapp: "'; DROP TABLE role; --" }, 'This SuiteApp is not installed any more.'],
  ])('refuses a form %s', async (_what, fields, message) => {
    await start();
    const answer = await admin(path, form(fields));
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'INVALID_INPUT', message: expect.stringContaining(message) } }]);
    expect(listSuiteApps(netSuite.account)).toHaveLength(1);
  });

  it('takes forms of its own pages only', async () => {
    await start();
    const answer = await admin(path, form({ action: 'uninstall', suiteapp: 'com.example.sample', _csrf: 'guessed' }));
    expect(answer.status).toBe(403);
    expect(listSuiteApps(netSuite.account)).toHaveLength(1);
  });

  it('says why a script of the SuiteApp stopped it', async () => {
    await start({ ...withSetupScript("throw { name: 'NOT_YET', message: 'Wait <b>please</b>.' };"), ...beforeUndeploy(scriptElement()) });
    const answer = await admin(path, { ...uninstall, headers: { Accept: 'text/html' } });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('NOT_YET');
    expect(html).toContain('Sample was not uninstalled. customscript_sample_setup failed: Wait &lt;b>please&lt;/b>.');
    expect(await read()).toContain('<td>com.example.sample</td>');
  });
});
