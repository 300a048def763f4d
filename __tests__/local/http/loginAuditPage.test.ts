import { setRolePermission } from '../../../local/account/permissions';
import { findUser } from '../../../local/account/users';
import type { AuditDetail } from '../../../local/auth/authError';
import { recordLogin, type LoginAttempt } from '../../../local/auth/loginAudit';
import { auditWords } from '../../../local/http/pages/auditWords';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { hostileName, people, smallAccount } from '../../support/smallAccount';

const path = '/app/setup/loginAudit.nl';
const midnight = Date.UTC(2026, 2, 3);

const details = Object.keys(auditWords) as AuditDetail[];

describe('View Login Audit Trail', () => {
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

  const userId = (email: string) => findUser(netSuite.account, email)?.id ?? 0;

  /** Seconds after midnight tell the attempts apart. */
  const attempt = (second: number, more: Partial<LoginAttempt> = {}) => {
    recordLogin(netSuite.account, { now: midnight + second * 1000, ipAddress: '127.0.0.1', path: '/rest/accesstoken', userAgent: 'test', ...more });
  };

  const read = async (query = '') => (await administrator(path + query)).text();
  const timesOf = (html: string) => [...html.matchAll(/<time datetime="[^"]*">[\d-]+ ([\d:]+)</gi)].map((match) => match[1]);

  it('shows who tried to log in, as what, from where, and what came of it', async () => {
    attempt(1, { userId: userId(people.seller), roleId: 1001, detail: 'EntityOrRoleDisabled', applicationName: 'Outlook', tokenName: 'Outlook - Sam' });
    const html = await read();
    const row = /<tbody><tr>(.*?)<\/tr>/s.exec(html)?.[1] ?? '';
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((match) => match[1]?.replace(/<[^>]+>/g, ''));
    const headings = [...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map((match) => match[1]);
    expect(Object.fromEntries(headings.map((heading, index) => [heading, cells[index]]))).toEqual({
      'Date/Time': '2026-03-03 00:00:01',
      User: 'Sam Example',
      Role: 'Sales',
      Status: 'Failure',
      Detail: 'EntityOrRoleDisabled',
      'What it means': expect.stringMatching(/^The user or the role is inactive/),
      'Token-based Application Name': 'Outlook',
      'Token-based Access Token Name': 'Outlook - Sam',
      'Email Address': people.seller,
      'IP Address': '127.0.0.1',
      'Request URI': '/rest/accesstoken',
    });
  });

  it('shows the newest first, the later written before the earlier of one second', async () => {
    for (const [second, application] of [[5, 'first'], [9, 'second'], [9, 'third'], [1, 'fourth']] as const) attempt(second, { applicationName: application });
    const html = await read();
    expect(timesOf(html)).toEqual(['00:00:09', '00:00:09', '00:00:05', '00:00:01']);
    expect(html.indexOf('third')).toBeLessThan(html.indexOf('second'));
  });

  it('shows 200 lines and says that there may be more', async () => {
    for (let second = 0; second <= 200; second += 1) attempt(second);
    const html = await read();
    expect(timesOf(html)).toHaveLength(200);
    expect(timesOf(html)).not.toContain('00:00:00');
    expect(html).toContain('The newest 200 attempts.');
  });

  it('filters by status', async () => {
    attempt(1);
    attempt(2, { detail: 'InvalidSignature' });
    expect(timesOf(await read('?status=Success'))).toEqual(['00:00:01']);
    expect(timesOf(await read('?status=Failure'))).toEqual(['00:00:02']);
    expect(timesOf(await read('?status='))).toHaveLength(2);
  });

  it.each([
    ['a user', 'SAM exam'],
    ['an address', 'sam@EXAMPLE'],
    ['an application', 'öutlook'],
    ['a detail', 'nonceused'],
  ])('finds %s by a part of the name, in any case', async (_what, text) => {
    attempt(1, { userId: userId(people.seller), applicationName: 'Pane for ÖUTLOOK', detail: 'NonceUsed' });
    attempt(2, { userId: userId(people.hostile), applicationName: 'Other', detail: 'InvalidTimestamp' });
    expect(timesOf(await read(`?q=${encodeURIComponent(text)}`))).toEqual(['00:00:01']);
  });

  it('takes what is looked for as it stands, and shows it again', async () => {
    attempt(1, { applicationName: '100%' });
    attempt(2, { applicationName: 'Other' });
    expect(timesOf(await read('?q=%25'))).toEqual(['00:00:01']);
    const html = await read(`?q=${encodeURIComponent(`"><script>' OR 1=1 --`)}`);
    expect(html).toContain('No attempt to log in matches.');
    expect(html).not.toContain('<script>');
    expect(html).toContain('value="&quot;>&lt;script>');
  });

  it('explains each word of the Detail column in one sentence, cause and remedy', async () => {
    details.forEach((detail, index) => {
      attempt(index, { detail });
    });
    const html = await read();
    const meanings = [...html.matchAll(/<td class="local-details">(.*?)<\/td>/gs)].map((match) => match[1] ?? '');
    expect(meanings).toHaveLength(details.length);
    // The cause, then what to do.
    for (const meaning of meanings) expect(meaning).toMatch(/^[A-Z][^:]+: .+\.$/s);
  });

  it.each(['Unheard', 'constructor', '__proto__'])('says that it knows no explanation of %s', async (detail) => {
    attempt(1, { detail: detail as AuditDetail });
    expect(await read()).toContain('No explanation is known.');
  });

  it('escapes whatever a client or a user put there', async () => {
    attempt(1, {
      userId: userId(people.hostile),
      roleId: 1004,
      applicationName: hostileName,
      tokenName: hostileName,
      path: hostileName,
      ipAddress: hostileName,
      detail: hostileName as AuditDetail,
    });
    attempt(2, { email: hostileName });
    const html = await read();
    expect(html).not.toContain('<script>');
    expect(html.split(`&lt;script>alert('x')`).length).toBeGreaterThan(8);
  });

  it('shows a user or a role that is gone by its internal id', async () => {
    attempt(1, { userId: 987_654, roleId: 123_456 });
    const html = await read();
    expect(html).toContain('<td>987654</td><td>123456</td>');
  });

  it('says when nobody tried', async () => {
    expect(await read()).toContain('No attempt to log in matches.');
  });

  it('refuses a status that does not exist', async () => {
    const response = await administrator(`${path}?status=Maybe`);
    expect([response.status, await response.json()]).toEqual([400, { error: { code: 'INVALID_INPUT', message: expect.any(String) } }]);
  });

  it('is for roles with View Login Audit Trail at Full', async () => {
    attempt(1, { applicationName: 'Outlook' });
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    const refused = await seller(path);
    expect([refused.status, await refused.json()]).toEqual([403, { error: { code: 'INSUFFICIENT_PERMISSION', message: 'You do not have privileges to view this page.' } }]);
    setRolePermission(netSuite.account, 1001, 'ADMI_AUDITLOGIN', 4);
    expect(await (await seller(path)).text()).toContain('Outlook');
  });

  it('asks who has no session to sign in, and takes no form', async () => {
    expect((await netSuite.client(path)).status).toBe(401);
    expect((await administrator(path, form({}))).status).toBe(405);
  });
});
