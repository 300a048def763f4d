import { readLog } from '../../../local/account/scriptLog';
import { MapReduceAccount, jobs, tellingSummarize } from './mapReduceAccount';

const fail = "throw error.create({ name: 'NO_LUCK', message: 'No luck' })";

describe('An error', () => {
  let local: MapReduceAccount;
  beforeEach(() => { local = new MapReduceAccount(); });
  afterEach(() => { local.close(); });

  it('in getInputData leads to summarize', () => {
    const task = local.run(`getInputData() { ${fail}; }, map() { tell('mapped', 1); }, ${tellingSummarize}`);
    expect([task.status, local.lastTold('input error'), local.told('mapped')]).toEqual(['FAILED', 'NO_LUCK', []]);
    expect(local.lastTold('summary')).toMatchObject({ inputSummary: { error: expect.stringContaining('"message":"No luck"') as string } });
  });

  it('in map or reduce ends that call and no other, and what it wrote is not kept', () => {
    const task = local.run(`
      getInputData: () => [0, 1, 2],
      map(context) { context.write(context.value, 'x'); if (context.value === '1') ${fail}; },
      reduce(context) { if (context.key === '2') null.x; context.write(context.key, context.values); },
      ${tellingSummarize}`);
    expect(task.status).toBe('COMPLETE');
    expect(local.lastTold('map errors')).toEqual([['1', 'NO_LUCK', 1]]);
    expect(local.lastTold('map keys')).toEqual([['0', 1, 'COMPLETE'], ['1', 1, 'FAILED'], ['2', 1, 'COMPLETE']]);
    expect(local.lastTold('reduce keys')).toEqual([['0', 1, 'COMPLETE'], ['2', 1, 'FAILED']]);
    expect(local.lastTold('reduce errors')).toEqual([['2', 'UNEXPECTED_ERROR', 1]]);
    expect(local.lastTold('output')).toEqual([['0', '["x"]']]);
    expect(readLog(local.account, { limit: 100 })).toContainEqual(expect.objectContaining({ level: 'ERROR', title: 'NO_LUCK' }));
  });

  it('in summarize fails the task', () => {
    expect(local.run(`getInputData: () => [], map() {}, summarize() { ${fail}; }`)).toMatchObject({ status: 'FAILED', stage: 'SUMMARIZE' });
  });

  it('is tried again as often as retryCount says, and the script sees which attempt it is', () => {
    const task = local.run(`
      config: { retryCount: 2 },
      getInputData: () => ['a', 'b'],
      map(context) {
        const earlier = [];
        context.errors.iterator().each((key, error, executionNo) => { earlier.push([key, JSON.parse(error).name, executionNo]); return true; });
        tell('attempt', [context.value, context.isRestarted, context.executionNo, earlier]);
        context.write(context.value, context.executionNo);
        if (context.value === 'a' && context.executionNo < 3) ${fail};
        if (context.value === 'b') ${fail};
      },
      ${tellingSummarize}`);
    const first = ['0', 'NO_LUCK', 1];
    const second = ['0', 'NO_LUCK', 2];
    expect(local.told('attempt').slice(0, 4)).toEqual([
      ['a', false, 1, []], ['a', true, 2, [first]], ['a', true, 3, [first, second]], ['b', false, 1, []],
    ]);
    expect(local.lastTold('map keys')).toEqual([['0', 3, 'COMPLETE'], ['1', 3, 'FAILED']]);
    expect(local.lastTold('map errors')).toHaveLength(5);
    expect(local.lastTold('output')).toEqual([['a', '3']]);
    expect(task.status).toBe('COMPLETE');
  });

  it.each([
    ['no number from 0 to 3', '{ retryCount: 4 }'],
    ['a text', "{ retryCount: '1' }"],
    ['no config', 'undefined'],
  ])('is not tried again where retryCount is %s', (_title, config) => {
    local.run(`config: ${config}, getInputData: () => [1], map() { tell('attempt', 1); ${fail}; }`);
    expect(local.told('attempt')).toHaveLength(1);
  });

  it('ends the stage where the config says so, once no retry is left', () => {
    const task = local.run(`
      config: { retryCount: 1, exitOnError: true },
      getInputData: () => [0, 1, 2, 3],
      map(context) { context.write(context.key, 'x'); if (context.value === '1') ${fail}; },
      reduce() { tell('reduced', 1); },
      ${tellingSummarize}`);
    expect(task).toMatchObject({ status: 'FAILED', stage: 'SUMMARIZE' });
    expect(local.lastTold('map keys')).toEqual([['0', 1, 'COMPLETE'], ['1', 2, 'FAILED'], ['2', 0, 'PENDING'], ['3', 0, 'PENDING']]);
    expect(local.told('reduced')).toEqual([]);
  });

  it('that ends the stage leaves to the other jobs what they have done', () => {
    local.run(`
      config: { exitOnError: true },
      getInputData: () => [0, 1, 2, 3, 4, 5, 6],
      map(context) { context.write(context.key, 'x'); if (context.value === '4') ${fail}; },
      ${tellingSummarize}`, jobs(2, 3));
    expect(local.lastTold('output')).toEqual([['0', 'x'], ['1', 'x'], ['3', 'x']]);
    expect((local.lastTold('map keys') as string[][]).map(([, count, state]) => [count, state])).toEqual([
      [1, 'COMPLETE'], [1, 'COMPLETE'], [0, 'PENDING'], [1, 'COMPLETE'], [1, 'FAILED'], [0, 'PENDING'], [0, 'PENDING'],
    ]);
  });

  it('stops the going through of an iterator only where the callback says so', () => {
    local.run(`
      getInputData: () => [0, 1, 2], map() { ${fail}; },
      summarize({ mapSummary }) {
        const seen = [];
        mapSummary.errors.iterator().each((key) => { seen.push(key); return key < 1; });
        tell('seen', seen);
      }`);
    expect(local.lastTold('seen')).toEqual(['0', '1']);
  });
});
