import { setBehaviour, setUnreadableTables } from '../../local/account/behaviours';
import { knownPeople } from '../../local/account/demo';
import { setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { checkerAddress } from '../support/addresses';
import { page, report, verdictsOf } from '../support/checkerReports';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();
const draft = () => findRole(demo.local.account, 'customrole_bw_draft')!.id;

describe('what nobody could prove of NetSuite', () => {
  it.each([
    ['administratorRows', 'absent'],
    ['administratorRows', 'present'],
    ['permlevelType', 'number'],
    ['permlevelType', 'string'],
    ['employeeRoles', 'employeerolesforsearch'],
    ['employeeRoles', 'employeeroles'],
    ['employeeRoles', 'rolesforsearch'],
    ['employeeRoles', 'search'],
    ['globalPermissions', 'employee'],
    ['globalPermissions', 'entity'],
  ] as const)('changes no verdict: %s is %s', async (name, value) => {
    const usual = await report(demo.admin, 'account');
    setBehaviour(demo.local.account, name, value as never);
    const other = await report(demo.admin, 'account');
    expect(verdictsOf(other)).toEqual(verdictsOf(usual));
    expect(other.users).toEqual(usual.users);
    expect(other.unread).toEqual([]);
  });

  it('makes standard roles unknown where NetSuite shows no rows of them, never missing', async () => {
    setBehaviour(demo.local.account, 'standardRoleRows', 'absent');
    const { roles } = await report(demo.admin, 'account');
    for (const { id, verdict, findings } of roles.filter((role) => role.id < 1000 && role.id !== 3)) {
      expect([id, verdict]).toEqual([id, 'unknown']);
      expect(findings.map(({ state }) => state)).not.toContain('missing');
    }
  });

  it('labels users as judged by role only where Global Permissions cannot be read', async () => {
    setBehaviour(demo.local.account, 'globalPermissions', 'unreadable');
    const { unread } = await report(demo.admin, 'account');
    expect(unread).toMatchObject([{ source: 'Global Permissions' }]);
    expect(await page(demo.admin, 'account')).toContain('judged by their roles only');
    const rita = await demo.local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    const [own] = (await report(rita, 'myroles')).roles;
    expect(own?.notes).toContainEqual(expect.objectContaining({ code: 'by-role-only' }));
    const { users } = await report(demo.admin, 'account');
    expect(users.find(({ id }) => id === knownPeople.sam.id)?.reason).toMatch(/^By role only: /);
  });

  it('leaves users unknown where nothing tells their roles', async () => {
    setBehaviour(demo.local.account, 'employeeRoles', 'none');
    const { unread, counts, roles } = await report(demo.admin, 'account');
    expect(unread).toMatchObject([{ source: 'Roles of users' }]);
    expect(counts.users).toMatchObject({ ready: 0, 'partly-blocked': 0 });
    expect(roles).toHaveLength(40);
  });
});

describe('a role of which NetSuite shows no permission', () => {
  it('says so and what to do, and tells nobody to remove what may not be there', async () => {
    const role = String(draft());
    const html = await page(demo.admin, 'account', { role });
    expect(html).toContain('data-note="permissions-not-shown"');
    expect(html).toContain('open the role in NetSuite and look at its permissions');
    expect(html).toContain('look at SAML Single Sign-on');
    expect(html).not.toContain('remove SAML Single Sign-on');
    expect(html).not.toContain('What its users do then');
  });

  it('is told in the list, once for each standard role where none of them shows any', async () => {
    setBehaviour(demo.local.account, 'standardRoleRows', 'absent');
    const { roles } = await report(demo.admin, 'account');
    for (const { id, notes } of roles) expect([id, notes.some(({ code }) => code === 'permissions-not-shown')]).toEqual([id, id === draft() || (id < 1000 && id !== 3)]);
  });

  it('is not told of where nobody may read permissions', async () => {
    setUnreadableTables(demo.local.account, ['rolepermissions']);
    expect(await page(demo.admin, 'account', { verdict: 'all' })).not.toContain('NetSuite shows no permission of this role');
  });
});

describe('what a user may not know of his own roles', () => {
  const readerId = () => findRole(demo.local.account, 'customrole_extsync_reader')!.id;

  it('is said to him, and the role that reads them needs more, not his', async () => {
    setRolePermission(demo.local.account, readerId(), 'ADMI_MANAGEROLES', 0);
    const max = await demo.local.signIn(knownPeople.max.email, 'customrole_bw_outlook_pilot');
    const own = await page(max, 'myroles', { format: 'html' });
    expect(own).toContain('ExtendSync Role Reader as it was installed, would need Setup > Bulk Manage Roles = Full');
    expect(own).not.toContain('Your role would need');
    for (const html of [own, await page(max, 'access')]) {
      expect(html).toMatch(/Which roles you may pick is not known|None of your roles could be checked/);
      expect(html).not.toMatch(/The users are known by name|No role of this account/);
    }
  });
});

describe('what cannot be read', () => {
  it('of roles and users says nothing of what was read', async () => {
    setUnreadableTables(demo.local.account, ['role', 'rolepermissions', 'employee']);
    const html = await page(demo.admin, 'account');
    expect(html).toContain('No role of this account could be checked.');
    expect(html).toContain('No user of this account could be checked.');
    expect(html).not.toContain('the roles were');
  });

  it.each([
    ['rolepermissions', 'Permissions of roles', 'source_permissions'],
    ['role', 'Roles', 'source_roles'],
    ['employee', 'Users', 'source_users'],
  ])('of %s is said once, and is never green', async (table, source, key) => {
    setUnreadableTables(demo.local.account, [table]);
    const { unread, roles, users } = await report(demo.admin, 'account');
    expect(unread.map((entry) => entry.source)).toContain(source);
    expect(unread.find((entry) => entry.source === source)?.allowedBy).not.toEqual([]);
    const html = await page(demo.admin, 'account', { verdict: 'all' });
    expect(html).toContain(`data-unread="${key}"`);
    expect(await (await demo.admin(checkerAddress('account', { format: 'csv' }))).text()).toContain(`,${source},unknown,`);
    if (table === 'rolepermissions') {
      expect(new Set(roles.filter(({ id }) => id !== 3).map(({ verdict }) => verdict))).toEqual(new Set(['unknown', 'not-ready']));
      expect(roles.filter(({ verdict }) => verdict === 'not-ready').every(({ obstacles }) => obstacles.some(({ certainty }) => certainty === 'certain'))).toBe(true);
    }
    if (table === 'role') expect([roles, users.filter(({ verdict }) => verdict === 'ready')]).toEqual([[], []]);
  });

  it('gives an account without any role an empty list and no verdict', async () => {
    demo.local.account.database.exec('DELETE FROM rolepermissions WHERE role <> 3; DELETE FROM role WHERE id <> 3');
    const { roles, unread } = await report(demo.admin, 'account');
    expect([roles.map(({ id }) => id), unread]).toEqual([[3], []]);
  });

  it('of one role is told as in the list: its name is known, its verdict is not', async () => {
    setUnreadableTables(demo.local.account, ['rolepermissions']);
    const role = await report(demo.admin, 'account', { role: '1000' });
    expect([role.verdict, role.unread[0]?.source]).toEqual(['unknown', 'Permissions of roles']);
    setUnreadableTables(demo.local.account, ['role', 'rolepermissions']);
    expect((await report(demo.admin, 'account', { role: '1000' })).error).toMatchObject({ code: 'COULD_NOT_READ' });
  });
});
