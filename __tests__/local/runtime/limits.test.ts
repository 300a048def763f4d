import { readLog } from '../../../local/account/scriptLog';
import { FixtureAccount } from './fixtureAccount';

const modules = { query: 'N/query', runtime: 'N/runtime' };
const oneQuery = "query.runSuiteQL({ query: 'SELECT id FROM role' })";
const few = { units: 30, milliseconds: 60_000 };
const short = { units: 1_000, milliseconds: 50 };

describe('The limits of a script', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount([{ key: 'ADMI_MANAGEROLES', level: 4 }]); });
  afterEach(() => { fixture.close(); });

  it('begin at the units of its type', () => {
    expect(fixture.valueOf('runtime.getCurrentScript().getRemainingUsage()', modules)).toBe(1_000);
    const restlet = fixture.runRestlet('get: () => runtime.getCurrentScript().getRemainingUsage()', { method: 'get' });
    expect(restlet).toHaveProperty('value', 5_000);
  });

  it('count what a script used, and say so with its answer', () => {
    const outcome = fixture.answerOf(`${oneQuery}; ${oneQuery}; response.write(String(runtime.getCurrentScript().getRemainingUsage()));`, modules);
    expect(outcome).toHaveProperty('body', '980');
    expect(outcome).toHaveProperty('unitsUsed', 20);
    expect(outcome).toHaveProperty('milliseconds', expect.any(Number));
  });

  it('let a script use its last unit', () => {
    expect(fixture.valueOf(`[${oneQuery}, ${oneQuery}, ${oneQuery}].length`, modules, { limits: few })).toBe(3);
  });

  it('end a script that asks for more units than remain', () => {
    expect(fixture.failureOf(`${oneQuery}; ${oneQuery}; ${oneQuery}; ${oneQuery};`, modules, { limits: few })).toEqual({
      code: 'SSS_USAGE_LIMIT_EXCEEDED',
      message: 'Script Execution Usage Limit Exceeded.',
      phase: 'run',
    });
  });

  it('end a script that catches the error and goes on', () => {
    const statements = `for (let i = 0; i < 5; i += 1) { try { ${oneQuery}; } catch (error) { } } response.write('done');`;
    expect(fixture.failureOf(statements, modules, { limits: few }).code).toBe('SSS_USAGE_LIMIT_EXCEEDED');
  });

  it.each([
    ['loops without end', 'while (true) { }'],
    ['calls modules without end', 'while (true) { runtime.isFeatureInEffect({ feature: "TBA" }); }'],
    ['catches the error without end', 'while (true) { try { runtime.isFeatureInEffect({ feature: "TBA" }); } catch (error) { } }'],
  ])('end a script that %s', (_title, statements) => {
    expect(fixture.failureOf(statements, modules, { limits: short })).toEqual({
      code: 'SSS_TIME_LIMIT_EXCEEDED',
      message: 'Script Execution Time Exceeded.',
      phase: 'run',
    });
  });

  it('end a RESTlet whose answer never becomes JSON', () => {
    const outcome = fixture.runRestlet('get: () => ({ toJSON() { while (true) { } } })', { method: 'get' }, short);
    expect(outcome).toHaveProperty('failure.code', 'SSS_TIME_LIMIT_EXCEEDED');
  });

  it('end a file that never finishes loading', () => {
    fixture.writeFile('endless.js', 'while (true) { }');
    expect(fixture.failureOf('', { endless: './endless' }, { limits: short })).toEqual(
      expect.objectContaining({ code: 'SSS_TIME_LIMIT_EXCEEDED', phase: 'load' }),
    );
  });

  it('leave a line in the script log', () => {
    fixture.failureOf('while (true) { }', {}, { limits: short });
    expect(readLog(fixture.account, { limit: 1 })).toEqual([
      expect.objectContaining({ level: 'ERROR', title: 'SSS_TIME_LIMIT_EXCEEDED', scriptId: 'customscript_suitelet_js', userId: fixture.caller.userId }),
    ]);
  });
});
