import { auditDetails } from '../../local/auth/authError';
import { recordLogin } from '../../local/auth/loginAudit';
import { knownPeople } from '../../local/account/demo';
import { setRolePermission } from '../../local/account/permissions';
import { assignRole, findRole } from '../../local/account/roles';
import { setFeature } from '../../local/account/features';
import { checkerAddress } from '../support/addresses';
import { accountCsv, accountJson, accountPage, linksOn } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';
import type { Client } from '../support/localNetSuite';

const demo = demoAccountForEachTest();

interface LogInJson {
  readonly date: string;
  readonly user: { readonly id?: number; readonly name: string; readonly email: string };
  readonly role?: { readonly id: number; readonly name: string; readonly verdict?: string };
  readonly application: string;
  readonly detail: string;
  readonly code: string;
  readonly matter: string;
  readonly cause: string;
  readonly remedy: string;
  readonly now: readonly string[];
}

interface LogInsJson {
  readonly view: string;
  readonly logIns: readonly LogInJson[];
  readonly page: { readonly total: number };
  readonly isCut: boolean;
  readonly unread: readonly { readonly source: string; readonly allowedBy: readonly string[] }[];
  readonly error?: { readonly code: string };
}

async function logIns(parameters: Record<string, string> = {}, client: Client = demo.admin): Promise<LogInsJson> {
  return (await accountJson(client, { view: 'log-ins', ...parameters })) as unknown as LogInsJson;
}

const roleIdOf = (scriptId: string): number => findRole(demo.local.account, scriptId)!.id;

const attempt = { now: Date.now(), ipAddress: '203.0.113.9', path: '/rest/accesstoken', userAgent: 'test' } as const;

/** The failed log-in of this person with this detail. */
function of({ logIns: all }: LogInsJson, email: string, detail: string): LogInJson {
  return all.find((one) => one.user.email === email && one.detail === detail)!;
}

describe('failed log-ins', () => {
  it('are explained, each of the reasons that NetSuite has', async () => {
    const { view, logIns: all, unread } = await logIns();
    expect([view, unread]).toEqual(['log-ins', []]);
    expect([...new Set(all.map(({ detail }) => detail))].sort()).toEqual([...auditDetails].sort());
    for (const { code, cause, remedy } of all) {
      expect(code).not.toBe('unknown');
      expect(cause).not.toBe('');
      expect(remedy).not.toBe('');
    }
  });

  it('come newest first, refused ones only', async () => {
    const { logIns: all, page } = await logIns();
    const dates = all.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    const failures = demo.local.account.database.get("SELECT count(*) AS count FROM loginaudit WHERE status = 'Failure'")!;
    expect(page.total).toBe(Number(failures['count']));
  });

  it('say what the role of the log-in lacks now', async () => {
    const { role, now, matter } = of(await logIns(), knownPeople.sam.email, 'EntityOrRoleDisabled');
    expect(role).toEqual({ id: roleIdOf('customrole_bw_sales_emea'), name: 'Sales Representative EMEA', verdict: 'not-ready' });
    expect([matter, now]).toEqual(['role', ['User Access Tokens is missing; Full is needed.', 'Log in using Access Tokens is missing; Full is needed.']]);
  });

  it('say that the role may have been mended since, once it was', async () => {
    for (const key of ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH']) {
      setRolePermission(demo.local.account, roleIdOf('customrole_bw_sales_emea'), key, 4);
    }
    const { role, now } = of(await logIns(), knownPeople.sam.email, 'EntityOrRoleDisabled');
    expect(role?.verdict).not.toBe('not-ready');
    expect(now[0]).toContain('may have been mended since');
  });

  it('name the feature that is off', async () => {
    setFeature(demo.local.account, 'TBA', false);
    const { now } = (await logIns()).logIns.find(({ detail }) => detail === 'FeatureDisabled')!;
    expect(now).toEqual(['The feature Token-Based Authentication is off in this account: nobody can sign in from Outlook.']);
  });

  it('are those of ExtendSync, or of an application that NetSuite does not name where applications sign in', async () => {
    const { page } = await logIns();
    const { account } = demo.local;
    recordLogin(account, { ...attempt, applicationName: 'Somebody else’s', detail: 'InvalidSignature' });
    recordLogin(account, { ...attempt, path: '/app/login/secure/enterpriselogin.nl', detail: 'InvalidPassword' });
    recordLogin(account, { ...attempt, now: attempt.now - 40 * 86_400_000, applicationName: 'ExtendSync', detail: 'InvalidSignature' });
    expect((await logIns()).page.total).toBe(page.total);
    recordLogin(account, { ...attempt, path: '/rest/requesttoken', detail: 'UnknownIntegration' });
    recordLogin(account, { ...attempt, applicationName: 'CLOUDEXTEND for Gmail', detail: 'InvalidSignature' });
    const after = await logIns();
    expect(after.page.total).toBe(page.total + 2);
    expect(after.logIns.slice(0, 2).map(({ application }) => application).sort()).toEqual(['', 'CLOUDEXTEND for Gmail']);
  });

  it('stop at the newest 200, and say so', async () => {
    for (let index = 0; index < 220; index += 1) {
      recordLogin(demo.local.account, { ...attempt, applicationName: 'ExtendSync', userId: knownPeople.sam.id, detail: 'NonceUsed' });
    }
    const { page, isCut } = await logIns();
    expect([page.total, isCut]).toEqual([200, true]);
    for (const parameters of [{}, { matter: 'role' }, { q: 'Entity' }]) {
      expect(await accountPage(demo.admin, { view: 'log-ins', ...parameters })).toContain('Only the newest 200 were read');
    }
    const csv = await (await demo.admin(checkerAddress('account', { view: 'log-ins', format: 'csv' }))).text();
    expect(csv.trimEnd().split('\r\n').pop()).toContain('Only the newest 200 were read');
  });

  it('are searched and filtered, and nothing found is said', async () => {
    const found = await logIns({ q: 'SAM.sales@', matter: 'role' });
    expect(found.logIns.map(({ user }) => user.email)).toEqual([knownPeople.sam.email, knownPeople.sam.email]);
    expect((await logIns({ q: '%' })).logIns).toEqual([]);
    expect(await accountPage(demo.admin, { view: 'log-ins', q: 'no such thing' })).toContain('“no such thing”');
    expect((await logIns({ matter: 'nonsense' })).error?.code).toBe('INVALID_INPUT');
  });
});

describe('the page of failed log-ins', () => {
  it('has a row for each with the reason, and leads to the role', async () => {
    const html = await accountPage(demo.admin, { view: 'log-ins', q: knownPeople.sam.email });
    expect([...html.matchAll(/<tr data-cause="([a-z-]+)" data-detail="(\w+)"/g)].map(([, cause, detail]) => [cause, detail])).toEqual([
      ['user-or-role-disabled', 'EntityOrRoleDisabled'],
      ['user-or-role-disabled', 'EntityOrRoleDisabled'],
    ]);
    const toRole = linksOn(html).find((address) => address.includes(`role=${roleIdOf('customrole_bw_sales_emea')}`))!;
    expect(await (await demo.admin(toRole)).text()).toContain('Sales Representative EMEA');
  });

  it('tells an empty trail from one that could not be read', async () => {
    demo.local.account.database.run('DELETE FROM loginaudit');
    expect(await accountPage(demo.admin, { view: 'log-ins' })).toContain('shows no failed log-in of ExtendSync');
    const role = roleIdOf('customrole_extsync_admin');
    assignRole(demo.local.account, knownPeople.rita.id, role);
    setRolePermission(demo.local.account, role, 'ADMI_AUDITLOGIN', 0);
    const rita = await demo.local.signIn(knownPeople.rita.email, role);
    const html = await accountPage(rita, { view: 'log-ins' });
    expect(html).toContain('data-unread="source_log_ins"');
    expect(html).not.toContain('shows no failed log-in');
    expect((await logIns({}, rita)).unread[0]?.allowedBy).toEqual(['Setup > View Login Audit Trail = Full']);
  });

  it('shows markup in every column of the trail as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    demo.local.account.database.run(
      `INSERT INTO loginaudit (date, status, oauthappname, emailaddress, requesturi, detail) VALUES (?, 'Failure', ?, ?, ?, ?)`,
      [new Date(attempt.now).toISOString().slice(0, 19).replace('T', ' '), `ExtendSync ${hostile}`, hostile, `/rest/accesstoken${hostile}`, hostile],
    );
    const html = await accountPage(demo.admin, { view: 'log-ins', q: hostile });
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img src=x');
  });

  it('is the same as CSV, and what could not be read stands there too', async () => {
    const [head, ...rows] = await accountCsv(demo.admin, { view: 'log-ins' });
    expect(head).toHaveLength(11);
    expect(rows.length).toBe((await logIns()).page.total);
    for (const row of rows) expect(row).toHaveLength(11);
    const role = roleIdOf('customrole_extsync_admin');
    assignRole(demo.local.account, knownPeople.rita.id, role);
    setRolePermission(demo.local.account, role, 'ADMI_AUDITLOGIN', 0);
    const rita = await demo.local.signIn(knownPeople.rita.email, role);
    const [, ...unread] = await accountCsv(rita, { view: 'log-ins' });
    expect(unread.map((row) => [row.length, row[5]])).toEqual([[11, 'unknown']]);
  });
});
