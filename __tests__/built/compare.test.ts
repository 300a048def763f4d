import { setRolePermission } from '../../local/account/permissions';
import { findRole, saveRole } from '../../local/account/roles';
import { accountCsv, accountJson, accountPage, linksOn } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();
const idOf = (scriptId: string) => String(findRole(demo.local.account, scriptId)!.id);
const compare = (parameters: Record<string, string>) => accountJson(demo.admin, { view: 'compare', ...parameters });

describe('a role beside the template', () => {
  it('shows what it lacks, with the clicks, and what it has more, until the levels are the same', async () => {
    const role = idOf('customrole_bw_sales_operations');
    setRolePermission(demo.local.account, Number(role), 'LIST_TASK', 4);
    const before = await compare({ role });
    expect(before.with).toEqual({ template: 'customrole_extsync_user', name: 'ExtendSync User' });
    expect(before.differences).toContainEqual({
      key: 'ADMI_LOGIN_OAUTH',
      permission: 'Log in using Access Tokens',
      tab: 'Setup',
      direction: 'lacks',
      has: 'None',
      otherHas: 'Full',
      fix: 'Setup > Users/Roles > Manage Roles > Sales Operations > Permissions > Setup > Log in using Access Tokens = Full',
    });
    expect(before.differences.find(({ key }) => key === 'LIST_TASK')).toMatchObject({ direction: 'has-more', has: 'Full', otherHas: 'Create' });
    setRolePermission(demo.local.account, Number(role), 'ADMI_LOGIN_OAUTH', 4);
    expect((await compare({ role })).differences.map(({ key }) => key)).not.toContain('ADMI_LOGIN_OAUTH');
  });

  it('has no difference where it is the template', async () => {
    const role = idOf('customrole_extsync_user');
    expect((await compare({ role })).differences).toEqual([]);
    const html = await accountPage(demo.admin, { view: 'compare', role });
    expect(html).toContain('do not differ');
    expect(html).toContain('Only the 28 permissions');
  });

  it('says what keeps it from being picked, and what to click', async () => {
    const role = idOf('customrole_bw_integration');
    const { flags } = (await compare({ role })) as unknown as { flags: object[] };
    const fix = 'Setup > Users/Roles > Manage Roles > Warehouse Integration > clear Web Services Only Role, or give the user another role';
    expect(flags).toEqual([{ flag: 'Web Services Only Role', has: true, otherHas: false, fix }]);
    const html = await accountPage(demo.admin, { view: 'compare', role });
    expect(html).toMatch(/<tr data-flag="Web Services Only Role">.*?On<.*?Off<.*?clear Web Services Only Role/);
    const rows = await accountCsv(demo.admin, { view: 'compare', role });
    expect(rows).toContainEqual(['Web Services Only Role', '', '', 'On', 'Off', '', fix]);
  });

  it('is not told not to differ from a role that differs in what keeps it from being picked only', async () => {
    const { id } = findRole(demo.local.account, 'customrole_bw_inside_sales')!;
    const twin = findRole(demo.local.account, 'customrole_bw_draft')!.id;
    const { database } = demo.local.account;
    database.run('INSERT INTO rolepermissions (role, permkey, name, permlevel, restriction) SELECT ?, permkey, name, permlevel, restriction FROM rolepermissions WHERE role = ?', [twin, id]);
    const parameters = { view: 'compare', role: String(id), with: String(twin) };
    expect(await accountPage(demo.admin, parameters)).toContain('do not differ in anything');
    database.run("UPDATE role SET isinactive = 'T' WHERE id = ?", [twin]);
    const html = await accountPage(demo.admin, parameters);
    expect(html).not.toContain('do not differ');
    expect(html).toContain('data-flag="Inactive"');
  });

  it('could not be compared where its permissions could not be read', async () => {
    const { differences } = await compare({ role: idOf('customrole_bw_draft') });
    expect(new Set(differences.map(({ direction, has }) => `${direction} ${has}`))).toEqual(new Set(['unknown Unknown']));
  });
});

describe('a role beside another', () => {
  it('differs in both directions, and each is the other’s mirror', async () => {
    const [one, other] = [idOf('customrole_bw_account_executive'), idOf('customrole_bw_inside_sales')];
    const there = await compare({ role: one, with: other });
    const back = await compare({ role: other, with: one });
    expect(there.differences.map(({ key, direction }) => [key, direction])).toEqual([
      ['ADMI_WEBSERVICES', 'lacks'],
      ['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'has-more'],
    ]);
    expect(back.differences.map(({ key, direction }) => [key, direction])).toEqual([
      ['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'lacks'],
      ['ADMI_WEBSERVICES', 'has-more'],
    ]);
  });

  it('is told no clicks to have all that the Administrator has', async () => {
    const { differences } = await compare({ role: idOf('customrole_bw_sales_emea'), with: '3' });
    expect(differences.some(({ direction }) => direction === 'lacks')).toBe(true);
    expect(differences.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it('is never told to add single sign-on because the other has it', async () => {
    const { differences } = await compare({ role: idOf('customrole_bw_sales_emea'), with: idOf('customrole_bw_sso_sales') });
    const saml = differences.find(({ key }) => key === 'ADMI_SAMLSSO');
    expect([saml?.direction, saml?.fix]).toEqual(['lacks', undefined]);
  });

  it('is chosen by name, the one that is shown being marked', async () => {
    const html = await accountPage(demo.admin, { view: 'compare', role: '3', with: idOf('customrole_bw_inside_sales') });
    expect(html.match(/<option /g)).toHaveLength(40);
    expect(html).toMatch(new RegExp(`<option (selected )?value="${idOf('customrole_bw_inside_sales')}"( selected)?>`));
    expect(html).not.toContain('<img src=x');
  });

  it('is chosen by internal id where there are too many names', async () => {
    for (let id = 5001; id <= 5470; id += 1) saveRole(demo.local.account, { id, scriptId: `customrole_many_${id}`, name: `Many ${id}`, centerType: 'BASIC' });
    const html = await accountPage(demo.admin, { view: 'compare', role: '3', with: '5001' });
    expect(html).not.toContain('<option');
    expect(html).toMatch(/<input [^>]*name="with"[^>]*value="5001"/);
  });
});

describe('the same comparison', () => {
  it('stands in the page, the JSON and the CSV', async () => {
    const parameters = { role: idOf('customrole_bw_sales_emea'), with: idOf('customrole_bw_sales_outlook') };
    const { differences } = await compare(parameters);
    const keys = differences.map(({ key }) => key);
    const html = await accountPage(demo.admin, { view: 'compare', ...parameters });
    expect([...html.matchAll(/data-permission="([^"]+)"/g)].map(([, key]) => key)).toEqual(keys);
    const [head, ...rows] = await accountCsv(demo.admin, { view: 'compare', ...parameters });
    expect(head!.slice(3, 5)).toEqual(['Sales Representative EMEA', 'Sales with Outlook']);
    expect(rows.map((row) => row[1])).toEqual(keys);
  });

  it('is reached from the page of the role', async () => {
    const role = idOf('customrole_bw_sales_emea');
    const links = linksOn(await accountPage(demo.admin, { role }));
    expect(links.some((address) => address.includes('view=compare') && address.endsWith(`role=${role}`))).toBe(true);
  });

  it.each([
    [{}, 'INVALID_INPUT'],
    [{ role: 'x' }, 'INVALID_INPUT'],
    [{ role: '3', with: 'x' }, 'INVALID_INPUT'],
    [{ role: '3', with: '-1' }, 'INVALID_INPUT'],
    [{ role: '987654' }, 'ROLE_NOT_FOUND'],
    [{ role: '3', with: '987654' }, 'ROLE_NOT_FOUND'],
  ] as const)('is refused for %j as %s', async (parameters, code) => {
    expect((await compare(parameters)).error?.code).toBe(code);
  });
});
