import { permissionsOfRole, setRolePermission } from '../../../local/account/permissions';
import { findRole } from '../../../local/account/roles';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';

const sales = '/app/setup/role.nl?id=1001';

describe('Manage Roles', () => {
  let netSuite: LocalNetSuite;
  let administrator: Client;

  beforeEach(async () => {
    const projectFolder = writeProject();
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    administrator = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
  });

  afterEach(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
  });

  afterAll(removeWrittenProjects);

  const permissions = (roleId: number) => permissionsOfRole(netSuite.account, roleId);

  it('lists the roles that match', async () => {
    const html = await (await administrator('/app/setup/rolelist.nl?q=SALES')).text();
    expect(html).toContain('customrole_sales');
    expect(html).not.toContain('customrole_machine');
  });

  it('shows a role by internal or script id, with its flags and its permissions by tab', async () => {
    for (const id of ['1001', 'customrole_sales']) {
      const html = await (await administrator(`/app/setup/role.nl?id=${id}`)).text();
      expect(html).toMatch(/<h3>Setup<\/h3>.*User Access Tokens.*ADMI_MANAGE_OWN_OAUTH_TOKENS/s);
      expect(html).not.toContain('<h3>Lists</h3>');
    }
  });

  it('finds permissions to add, and offers the levels that NetSuite does', async () => {
    const html = await (await administrator(`${sales}&find=soap+web`)).text();
    const choice = /<select name="level" aria-label="Level of SOAP Web Services">(.*?)<\/select>/.exec(html)?.[1] ?? '';
    expect([...choice.matchAll(/>([^<]+)<\/option>/g)].map((match) => match[1])).toEqual(['Do not add', 'Full']);
  });

  it('adds, changes and removes permissions, several at once', async () => {
    const pairs = { permission: ['ADMI_WEBSERVICES', 'LIST_EMPLOYEE', 'ADMI_LOGIN_OAUTH'], level: ['FULL', 'VIEW', ''] };
    const saved = await administrator(sales, form({ action: 'set', ...pairs }));
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/app/setup/role.nl?id=1001&notice=saved']);
    const withBoth = [{ key: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', level: 4 }, { key: 'ADMI_WEBSERVICES', level: 4 }, { key: 'LIST_EMPLOYEE', level: 1 }];
    expect(permissions(1001)).toEqual(withBoth);
    await administrator(sales, form({ action: 'set', permission: ['LIST_EMPLOYEE', 'ADMI_WEBSERVICES'], level: ['FULL', 'NONE'] }));
    expect(permissions(1001)).toEqual([withBoth[0], { key: 'LIST_EMPLOYEE', level: 4 }]);
    await administrator(sales, form({ action: 'remove', permission: 'LIST_EMPLOYEE' }));
    expect(permissions(1001)).toEqual([withBoth[0]]);
  });

  it.each([
    ['an unknown permission', { action: 'set', permission: 'ADMI_NOTHING', level: 'FULL' }],
    ['an unknown permission to remove', { action: 'remove', permission: 'ADMI_NOTHING' }],
    ['a level that the permission does not have', { action: 'set', permission: 'ADMI_WEBSERVICES', level: 'VIEW' }],
    ['a level that does not exist', { action: 'set', permission: 'ADMI_WEBSERVICES', level: 'ALL' }],
    ['a permission without level', { action: 'set', permission: ['ADMI_WEBSERVICES', 'LIST_EMPLOYEE'], level: 'FULL' }],
    ['an unknown action', { action: 'grow' }],
    ['no action', {}],
  ])('refuses %s, and changes nothing', async (_what, fields) => {
    const before = permissions(1001);
    const response = await administrator(sales, form(fields));
    expect([response.status, await response.json()]).toEqual([400, { error: { code: 'INVALID_INPUT', message: expect.any(String) } }]);
    expect(permissions(1001)).toEqual(before);
  });

  it('changes nothing when one of several is refused', async () => {
    const before = permissions(1001);
    await administrator(sales, form({ action: 'set', permission: ['LIST_EMPLOYEE', 'ADMI_WEBSERVICES'], level: ['VIEW', 'VIEW'] }));
    expect(permissions(1001)).toEqual(before);
  });

  it.each([
    ['a role that comes with NetSuite', 'EMPLOYEE_CENTER', 'Custom Employee Center'],
    ['a role that a SuiteApp locks', 'customrole_sample_user', 'Custom Sample User'],
  ])('customizes %s instead of editing it', async (_what, scriptId, name) => {
    const original = findRole(netSuite.account, scriptId);
    const path = `/app/setup/role.nl?id=${scriptId}`;
    const html = await (await administrator(path)).text();
    expect(html).toContain('value="customize"');
    expect(html).not.toContain('<select');
    expect((await administrator(path, form({ action: 'set', permission: 'LIST_EMPLOYEE', level: 'FULL' }))).status).toBe(403);

    const customized = await administrator(path, form({ action: 'customize' }));
    const id = new URL(customized.headers.get('Location') ?? '', netSuite.url).searchParams.get('id') ?? '';
    expect(findRole(netSuite.account, id)).toMatchObject({ scriptId: `customrole${id}`, name, isLocked: false });
    expect(permissions(Number(id))).toEqual(permissions(original?.id ?? 0));
    expect((await administrator(`/app/setup/role.nl?id=${id}`, form({ action: 'set', permission: 'LIST_EMPLOYEE', level: 'FULL' }))).status).toBe(303);
  });

  it.each(['set', 'remove', 'customize'])('does not let the Administrator role be changed by %s', async (action) => {
    const response = await administrator('/app/setup/role.nl?id=3', form({ action, permission: 'LIST_EMPLOYEE', ...(action === 'set' ? { level: 'FULL' } : {}) }));
    expect([response.status, await response.json()]).toEqual([403, { error: { code: 'ROLE_NOT_EDITABLE', message: 'The Administrator role cannot be changed.' } }]);
  });

  it('is for roles with Bulk Manage Roles at Full', async () => {
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    for (const path of ['/app/setup/rolelist.nl', sales]) expect((await seller(path)).status).toBe(403);
    expect((await seller(sales, form({ action: 'remove', permission: 'ADMI_MANAGE_OWN_OAUTH_TOKENS' }))).status).toBe(403);
    expect(permissions(1001)).toHaveLength(1);
    setRolePermission(netSuite.account, 1001, 'ADMI_MANAGEROLES', 4);
    expect((await seller(sales)).status).toBe(200);
  });

  it.each(['99999', 'nothing', ''])('says when there is no role %p', async (id) => {
    const response = await administrator(`/app/setup/role.nl?id=${id}`);
    expect([response.status, await response.json()]).toEqual([404, { error: { code: 'RCRD_DSNT_EXIST', message: 'That record does not exist.' } }]);
  });
});
