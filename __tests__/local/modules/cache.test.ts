import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/cache', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const modules = { cache: 'N/cache', runtime: 'N/runtime' };
  const open = "const kept = cache.getCache({ name: 'one' });";

  it('keeps texts and JSON for the next run', () => {
    fixture.answerOf(`${open} kept.put({ key: 'a', value: 'text' }); kept.put({ key: 'b', value: { c: 1 }, ttl: 300 });`, modules);
    expect(fixture.valueOf(`(() => { ${open} return [kept.get({ key: 'a' }), kept.get('b'), kept.get('c')]; })()`, modules)).toEqual(['text', '{"c":1}', null]);
  });

  it('loads what it has not, once', () => {
    const expression = `(() => { ${open} let loads = 0; const loader = ({ key }) => { loads += 1; return key + '!'; };
      return [kept.get({ key: 'a', loader }), kept.get({ key: 'a', loader }), loads]; })()`;
    expect(fixture.valueOf(expression, modules)).toEqual(['a!', 'a!', 1]);
  });

  it('passes on what the loader throws', () => {
    expect(fixture.codeOf(`${open} kept.get({ key: 'a', loader: () => { throw { name: 'MINE' }; } })`, modules)).toBe('MINE');
  });

  it.each([
    ['a hit', "kept.put({ key: 'a', value: 'x' }); kept.get({ key: 'a' });", 1 + 1],
    ['a miss', "kept.get({ key: 'b' });", 2],
    ['a removal', "kept.remove({ key: 'a' });", 1],
  ])('charges %s', (_title, statements, units) => {
    expect(fixture.answerOf(`${open} ${statements}`, modules)).toHaveProperty('unitsUsed', units);
  });

  it('forgets what was removed', () => {
    expect(fixture.valueOf(`(() => { ${open} kept.put('a', 'x'); kept.remove('a'); return kept.get('a'); })()`, modules)).toBeNull();
  });

  it('keeps a private cache to its script and a public one to the account', () => {
    fixture.answerOf(`${open} kept.put('a', 'x'); cache.getCache({ name: 'one', scope: cache.Scope.PUBLIC }).put('a', 'y');`, modules);
    const members = `get: () => { const cache = require('N/cache'); return [cache.getCache({ name: 'one' }).get('a'), cache.getCache({ name: 'one', scope: 'PUBLIC' }).get('a')]; }`;
    expect(fixture.runRestlet(members, { method: 'get' })).toHaveProperty('value', [null, 'y']);
  });

  it.each([
    ['a life of less than five minutes', "kept.put({ key: 'a', value: 'x', ttl: 299 })"],
    ['a key over 4 KB', "kept.put({ key: 'a'.repeat(4097), value: 'x' })"],
    ['a value over 500 KB', "kept.put({ key: 'a', value: 'x'.repeat(512001) })"],
  ])('refuses %s', (_title, statement) => {
    expect(fixture.codeOf(`${open} ${statement}`, modules)).toBe('SSS_INVALID_TYPE_ARG');
  });
});
