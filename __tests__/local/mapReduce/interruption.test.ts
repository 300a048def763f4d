import fc from 'fast-check';
import { saveCustomRecordType } from '../../../local/account/customRecords';
import { readLog } from '../../../local/account/scriptLog';
import { setFeature } from '../../../local/account/features';
import { takeUp } from '../../../local/mapReduce/run';
import { runTask } from '../../../local/mapReduce/runTask';
import type { Faults, InvocationMoment } from '../../../local/mapReduce/faults';
import { Crash } from '../../../local/runtime/faults';
import { MapReduceAccount, jobs, tellingSummarize } from './mapReduceAccount';

/** Lets the server die once, at this moment. */
function dyingAt(moment: Partial<InvocationMoment>): Faults {
  return {
    atInvocation: (now) => {
      if (Object.entries(moment).every(([name, value]) => Reflect.get(now, name) === value)) throw new Crash();
    },
  };
}

const restartCode = 'SSS_APP_SERVER_RESTART';

/** Tells how each call of a stage sees itself. */
const tellCall = "tell('call', [context.key, context.isRestarted, context.executionNo]);";

describe('A server that dies', () => {
  let local: MapReduceAccount;
  beforeEach(() => { local = new MapReduceAccount(); });
  afterEach(() => { local.close(); });

  const script = `
    getInputData(context) { tell('input', context.isRestarted); return ['a', 'b', 'a']; },
    map(context) { ${tellCall} context.write(context.value, context.key); },
    reduce(context) { tell('reduce', [context.key, context.values, context.isRestarted]); context.write(context.key, context.values); },
    ${tellingSummarize}`;

  it.each(['before', 'write', 'after'] as const)('%s a call of map: it is called again, and what it wrote is not kept twice', (moment) => {
    const task = local.submit(local.deploy(script));
    expect(local.work(task, { faults: dyingAt({ stage: 'MAP', number: 3, moment }) })).toMatchObject({ status: 'PROCESSING', stage: 'MAP' });
    const calls = local.told('call');
    expect(local.work(task).status).toBe('COMPLETE');
    expect(local.told('call').slice(calls.length)).toEqual([['1', true, 2], ['2', false, 1]]);
    expect(local.lastTold('output')).toEqual([['a', '["0","2"]'], ['b', '["1"]']]);
    expect(local.lastTold('map errors')).toEqual([['1', restartCode, 1]]);
    expect(local.lastTold('map keys')).toEqual([['0', 1, 'COMPLETE'], ['1', 2, 'COMPLETE'], ['2', 1, 'COMPLETE']]);
    expect(local.told('input')).toEqual([false]);
  });

  it.each(['before', 'write', 'after'] as const)('%s a call of reduce: the reduce goes on with that key', (moment) => {
    const task = local.submit(local.deploy(script));
    local.work(task, { faults: dyingAt({ stage: 'REDUCE', number: 5, moment }) });
    const before = local.told('reduce').length;
    local.work(task);
    expect(local.told('reduce').slice(before)).toEqual([['a', ['0', '2'], true], ['b', ['1'], false]]);
    expect(local.lastTold('reduce errors')).toEqual([['a', restartCode, 1]]);
    expect(local.told('call')).toHaveLength(3);
  });

  it.each(['before', 'after'] as const)('%s getInputData: it is called again, and its pairs are stored once', (moment) => {
    const task = local.submit(local.deploy(script));
    local.work(task, { faults: dyingAt({ stage: 'GET_INPUT', moment }) });
    local.work(task);
    expect(local.told('input').at(-1)).toBe(true);
    expect(local.told('call')).toHaveLength(3);
  });

  it('in summarize: it is called again', () => {
    const task = local.submit(local.deploy(script));
    local.work(task, { faults: dyingAt({ stage: 'SUMMARIZE', moment: 'after' }) });
    expect(local.work(task).status).toBe('COMPLETE');
    expect((local.told('summary') as { isRestarted: boolean }[]).map(({ isRestarted }) => isRestarted)).toEqual([false, true]);
  });

  it('between two stages loses nothing', () => {
    const task = local.submit(local.deploy(script));
    for (let pauses = 1; local.read(task).status !== 'COMPLETE'; pauses += 1) {
      const steps = runTask(takeUp(local.account, local.read(task))!);
      for (let pause = 0; pause < pauses && steps.next().done !== true; pause += 1) expect(local.read(task).status).toBe('PROCESSING');
    }
    expect(local.lastTold('output')).toEqual([['a', '["0","2"]'], ['b', '["1"]']]);
  });

  it('retries every pair that was flagged, done or not, since nobody knows which', () => {
    const task = local.submit(local.deploy(script, jobs(1, 3)));
    local.work(task, { faults: dyingAt({ stage: 'MAP', number: 3, moment: 'before' }) });
    local.work(task);
    expect(local.told('call')).toEqual([['0', false, 1], ['0', true, 2], ['1', true, 2], ['2', true, 2]]);
    expect(local.lastTold('output')).toEqual([['a', '["0","2"]'], ['b', '["1"]']]);
  });

  it('with several jobs at a time interrupts the pair of each', () => {
    const task = local.submit(local.deploy(script, jobs(3)));
    local.work(task, { faults: dyingAt({ stage: 'MAP', number: 2, moment: 'before' }) });
    local.work(task);
    expect(local.told('call')).toEqual([['0', true, 2], ['1', true, 2], ['2', true, 2]]);
  });

  it.each([
    ['undefined', 5, 'COMPLETE', 6],
    ['{ retryCount: 2 }', 2, 'COMPLETE', 3],
    ['{ retryCount: 2 }', 3, 'FAILED', 3],
    ['{ retryCount: 0 }', 1, 'FAILED', 1],
    ['{ retryCount: 0, exitOnError: true }', 1, 'FAILED', 1],
  ])('tries a pair again as config %s allows: after %i deaths it is %s', (config, deaths, state, attempts) => {
    const task = local.submit(local.deploy(`config: ${config}, ${script}`));
    for (let death = 0; death < deaths; death += 1) {
      local.work(task, { faults: { atInvocation: ({ stage }) => { if (stage === 'MAP') throw new Crash(); } } });
    }
    expect(local.work(task).status).toBe('COMPLETE');
    expect(local.lastTold('map keys')).toEqual([['0', attempts, state], ['1', 1, 'COMPLETE'], ['2', 1, 'COMPLETE']]);
  });

  it('in the middle of a call leaves what the call did to records', () => {
    setFeature(local.account, 'CUSTOMRECORDS', true);
    saveCustomRecordType(local.account, { scriptId: 'customrecord_note', name: 'Note', accessType: 'NONENEEDED', fields: [], permissions: [] });
    const save = "record.create({ type: 'customrecord_note' }).setValue('name', context.value).save();";
    const task = local.submit(local.deploy(`getInputData: () => ['x'], map(context) { try { ${save} ${save} } catch (error) { context.write('caught', 1); } }, ${tellingSummarize}`));
    const faults: Faults = { beforeCall: ({ member, number }) => { if (member === 'save' && number === 4) throw new Crash(); } };
    expect(local.work(task, { faults }).status).toBe('PROCESSING');
    expect(local.account.database.get('SELECT COUNT(*) AS count FROM customrecord_note')).toEqual({ count: 1 });
    expect(readLog(local.account, { limit: 10 })).toEqual([]);
    local.work(task);
    expect(local.account.database.get('SELECT COUNT(*) AS count FROM customrecord_note')).toEqual({ count: 3 });
    expect(local.lastTold('output')).toEqual([]);
  });

  it('whenever and however often gives in the end what an undisturbed run gives', () => {
    const words = `
      getInputData: () => JSON.parse(runtime.getCurrentScript().getParameter('custscript_words')),
      map(context) { for (const letter of JSON.parse(context.value)) context.write(letter, context.key); },
      reduce(context) { context.write(context.key, context.values); context.write(context.key + '!', context.values.length); },
      ${tellingSummarize.replace("tell('summary', summary);", '')}`;
    const outputOf = (input: readonly string[], processing: ReturnType<typeof jobs>, deaths: readonly Partial<InvocationMoment>[]): unknown => {
      const task = local.submit(local.deploy(words, { ...processing, parameters: { custscript_words: JSON.stringify(input.map((word) => [...word])) } }));
      for (const death of deaths) local.work(task, { faults: dyingAt(death) });
      expect(local.work(task).status).toBe('COMPLETE');
      return local.lastTold('output');
    };
    const moment = fc.record({
      number: fc.integer({ min: 1, max: 12 }),
      moment: fc.constantFrom('before' as const, 'write' as const, 'after' as const),
    });
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'c') }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(moment, { maxLength: 5 }),
        (input, concurrency, buffer, deaths) => {
          expect(outputOf(input, jobs(concurrency, buffer), deaths)).toEqual(outputOf(input, jobs(1), []));
        },
      ),
      { numRuns: 60 },
    );
  });
});
