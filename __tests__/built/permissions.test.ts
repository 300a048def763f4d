import { setFeature } from '../../local/account/features';
import { setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { accountCsv, accountJson, accountPage, idsOn, linksOn } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();
const permissions = (parameters: Record<string, string> = {}) => accountJson(demo.admin, { view: 'permissions', ...parameters });

describe('the permissions that ExtendSync needs', () => {
  it('say how many of all roles that users sign in with are in which state', async () => {
    const { permissions: all } = await permissions();
    expect(all.slice(0, 3).map(({ key, needs }) => `${key} ${needs}`)).toEqual(['ADMI_WEBSERVICES Full', 'ADMI_MANAGE_OWN_OAUTH_TOKENS Full', 'ADMI_LOGIN_OAUTH Full']);
    for (const { roles } of all) expect(Object.values(roles).reduce((sum, count) => sum + count)).toBe(38);
  });

  it('are counted as the list of roles has them', async () => {
    const { permissions: all } = await permissions();
    const { roles: every } = (await accountJson(demo.admin, {})) as unknown as { roles: { scriptId?: string; findings: { key?: string; needs: string; state: string }[] }[] };
    const roles = every.filter(({ scriptId }) => !/^customrole_extsync_(admin|reader)$/.test(scriptId ?? ''));
    for (const { key, needs, roles: counts } of all.filter((each) => each.key !== 'send-from-outlook-record')) {
      const states = roles.map(({ findings }) => findings.find((finding) => finding.key === key && finding.needs === needs)!.state);
      for (const [state, count] of Object.entries(counts)) expect([key, state, states.filter((each) => each === state).length]).toEqual([key, state, count]);
    }
  });

  it('stand by feature, signing in first, and each number leads to that many roles', async () => {
    const html = await accountPage(demo.admin, { view: 'permissions' });
    expect([...html.matchAll(/data-profile="([a-z0-9-]+)"/g)].map(([, id]) => id).slice(0, 3)).toEqual(['sign-in', 'email', 'files']);
    const counted = /data-state="missing" data-count="(\d+)"><a href="([^"]+)"/.exec(html)!;
    const listed = await (await demo.admin(counted[2]!.replace(/&amp;/g, '&'))).text();
    expect(idsOn(listed, 'role')).toHaveLength(Number(counted[1]));
  });

  it('are not lacking anywhere where their feature is off', async () => {
    setFeature(demo.local.account, 'RESTWEBSERVICES', false);
    const { permissions: all } = await permissions();
    expect(all.find(({ key }) => key === 'ADMI_RESTWEBSERVICES')?.roles).toEqual({ granted: 0, insufficient: 0, missing: 0, 'not-applicable': 38, unknown: 0 });
  });

  it('are a table in the CSV', async () => {
    const [head, ...rows] = await accountCsv(demo.admin, { view: 'permissions' });
    expect(head!.slice(5)).toEqual(['Missing', 'Too low', 'Could not be checked', 'Not applicable', 'Granted']);
    expect(rows.length).toBe((await permissions()).permissions.length);
  });
});

describe('the roles that lack one permission', () => {
  it('say what each has, with the clicks that mend it, and are no longer there once it is mended', async () => {
    const role = findRole(demo.local.account, 'customrole_bw_sales_operations')!;
    const lacking = async () => (await permissions({ permission: 'ADMI_LOGIN_OAUTH' })).roles.find(({ id }) => id === role.id);
    expect(await lacking()).toEqual({
      id: role.id,
      scriptId: 'customrole_bw_sales_operations',
      name: 'Sales Operations',
      verdict: 'not-ready',
      state: 'missing',
      has: 'None',
      fix: 'Setup > Users/Roles > Manage Roles > Sales Operations > Permissions > Setup > Log in using Access Tokens = Full',
    });
    setRolePermission(demo.local.account, role.id, 'ADMI_LOGIN_OAUTH', 4);
    expect(await lacking()).toBeUndefined();
  });

  it('hang on the level: the same permission is enough for one feature and too low for another', async () => {
    const of = async (level: string) => (await permissions({ permission: 'LIST_FILECABINET', level })).roles.length;
    expect(await of('full')).toBeGreaterThan(await of('create'));
    const links = linksOn(await accountPage(demo.admin, { view: 'permissions', permission: 'LIST_FILECABINET' }));
    expect(links.some((address) => address.includes('level=full'))).toBe(true);
  });

  it('include what could not be checked, told apart by a filter', async () => {
    const { roles } = await permissions({ permission: 'ADMI_WEBSERVICES', state: 'unknown' });
    expect(roles.map(({ name, verdict, state, has }) => [name, verdict, state, has])).toEqual([['Draft Role', 'unknown', 'unknown', 'Unknown']]);
    const all = (await permissions({ permission: 'ADMI_WEBSERVICES' })).roles;
    expect(all.map(({ name }) => name)).toContain('Draft Role');
  });

  it('are searched by name, and nothing found is said', async () => {
    expect((await permissions({ permission: 'ADMI_WEBSERVICES', q: 'EMEA' })).roles).toHaveLength(1);
    const html = await accountPage(demo.admin, { view: 'permissions', permission: 'ADMI_WEBSERVICES', q: '<b>' });
    expect(html).toContain('Nothing matches “&lt;b>”');
  });

  it('are none of the checker’s own, which need no sign-in', async () => {
    expect((await permissions({ permission: 'ADMI_WEBSERVICES', q: 'ExtendSync' })).roles).toEqual([]);
  });

  it('are the same in the CSV', async () => {
    const rows = await accountCsv(demo.admin, { view: 'permissions', permission: 'ADMI_WEBSERVICES' });
    const { roles } = await permissions({ permission: 'ADMI_WEBSERVICES' });
    expect(rows.slice(1).map(([id, , , , , state]) => [id, state])).toEqual(roles.map(({ id, state }) => [String(id), state]));
  });

  it.each([{ permission: 'NOTHING' }, { permission: 'constructor' }, { permission: 'ADMI_WEBSERVICES', level: 'view' }, { permission: 'ADMI_WEBSERVICES', state: 'granted' }])(
    'are refused for %j',
    async (parameters) => {
      expect((await permissions(parameters)).error?.code).toBe('INVALID_INPUT');
    },
  );
});
