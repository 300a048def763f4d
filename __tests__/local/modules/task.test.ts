import type { Deployment, RolePermission } from '../../../local/account/types';
import { takeUp } from '../../../local/mapReduce/run';
import { runTask } from '../../../local/mapReduce/runTask';
import { findTask, unfinishedTasks } from '../../../local/mapReduce/tasks';
import { MapReduceAccount } from '../mapReduce/mapReduceAccount';

const modules = { task: 'N/task', runtime: 'N/runtime' };
const scheduling: readonly RolePermission[] = [{ key: 'ADMI_CUSTOMSCRIPT', level: 1 }, { key: 'ADMI_SS_SCHEDULING', level: 1 }];

const members = `
  getInputData: () => ['a', 'b', 'c', 'd'],
  map(context) { context.write('k' + context.key % 2, context.value); },
  reduce(context) { context.write(context.key, 'x'); }`;

describe('N/task', () => {
  let local: MapReduceAccount;
  let deployment: Deployment;
  beforeEach(() => { deployed(scheduling); });
  afterEach(() => { local.close(); });

  function deployed(permissions: readonly RolePermission[], changes: Partial<Deployment> = {}): void {
    local = new MapReduceAccount(permissions);
    deployment = local.deploy(members, changes);
  }

  /** A new account in place of the one that each test begins with. */
  function redeployed(permissions: readonly RolePermission[], changes: Partial<Deployment> = {}): void {
    local.close();
    deployed(permissions, changes);
  }

  const create = (options: string): string => `task.create({ taskType: task.TaskType.MAP_REDUCE, ${options} })`;
  const ofDeployment = "scriptId: 'customscript_mr_js', deploymentId: 'customdeploy_mr_js'";
  const submit = (options = ofDeployment): unknown => local.fixture.valueOf(`${create(options)}.submit()`, modules);
  const codeOf = (expression: string): unknown => local.fixture.codeOf(expression, modules);

  describe('submits a Map/Reduce script', () => {
    it('which then waits for its turn, for who submitted it', () => {
      const taskId = submit();
      expect(taskId).toMatch(/^MAPREDUCETASK_[0-9a-f]{40}_[0-9a-f]{40}$/);
      expect(findTask(local.account, String(taskId))).toMatchObject({
        status: 'PENDING', stage: undefined, deploymentId: deployment.id, caller: local.fixture.caller, parameters: {}, baseUrl: 'http://localhost:8300',
      });
    });

    it('for 20 units', () => {
      expect(local.fixture.runSuitelet(`${create(ofDeployment)}.submit();`, modules)).toMatchObject({ unitsUsed: 20 });
    });

    it('in the role of a Suitelet that runs as another', () => {
      const { userId } = local.fixture.caller;
      local.fixture.answerOf(`${create(ofDeployment)}.submit();`, modules, { deployment: { runAsRole: 3 } });
      expect(unfinishedTasks(local.account, deployment.id)).toMatchObject([{ caller: { userId, roleId: 3 } }]);
    });

    it('by internal ids, in any case of script ids, and with what was said after it was made', () => {
      expect(submit(`scriptId: ${deployment.script.id}, deploymentId: ${deployment.id}`)).toMatch(/^MAPREDUCETASK_/);
      local.account.database.exec('DELETE FROM local_task');
      const later = "(() => { const made = task.create({ taskType: 'MAP_REDUCE' }); made.scriptId = 'CUSTOMSCRIPT_mr_js'; made.deploymentId = 'CUSTOMDEPLOY_mr_js'; const id = made.submit(); return [made.id === id, made.scriptId, made.deploymentId, String(made)]; })()";
      expect(local.fixture.valueOf(later, modules)).toEqual([true, 'CUSTOMSCRIPT_mr_js', 'CUSTOMDEPLOY_mr_js', 'task.MapReduceScriptTask']);
    });

    it('with its own values for parameters that the script has', () => {
      redeployed(scheduling, { parameters: { custscript_a: 'a', custscript_b: '', custscript_c: 'F', custscript_d: 'd' } });
      submit(`${ofDeployment}, params: { custscript_a: 'b', custscript_b: 7, custscript_c: true, custscript_unknown: 'x' }`);
      expect(unfinishedTasks(local.account, deployment.id)).toMatchObject([{ parameters: { custscript_a: 'b', custscript_b: '7', custscript_c: 'T' } }]);
      expect(unfinishedTasks(local.account, deployment.id)[0]?.parameters).not.toHaveProperty('custscript_unknown');
    });

    it('at an idle deployment where none is named, while there is one', () => {
      expect(submit("scriptId: 'customscript_mr_js'")).toMatch(/^MAPREDUCETASK_/);
      expect(codeOf(`${create("scriptId: 'customscript_mr_js'")}.submit()`)).toBe('NO_DEPLOYMENTS_AVAILABLE');
    });

    it.each([[[]], [scheduling.slice(0, 1)], [scheduling.slice(1)]])('and refuses a role that has only %j', (permissions) => {
      redeployed(permissions);
      expect(codeOf(`${create(ofDeployment)}.submit()`)).toBe('INSUFFICIENT_PERMISSION');
      expect(unfinishedTasks(local.account, deployment.id)).toEqual([]);
    });

    it.each([
      ['without a script', "deploymentId: 'customdeploy_mr_js'", 'SSS_MISSING_REQD_ARGUMENT'],
      ['of an unknown script', "scriptId: 'customscript_x'", 'INVALID_ID'],
      ['of a script of another type', "scriptId: 'customscript_suitelet_js'", 'INVALID_ID'],
      ['of an unknown deployment', "scriptId: 'customscript_mr_js', deploymentId: 'customdeploy_x'", 'INVALID_ID'],
    ])('but none %s', (_title, options, code) => {
      expect(codeOf(`${create(options)}.submit()`)).toBe(code);
    });

    it.each([
      ['is scheduled', { status: 'SCHEDULED' }],
      ['is in testing', { status: 'TESTING' }],
      ['is not deployed', { isDeployed: false }],
    ])('but no deployment that %s', (_title, changes) => {
      redeployed(scheduling, changes);
      expect(codeOf(`${create(ofDeployment)}.submit()`)).toBe('FAILED_TO_SUBMIT_JOB_REQUEST_1');
      expect(codeOf(`${create("scriptId: 'customscript_mr_js'")}.submit()`)).toBe('NO_DEPLOYMENTS_AVAILABLE');
    });

    it('but not while it waits or runs', () => {
      const taskId = String(submit());
      expect(codeOf(`${create(ofDeployment)}.submit()`)).toBe('MAP_REDUCE_ALREADY_RUNNING');
      takeUp(local.account, findTask(local.account, taskId)!);
      expect(codeOf(`${create(ofDeployment)}.submit()`)).toBe('MAP_REDUCE_ALREADY_RUNNING');
      local.work(findTask(local.account, taskId)!);
      expect(submit()).toMatch(/^MAPREDUCETASK_/);
    });

    it('once more from itself, without telling an id', () => {
      local.deploy(`
        getInputData() {
          const again = () => task.create({ taskType: 'MAP_REDUCE', scriptId: 'customscript_mr_js', deploymentId: 'customdeploy_mr_js' }).submit();
          tell('id', again());
          try { again(); } catch (error) { tell('refused', error.name); }
          return [];
        },
        map() {}`);
      local.work(local.submit(deployment));
      expect([local.lastTold('id'), local.lastTold('refused')]).toEqual([null, 'MAP_REDUCE_ALREADY_RUNNING']);
      expect(unfinishedTasks(local.account, deployment.id)).toMatchObject([{ status: 'PENDING' }]);
    });
  });

  it.each([
    ['SCHEDULED_SCRIPT', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['SUITEQL', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['NONSENSE', 'WRONG_PARAMETER_TYPE'],
    ['', 'SSS_MISSING_REQD_ARGUMENT'],
  ])('makes no task of the type %s', (type, code) => {
    expect(codeOf(`task.create({ taskType: '${type}' })`)).toBe(code);
  });

  describe('checks the status of a task', () => {
    const numbers = ['getPercentageCompleted', 'getPendingMapCount', 'getTotalMapCount', 'getPendingReduceCount', 'getTotalReduceCount', 'getPendingOutputCount', 'getTotalOutputCount'];
    const sizes = ['getPendingMapSize', 'getPendingReduceSize', 'getPendingOutputSize', 'getCurrentTotalSize'];

    const statusOf = (taskId: unknown): unknown => local.fixture.valueOf(
      `(() => { const status = task.checkStatus({ taskId: '${String(taskId)}' });
        return [status.status, status.stage, ...${JSON.stringify([...numbers, ...sizes])}.map((name) => status[name]())]; })()`, modules);

    it('by its id, from its submission to its end', () => {
      const taskId = String(submit());
      expect(statusOf(taskId)).toEqual(['PENDING', null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
      const steps = runTask(takeUp(local.account, findTask(local.account, taskId)!)!);
      const seen: unknown[] = [];
      while (steps.next().done !== true) seen.push(statusOf(taskId));
      const stored = (pairs: number): number => pairs * 2;
      const grouped = (pairs: number): number => pairs * 3;
      expect(seen).toEqual([
        ['PROCESSING', 'GET_INPUT', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        ['PROCESSING', 'MAP', 0, 4, 4, 0, 0, 0, 0, stored(4), 0, 0, stored(4)],
        ['PROCESSING', 'MAP', 25, 3, 4, 0, 0, 0, 0, stored(3), 0, 0, stored(3) + grouped(1)],
        ['PROCESSING', 'MAP', 50, 2, 4, 0, 0, 0, 0, stored(2), 0, 0, stored(2) + grouped(2)],
        ['PROCESSING', 'MAP', 75, 1, 4, 0, 0, 0, 0, stored(1), 0, 0, stored(1) + grouped(3)],
        ['PROCESSING', 'SHUFFLE', 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, grouped(4)],
        ['PROCESSING', 'REDUCE', 0, 0, 4, 2, 2, 0, 0, 0, grouped(4), 0, grouped(4)],
        ['PROCESSING', 'REDUCE', 50, 0, 4, 1, 2, 1, 1, 0, grouped(2), grouped(1), grouped(3)],
        ['PROCESSING', 'SUMMARIZE', 0, 0, 4, 0, 2, 2, 2, 0, 0, grouped(2), grouped(2)],
      ]);
      expect(statusOf(taskId)).toEqual(['COMPLETE', 'SUMMARIZE', 100, 0, 4, 0, 2, 0, 2, 0, 0, 0, 0]);
    });

    it.each([...numbers.map((name) => [name, 10] as const), ...sizes.map((name) => [name, 25] as const)])('with %s for %i units', (name, units) => {
      const taskId = String(submit());
      const statements = `const status = task.checkStatus('${taskId}'); const before = runtime.getCurrentScript().getRemainingUsage(); status.${name}(); response.write(String(before - runtime.getCurrentScript().getRemainingUsage()));`;
      expect(local.fixture.answerOf(statements, modules)).toMatchObject({ body: String(units), unitsUsed: units });
    });

    it('with properties that cannot be set', () => {
      const taskId = String(submit());
      const shown = { taskId, scriptId: 'customscript_mr_js', deploymentId: 'customdeploy_mr_js', status: 'PENDING', stage: null };
      expect(local.fixture.valueOf(`task.checkStatus('${taskId}')`, modules)).toEqual(shown);
      for (const name of Object.keys(shown)) expect(codeOf(`task.checkStatus('${taskId}').${name} = 'x'`)).toBe('READ_ONLY_PROPERTY');
    });

    it('but not of one that nobody submitted', () => {
      expect(codeOf("task.checkStatus('MAPREDUCETASK_0')")).toBe('INVALID_TASK_ID');
      expect(codeOf('task.checkStatus()')).toBe('SSS_MISSING_REQD_ARGUMENT');
    });
  });
});
