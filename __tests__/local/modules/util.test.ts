import { FixtureAccount } from '../runtime/fixtureAccount';

describe('util', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  it.each([
    ['util.isArray([])', true], ['util.isArray({ length: 0 })', false], ['util.isObject({})', true], ['util.isObject([])', false],
    ['util.isDate(new Date())', true], ['util.isRegExp(/x/)', true], ['util.isError(new TypeError())', true], ['util.isError({})', false],
    ["util.isString('')", true], ['util.isNumber(0)', true], ['util.isBoolean(false)', true], ["util.isNumberOrString('')", true],
    ['util.isFunction(() => 1)', true], ['util.isAsyncFunction(async () => 1)', true], ['util.isAsyncFunction(() => 1)', false],
    ["util.trim('  a b ')", 'a b'],
    ['util.extend({ a: 1 }, { b: 2 })', { a: 1, b: 2 }],
    ['util.deepExtend({ a: { b: 1, c: 1 }, d: [1] }, { a: { b: 2 }, d: [2, 3] })', { a: { b: 2, c: 1 }, d: [2, 3] }],
    ["(() => { const seen = []; util.each([7, 8], (value, index) => { seen.push([index, value]); }); return seen; })()", [[0, 7], [1, 8]]],
    ["(() => { const seen = []; util.each({ a: 7 }, (value, key) => { seen.push([key, value]); }); return seen; })()", [['a', 7]]],
  ])('%s', (expression, expected) => {
    expect(fixture.valueOf(expression)).toEqual(expected);
  });

  it('does not reach a prototype', () => {
    expect(fixture.valueOf("(() => { util.deepExtend({}, JSON.parse('{\"__proto__\": {\"polluted\": true}}')); return typeof {}.polluted; })()")).toBe('undefined');
  });
});
