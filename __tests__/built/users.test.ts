import { knownPeople } from '../../local/account/demo';
import { setBehaviour, setUnreadableTables } from '../../local/account/behaviours';
import { findRole } from '../../local/account/roles';
import { accountCsv, accountJson, accountPage, idsOn, linksOn } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();
const users = (parameters: Record<string, string> = {}) => accountJson(demo.admin, { view: 'users', ...parameters });
const roleId = (scriptId: string) => findRole(demo.local.account, scriptId)!.id;

describe('the users of an account', () => {
  it('are all there as data, each with every role offered and what it is for this user', async () => {
    const { users: all, page, counts } = await users();
    expect(all).toHaveLength(177);
    expect(page).toEqual({ number: 1, size: 500, total: 177 });
    expect(Object.values(counts.users!).reduce((sum, count) => sum + count)).toBe(177);
    const pat = all.find(({ id }) => id === knownPeople.pat.id)!;
    expect(pat.verdict).toBe('partly-blocked');
    expect(Object.fromEntries(pat.roles.map(({ id, verdict }) => [id, verdict]))).toEqual({
      [roleId('customrole_bw_sales_outlook')]: 'ready',
      [roleId('customrole_bw_sales_emea')]: 'not-ready',
    });
  });

  it('stand on the page with links to each role, the problems only, worst first', async () => {
    const html = await accountPage(demo.admin, { view: 'users' });
    const verdicts = [...html.matchAll(/<tr data-user="\d+" data-verdict="([a-z-]+)"/g)].map(([, verdict]) => verdict);
    expect(verdicts).toHaveLength(50);
    expect(new Set(verdicts)).toEqual(new Set(['blocked']));
    expect(linksOn(html).filter((address) => /[?&]role=\d+$/.test(address)).length).toBeGreaterThan(50);
  });

  it.each(['blocked', 'unknown', 'partly-blocked', 'ready'])('are filtered by %s, as many as are counted', async (verdict) => {
    const { users: some, counts } = await users({ verdict });
    expect(some.length).toBe(counts.users![verdict]);
    expect(new Set(some.map((user) => user.verdict))).toEqual(new Set([verdict]));
  });

  it('are found by name and by e-mail, whatever the case', async () => {
    const ids = async (q: string) => (await users({ q })).users.map(({ id }) => id);
    expect(await ids('sAM.sales@')).toEqual([knownPeople.sam.id]);
    expect(await ids('Sam Sales')).toEqual([knownPeople.sam.id]);
    expect(await ids('%')).toEqual([]);
    expect(await ids('"Bobby"')).toEqual([knownPeople.robert.id]);
  });

  it('stand by name where that is asked for', async () => {
    const names = (await users({ sort: 'name' })).users.map(({ name }) => name);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
  });

  it('are all reached once over the pages', async () => {
    const pages = await Promise.all(['1', '2', '3', '4'].map((page) => accountPage(demo.admin, { view: 'users', verdict: 'all', page })));
    const ids = pages.flatMap((html) => idsOn(html, 'user'));
    expect(ids).toHaveLength(177);
    expect(new Set(ids).size).toBe(177);
  });

  it('have a row in the CSV for every role, and one without where there is none', async () => {
    const [head, ...rows] = await accountCsv(demo.admin, { view: 'users' });
    expect(head).toEqual(['User ID', 'User', 'E-mail', 'Verdict', 'Reason', 'Role ID', 'Role', 'Verdict of the role']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
    expect(new Set(rows.map(([id]) => id)).size).toBe(177);
    expect(rows.filter(([id]) => id === String(knownPeople.pat.id)).map((row) => row[7])).toHaveLength(2);
    expect(rows.filter(([id]) => id === String(knownPeople.nina.id)).map((row) => row.slice(5))).toEqual([['', '', '']]);
  });
});

describe('the users of one role', () => {
  it('are those who may pick it', async () => {
    const role = String(roleId('customrole_bw_sales_outlook'));
    const { users: some } = await users({ role });
    expect(some.map(({ id }) => id)).toEqual(expect.arrayContaining([knownPeople.rita.id, knownPeople.pat.id]));
    for (const user of some) expect(user.roles.map(({ id }) => String(id))).toContain(role);
    const listed = (await accountJson(demo.admin, {})).roles.find(({ id }) => String(id) === role);
    expect(listed?.users?.offered).toBe(some.length);
  });

  it('include those whose roles could not be read, as could not be checked', async () => {
    setBehaviour(demo.local.account, 'employeeRoles', 'none');
    const { users: some, unread } = await users({ role: String(roleId('customrole_bw_sales_outlook')) });
    expect(some.length).toBeGreaterThan(100);
    expect(new Set(some.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(unread.map(({ source }) => source)).toContain('Roles of users');
  });

  it('are those whom it affects where that is asked for, as many as the list of roles says', async () => {
    const { id, users: counted } = (await accountJson(demo.admin, {})).roles.find(({ scriptId }) => scriptId === 'customrole_bw_sales_outlook')!;
    const { users: some, page } = await users({ role: String(id), verdict: 'affected' });
    expect(page.total).toBe(counted!.affected);
    for (const user of some) expect(user.roles.find((role) => role.id === id)!.verdict).not.toBe('ready');
    const html = await accountPage(demo.admin, { view: 'users', role: String(id), verdict: 'affected' });
    expect(idsOn(html, 'user')).toEqual(some.map((user) => user.id));
    expect(html).toContain(`<span aria-current="page">Affected by this role (${counted!.affected})</span>`);
    expect((await users({ verdict: 'affected' })).error?.code).toBe('INVALID_INPUT');
  });

  it('are told by assignment where the roles could not be read, each role as could not be checked', async () => {
    const role = roleId('customrole_bw_sales_outlook');
    const offered = (await users({ role: String(role) })).users.map(({ id }) => id).sort();
    setUnreadableTables(demo.local.account, ['role']);
    const { users: some } = await users({ role: String(role) });
    expect(some.map(({ id }) => id).sort()).toEqual(offered);
    expect(some.find(({ id }) => id === knownPeople.rita.id)).toMatchObject({
      verdict: 'unknown',
      reason: 'Not every role could be checked.',
      roles: [{ id: role, name: `Role ${role}`, verdict: 'unknown' }],
    });
  });

  it('are refused where there is no such role', async () => {
    expect((await users({ role: '987654' })).error?.code).toBe('ROLE_NOT_FOUND');
  });
});

describe('users that could not be read', () => {
  it('are said to be so, and none is shown as ready', async () => {
    setBehaviour(demo.local.account, 'employeeRoles', 'none');
    const { counts } = await users();
    expect(counts.users).toMatchObject({ ready: 0, 'partly-blocked': 0 });
    const html = await accountPage(demo.admin, { view: 'users', verdict: 'all' });
    expect(html).toContain('data-unread');
    expect(html).not.toContain('data-verdict="ready"');
    const [, first] = await accountCsv(demo.admin, { view: 'users' });
    expect(first!.slice(0, 4)).toEqual(['', 'Roles of users', '', 'unknown']);
  });
});
