import vm from 'node:vm';
import { Realm } from '../../../local/runtime/realm';
import { FixtureAccount } from './fixtureAccount';

describe('The world a script sees', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  it.each([
    'process', 'Buffer', 'setTimeout', 'setImmediate', 'queueMicrotask', 'URL', 'URLSearchParams', 'TextEncoder', 'console',
    'fetch', 'structuredClone', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'window', 'document', 'global', 'module', 'exports',
  ])('has no %s', (name) => {
    expect(fixture.valueOf(`typeof ${name}`)).toBe('undefined');
  });

  it.each(['Object', 'Map', 'Promise', 'Intl', 'Proxy', 'BigInt', 'JSON', 'define', 'require', 'log', 'util'])('has %s', (name) => {
    expect(fixture.valueOf(`typeof ${name}`)).not.toBe('undefined');
  });

  it.each([
    ['the global object', 'globalThis'],
    ['define', 'define'],
    ['a module', 'runtime'],
    ['a function of a module', 'runtime.getCurrentUser'],
    ['an object of a module', 'runtime.getCurrentUser()'],
    ['the request', 'request.parameters'],
    ['an error of a module', '(() => { try { runtime.isFeatureInEffect({}); } catch (error) { return error; } })()'],
  ])('does not lead to Node by way of %s', (_title, expression) => {
    expect(fixture.valueOf(`(${expression}).constructor.constructor('return typeof process')()`, { runtime: 'N/runtime' })).toBe('undefined');
  });

  it.each([
    ['arrays', 'runtime.getCurrentScript().bundleIds instanceof Array'],
    ['objects', 'runtime.getCurrentUser() instanceof Object'],
    ['functions', 'runtime.getCurrentUser instanceof Function'],
    ['errors', '(() => { try { runtime.isFeatureInEffect({}); } catch (error) { return error instanceof Error; } })()'],
    ['dates', "format.parse({ value: '3/9/2026', type: 'date' }) instanceof Date"],
  ])('gets %s of its own kind', (_title, expression) => {
    expect(fixture.valueOf(expression, { runtime: 'N/runtime', format: 'N/format' })).toBe(true);
  });

  it('gets the same object for the same thing', () => {
    expect(fixture.valueOf('runtime.getCurrentUser() === runtime.getCurrentUser()', { runtime: 'N/runtime' })).toBe(true);
  });

  it('cannot write what is read-only', () => {
    expect(fixture.codeOf('runtime.accountId = "other"', { runtime: 'N/runtime' })).toBe('READ_ONLY');
  });

  it('sees nothing that an earlier run left', () => {
    fixture.answerOf('globalThis.left = 1; Array.prototype.left = 1;');
    expect(fixture.valueOf('[typeof left, typeof [].left]')).toEqual(['undefined', 'undefined']);
  });

  it('catches a failure of the other side as an error of its own when its own recursion is too deep', () => {
    const expression = `(() => { let caught; const dive = () => { try { runtime.getCurrentUser(); dive(); } catch (error) { caught = caught || error; throw error; } };
      try { dive(); } catch (error) { return caught instanceof Error && error instanceof Error; } })()`;
    expect(fixture.valueOf(expression, { runtime: 'N/runtime' })).toBe(true);
  });

  it('gets errors in the form of NetSuite', () => {
    const error = fixture.valueOf('(() => { try { runtime.isFeatureInEffect({}); } catch (error) { return error; } })()', { runtime: 'N/runtime' });
    expect(error).toEqual({
      type: 'error.SuiteScriptError',
      name: 'SSS_MISSING_REQD_ARGUMENT',
      message: 'runtime.isFeatureInEffect: Missing a required argument: feature',
      stack: expect.arrayContaining([expect.stringContaining('/SuiteApps/com.example.fixture/suitelet.js')]) as unknown,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      notifyOff: false,
      userFacing: false,
    });
  });
});

describe('A realm that has ended', () => {
  it('leads to nothing that was handed to it, whatever a script kept', () => {
    const realm = new Realm(() => undefined);
    const kept: unknown[] = [];
    realm.defineGlobal('keep', (...callables: unknown[]) => kept.push(...callables));
    realm.defineGlobal('handed', { get answer() { return 42; } });
    realm.evaluate(new vm.Script('keep(((handed) => () => handed.answer)(handed), () => [typeof keep, typeof handed].join())'));
    const [answer, globals] = kept;
    expect([realm.call(answer, []), realm.call(globals, [])]).toEqual([42, 'function,object']);
    realm.end();
    expect(() => realm.call(answer, [])).toThrow('Local NetSuite failed inside answer');
    expect(realm.call(globals, [])).toBe('undefined,undefined');
  });
});
