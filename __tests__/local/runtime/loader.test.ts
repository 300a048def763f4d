import { runSuitelet } from '../../../local/runtime/runScript';
import { failureIn, FixtureAccount, scriptFolder, suiteletSource } from './fixtureAccount';

describe('Loading a script', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const entry = (writes: string): string => `{ onRequest: ({ response }) => response.write(String(${writes})) }`;
  const bodyOf = (source: string): unknown => {
    const outcome = fixture.runSource(suiteletSource(source));
    return 'failure' in outcome ? outcome.failure : outcome.body;
  };

  describe('takes every form of define', () => {
    beforeEach(() => { fixture.writeFile('lib.js', 'define([], () => ({ word: "lib" }));'); });

    it.each([
      ['dependencies and a callback', `define(['./lib'], (lib) => (${entry('lib.word')}));`],
      ['a callback alone, by require', `define((require) => { const lib = require('./lib'); return ${entry('lib.word')}; });`],
      ['a callback alone, by exports', `define((require, exports) => { exports.onRequest = ${entry('"lib"')}.onRequest; });`],
      ['a callback alone, by module', `define((require, exports, module) => { module.exports = ${entry('"lib"')}; });`],
      ['named pseudo-dependencies', `define(['exports', 'require', './lib'], (exports, require, lib) => { exports.onRequest = ${entry('lib.word')}.onRequest; });`],
      ['an object', `define(${entry('"lib"')});`],
      ['a path with the ending .js', `define(['./lib.js'], (lib) => (${entry('lib.word')}));`],
      ['an absolute path', `define(['${scriptFolder}/lib'], (lib) => (${entry('lib.word')}));`],
      ['a path upwards', `define(['../com.example.fixture/lib'], (lib) => (${entry('lib.word')}));`],
      ['require with a callback', `define(['require'], (require) => (${entry("(() => { let word; require(['./lib'], (lib) => { word = lib.word; }); return word; })()")}));`],
    ])('%s', (_title, source) => {
      expect(bodyOf(source)).toBe('lib');
    });
  });

  it.each([
    ['a name', `define('name', [], () => (${entry('1')}));`, 'NOT_AVAILABLE_IN_LOCAL_NETSUITE', "define('name', …)"],
    ['dependencies that are no names', 'define([1], () => ({}));', 'INVALID_DEFINE_CALL', 'define([dependencies], callback)'],
    ['nothing', 'define();', 'INVALID_DEFINE_CALL', 'define([dependencies], callback)'],
    ['two calls', `define([], () => (${entry('1')})); define([], () => ({}));`, 'MULTIPLE_DEFINE_CALLS', 'only be called one time'],
    ['no call', 'var nothing = 1;', 'FAILED_TO_VALIDATE_SCRIPT_FILE', `${scriptFolder}/suitelet.js does not call define`],
  ])('refuses define with %s', (_title, source, code, words) => {
    expect(bodyOf(source)).toEqual(expect.objectContaining({ code, message: expect.stringContaining(words) as unknown, phase: 'load' }));
  });

  it('evaluates a module once, however many files depend on it', () => {
    fixture.writeFile('counter.js', 'define([], () => { globalThis.made = (globalThis.made || 0) + 1; return {}; });');
    fixture.writeFile('lib.js', "define(['./counter'], () => ({}));");
    expect(bodyOf(`define(['./lib', './counter', './counter.js'], () => (${entry('made')}));`)).toBe('1');
  });

  it('resolves a relative path beside the file that has it', () => {
    fixture.writeFile('inner/first.js', "define(['./second'], (second) => second);");
    fixture.writeFile('inner/second.js', 'define([], () => "inner");');
    expect(bodyOf(`define(['./inner/first'], (first) => (${entry('first')}));`)).toBe('inner');
  });

  it('lets circular modules meet by their exports', () => {
    fixture.writeFile('even.js', "define(['exports', './odd'], (exports, odd) => { exports.isEven = (n) => n === 0 || odd.isOdd(n - 1); });");
    fixture.writeFile('odd.js', "define(['exports', './even'], (exports, even) => { exports.isOdd = (n) => n !== 0 && even.isEven(n - 1); });");
    expect(bodyOf(`define(['./even'], (even) => (${entry('even.isEven(10)')}));`)).toBe('true');
  });

  it('gives undefined for a circular module without exports', () => {
    fixture.writeFile('first.js', "define(['./second'], (second) => ({ second }));");
    fixture.writeFile('second.js', "define(['./first'], (first) => typeof first);");
    expect(bodyOf(`define(['./first'], (first) => (${entry('first.second')}));`)).toBe('undefined');
  });

  it.each([
    ['a file that is not there', './missing', `Module does not exist: ${scriptFolder}/missing.js`],
    ['a path out of the File Cabinet', '../../../../../etc/hosts', 'Module does not exist: /etc/hosts.js'],
    ['a bare name', 'lodash', 'Module does not exist: lodash'],
    ['an N module that NetSuite has not', 'N/nothing', 'Module does not exist: N/nothing'],
    ['an object of an N module', 'N/query/resultSet', 'Module does not exist: N/query/resultSet'],
  ])('names %s', (_title, dependency, words) => {
    expect(bodyOf(`define(['${dependency}'], () => (${entry('1')}));`)).toEqual(
      expect.objectContaining({ code: 'MODULE_DOES_NOT_EXIST', message: expect.stringContaining(words) as unknown, phase: 'load' }),
    );
  });

  it('names the script file itself when it is missing', () => {
    const deployment = fixture.deploy('SUITELET', 'never-written.js');
    const execution = { deployment, caller: fixture.caller, baseUrl: fixture.baseUrl };
    const request = { method: 'GET', url: '', parameters: {}, headers: {}, body: '', clientIpAddress: '' };
    expect(failureIn(runSuitelet(fixture.account, execution, request))).toEqual({
      code: 'MODULE_DOES_NOT_EXIST',
      message: `Module does not exist: ${scriptFolder}/never-written.js`,
      phase: 'load',
    });
  });

  it('gives file and line of a syntax error', () => {
    fixture.writeFile('broken.js', 'define([], () => {\n  const = 1;\n});');
    expect(bodyOf(`define(['./broken'], () => (${entry('1')}));`)).toEqual({
      code: 'SYNTAX_ERROR',
      message: `SyntaxError: Unexpected token '=' (${scriptFolder}/broken.js:2)`,
      phase: 'load',
    });
  });

  it('gives message and place of an error thrown while a file loads', () => {
    fixture.writeFile('throwing.js', "define([], () => {\n  throw new TypeError('no such thing');\n});");
    expect(bodyOf(`define(['./throwing'], () => (${entry('1')}));`)).toEqual(expect.objectContaining({
      code: 'UNEXPECTED_ERROR',
      message: expect.stringMatching(/^TypeError: no such thing \[at .*throwing\.js:2:9.*\]$/) as unknown,
      phase: 'load',
    }));
  });

  it.each([
    ['a call', 'N/runtime', 'module.getCurrentUser();'],
    ['a constant', 'N/runtime', 'module.Permission;'],
    ['the global log', 'N/runtime', 'log.debug("title");'],
    ['a member that is not available', 'N/record', 'module.load({});'],
  ])('refuses %s of an N module in a define callback', (_title, name, statement) => {
    expect(bodyOf(`define(['${name}'], (module) => { ${statement} return ${entry('1')}; });`)).toEqual(expect.objectContaining({
      code: 'SUITESCRIPT_API_UNAVAILABLE_IN_DEFINE',
      message: 'All SuiteScript API Modules are unavailable while executing your define callback.',
      phase: 'load',
    }));
  });

  it('runs the file as it is now, not as it was', () => {
    const source = (word: string): string => suiteletSource(`define([], () => (${entry(`"${word}"`)}));`);
    expect(fixture.runSource(source('first'))).toHaveProperty('body', 'first');
    expect(fixture.runSource(source('another'))).toHaveProperty('body', 'another');
  });

  describe('judges the header', () => {
    const define = `define([], () => (${entry('1')}));`;
    const header = (tags: string): string => `/**\n${tags}\n */\n${define}`;

    it.each([
      [' * @NApiVersion 2.1\n * @NScriptType Suitelet'],
      [' * @NApiVersion 2.x\n * @NScriptType suitelet\n * @NModuleScope SameAccount'],
      [' * @NScriptType Suitelet\n * @NApiVersion 2.0'],
    ])('and takes%s', (tags) => {
      expect(fixture.runSource(header(tags))).toHaveProperty('body', '1');
    });

    it.each([
      ['without a comment', define, 'INVALID_API_VERSION'],
      ['with a comment that is not the first thing', `var x;\n${header(' * @NApiVersion 2.1\n * @NScriptType Suitelet')}`, 'INVALID_API_VERSION'],
      ['with SuiteScript 1.0', header(' * @NApiVersion 1.0\n * @NScriptType Suitelet'), 'INVALID_API_VERSION'],
      ['without a script type', header(' * @NApiVersion 2.1'), 'MISSING_SCRIPT_TYPE'],
      ['with another script type', header(' * @NApiVersion 2.1\n * @NScriptType Restlet'), 'INVALID_JSDOC_TAG_VALUE'],
      ['without an entry point', suiteletSource('define([], () => ({ get() {} }));'), 'SCRIPT_OF_API_VERSION_2X_MUST_IMPLEMENT_A_SCRIPT_TYPE_INTERFACE'],
      ['with an answer that is no object', suiteletSource('define([], () => 1);'), 'SCRIPT_OF_API_VERSION_2X_MUST_IMPLEMENT_A_SCRIPT_TYPE_INTERFACE'],
    ])('and refuses a file %s', (_title, source, code) => {
      expect(failureIn(fixture.runSource(source))).toEqual(expect.objectContaining({ code, phase: 'load' }));
    });
  });
});
