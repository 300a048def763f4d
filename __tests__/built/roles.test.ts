import { knownPeople } from '../../local/account/demo';
import { setBehaviour } from '../../local/account/behaviours';
import { setFeature } from '../../local/account/features';
import { findRole, saveRole } from '../../local/account/roles';
import { accountCsv, accountJson, accountPage, idsOn, linksOn } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();
const roles = (parameters: Record<string, string> = {}) => accountJson(demo.admin, parameters);
const idOf = (scriptId: string) => findRole(demo.local.account, scriptId)!.id;

describe('the numbers at the top', () => {
  it('lead each to the list of what they count', async () => {
    const html = await accountPage(demo.admin, {});
    const tiles = [...html.matchAll(/<li class="tile"><a href="([^"]+)"><b>(\d+)<\/b>/g)].map(([, address, count]) => [address!.replace(/&amp;/g, '&'), Number(count)] as const);
    expect(tiles).toHaveLength(8);
    for (const [address, count] of tiles) {
      const listed = await (await demo.admin(`${address}&format=json`)).text();
      expect([address, (JSON.parse(listed) as { page: { total: number } }).page.total]).toEqual([address, count]);
    }
  });

  it('lead nowhere where there is nothing', async () => {
    setFeature(demo.local.account, 'TBA', false);
    const html = await accountPage(demo.admin, {});
    expect(html).toMatch(/<li class="tile"><b>0<\/b>/);
    expect(html).toContain('Token-Based Authentication is off');
  });
});

describe('the checker’s own roles', () => {
  it('are counted in no tile, are no problem, and stand last among all with their note', async () => {
    const own = [idOf('customrole_extsync_admin'), idOf('customrole_extsync_reader')];
    const { roles: all, counts } = await roles();
    expect(Object.values(counts.roles!).reduce((sum, count) => sum + count)).toBe(all.length - own.length);
    expect(all.slice(-2).map(({ id }) => id)).toEqual(own);
    for (const verdict of ['problems', 'not-ready']) {
      expect((await roles({ verdict })).roles.filter(({ id }) => own.includes(id))).toEqual([]);
    }
    const html = await accountPage(demo.admin, { verdict: 'all' });
    expect(html).toContain('38 roles judged');
    expect(html).toContain('All (40)');
    expect(html).toMatch(new RegExp(`<tr data-role="${own[0]}".*?leave it as it is`, 's'));
    expect(linksOn(await accountPage(demo.admin, { view: 'sdf' })).some((address) => address.endsWith(`role=${own[0]}`))).toBe(false);
  });
});

describe('the list of roles', () => {
  it('shows the problems, worst first, and below them in brief what is ready', async () => {
    const html = await accountPage(demo.admin, {});
    const problems = idsOn(html, 'role');
    const { roles: all } = await roles();
    const own = [idOf('customrole_extsync_admin'), idOf('customrole_extsync_reader')];
    expect(problems).toEqual(all.filter(({ id, verdict }) => verdict !== 'ready' && !own.includes(id)).map(({ id }) => id));
    expect(html.match(/<li data-role="\d+" data-verdict="ready"/g)).toHaveLength(all.length - own.length - problems.length);
  });

  it.each(['problems', 'all', 'not-ready', 'unknown', 'ready-with-gaps', 'ready', 'beyond-permissions'])('is filtered by %s alike as a page and as data', async (verdict) => {
    const html = await accountPage(demo.admin, { verdict });
    expect(idsOn(html, 'role')).toEqual((await roles({ verdict })).roles.map(({ id }) => id));
    expect(html).toMatch(/<span aria-current="page">/);
  });

  it('has its roles by name where that is asked for', async () => {
    const names = (await roles({ sort: 'name' })).roles.map(({ name }) => name);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
  });

  it('has those first that affect most users where that is asked for, with the way to these users', async () => {
    const listed = (await roles({ sort: 'users' })).roles;
    const affected = listed.map(({ users }) => users!.affected);
    expect(affected).toEqual([...affected].sort((one, other) => other - one));
    const [first] = listed;
    const html = await accountPage(demo.admin, { sort: 'users' });
    expect(linksOn(html).some((address) => address.includes('view=users') && address.includes(`role=${first!.id}`) && address.includes('verdict=affected'))).toBe(true);
    const { users, page } = await accountJson(demo.admin, { view: 'users', role: String(first!.id) });
    expect(page.total).toBe(first!.users!.offered);
    const notReady = users.filter((user) => user.roles.some(({ id, verdict }) => id === first!.id && verdict !== 'ready'));
    expect(notReady).toHaveLength(first!.users!.affected);
  });

  it('tells no number of users where their roles could not be read', async () => {
    setBehaviour(demo.local.account, 'employeeRoles', 'none');
    const html = await accountPage(demo.admin, { verdict: 'all' });
    const cells = [...html.matchAll(/<td data-label="Users affected">(.*?)<\/td>/g)].map(([, cell]) => cell);
    expect(new Set(cells)).toEqual(new Set(['<span class="soft">Could not be checked</span>']));
  });

  it.each([
    ['emea', ['Sales Representative EMEA']],
    ['東京', ['営業担当（東京支店）']],
    ['(東京', ['営業担当（東京支店）']],
    ['<IMG', ['<img src=x onerror=alert(1)> & "Sales" </script>']],
    ['"sales"', ['<img src=x onerror=alert(1)> & "Sales" </script>']],
    ['%', []],
    ['_', []],
    [`' OR 1=1 --`, []],
  ])('searched for %s finds %j', async (q, names) => {
    expect((await roles({ q })).roles.map(({ name }) => name)).toEqual(names);
  });

  it('says that nothing matches, with the way back to all', async () => {
    const html = await accountPage(demo.admin, { q: '%<script>%' });
    expect(idsOn(html, 'role')).toEqual([]);
    expect(html).toContain('Nothing matches “%&lt;script>%”');
    expect(linksOn(html).some((address) => address.endsWith('verdict=all'))).toBe(true);
  });

  it('keeps search, order and filter from page to page, and starts anew where one of them changes', async () => {
    for (let id = 5001; id <= 5120; id += 1) saveRole(demo.local.account, { id, scriptId: `customrole_many_${id}`, name: `Many ${id}`, centerType: 'BASIC' });
    const html = await accountPage(demo.admin, { q: 'many', sort: 'name', verdict: 'unknown', page: '2' });
    expect(idsOn(html, 'role')).toHaveLength(50);
    const paging = linksOn(html).filter((address) => /page=\d/.test(address));
    expect(paging).toHaveLength(1);
    expect(paging[0]).toMatch(/verdict=unknown.*q=many.*sort=name.*page=3|page=3/);
    expect(linksOn(html).filter((address) => address.includes('q=many')).every((address) => !address.includes('page=2'))).toBe(true);
    expect(html).toMatch(/<input type="hidden" name="verdict" value="unknown"/);
  });

  it('has the whole account over its pages, each role once', async () => {
    for (let id = 5001; id <= 5120; id += 1) saveRole(demo.local.account, { id, scriptId: `customrole_many_${id}`, name: 'Many', centerType: 'BASIC' });
    const pages = await Promise.all(['1', '2', '3', '4'].map((page) => accountPage(demo.admin, { verdict: 'all', page })));
    const ids = pages.flatMap((html) => idsOn(html, 'role'));
    expect(ids).toHaveLength(160);
    expect(new Set(ids).size).toBe(160);
  });
});

describe('roles that no permission mends', () => {
  it('are apart, with what to do instead, and the CRM one is a guess', async () => {
    const html = await accountPage(demo.admin, { verdict: 'beyond-permissions' });
    expect(idsOn(html, 'role')).toEqual([idOf('customrole_bw_crm_specialist'), idOf('customrole_bw_integration')]);
    expect(html).toContain('a hint and no proof');
    expect(html).toContain('What to do instead');
  });
});

describe('links to NetSuite’s own page of a role', () => {
  const editLinks = (html: string) => linksOn(html).filter((address) => address.includes('role.nl?id='));

  it('are there for what can be changed, and a standard role is to be customized', async () => {
    const html = await accountPage(demo.admin, { verdict: 'all' });
    expect(html).toMatch(new RegExp(`href="/app/setup/role.nl\\?id=${idOf('customrole_bw_sales_emea')}"[^>]*>Edit<`));
    expect(html).toMatch(new RegExp(`href="/app/setup/role.nl\\?id=${idOf('SALES_MANAGER')}"[^>]*>Customize<`));
  });

  it.each(['ADMINISTRATOR', 'customrole_extsync_user', 'customrole_extsync_admin', 'customrole_extsync_reader'])('are not there for %s', async (scriptId) => {
    const id = idOf(scriptId);
    const list = editLinks(await accountPage(demo.admin, { verdict: 'all' }));
    expect(list.some((address) => address.endsWith(`id=${id}`))).toBe(false);
    const html = await accountPage(demo.admin, { role: String(id) });
    expect(editLinks(html)).toEqual([]);
    expect(html).not.toContain('What to click');
  });
});

describe('the CSV of roles', () => {
  it('has as many columns in every row, and all roles with something to say', async () => {
    const rows = await accountCsv(demo.admin, {});
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([15]));
    expect(new Set(rows.slice(1).map(([id]) => id)).size).toBe(40);
  });

  it('tells why each permission is needed, where its level was read, and how many users the role affects', async () => {
    const [head, ...rows] = await accountCsv(demo.admin, {});
    expect(head!.slice(11)).toEqual(['Why', 'Reason', 'Evidence', 'Users affected']);
    for (const { id, users } of (await roles()).roles) {
      const ofRole = rows.filter((row) => row[0] === String(id));
      expect(new Set(ofRole.map((row) => row[14]))).toEqual(new Set([String(users!.affected)]));
    }
    const finding = rows.find((row) => row[0] === String(idOf('customrole_bw_sales_emea')) && row[5] === 'ADMI_WEBSERVICES')!;
    expect(finding.slice(11, 14)).toEqual([expect.stringContaining('SOAP Web Services'), '', 'role']);
    const off = rows.find((row) => row[7] === 'not-applicable')!;
    expect(off[12]).toMatch(/is off|is not installed/);
  });

  it('ends with where the next roles are, in a row as wide as the others', async () => {
    for (let id = 5001; id <= 5470; id += 1) saveRole(demo.local.account, { id, scriptId: `customrole_many_${id}`, name: `Many ${id}`, centerType: 'BASIC' });
    const rows = await accountCsv(demo.admin, {});
    expect(rows[rows.length - 1]).toHaveLength(15);
    expect(rows[rows.length - 1]![0]).toMatch(/^500 of 510 roles so far/);
  });
});

describe('a role that is gone', () => {
  it('gives a clear page between two pages, with the way to all roles', async () => {
    const { id } = findRole(demo.local.account, 'customrole_bw_sales_emea')!;
    expect(idsOn(await accountPage(demo.admin, {}), 'role')).toContain(id);
    const { database } = demo.local.account;
    for (const table of ['rolepermissions', 'employeerolesforsearch']) database.run(`DELETE FROM ${table} WHERE role = ?`, [id]);
    database.run('DELETE FROM role WHERE id = ?', [id]);
    for (const parameters of [{ role: String(id) }, { view: 'compare', role: String(id) }, { view: 'sdf', role: String(id) }, { view: 'users', role: String(id) }]) {
      const html = await accountPage(demo.admin, parameters);
      expect(html).toContain('data-code="ROLE_NOT_FOUND"');
      expect(html).toContain(`no role with the id ${id}`);
      expect(html).not.toContain('data-verdict');
    }
    const sam = (await accountJson(demo.admin, { view: 'users', q: knownPeople.sam.email })).users[0]!;
    expect(sam.verdict).toBe('blocked');
  });
});
