import { FixtureAccount } from './fixtureAccount';

describe('A RESTlet', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  it.each(['get', 'delete'] as const)('gets the parameters of %s as texts', (method) => {
    const outcome = fixture.runRestlet(`${method}: (parameters) => ({ parameters })`, { method, parameters: { resource: 'status', limit: '5' } });
    expect(outcome).toHaveProperty('value', { parameters: { resource: 'status', limit: '5' } });
  });

  it.each(['post', 'put'] as const)('gets the body of %s as values of its own', (method) => {
    const members = `${method}: (body) => ({ isList: body.items instanceof Array, body })`;
    const body = { items: [1, null, 'x'] };
    expect(fixture.runRestlet(members, { method, body })).toHaveProperty('value', { isList: true, body });
  });

  it('gets a body that is a text as it is', () => {
    expect(fixture.runRestlet('post: (body) => body + "!"', { method: 'post', body: '<xml/>' })).toHaveProperty('value', '<xml/>!');
  });

  it.each([
    ['a text', '"text"', 'text'],
    ['an object', '({ a: [1], b: undefined })', { a: [1] }],
    ['a number', '5', 5],
    ['nothing', 'undefined', undefined],
    ['null', 'null', null],
    ['an object with a JSON of its own', '({ toJSON: () => "own" })', 'own'],
    ['a promise', 'Promise.resolve({ late: true })', { late: true }],
  ])('may answer with %s', (_title, expression, value) => {
    expect(fixture.runRestlet(`get: () => (${expression})`, { method: 'get' })).toHaveProperty('value', value);
  });

  it('fails for a method that it does not have', () => {
    expect(fixture.runRestlet('get: () => 1', { method: 'put' })).toHaveProperty('failure.code', 'SSS_INVALID_SCRIPT_METHOD');
  });

  it('fails with the code that it throws', () => {
    const outcome = fixture.runRestlet("get: () => { throw error.create({ name: 'INVALID_INPUT', message: 'limit is 1 to 100', notifyOff: true }); }", { method: 'get' });
    expect(outcome).toHaveProperty('failure', expect.objectContaining({ code: 'INVALID_INPUT', message: 'limit is 1 to 100', phase: 'run' }));
  });

  it('fails with an answer that has no JSON', () => {
    const outcome = fixture.runRestlet('get: () => { const circle = {}; circle.self = circle; return circle; }', { method: 'get' });
    expect(outcome).toHaveProperty('failure.message', expect.stringContaining('circular') as unknown);
  });

  it.each([
    ['a text', '"x".repeat(10 * 1024 * 1024 + 1)'],
    ['JSON', '["x".repeat(10 * 1024 * 1024)]'],
  ])('may not answer with more than 10 MB of %s', (_title, expression) => {
    expect(fixture.runRestlet(`get: () => (${expression})`, { method: 'get' })).toHaveProperty('failure.code', 'SSS_RESPONSE_SIZE_EXCEEDED');
  });

  it('has no browser to redirect', () => {
    const members = "get: (parameters) => { try { require('N/redirect').redirect({ url: '/' }); } catch (error) { return error.name; } }";
    expect(fixture.runRestlet(members, { method: 'get' })).toHaveProperty('value', 'SSS_OPERATION_UNAVAILABLE');
  });
});
