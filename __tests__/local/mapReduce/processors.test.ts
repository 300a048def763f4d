import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../../local/account/database';
import { createSchema } from '../../../local/account/schema';
import { readLog } from '../../../local/account/scriptLog';
import { saveScript } from '../../../local/account/scripts';
import type { Account, Deployment } from '../../../local/account/types';
import { Processors } from '../../../local/mapReduce/processors';
import { begunTasks, tasksOf } from '../../../local/mapReduce/tasks';
import { Crash } from '../../../local/runtime/faults';
import { MapReduceAccount, scriptSource, tellingSummarize } from './mapReduceAccount';

const counting = `getInputData: () => [0, 1, 2, 3], map(context) { tell('call', runtime.getCurrentScript().id + context.value); context.write(context.key, 1); }, ${tellingSummarize}`;

describe('processors', () => {
  let local: MapReduceAccount;
  let errors: unknown[];
  let processors: Processors;
  beforeEach(() => {
    local = new MapReduceAccount();
    errors = [];
    processors = new Processors(local.account, { reportError: (error) => errors.push(error) });
  });
  afterEach(() => {
    processors.stop();
    local.close();
    expect(errors).toEqual([]);
  });

  /** Gives the event loop away until something holds. */
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve));
  };

  it('begin what was submitted, and not before the running work has ended', async () => {
    const task = local.submit(local.deploy(counting));
    processors.wake();
    expect([local.read(task).status, processors.isRunning(task.taskId), local.told('call')]).toEqual(['PROCESSING', true, []]);
    await processors.idle();
    expect([local.read(task).status, processors.isRunning(task.taskId)]).toEqual(['COMPLETE', false]);
  });

  it('give everything else its turn between two calls', async () => {
    local.submit(local.deploy(counting));
    processors.wake();
    const seen: number[] = [];
    await until(() => {
      seen.push(local.told('call').length);
      return begunTasks(local.account).length === 0;
    });
    expect([0, 1, 2, 3, 4].filter((count) => !seen.includes(count))).toEqual([]);
  });

  it('work on a deployment’s tasks one by one, and on those of several in turns', async () => {
    const one = local.deploy(counting);
    const other = local.deploy(counting, {}, 'other.js');
    const tasks = [local.submit(one), local.submit(one), local.submit(other)];
    processors.wake();
    processors.wake();
    expect(tasks.map((task) => local.read(task).status)).toEqual(['PROCESSING', 'PENDING', 'PROCESSING']);
    await processors.idle();
    expect(tasks.map((task) => local.read(task).status)).toEqual(['COMPLETE', 'COMPLETE', 'COMPLETE']);
    const calls = local.told('call').map((call) => String(call).replace('customscript_', ''));
    expect(calls.slice(0, 8).sort()).toEqual(['mr_js0', 'mr_js1', 'mr_js2', 'mr_js3', 'other_js0', 'other_js1', 'other_js2', 'other_js3']);
    expect(calls.indexOf('other_js0')).toBeLessThan(calls.indexOf('mr_js3'));
  });

  it('leave a killed task where it stands until it is restarted', async () => {
    const task = local.submit(local.deploy(counting));
    processors.wake();
    await until(() => local.told('call').length === 2);
    expect(processors.kill(task.taskId)).toBe(true);
    expect(processors.kill(task.taskId)).toBe(false);
    await processors.idle();
    expect([local.read(task).status, local.told('call').length, processors.isRunning(task.taskId)]).toEqual(['PROCESSING', 2, false]);
    expect(processors.restart(task.taskId)).toBe(true);
    expect(processors.restart(task.taskId)).toBe(false);
    await processors.idle();
    expect(local.lastTold('map keys')).toEqual([['0', 1, 'COMPLETE'], ['1', 1, 'COMPLETE'], ['2', 2, 'COMPLETE'], ['3', 1, 'COMPLETE']]);
  });

  it('kill a task that has not made its first call', async () => {
    const task = local.submit(local.deploy(counting));
    processors.wake();
    processors.kill(task.taskId);
    await processors.idle();
    expect([local.read(task).status, local.told('call')]).toEqual(['PROCESSING', []]);
    processors.resume();
    await processors.idle();
    expect(local.read(task).status).toBe('COMPLETE');
  });

  it('neither kill nor restart what is not there or has ended', async () => {
    const task = local.submit(local.deploy(counting));
    processors.wake();
    await processors.idle();
    for (const taskId of [task.taskId, 'nonsense']) expect([processors.kill(taskId), processors.restart(taskId)]).toEqual([false, false]);
  });

  it('stop before the account is closed, and begin nothing more', async () => {
    const task = local.submit(local.deploy(counting));
    processors.wake();
    await until(() => local.told('call').length === 1);
    const waiting = local.submit(local.deploy(counting, {}, 'other.js'));
    processors.stop();
    processors.wake();
    await processors.idle();
    expect(processors.restart(task.taskId)).toBe(false);
    expect([local.told('call').length, local.read(waiting).status]).toEqual([1, 'PENDING']);
  });

  it('take a server’s death on purpose for what it is', async () => {
    const task = local.submit(local.deploy(counting));
    processors = new Processors(local.account, {
      reportError: (error) => errors.push(error),
      faults: { atInvocation: ({ number }) => { if (number === 3) throw new Crash(); } },
    });
    processors.wake();
    await processors.idle();
    expect([local.read(task).status, local.told('call').length]).toEqual(['PROCESSING', 1]);
  });

  it('report what goes wrong in Local NetSuite itself, and end the task', async () => {
    const task = local.submit(local.deploy(counting));
    local.account.database.exec('DROP TABLE local_task_stage');
    processors.wake();
    await processors.idle();
    expect(local.read(task).status).toBe('FAILED');
    expect(errors.splice(0)).toEqual([expect.objectContaining({ message: expect.stringContaining('local_task_stage') as string })]);
  });

  it('fail a task whose deployment was removed', async () => {
    const task = local.submit(local.deploy(counting));
    saveScript(local.account, { scriptId: 'customscript_mr_js', name: 'x', type: 'MAPREDUCE', file: '/x.js', deployments: [] });
    processors.wake();
    await processors.idle();
    expect(local.read(task).status).toBe('FAILED');
  });

  it('keep the newest 100 ended tasks, and no pairs of theirs', async () => {
    const deployment = local.deploy('getInputData: () => [1], map(context) { context.write(1, 1); }');
    for (let count = 0; count < 102; count += 1) local.submit(deployment);
    processors.wake();
    await processors.idle();
    expect(tasksOf(local.account, deployment.id, 1_000).map(({ id }) => id).at(-1)).toBe(3);
    const counts = ['local_task', 'local_task_stage', 'local_task_pair', 'local_task_written'].map((table) =>
      Number(local.account.database.get(`SELECT COUNT(*) AS count FROM ${table}`)?.count));
    expect(counts).toEqual([100, 300, 0, 0]);
  });
});

describe('A process that is killed in the middle of a Map/Reduce script', () => {
  let folder: string;
  let account: Account;
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'killed-')); });
  afterEach(() => {
    account.database.close();
    rmSync(folder, { recursive: true });
  });

  const open = (fileCabinet: string): Account => ({ database: openDatabase(path.join(folder, 'account.db')), fileCabinet });
  const deployment: Omit<Deployment, 'id' | 'script'> = {
    scriptId: 'customdeploy_mr_js', title: 'x', isDeployed: true, status: 'NOTSCHEDULED', logLevel: 'DEBUG', allRoles: false, audienceRoles: [],
    runAsRole: undefined, parameters: {},
  };

  it('is followed by one that goes on, and does nothing twice but what was not noted', async () => {
    const local = new MapReduceAccount();
    local.fixture.writeFile('/mr.js', scriptSource(counting));
    const { fileCabinet } = local.account;
    account = open(fileCabinet);
    createSchema(account.database);
    saveScript(account, { scriptId: 'customscript_mr_js', name: 'x', type: 'MAPREDUCE', file: '/mr.js', deployments: [deployment] });
    account.database.close();

    const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'killedProgram.ts'), path.join(folder, 'account.db'), fileCabinet]);
    child.stdout.on('data', (chunk) => { if (String(chunk).includes('call 3')) child.kill('SIGKILL'); });
    const signal = await new Promise((resolve) => { child.on('close', (_code, by) => resolve(by)); });
    expect(signal).toBe('SIGKILL');

    account = open(fileCabinet);
    const errors: unknown[] = [];
    const processors = new Processors(account, { reportError: (error) => errors.push(error) });
    processors.resume();
    await processors.idle();
    local.close();
    const told = readLog(account, { limit: 100 }).map(({ title, details }) => [title, details]);
    expect(told).toContainEqual(['map keys', JSON.stringify([['0', 1, 'COMPLETE'], ['1', 1, 'COMPLETE'], ['2', 2, 'COMPLETE'], ['3', 1, 'COMPLETE']])]);
    expect(told).toContainEqual(['map errors', JSON.stringify([['2', 'SSS_APP_SERVER_RESTART', 1]])]);
    expect(told).toContainEqual(['output', JSON.stringify([['0', '1'], ['1', '1'], ['2', '1'], ['3', '1']])]);
    expect(errors).toEqual([]);
  });
});
