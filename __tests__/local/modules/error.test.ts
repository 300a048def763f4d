import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/error', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const modules = { error: 'N/error' };

  it('makes an error to throw', () => {
    const expression = "(() => { const made = error.create({ name: 'CODE', message: 'why', notifyOff: true }); return [made instanceof Error, made.name, made.message, made.notifyOff, made.cause === made]; })()";
    expect(fixture.valueOf(expression, modules)).toEqual([true, 'CODE', 'why', true, true]);
  });

  it('writes it as JSON where a text is asked for', () => {
    expect(JSON.parse(String(fixture.valueOf("String(error.create({ name: 'CODE', message: 'why' }))", modules)))).toEqual(
      expect.objectContaining({ type: 'error.SuiteScriptError', name: 'CODE', message: 'why' }),
    );
  });

  it('knows the codes of NetSuite', () => {
    expect(fixture.valueOf('error.Type.MISSING_REQD_ARGUMENT', modules)).toBe('SSS_MISSING_REQD_ARGUMENT');
  });

  it('needs a name', () => {
    expect(fixture.codeOf("error.create({ message: 'why' })", modules)).toBe('SSS_MISSING_REQD_ARGUMENT');
  });
});
