import { readLog } from '../../../local/account/scriptLog';
import { listDeployments } from '../../../local/account/scripts';
import type { Task } from '../../../local/mapReduce/task';
import { tasksOf } from '../../../local/mapReduce/tasks';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';
import { scriptSource } from '../mapReduce/mapReduceAccount';

const path = '/local/schedules';

const scriptObject = `<mapreducescript scriptid="customscript_sample_counter">
  <name>Sample Counter</name>
  <scriptfile>[/SuiteApps/com.example.sample/counter.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_sample_demand">
      <status>NOTSCHEDULED</status>
      <title>Count &lt;b&gt;now&lt;/b&gt;</title>
    </scriptdeployment>
    <scriptdeployment scriptid="customdeploy_sample_night">
      <status>SCHEDULED</status>
      <title>Count at night</title>
      <concurrencylimit>2</concurrencylimit>
      <buffersize>4</buffersize>
      <recurrence><daily><startdate>2026-07-01</startdate><starttime>02:00:00Z</starttime><everyxdays>1</everyxdays></daily></recurrence>
    </scriptdeployment>
  </scriptdeployments>
</mapreducescript>`;

/** Fails for the second pair; tells who it runs as. */
const members = `
  getInputData: () => Array.from({ length: 40 }, (_, index) => index),
  map(context) { if (context.value === '1') throw error.create({ name: 'NO_<i>LUCK</i>', message: 'No luck' }); context.write('k', 1); },
  reduce(context) { tell('user', [runtime.getCurrentUser().id, runtime.getCurrentUser().role]); }`;

describe('the page of script schedules', () => {
  let netSuite: LocalNetSuite;
  let admin: Client;

  beforeEach(async () => {
    const projectFolder = writeProject({
      'Objects/scripts/customscript_sample_counter.xml': scriptObject,
      'FileCabinet/SuiteApps/com.example.sample/counter.js': scriptSource(members),
      'FileCabinet/SuiteApps/com.example.sample/page.js': `/**
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/task'], (task) => ({ onRequest({ response }) {
  response.write(task.create({ taskType: 'MAP_REDUCE', scriptId: 'customscript_sample_counter', deploymentId: 'customdeploy_sample_demand' }).submit());
} }));`,
    });
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    admin = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
  });

  afterEach(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
  });

  afterAll(removeWrittenProjects);

  const read = async (): Promise<string> => (await admin(path)).text();
  const idOf = (scriptId: string): number => listDeployments(netSuite.account).find((deployment) => deployment.scriptId === scriptId)!.id;
  const tasks = (scriptId = 'customdeploy_sample_demand'): Task[] => tasksOf(netSuite.account, idOf(scriptId), 10);
  const act = async (fields: Readonly<Record<string, string>>): Promise<number> => (await admin(path, form(fields))).status;
  const run = (scriptId = 'customdeploy_sample_demand'): Promise<number> => act({ action: 'run', deployment: String(idOf(scriptId)) });

  /** Looks at the page again and again, as a person does, until a task has ended. */
  const untilEnded = async (scriptId?: string): Promise<Task> => {
    while (tasks(scriptId)[0]?.ended === undefined) await read();
    return tasks(scriptId)[0]!;
  };

  it('is reached from the home page by the Administrator, and nobody else', async () => {
    const link = `<a href="${path}">Script Schedules</a>`;
    expect(await (await admin('/app/center/card.nl')).text()).toContain(link);
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    expect(await (await seller('/app/center/card.nl')).text()).not.toContain(link);
    expect((await seller(path)).status).toBe(403);
    expect((await seller(path, form({ action: 'run', deployment: '1' }))).status).toBe(403);
    expect((await netSuite.client(path)).status).toBe(401);
  });

  it('lists the deployments with status, schedule and jobs, every text escaped', async () => {
    const html = await read();
    expect(html).toContain('No clock runs schedules here');
    expect(html).toContain('Count &lt;b>now&lt;/b>');
    expect(html).toContain('<dd>daily, startdate 2026-07-01, starttime 02:00:00Z, everyxdays 1</dd>');
    expect(html).toContain('<dd>2, with a buffer of 4</dd>');
    expect(html).toContain('It has not run yet.');
    expect(html).not.toContain('Sample Page');
  });

  it('runs a deployment at the press of its button, scheduled or not, with the rights of NetSuite itself', async () => {
    expect(await run('customdeploy_sample_night')).toBe(303);
    expect(await untilEnded('customdeploy_sample_night')).toMatchObject({ status: 'COMPLETE' });
    expect(readLog(netSuite.account, { limit: 100 }).find(({ title }) => title === 'user')?.details).toBe('[-4,3]');
    const html = await read();
    expect(html).toMatch(/<td>COMPLETE<\/td><td>SUMMARIZE<\/td><td>40 of 40<\/td><td>1 of 1<\/td><td>0<\/td><td>\d+\.\d<\/td>/);
    expect(html).toContain('1\nMAP 1: NO_&lt;i>LUCK&lt;/i> No luck');
  });

  it('answers while a script runs, and can kill and restart it', async () => {
    await run();
    expect(await run()).toBe(400);
    while (tasks()[0]?.stage !== 'MAP') await read();
    const task = tasks()[0]!;
    expect(await read()).toContain('>Kill</button>');
    expect(await act({ action: 'kill', task: task.taskId })).toBe(303);
    const html = await read();
    expect(html).toContain('<td>Killed</td>');
    expect(html).toContain('>Restart</button>');
    expect(tasks()[0]).toMatchObject({ status: 'PROCESSING' });
    expect(await run()).toBe(400);
    expect(await act({ action: 'restart', task: task.taskId })).toBe(303);
    expect(await untilEnded()).toMatchObject({ taskId: task.taskId, status: 'COMPLETE' });
    expect(await read()).toContain('SSS_APP_SERVER_RESTART');
  });

  it('ends with the server, wherever it stands', async () => {
    await run();
    while (tasks()[0]?.stage !== 'MAP') await read();
    await netSuite.stop();
  });

  it('shows what a script submitted, which runs after the answer to that request', async () => {
    const answer = await admin('/app/site/hosting/scriptlet.nl?script=customscript_sample_page&deploy=customdeploy_sample_all');
    expect(await answer.text()).toBe(tasks()[0]?.taskId);
    expect((await untilEnded()).caller).toMatchObject({ roleId: 3 });
  });

  it.each([
    ['an unknown action', { action: 'x' }],
    ['the name of something that every object has', { action: 'toString' }],
    ['an unknown deployment', { action: 'run', deployment: '999' }],
    ['no deployment', { action: 'run' }],
    ['a deployment of a Suitelet', { action: 'run', deployment: '1' }],
    ['an unknown task', { action: 'kill', task: 'x' }],
    ['a task that does not wait to be restarted', { action: 'restart', task: 'x' }],
  ])('refuses %s', async (_title, fields) => {
    expect(await act(fields)).toBe(400);
  });

  it('takes forms of its own only', async () => {
    expect((await admin(path, form({ action: 'run', deployment: String(idOf('customdeploy_sample_demand')), _csrf: 'x' }))).status).toBe(403);
    expect(tasks()).toEqual([]);
  });
});
