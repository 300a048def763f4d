import { setFeature } from '../../local/account/features';
import { knownPeople } from '../../local/account/demo';
import { setGlobalPermission, setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { readLog } from '../../local/account/scriptLog';
import { setBehaviour } from '../../local/account/behaviours';
import { checkerAddress } from '../support/addresses';
import { lacksOf, page, report, verdictsOf } from '../support/checkerReports';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();

describe('Your access', () => {
  it('names exactly the missing permissions of a failing role, and what to click', async () => {
    const sam = await demo.local.signIn(knownPeople.sam.email, 'customrole_bw_sales_emea');
    const { schemaVersion, verdict, findings } = await report(sam, 'access');
    expect([schemaVersion, verdict]).toEqual([1, 'not-ready']);
    expect(lacksOf(findings).map(({ permission, has, needs }) => [permission, has, needs])).toEqual([
      ['SOAP Web Services', 'None', 'Full'],
      ['User Access Tokens', 'None', 'Full'],
      ['Log in using Access Tokens', 'None', 'Full'],
    ]);
    for (const { fix, permission } of lacksOf(findings)) {
      expect(fix).toMatch(/^Setup > Users\/Roles > Manage Roles > .* > Permissions > Setup > /);
      expect(fix).toContain(`${permission} = Full`);
    }
  });

  it('is ready for a ready role, and for the Administrator', async () => {
    const rita = await demo.local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    expect((await report(rita, 'access')).verdict).toBe('ready');
    expect((await report(demo.admin, 'access')).verdict).toBe('ready');
  });

  it.each(['number', 'string'])('reads levels that NetSuite gives as a %s', async (type) => {
    setBehaviour(demo.local.account, 'getPermissionType', type as 'number');
    const rita = await demo.local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    expect((await report(rita, 'access')).verdict).toBe('ready');
  });

  it('follows Global Permissions, which NetSuite applies to the user', async () => {
    const greta = await demo.local.signIn(knownPeople.greta.email, 'customrole_bw_account_executive');
    expect(lacksOf((await report(greta, 'access')).findings)).toEqual([]);
    const luca = await demo.local.signIn(knownPeople.luca.email, 'customrole_bw_sales_outlook');
    const messages = (await report(luca, 'access')).findings.find(({ key, needs }) => key === 'LIST_CRMMESSAGE' && needs === 'Create');
    expect(messages).toMatchObject({ state: 'insufficient', has: 'View' });
  });

  it('is not ready for anybody where Token-Based Authentication is off', async () => {
    setFeature(demo.local.account, 'TBA', false);
    const rita = await demo.local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    const { verdict, findings } = await report(rita, 'access');
    expect(verdict).toBe('not-ready');
    expect(findings.find(({ key }) => key === 'ADMI_LOGIN_OAUTH')?.state).toBe('not-applicable');
  });

  it('has the same findings as CSV', async () => {
    const sam = await demo.local.signIn(knownPeople.sam.email, 'customrole_bw_sales_emea');
    const response = await sam(checkerAddress('access', { format: 'csv' }));
    expect(response.headers.get('Content-Type')).toContain('text/csv');
    expect(response.headers.get('Content-Disposition')).toContain('.csv');
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toContain('Role ID,Role,Verdict');
    expect(lines.filter((line) => line.includes(',missing,None,Full,')).length).toBeGreaterThanOrEqual(3);
  });
});

describe('Your roles', () => {
  it('judges every role the caller may pick, and nobody else’s', async () => {
    const pat = await demo.local.signIn(knownPeople.pat.email, 'customrole_bw_sales_outlook');
    expect(verdictsOf(await report(pat, 'myroles'))).toEqual({
      customrole_bw_sales_emea: 'not-ready',
      customrole_bw_sales_outlook: 'ready',
    });
  });

  it('follows the caller’s own Global Permissions, as signing in does', async () => {
    const greta = await demo.local.signIn(knownPeople.greta.email, 'customrole_bw_account_executive');
    expect(verdictsOf(await report(greta, 'myroles'))).toEqual({ customrole_bw_account_executive: 'ready-with-gaps' });
    setGlobalPermission(demo.local.account, knownPeople.rita.id, 'ADMI_LOGIN_OAUTH', 0);
    const rita = await demo.local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    expect(verdictsOf(await report(rita, 'myroles'))).toEqual({ customrole_bw_sales_outlook: 'not-ready' });
    expect((await report(rita, 'access')).verdict).toBe('not-ready');
  });

  it('is JSON unless a page is asked for', async () => {
    const pat = await demo.local.signIn(knownPeople.pat.email, 'customrole_bw_sales_outlook');
    const response = await pat(checkerAddress('myroles'));
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await page(pat, 'myroles', { format: 'html' })).toContain('Sales Representative EMEA');
  });

  it.each(['caller', 'run-as'])('is the same whichever role NetSuite names under Execute as Role: %s', async (identity) => {
    setBehaviour(demo.local.account, 'runAsIdentity', identity as 'caller');
    const pat = await demo.local.signIn(knownPeople.pat.email, 'customrole_bw_sales_outlook');
    expect(Object.keys(verdictsOf(await report(pat, 'myroles'))).sort()).toEqual(['customrole_bw_sales_emea', 'customrole_bw_sales_outlook']);
  });

  it('says that they could not be read where no source tells', async () => {
    setBehaviour(demo.local.account, 'employeeRoles', 'none');
    const pat = await demo.local.signIn(knownPeople.pat.email, 'customrole_bw_sales_outlook');
    const { roles, unread } = await report(pat, 'myroles');
    expect(roles).toEqual([]);
    expect(unread).toMatchObject([{ source: 'Your roles' }]);
    expect(await page(pat, 'myroles', { format: 'html' })).toContain('Could not be checked');
  });
});

describe('Account', () => {
  it('judges all 40 roles', async () => {
    const account = await report(demo.admin, 'account');
    expect(account.roles).toHaveLength(40);
    expect(account.unread).toEqual([]);
    expect(verdictsOf(account)).toMatchObject({
      ADMINISTRATOR: 'ready',
      customrole_extsync_user: 'ready',
      customrole_bw_sales_outlook: 'ready',
      customrole_bw_outlook_pilot: 'ready-with-gaps',
      customrole_bw_sales_emea: 'not-ready',
      customrole_bw_account_executive: 'not-ready',
      customrole_bw_inside_sales: 'not-ready',
      customrole_bw_sales_operations: 'not-ready',
      customrole_bw_cloudextend_2021: 'not-ready',
    });
  });

  it('tells each situation of a role apart', async () => {
    const { roles } = await report(demo.admin, 'account');
    const codes = new Set(roles.flatMap(({ obstacles, notes }) => [...obstacles, ...notes].map(({ code }) => code)));
    expect([...codes].sort()).toEqual([
      'maybe-crm-specialised',
      'permissions-not-shown',
      'role-inactive',
      'role-of-this-suiteapp',
      'saml-without-single-sign-on',
      'single-sign-on-only',
      'web-services-only',
    ]);
  });

  it('turns a role ready as soon as an administrator grants what is missing', async () => {
    const role = findRole(demo.local.account, 'customrole_bw_sales_operations')!;
    const before = await report(demo.admin, 'account', { role: String(role.id) });
    expect(before.verdict).toBe('not-ready');
    expect(lacksOf(before.findings).map(({ key }) => key)).toEqual(['ADMI_LOGIN_OAUTH']);
    setRolePermission(demo.local.account, role.id, 'ADMI_LOGIN_OAUTH', 4);
    expect(lacksOf((await report(demo.admin, 'account', { role: String(role.id) })).findings)).toEqual([]);
    expect(verdictsOf(await report(demo.admin, 'account'))['customrole_bw_sales_operations']).toMatch(/^ready/);
  });

  it('judges users by their own roles and Global Permissions', async () => {
    const { users, counts } = await report(demo.admin, 'account');
    const verdictOf = (id: number) => users.find((user) => user.id === id)?.verdict ?? 'ready';
    expect({
      sam: verdictOf(knownPeople.sam.id),
      pat: verdictOf(knownPeople.pat.id),
      rita: verdictOf(knownPeople.rita.id),
      nina: verdictOf(knownPeople.nina.id),
      ivan: verdictOf(knownPeople.ivan.id),
      greta: verdictOf(knownPeople.greta.id),
    }).toEqual({ sam: 'blocked', pat: 'partly-blocked', rita: 'ready', nina: 'blocked', ivan: 'blocked', greta: 'ready' });
    expect(counts.users).toMatchObject({ blocked: expect.any(Number), 'partly-blocked': expect.any(Number) });
  });

  it('gives the same verdicts in every format', async () => {
    const { roles } = await report(demo.admin, 'account');
    const html = await page(demo.admin, 'account', { verdict: 'all' });
    const csv = await (await demo.admin(checkerAddress('account', { format: 'csv' }))).text();
    for (const { id, verdict } of roles) {
      expect(html).toContain(`data-role="${id}" data-verdict="${verdict}"`);
      expect(csv).toMatch(new RegExp(`^${id},.*${verdict},`, 'm'));
    }
  });

  it('shows problems first and lists what is ready below them', async () => {
    const html = await page(demo.admin, 'account');
    expect(html.match(/data-role="\d+"/g)).toHaveLength(38);
    expect(html.indexOf('data-verdict="not-ready"')).toBeLessThan(html.indexOf('data-verdict="ready"'));
  });
});

describe('the features of a role', () => {
  const rowsOf = (html: string, profile: string) => new RegExp(`<tr data-profile="${profile}".*?</tr>`, 's').exec(html)![0];

  it('that are not in use lack nothing', async () => {
    const role = findRole(demo.local.account, 'customrole_bw_outlook_pilot')!;
    const html = await page(demo.admin, 'account', { role: String(role.id) });
    expect(rowsOf(html, 'send-from-outlook')).toMatch(/data-state="not-applicable".*<td data-label="Lacks"><\/td>/);
    expect(rowsOf(html, 'email')).toMatch(/data-state="not-ready".*Track Messages/);
  });

  it('count each permission once, at however many levels it is needed', async () => {
    const role = findRole(demo.local.account, 'customrole_bw_sales_emea')!;
    const html = await page(demo.admin, 'account', { role: String(role.id) });
    const { findings } = await report(demo.admin, 'account', { role: String(role.id) });
    const behind = findings.filter(({ profiles }) => !profiles.includes('sign-in'));
    const named = (some: typeof behind) => new Set(some.map(({ permission }) => permission)).size;
    const lacking = behind.filter(({ state }) => state === 'missing' || state === 'insufficient');
    expect(html).toContain(`All ${named(behind)} permissions behind these features, ${named(lacking)} lacking`);
    expect(named(behind)).toBeLessThan(behind.length);
  });
});

describe('a request for what is not there', () => {
  it.each([
    ['an unknown view', { view: 'nothing' }, 'UNKNOWN_VIEW'],
    ['an unknown role', { role: '987654' }, 'ROLE_NOT_FOUND'],
    ['a role that is no number', { role: '3; DROP TABLE role' }, 'INVALID_INPUT'],
    ['an unknown filter', { verdict: 'green' }, 'INVALID_INPUT'],
  ])('%s is refused in NetSuite’s form and logged', async (_, parameters, code) => {
    expect((await report(demo.admin, 'account', parameters)).error.code).toBe(code);
    const html = await page(demo.admin, 'account', parameters);
    expect(html).toContain(`data-code="${code}"`);
    expect(html).toContain('Ada Admin');
    expect(html).not.toContain('data-verdict');
    expect(readLog(demo.local.account, { limit: 5 })).toContainEqual(expect.objectContaining({ title: 'Request refused', details: expect.stringContaining(code) }));
  });

  it('an unknown format is refused as a page', async () => {
    expect(await page(demo.admin, 'account', { format: 'xml' })).toContain('data-code="UNKNOWN_FORMAT"');
  });

  it('a page behind the last has no role and says so', async () => {
    expect(await page(demo.admin, 'account', { verdict: 'all', page: '99' })).not.toContain('data-role=');
  });

  it.each([
    '/app/site/hosting/scriptlet.nl?script=customscript_none&deploy=customdeploy_none',
    '/app/site/hosting/scriptlet.nl?script=customscript_extsync_checker&deploy=customdeploy_none',
  ])('%s is NetSuite’s own page, and logged', async (address) => {
    const response = await demo.admin(address, { headers: { Accept: 'text/html' } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('data-verdict');
    expect(readLog(demo.local.account, { limit: 1 })).toMatchObject([{ title: 'SSS_INVALID_SCRIPTLET_ID' }]);
  });
});

describe('a deployment that somebody added to the checker', () => {
  it('is refused: its audience and run-as role are not known', async () => {
    const { database } = demo.local.account;
    database.run("UPDATE scriptdeployment SET scriptid = 'customdeploy_added' WHERE scriptid = 'customdeploy_extsync_myroles'");
    const html = await (await demo.admin('/app/site/hosting/scriptlet.nl?script=customscript_extsync_checker&deploy=customdeploy_added')).text();
    expect(html).toContain('data-code="UNKNOWN_DEPLOYMENT"');
    expect(html).not.toContain('data-verdict');
  });
});

describe('who may open what', () => {
  it('keeps the account from everybody but administrators', async () => {
    for (const { email, roles } of [knownPeople.sam, knownPeople.rita, knownPeople.stan]) {
      const client = await demo.local.signIn(email, roles[0]);
      const response = await client(checkerAddress('account', { format: 'json' }));
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('Sales');
    }
  });

  it('opens nothing without a session', async () => {
    for (const deployment of ['access', 'myroles', 'account'] as const) {
      expect((await demo.local.client(checkerAddress(deployment))).status).toBe(401);
    }
  });

  it('lets the ExtendSync Administrator read the account, and nothing that he lacks a permission for', async () => {
    const role = findRole(demo.local.account, 'customrole_extsync_admin')!;
    demo.local.account.database.run('INSERT INTO employeerolesforsearch (entity, role) VALUES (?, ?)', [knownPeople.rita.id, role.id]);
    const client = await demo.local.signIn(knownPeople.rita.email, role.id);
    const account = await report(client, 'account');
    expect(account.roles).toHaveLength(40);
    expect(account.unread).toEqual([]);
  });
});

describe('hostile names', () => {
  it('are text on every page', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const role = findRole(demo.local.account, 'customrole_bw_markup')!;
    const robert = await demo.local.signIn(knownPeople.robert.email, role.id);
    const pages = await Promise.all([
      page(demo.admin, 'account', { verdict: 'all' }),
      page(demo.admin, 'account', { role: String(role.id) }),
      page(robert, 'access'),
      page(robert, 'myroles', { format: 'html' }),
    ]);
    for (const html of pages) expect(html).not.toContain(hostile);
    expect(pages[0]).toContain('&lt;img src=x');
  });

  it('are text in a refusal', async () => {
    expect(await page(demo.admin, 'account', { view: '<script>alert(1)</script>' })).not.toContain('<script>alert(1)');
  });
});
