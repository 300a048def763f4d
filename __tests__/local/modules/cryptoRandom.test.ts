import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/crypto/random', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const modules = { random: 'N/crypto/random' };

  it('gives another identifier each time', () => {
    const expression = `[random.generateUUID(), random.generateUUID()].join(' ')`;
    const [one, other] = String(fixture.valueOf(expression, modules)).split(' ');
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(other).not.toBe(one);
  });

  it('gives whole numbers below a limit', () => {
    expect([2, 3]).toContain(fixture.valueOf('random.generateInt({ min: 2, max: 4 })', modules));
  });

  it.each([
    ['a number without a limit', 'random.generateInt({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['bytes', 'random.generateBytes({ size: 4 })', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
