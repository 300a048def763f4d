import { setUnreadableTables } from '../../local/account/behaviours';
import { knownPeople } from '../../local/account/demo';
import { setRolePermission } from '../../local/account/permissions';
import { savePreferences } from '../../local/account/preferences';
import { assignRole, findRole, saveRole } from '../../local/account/roles';
import { accountCsv, accountPage, linksOn } from '../support/accountViews';
import { auditJson, auditsJson } from '../support/auditReports';
import { auditIds, auditNow, copyAudit, setOfAudit, writeAuditsTo } from '../support/audits';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();

const account = () => demo.local.account;
const roleId = (scriptId: string): number => findRole(account(), scriptId)!.id;
const lower = (scriptId: string, permission: string, level: 0 | 4 = 0) => setRolePermission(account(), roleId(scriptId), permission, level);
const list = (parameters: Record<string, string> = {}) => accountPage(demo.admin, { view: 'audits', ...parameters });
const one = (id: number, parameters: Record<string, string> = {}) => accountPage(demo.admin, { view: 'audit', id: String(id), ...parameters });

const auditsOn = (html: string) => [...html.matchAll(/<tr data-audit="(\d+)"/g)].map(([, id]) => Number(id));
const rowOf = (html: string, id: number) => new RegExp(`<tr data-audit="${id}".*?</tr>`, 's').exec(html)![0];
/** What a chart has for each of its points: its moment and its number, as a pointer over it shows them. */
const pointsOn = (html: string, marks: 'roles' | 'users') =>
  [...new RegExp(`<figure class="chart ${marks}">.*?</figure>`, 's').exec(html)![0].matchAll(/class="point"[^>]*><title>(.*?): ([\d,]+)<\/title>/g)].map(([, , count]) => Number(count));

describe('an account without audits', () => {
  it('says so, and how one begins; it has no chart and no table', async () => {
    const html = await list();
    expect(html).toContain('No audit has been made yet.');
    expect(html).toContain('Run an audit now');
    expect(html).not.toMatch(/<svg role|<table/);
    expect(await auditsJson(demo.admin)).toMatchObject({ page: { number: 1, total: 0 }, audits: [] });
    expect(await accountCsv(demo.admin, { view: 'audits' })).toHaveLength(1);
  });
});

describe('the list of audits', () => {
  it('tells of each what changed since the one before, the newest first, with a chart of the same numbers', async () => {
    writeAuditsTo(account(), String(knownPeople.ada.id));
    const first = auditNow(account());
    lower('customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH');
    const second = auditNow(account());
    const { audits } = await auditsJson(demo.admin);
    expect(audits.map(({ id, status, begun, mail }) => ({ id, status, begun, mail }))).toEqual([
      { id: second, status: 'complete', begun: 'by-schedule', mail: 'sent' },
      { id: first, status: 'complete', begun: 'by-schedule', mail: 'none' },
    ]);
    const [after, before] = audits.map(({ counts }) => counts!);
    expect(after).toMatchObject({ comparedWith: first, worse: 1, better: 0 });
    expect(after!.roles['not-ready']).toBe(before!.roles['not-ready']! + 1);
    expect(before).not.toHaveProperty('comparedWith');

    const html = await list();
    expect(auditsOn(html)).toEqual([second, first]);
    expect(pointsOn(html, 'roles')).toEqual([before, after].map((counts) => counts!.roles['not-ready']));
    expect(pointsOn(html, 'users')).toEqual([before, after].map((counts) => counts!.users['blocked']));
    expect(rowOf(html, second)).toContain('1 role worse');
    expect(rowOf(html, second)).toContain(`${after!.blocked} users newly blocked`);
    expect(rowOf(html, first)).toContain('Not compared');
    expect(html).toContain('Something got worse.');
    const [address] = linksOn(rowOf(html, second));
    expect(await (await demo.admin(address!)).text()).toContain('1 role allows less than before');
  });

  it('tells that nothing changed, and what got better', async () => {
    lower('customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH');
    auditNow(account());
    const same = auditNow(account());
    lower('customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH', 4);
    const better = auditNow(account());
    const html = await list();
    expect(rowOf(html, same)).toContain('>Nothing<');
    expect(rowOf(html, better)).toContain('1 role better');
    expect(html).toContain('Nothing got worse, and something better.');
  });

  it('says how each audit stands, and of one that did not end long ago that it was interrupted', async () => {
    const id = auditNow(account());
    const words: readonly (readonly [status: string, words: string])[] = [
      ['complete', 'Complete'],
      ['incomplete', 'Incomplete'],
      ['interrupted', 'Interrupted'],
      ['declined', 'Did not begin'],
      ['something else', 'Not known'],
    ];
    for (const [status, said] of words) {
      setOfAudit(account(), id, { status });
      expect(rowOf(await list(), id)).toContain(`${said}</span>`);
    }
    setOfAudit(account(), id, { status: 'running', counts: null, ended: null, started: new Date().toISOString() });
    expect(rowOf(await list(), id)).toContain('Running</span>');
    expect(await list()).toContain('It has been running since');
    setOfAudit(account(), id, { started: '2026-01-01T00:00:00.000Z' });
    expect(rowOf(await list(), id)).toContain('Interrupted</span>');
    expect(await list()).not.toContain('It has been running since');
  });

  it('says what became of each mail', async () => {
    const id = auditNow(account());
    for (const [mail, said] of [['nobody', 'Nobody to write to'], ['sending', 'Being sent'], ['sent', 'Sent'], ['failed', 'Not sent'], ['unsure', 'Not known whether sent']] as const) {
      setOfAudit(account(), id, { mail });
      expect(rowOf(await list(), id)).toContain(`${said}</span>`);
    }
  });

  it('has no number where nobody knows one, and no point in the chart', async () => {
    auditNow(account());
    setUnreadableTables(account(), ['employee']);
    const [unread, other] = [auditNow(account()), auditNow(account())];
    setUnreadableTables(account(), []);
    const html = await list();
    for (const id of [unread, other]) expect(rowOf(html, id)).toContain('<span class="soft">Could not be checked</span>');
    expect(html).not.toContain('class="chart users"');
    const rows = await accountCsv(demo.admin, { view: 'audits' });
    const column = rows[0]!.indexOf('Users blocked');
    expect(rows.slice(1).map((row) => row[column])).toEqual(['unknown', 'unknown', expect.stringMatching(/^\d+$/)]);
  });

  it('leaves audits out of the chart that did not read everything, and all but the last 30', async () => {
    const id = auditNow(account());
    setOfAudit(account(), id, { status: 'incomplete' });
    const addComplete = (count: number) => {
      for (let index = 0; index < count; index += 1) setOfAudit(account(), copyAudit(account(), id), { status: 'complete' });
    };
    addComplete(2);
    copyAudit(account(), id);
    expect(pointsOn(await list(), 'roles')).toHaveLength(2);
    addComplete(40);
    expect(pointsOn(await list(), 'roles')).toHaveLength(30);
  });

  it('has 50 audits a page, and says how many there are on a page behind the last', async () => {
    const id = auditNow(account());
    for (let index = 0; index < 120; index += 1) copyAudit(account(), id);
    const all = [...auditIds(account())].reverse();
    const pages = await Promise.all(['1', '2', '3'].map((page) => list({ page })));
    expect(pages.flatMap(auditsOn)).toEqual(all);
    expect(pages[1]).toContain('51 to 100 of 121');
    const beyond = await list({ page: '999999999' });
    expect(auditsOn(beyond)).toEqual([]);
    expect(beyond).toContain('The list ends before this page: it has 121 in all');
    expect((await auditsJson(demo.admin, { page: '2' })).audits).toEqual([]);
    expect((await auditsJson(demo.admin)).audits).toHaveLength(121);
  });

  it.each(['1000000000', '0', '-1', '1.5', 'x'])('has no page %s', async (page) => {
    expect((await auditsJson(demo.admin, { page })).error?.code).toBe('INVALID_INPUT');
  });

  it('says first that audits could not be read, where they could not, and never that there are none', async () => {
    auditNow(account());
    setUnreadableTables(account(), ['customrecord_extsync_audit_run']);
    const html = await list();
    expect(html).toContain('data-unread="source_audits"');
    expect(html).not.toContain('No audit has been made yet.');
    expect(await auditsJson(demo.admin)).toMatchObject({ audits: [], unread: [{ source: 'Audits', allowedBy: [] }] });
    expect((await accountCsv(demo.admin, { view: 'audits' }))[1]).toContain('unknown');
  });

  it('gives the same numbers as a table', async () => {
    auditNow(account());
    const [names, row] = await accountCsv(demo.admin, { view: 'audits' });
    const { counts } = (await auditsJson(demo.admin)).audits[0]!;
    const valueOf = (column: string) => row![names!.indexOf(column)];
    expect(valueOf('Cannot sign in')).toBe(String(counts!.roles['not-ready']));
    expect(valueOf('Users blocked')).toBe(String(counts!.users['blocked']));
    expect([valueOf('Roles worse'), valueOf('Users newly blocked')]).toEqual(['', '']);
  });

  it('says moments, durations and numbers as its reader writes them', async () => {
    const id = auditNow(account());
    setOfAudit(account(), id, { started: '2026-01-30T13:05:00.000Z', ended: '2026-01-30T14:06:40.000Z' });
    savePreferences(account(), knownPeople.ada.id, { LANGUAGE: 'de_DE', DATEFORMAT: 'D.M.YYYY', TIMEFORMAT: 'H:mm', NUMBERFORMAT: '1' });
    const row = rowOf(await list(), id);
    expect(row).toMatch(/>30\.1\.2026 \d+:05/);
    expect(row).toContain('1 h 1 min');
    expect((await auditsJson(demo.admin)).audits[0]).toMatchObject({ started: '2026-01-30T13:05:00.000Z', seconds: 3700 });
  });
});

describe('one audit', () => {
  it('names the roles that got worse with the clicks that mend them, and the users blocked', async () => {
    auditNow(account());
    lower('customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH');
    const id = auditNow(account());
    const { audit, changes } = await auditJson(demo.admin, id);
    const path = 'Setup > Users/Roles > Manage Roles > Sales with Outlook > Permissions > Setup > Log in using Access Tokens = Full';
    expect(changes?.worse).toMatchObject({ count: 1, first: [{ name: 'Sales with Outlook', verdict: 'not-ready', permissions: [{ key: 'ADMI_LOGIN_OAUTH', has: 'None', needs: 'Full', fix: path }] }] });
    expect(changes?.users?.blocked.first.map(({ email }) => email)).toContain(knownPeople.rita.email);
    expect(audit.letter).toContain(path);
    const html = await one(id);
    expect(html).toContain(path);
    expect(html).toContain(knownPeople.rita.email);
    expect(html).toContain('Something got worse.');
    expect(linksOn(html)).toEqual(expect.arrayContaining([expect.stringContaining(`role=${roleId('customrole_bw_sales_outlook')}`)]));
    const kinds = (await accountCsv(demo.admin, { view: 'audit', id: String(id) })).map(([kind]) => kind);
    expect(kinds.filter((kind) => kind === 'worse')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'newly-blocked')).toHaveLength(changes!.users!.blocked.count);
  });

  it('names roles that got better, are new, or are gone', async () => {
    lower('customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH');
    auditNow(account());
    lower('customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH', 4);
    saveRole(account(), { scriptId: 'customrole_new', name: 'New one', centerType: 'BASIC' });
    const gone = roleId('customrole_bw_sales_emea');
    account().database.run('DELETE FROM rolepermissions WHERE role = ?', [gone]);
    account().database.run('DELETE FROM role WHERE id = ?', [gone]);
    const { changes } = await auditJson(demo.admin, auditNow(account()));
    expect(changes).toMatchObject({ better: { count: 1 }, added: { first: [{ name: 'New one' }] }, gone: { first: [{ name: 'Sales Representative EMEA' }] } });
    const html = await one(auditIds(account()).at(-1)!);
    for (const said of ['1 role allows more than before', '1 role is new', '1 role is gone', 'no longer blocked']) expect(html).toContain(said);
    expect(linksOn(html).filter((address) => address.includes(`role=${gone}`))).toEqual([]);
  });

  it('lists the roles that were not ready, those that affect most users first, each leading to the role as it is now', async () => {
    const { findings, page } = await auditJson(demo.admin, auditNow(account()));
    const affected = findings.map(({ users }) => users.affected);
    expect(affected).toEqual([...affected].sort((some, others) => others - some));
    expect(findings).toHaveLength(page.total);
    const html = await one(auditIds(account()).at(-1)!);
    expect([...html.matchAll(/<tr data-role="(\d+)"/g)].map(([, id]) => Number(id))).toEqual(findings.map(({ id }) => id));
  });

  it('has 50 findings a page, and 500 in an export', async () => {
    for (let index = 0; index < 70; index += 1) saveRole(account(), { scriptId: `customrole_more_${index}`, name: `More ${index}`, centerType: 'BASIC' });
    const id = auditNow(account());
    const { findings, page } = await auditJson(demo.admin, id);
    expect(findings).toHaveLength(page.total);
    const pages = await Promise.all(['1', '2', '3'].map((number) => one(id, { page: number })));
    expect(pages.flatMap((html) => [...html.matchAll(/<tr data-role="(\d+)"/g)].map(([, role]) => Number(role)))).toEqual(findings.map((finding) => finding.id));
    expect(await one(id, { page: '999999999' })).toContain(`it has ${page.total} in all`);
  });

  it('says what could not be checked, and nothing good of it', async () => {
    auditNow(account());
    setUnreadableTables(account(), ['rolepermissions']);
    const id = auditNow(account());
    setUnreadableTables(account(), []);
    const { audit, changes } = await auditJson(demo.admin, id);
    expect(audit).toMatchObject({ status: 'incomplete', unread: [{ source: 'Permissions of roles' }] });
    expect(changes?.unchecked.count).toBeGreaterThan(10);
    const html = await one(id);
    expect(html).toContain('data-unread="source_permissions"');
    expect(html).toContain('could not be checked this time');
    expect(html).not.toContain('callout good');
  });

  it('says why it has no results, with the moment in its reader’s way', async () => {
    const id = auditNow(account());
    const messages = [{ key: 'audit_declined_for', values: ['2026-01-30T13:05:00.000Z'] }];
    setOfAudit(account(), id, { status: 'declined', counts: null, changes: null, report: JSON.stringify({ messages, unread: [] }) });
    const html = await one(id);
    expect(html).toContain('This audit has no results.');
    expect(html).toMatch(/another one had been running since 1\/30\/2026 \d+:05/);
    expect(html).not.toContain('Roles that are not ready');
  });

  it('shows names as they were written, whatever they are', async () => {
    const hostile = `<img src=x onerror=alert(1)>{1}"'`;
    const { id } = saveRole(account(), { scriptId: 'customrole_hostile', name: hostile, centerType: 'BASIC' });
    assignRole(account(), knownPeople.robert.id, id);
    const html = await one(auditNow(account()));
    expect(html).not.toMatch(/<img src=x/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)>{1}');
  });

  it.each([
    ['', 'INVALID_INPUT'],
    ['0', 'INVALID_INPUT'],
    ['x', 'INVALID_INPUT'],
    ['1 OR 1=1', 'INVALID_INPUT'],
    ['1000000000', 'INVALID_INPUT'],
    ['999999', 'AUDIT_NOT_FOUND'],
  ])('is refused by the id %j with %s', async (id, code) => {
    expect((await auditJson(demo.admin, id)).error?.code).toBe(code);
  });

  it('is refused where audits cannot be read', async () => {
    const id = auditNow(account());
    setUnreadableTables(account(), ['customrecord_extsync_audit_run']);
    expect((await auditJson(demo.admin, id)).error).toMatchObject({ code: 'COULD_NOT_READ' });
  });
});

describe('an ExtendSync Administrator', () => {
  it('reads audits, and learns which permissions beginning one takes', async () => {
    const id = auditNow(account());
    assignRole(account(), knownPeople.greta.id, roleId('customrole_extsync_admin'));
    const greta = await demo.local.signIn(knownPeople.greta.email, roleId('customrole_extsync_admin'));
    expect((await auditsJson(greta)).audits.map((audit) => audit.id)).toEqual([id]);
    expect((await auditJson(greta, id)).findings.length).toBeGreaterThan(10);
    const html = await accountPage(greta, { view: 'audits' });
    expect(html).toContain('To begin an audit from here, your role would need Setup > SuiteScript, Setup > SuiteScript Scheduling.');
    expect(html).not.toContain('Run an audit now');
  });
});
