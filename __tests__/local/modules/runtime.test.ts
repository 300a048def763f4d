import { setBehaviour } from '../../../local/account/behaviours';
import { setFeature } from '../../../local/account/features';
import { saveRole } from '../../../local/account/roles';
import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { runtime: 'N/runtime' };
const user = 'runtime.getCurrentUser()';

describe('N/runtime', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount([{ key: 'LIST_CONTACT', level: 2 }]); });
  afterEach(() => { fixture.close(); });

  it('knows the user and his role', () => {
    expect(fixture.valueOf(user, modules)).toEqual({
      id: fixture.caller.userId,
      name: 'Ada Fixture',
      email: 'ada@example.com',
      role: fixture.roleId,
      roleId: 'customrole_fixture',
      roleCenter: 'SALESCENTER',
      subsidiary: 1,
      department: 0,
      location: 0,
      contact: 0,
    });
  });

  it.each([
    ['number', 2],
    ['string', '2'],
  ])('gives a permission as a %s', (type, level) => {
    setBehaviour(fixture.account, 'getPermissionType', type);
    expect(fixture.valueOf(`${user}.getPermission({ name: 'LIST_CONTACT' })`, modules)).toBe(level);
    expect(fixture.valueOf(`${user}.getPermission('LIST_CONTACT') == runtime.Permission.CREATE`, modules)).toBe(true);
  });

  it('gives 0 for a permission that the role has not', () => {
    expect(fixture.valueOf(`${user}.getPermission({ name: 'LIST_EVENT' })`, modules)).toBe(0);
  });

  it.each([
    ['caller', 'customrole_fixture', 2],
    ['run-as', 'customrole_reader', 4],
  ])('speaks of the %s where a script runs as another role', (identity, roleId, level) => {
    const reader = saveRole(fixture.account, {
      scriptId: 'customrole_reader', name: 'Reader', centerType: 'BASIC', permissions: [{ key: 'LIST_CONTACT', level: 4 }],
    });
    setBehaviour(fixture.account, 'runAsIdentity', identity);
    const expression = `[${user}.roleId, ${user}.getPermission({ name: 'LIST_CONTACT' }), ${user}.id]`;
    expect(fixture.valueOf(expression, modules, { deployment: { runAsRole: reader.id } })).toEqual([roleId, level, fixture.caller.userId]);
  });

  it('knows preferences by any spelling, and null for others', () => {
    const preferences = `[${user}.getPreference({ name: 'DATEFORMAT' }), ${user}.getPreference('dateformat'), ${user}.getPreference('other')]`;
    expect(fixture.valueOf(preferences, modules)).toEqual(['M/D/YYYY', 'M/D/YYYY', null]);
  });

  it('knows the script, its deployment and its parameters', () => {
    const expression = `(() => { const script = runtime.getCurrentScript();
      return [script.id, script.deploymentId, script.logLevel, script.bundleIds, script.getParameter({ name: 'custscript_one' }), script.getParameter('custscript_none')]; })()`;
    const deployment = { parameters: { custscript_one: 'https://example.com', custscript_none: '' }, logLevel: 'AUDIT' } as const;
    expect(fixture.valueOf(expression, modules, { deployment })).toEqual([
      'customscript_suitelet_js', 'customdeploy_suitelet_js', 'AUDIT', [], 'https://example.com', null,
    ]);
  });

  it('keeps what a session keeps for the next request of the same user', () => {
    fixture.answerOf("runtime.getCurrentSession().set({ name: 'seen', value: 'yes' });", modules);
    expect(fixture.valueOf("[runtime.getCurrentSession().get({ name: 'seen' }), runtime.getCurrentSession().get('other')]", modules)).toEqual(['yes', null]);
  });

  it('knows features', () => {
    setFeature(fixture.account, 'TBA', true);
    setFeature(fixture.account, 'SAMLSSO', false);
    expect(fixture.valueOf("[runtime.isFeatureInEffect({ feature: 'TBA' }), runtime.isFeatureInEffect('tba'), runtime.isFeatureInEffect({ feature: 'SAMLSSO' })]", modules)).toEqual([true, true, false]);
  });

  it('knows account and environment', () => {
    expect(fixture.valueOf('[runtime.envType === runtime.EnvType.PRODUCTION, runtime.executionContext === runtime.ContextType.SUITELET]', modules)).toEqual([true, true]);
    expect(fixture.valueOf('runtime', modules)).toEqual(expect.objectContaining({ accountId: 'TSTDRV0000000', version: '2026.2', envType: 'PRODUCTION' }));
  });

  it.each([
    ['getPermission without a name', `${user}.getPermission({})`, 'SSS_MISSING_REQD_ARGUMENT'],
    ['getPreference without a name', `${user}.getPreference()`, 'SSS_MISSING_REQD_ARGUMENT'],
    ['getParameter without a name', 'runtime.getCurrentScript().getParameter({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['a feature that is no text', 'runtime.isFeatureInEffect({ feature: 1 })', 'WRONG_PARAMETER_TYPE'],
    ['the progress of a script that has none', 'runtime.getCurrentScript().percentComplete', 'SSS_OPERATION_UNAVAILABLE'],
    ['setting it', 'runtime.getCurrentScript().percentComplete = 5', 'SSS_OPERATION_UNAVAILABLE'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
