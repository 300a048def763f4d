import { keepMail, type Mail } from '../../../local/account/outbox';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';

const path = '/local/outbox';

const mail: Mail = {
  date: new Date('2026-07-01T10:20:30Z'),
  author: 'Sam <b>Sales</b> <sam@example.com>',
  recipients: ['ada@example.com'],
  cc: ['cc@example.com'],
  bcc: [],
  replyTo: undefined,
  subject: 'Please <script>alert(1)</script>',
  body: 'First line\nSecond < third',
  isHtml: false,
  isBulk: false,
  scriptId: 'customscript_x',
  deploymentId: 'customdeploy_x',
};

describe('the outbox', () => {
  let netSuite: LocalNetSuite;
  let seller: Client;

  beforeAll(async () => {
    const projectFolder = writeProject();
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    seller = await netSuite.signIn(people.seller, 'customrole_sales');
  });

  afterAll(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
    removeWrittenProjects();
  });

  beforeEach(() => netSuite.account.database.exec('DELETE FROM local_mail; DELETE FROM sqlite_sequence;'));

  const read = async (address: string): Promise<string> => (await seller(address)).text();

  it('is reached from the home page by everybody', async () => {
    expect(await read('/app/center/card.nl')).toContain(`<a href="${path}">Outbox</a>`);
  });

  it('says when it is empty', async () => {
    expect(await read(path)).toContain('No script has sent a mail.');
  });

  it('lists mails, the newest first, with every text escaped', async () => {
    keepMail(netSuite.account, mail);
    keepMail(netSuite.account, { ...mail, subject: 'Second' });
    const html = await read(path);
    expect(html.indexOf('Second')).toBeLessThan(html.indexOf('Please &lt;script>'));
    expect(html).toContain(`<a href="${path}?id=2">Second</a>`);
    expect(html).toContain('ada@example.com, cc@example.com');
    expect(html).not.toContain('<script>');
  });

  it('shows a mail in plain text as it is', async () => {
    keepMail(netSuite.account, mail);
    const html = await read(`${path}?id=1`);
    expect(html).toContain('First line\nSecond &lt; third</p>');
    expect(html).toContain('Sam &lt;b>Sales&lt;/b> &lt;sam@example.com>');
    expect(html).not.toContain('<iframe');
    expect(html).not.toContain('Bcc');
  });

  it('shows one in HTML in a frame that may do nothing', async () => {
    keepMail(netSuite.account, { ...mail, isHtml: true, body: '<p title="x">Hi</p><script>alert(1)</script>' });
    const html = await read(`${path}?id=1`);
    const frame = /<iframe.*?<\/iframe>/.exec(html)?.[0] ?? '';
    expect(frame).toMatch(/ sandbox[ >]/);
    expect(frame).not.toContain('allow-');
    expect(frame).toContain('srcdoc="&lt;p title=&quot;x&quot;>Hi&lt;/p>&lt;script>alert(1)&lt;/script>"');
    expect(html).not.toContain('<script>');
  });

  it.each(['7', 'x', '1e3', ''])('says that there is no mail %s', async (id) => {
    const response = await seller(`${path}?id=${id}`);
    expect([response.status, await response.json()]).toEqual([404, { error: { code: 'MAIL_NOT_FOUND', message: expect.any(String) } }]);
  });

  it('is for who is signed in', async () => {
    expect((await netSuite.client(path)).status).toBe(401);
  });

  it('keeps the newest 1,000', () => {
    for (let count = 0; count < 1_002; count += 1) keepMail(netSuite.account, mail);
    expect(netSuite.account.database.get('SELECT COUNT(*) AS count, MIN(id) AS oldest FROM local_mail')).toEqual({ count: 1_000, oldest: 3 });
  });
});
