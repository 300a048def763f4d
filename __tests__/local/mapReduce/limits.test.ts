import { MapReduceAccount, tellingSummarize } from './mapReduceAccount';

/** Burns governance units, ten by ten. */
const burn = (units: number): string => `for (let spent = 0; spent < ${units}; spent += 10) query.runSuiteQL('SELECT 1 AS one FROM dual');`;

const remaining = "tell('remaining', runtime.getCurrentScript().getRemainingUsage());";

describe('A Map/Reduce script', () => {
  let local: MapReduceAccount;
  beforeEach(() => { local = new MapReduceAccount(); });
  afterEach(() => { local.close(); });

  it('has units of its own for every call of a stage', () => {
    local.run(`
      getInputData() { ${remaining} return [1, 2]; },
      map(context) { ${remaining} ${burn(10)} context.write('same', 1); },
      reduce() { ${remaining} },
      summarize() { ${remaining} }`);
    expect(local.told('remaining')).toEqual([10_000, 1_000, 1_000, 5_000, 10_000]);
  });

  it.each([
    ['getInputData', `getInputData() { ${burn(10_010)} }, map() {}`, 'input error', 'SSS_USAGE_LIMIT_EXCEEDED'],
    ['map', `getInputData: () => [1], map() { try { ${burn(1_010)} } catch (error) {} }`, 'map errors', [['0', 'SSS_USAGE_LIMIT_EXCEEDED', 1]]],
    ['reduce', `getInputData: () => [1], reduce() { ${burn(5_010)} }`, 'reduce errors', [['0', 'SSS_USAGE_LIMIT_EXCEEDED', 1]]],
  ])('that spends too many units in %s has that call ended', (_title, members, told, expected) => {
    local.run(`${members}, ${tellingSummarize}`);
    expect(local.lastTold(told)).toEqual(expected);
  });

  it('may spend all it has', () => {
    expect(local.run(`getInputData() { ${burn(10_000)} return [1]; }, map() { ${burn(1_000)} }, reduce() { ${burn(5_000)} }, summarize() { ${burn(10_000)} }`).status).toBe('COMPLETE');
  });

  it('that spends too many units in summarize has failed', () => {
    expect(local.run(`getInputData: () => [], map() {}, summarize() { ${burn(10_010)} }`).status).toBe('FAILED');
  });

  it('makes room for another job after more than 10,000 units, between two calls', () => {
    local.run(`getInputData: () => Array.from({ length: 22 }, () => 1), map() { ${burn(1_000)} }, ${tellingSummarize}`);
    expect(local.lastTold('summary')).toMatchObject({ yields: 2, mapSummary: { yields: 2 } });
  });

  it.each([
    ['a key of 3,000 characters', "'k'.repeat(3000), 1", undefined],
    ['a key of 3,001', "'k'.repeat(3001), 1", 'KEY_LENGTH_IS_OVER_3000_BYTES'],
    ['a value of 10 MB', "'k', 'v'.repeat(10 * 1024 * 1024)", undefined],
    ['a value of one byte more', "'k', 'v'.repeat(10 * 1024 * 1024 + 1)", 'VALUE_LENGTH_IS_OVER_10_MB'],
    ['no key', 'undefined, 1', 'SSS_MISSING_REQD_ARGUMENT'],
    ['no value', "'k'", 'SSS_MISSING_REQD_ARGUMENT'],
    ['a function', "'k', () => 1", 'WRONG_PARAMETER_TYPE'],
    ['an empty value', "'k', ''", undefined],
    ['a key and a value by name', "{ key: { a: 1 }, value: null }", undefined],
  ])('that writes %s', (_title, written, code) => {
    local.run(`getInputData: () => [1], map(context) { context.write(${written}); tell('wrote', true); }, ${tellingSummarize.replace("tell('output', all(summary.output));", '')}`);
    expect(local.lastTold('map errors')).toEqual(code === undefined ? [] : [['0', code, 1]]);
    expect(local.told('wrote')).toHaveLength(code === undefined ? 1 : 0);
  });

  it.each([
    ['key', "({ ['k'.repeat(3001)]: 1 })", 'KEY_LENGTH_IS_OVER_3000_BYTES'],
    ['value', "['v'.repeat(10 * 1024 * 1024 + 1)]", 'VALUE_LENGTH_IS_OVER_10_MB'],
  ])('may not give a %s as input that is larger', (_title, input, code) => {
    local.run(`getInputData: () => ${input}, map() {}, ${tellingSummarize}`);
    expect(local.lastTold('input error')).toBe(code);
  });

  describe('that stores more than it may', () => {
    const options = { mostPersisted: 1_000 };
    const code = 'PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED';

    it('with its input goes straight to summarize', () => {
      const task = local.run(`getInputData: () => ['v'.repeat(1000)], map() { tell('mapped', 1); }, ${tellingSummarize}`, {}, options);
      expect([task.status, local.lastTold('input error'), local.told('mapped')]).toEqual(['FAILED', code, []]);
    });

    it('with what it writes ends that call and its stage, whatever the script catches', () => {
      const task = local.run(`
        config: { retryCount: 3 },
        getInputData: () => [100, 900, 100],
        map(context) { try { context.write('k', 'v'.repeat(Number(context.value))); } catch (error) {} },
        reduce() { tell('reduced', 1); },
        ${tellingSummarize}`, {}, options);
      expect(task.status).toBe('FAILED');
      expect(local.lastTold('map errors')).toEqual([['1', code, 1]]);
      expect(local.lastTold('map keys')).toEqual([['0', 1, 'COMPLETE'], ['1', 1, 'FAILED'], ['2', 0, 'PENDING']]);
      expect(local.told('reduced')).toEqual([]);
    });

    it('has room again for what was worked through', () => {
      const task = local.run(`
        getInputData: () => Array.from({ length: 8 }, () => "v".repeat(100)),
        map(context) { context.write(context.key, context.value); },
        reduce(context) { context.write(context.key, context.values[0]); }`, {}, options);
      expect(task.status).toBe('COMPLETE');
    });
  });
});
