import { setBehaviour } from '../../../local/account/behaviours';
import { insertRows } from '../../../local/account/insert';
import { readLog } from '../../../local/account/scriptLog';
import { Crash } from '../../../local/runtime/faults';
import { MapReduceAccount, jobs, tellingSummarize } from './mapReduceAccount';

describe('a Map/Reduce script', () => {
  let local: MapReduceAccount;
  beforeEach(() => { local = new MapReduceAccount([{ key: 'LIST_EMPLOYEE', level: 1 }, { key: 'LIST_FILECABINET', level: 4 }]); });
  afterEach(() => { local.close(); });

  it('maps each pair, groups what was written by key, and reduces each group', () => {
    const task = local.run(`
      getInputData: () => ['b a', 'a'],
      map(context) { for (const word of context.value.split(' ')) context.write({ key: word, value: context.key }); },
      reduce(context) { context.write(context.key, context.values.join('+')); },
      ${tellingSummarize}`);
    expect(task).toMatchObject({ status: 'COMPLETE', stage: 'SUMMARIZE', hasFailed: false });
    expect(local.lastTold('output')).toEqual([['a', '0+1'], ['b', '0']]);
    expect(local.lastTold('map keys')).toEqual([['0', 1, 'COMPLETE'], ['1', 1, 'COMPLETE']]);
    expect(local.lastTold('reduce keys')).toEqual([['a', 1, 'COMPLETE'], ['b', 1, 'COMPLETE']]);
    expect(local.lastTold('input error')).toBeNull();
  });

  it('puts out what map wrote where there is no reduce', () => {
    local.run(`getInputData: () => ({ x: 1, y: 2 }), map(context) { context.write(context.key, Number(context.value) * 2); }, ${tellingSummarize}`);
    expect(local.lastTold('output')).toEqual([['x', '2'], ['y', '4']]);
    expect(local.lastTold('reduce keys')).toEqual([]);
  });

  it('reduces the input where there is no map', () => {
    local.run(`getInputData: () => ['x', 'y'], reduce(context) { tell('reduced', [context.key, context.values]); }, ${tellingSummarize}`);
    expect(local.told('reduced')).toEqual([['0', ['x']], ['1', ['y']]]);
    expect(local.lastTold('map keys')).toEqual([]);
  });

  it('needs no summarize', () => {
    expect(local.run('getInputData: () => [1], map() {}').status).toBe('COMPLETE');
  });

  it.each([
    ['neither map nor reduce', 'getInputData: () => [], summarize() {}'],
    ['no getInputData', 'map() {}'],
  ])('with %s is refused', (_title, members) => {
    expect(local.run(members)).toMatchObject({ status: 'FAILED', stage: 'GET_INPUT' });
    const [line] = readLog(local.account, { limit: 1 });
    expect(line).toMatchObject({ level: 'ERROR', title: 'SCRIPT_OF_API_VERSION_2X_MUST_IMPLEMENT_A_SCRIPT_TYPE_INTERFACE' });
  });

  it.each([
    ['an array', "['a', 1, null, { b: [true] }, undefined, () => 1]", [['0', 'a'], ['1', '1'], ['2', 'null'], ['3', '{"b":[true]}'], ['4', 'null'], ['5', 'null']]],
    ['an object', '({ a: 1, b: { c: 2 }, d: undefined, e: "x" })', [['a', '1'], ['b', '{"c":2}'], ['e', 'x']]],
    ['a promise', 'Promise.resolve([7])', [['0', '7']]],
    ['nothing', 'undefined', []],
    ['a SuiteQL query', "({ type: 'suiteql', query: 'SELECT id, email FROM employee WHERE id = ? ORDER BY id', params: [7] })", [['0', '{"values":[7,"ben@example.com"]}']]],
    ['a search', "search.create({ type: 'employee', filters: [['internalid', 'anyof', [7]]], columns: ['email'] })", [['7', '{"recordType":"employee","id":"7","values":{"email":"ben@example.com"}}']]],
    ['a file', "file.create({ name: 'x.txt', fileType: 'PLAINTEXT', contents: 'one\\ntwo\\r\\n' })", [['0', 'one'], ['1', 'two']]],
  ])('takes %s as input', (_title, input, pairs) => {
    insertRows(local.account, 'employee', [{ id: 7, entityid: 'Ben', email: 'ben@example.com', isinactive: 'F', giveaccess: 'F' }]);
    const task = local.run(`getInputData() { return ${input}; }, map(context) { tell('mapped', [context.key, context.value]); }, ${tellingSummarize}`);
    expect(local.lastTold('input error')).toBeNull();
    expect(local.told('mapped')).toEqual(pairs);
    expect(task.status).toBe('COMPLETE');
    expect(local.lastTold('summary')).toMatchObject({ inputSummary: { usage: 0 } });
  });

  it.each([
    ['a saved search', "({ type: 'search', id: 5 })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a result set', "query.runSuiteQL('SELECT 1 AS one FROM dual')", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a number', '5', 'INVALID_RETURN_DATA_FORMAT'],
    ['a query of a table that is not there', "({ type: 'suiteql', query: 'SELECT id FROM nowhere' })", 'SSS_SEARCH_ERROR_OCCURRED'],
    ['a file that is not there', "({ type: 'file', path: 'nowhere.txt' })", 'RCRD_DSNT_EXIST'],
  ])('refuses %s as input', (_title, input, code) => {
    const task = local.run(`getInputData() { return ${input}; }, map() {}, ${tellingSummarize}`);
    expect([task.status, local.lastTold('input error')]).toEqual(['FAILED', code]);
  });

  it.each([
    ['100000', 100_000],
    ['all', 100_001],
  ])('gets of a SuiteQL query as many rows as the account says: %s', (choice, rows) => {
    setBehaviour(local.account, 'suiteqlInputRows', choice);
    local.account.database.exec(`WITH RECURSIVE n(id) AS (SELECT 1000 UNION ALL SELECT id + 1 FROM n WHERE id < 101000)
      INSERT INTO employee (id, entityid, isinactive, giveaccess) SELECT id, 'x', 'F', 'F' FROM n`);
    // The first stage alone is enough to count them.
    local.work(local.submit(local.deploy("getInputData: () => ({ type: 'suiteql', query: 'SELECT id FROM employee WHERE id >= 1000' }), map() {}")), {
      faults: { atInvocation: ({ stage }) => { if (stage === 'MAP') throw new Crash(); } },
    });
    expect(local.account.database.get('SELECT COUNT(*) AS count FROM local_task_pair')).toEqual({ count: rows });
  });

  it('keeps every character of keys and values', () => {
    const strange = '\u0000\ud800"\\\n\u2028é😀';
    local.run(`
      getInputData: () => [${JSON.stringify(strange)}],
      map(context) { context.write(context.value, context.value); },
      reduce(context) { context.write(context.key, context.values[0]); },
      ${tellingSummarize}`);
    expect(local.lastTold('output')).toEqual([[strange, strange]]);
  });

  it('gives numbers of its stages to summarize', () => {
    local.run(`
      getInputData() { query.runSuiteQL('SELECT 1 AS one FROM dual'); return [1, 2]; },
      map() { query.runSuiteQL('SELECT 1 AS one FROM dual'); },
      ${tellingSummarize}`, jobs(3));
    const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string;
    const seconds = expect.any(Number) as number;
    expect(local.lastTold('summary')).toMatchObject({
      isRestarted: false,
      dateCreated: moment, seconds, usage: 30, concurrency: 3, yields: 0,
      inputSummary: { dateCreated: moment, seconds, usage: 10, error: null },
      mapSummary: { dateCreated: moment, seconds, usage: 20, concurrency: 3, yields: 0 },
      reduceSummary: { dateCreated: moment, seconds: 0, usage: 0, concurrency: 3, yields: 0 },
    });
  });

  it('starts every call without what an earlier one kept in a variable', () => {
    local.fixture.writeFile('counter.js', 'define([], () => ({ count: 0 }));');
    local.run(`getInputData: () => [1, 2, 3], map() { require(['/SuiteApps/com.example.fixture/counter'], (counter) => { counter.count += 1; tell('count', counter.count); }); }`);
    expect(local.told('count')).toEqual([1, 1, 1]);
  });

  it('runs as its submitter, with the deployment and the parameters of its submission', () => {
    const deployment = local.deploy(
      `getInputData: () => [1], map() {
        const script = runtime.getCurrentScript();
        tell('who', [runtime.executionContext, runtime.getCurrentUser().id, runtime.getCurrentUser().role, script.id, script.deploymentId]);
        tell('parameters', [script.getParameter('custscript_a'), script.getParameter('custscript_b')]);
      }`,
      { parameters: { custscript_a: 'a', custscript_b: 'b' }, runAsRole: 3 },
    );
    setBehaviour(local.account, 'runAsIdentity', 'run-as');
    local.work(local.submit(deployment, { custscript_b: 'other' }));
    const { userId, roleId } = local.fixture.caller;
    expect(local.lastTold('who')).toEqual(['MAPREDUCE', userId, roleId, 'customscript_mr_js', 'customdeploy_mr_js']);
    expect(local.lastTold('parameters')).toEqual(['a', 'other']);
  });

  it.each([[1], [2], [3], [7]])('gives the same to the end with %i jobs at a time', (concurrency) => {
    local.run(`
      getInputData: () => Array.from({ length: 20 }, (_, index) => index),
      map(context) { context.write(String(context.value % 3), context.value); },
      reduce(context) { context.write(context.key, context.values); },
      ${tellingSummarize}`, jobs(concurrency, 3));
    const output = [0, 1, 2].map((rest) => [String(rest), JSON.stringify(Array.from({ length: 20 }, (_, index) => String(index)).filter((text) => Number(text) % 3 === rest))]);
    expect(local.lastTold('output')).toEqual(output);
  });

  it('lists the keys of map as numbers where all are, else by their characters', () => {
    local.run(`getInputData: () => ({ b: 1, a10: 1, a9: 1 }), map() {}, ${tellingSummarize}`);
    expect((local.lastTold('map keys') as [string][]).map(([key]) => key)).toEqual(['a10', 'a9', 'b']);
    local.run(`getInputData: () => Array.from({ length: 11 }, () => 1), map() {}, ${tellingSummarize}`);
    expect((local.lastTold('map keys') as [string][]).map(([key]) => key)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
});
