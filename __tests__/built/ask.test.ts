import { knownPeople } from '../../local/account/demo';
import { listMails, type KeptMail } from '../../local/account/outbox';
import { setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { readLog } from '../../local/account/scriptLog';
import { listDeployments, saveScript } from '../../local/account/scripts';
import type { BeforeCall } from '../../local/runtime/faults';
import { ScriptError } from '../../local/runtime/scriptError';
import { checkerAddress } from '../support/addresses';
import { page } from '../support/checkerReports';
import { form, startLocalNetSuite, type Client, type LocalNetSuite } from '../support/localNetSuite';

let local: LocalNetSuite;
let fault: BeforeCall | undefined;

beforeEach(async () => {
  fault = undefined;
  local = await startLocalNetSuite({ server: { beforeCall: (call) => fault?.(call) } });
});
afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

/** Names whom users may ask. */
function nameAdministrators(list: string): void {
  const deployments = listDeployments(local.account).filter(({ script }) => script.scriptId === 'customscript_extsync_checker');
  saveScript(local.account, {
    ...deployments[0]!.script,
    deployments: deployments.map((one) => ({ ...one, parameters: { ...one.parameters, custscript_extsync_administrators: list } })),
  });
}

const ada = `${knownPeople.ada.id}`;
const signIn = (person: { email: string; roles: readonly string[] }, role = person.roles[0]!) => local.signIn(person.email, role);
const mails = (): readonly KeptMail[] => listMails(local.account, 100);

/** The token of a page's own form; undefined where it has none. */
const tokenIn = (html: string) => /<input type="hidden" name="token" value="([^"]*)"/.exec(html)?.[1];

const ask = (client: Client, fields: Record<string, string>, init: RequestInit = {}, view = 'ask') =>
  client(checkerAddress('access', { view }), { ...form(fields), headers: { Accept: 'text/html', ...init.headers } });

/** Presses the button on Your access, and gives the page that answers. */
async function press(client: Client): Promise<string> {
  const token = tokenIn(await page(client, 'access'));
  return (await ask(client, { token: token!, ask: 'T' })).text();
}

/** What the page says became of the wish. */
const outcomeOf = (html: string) => /data-asked="([\w-]+)"/.exec(html)?.[1];

const mailLinkIn = (html: string) => new URL(/href="(mailto:[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&').replaceAll('+', '%2B'));

/** The text to copy, as a reader copies it. */
const letterIn = (html: string) => /id="extsync-letter"[^>]*>([^<]*)</.exec(html)![1]!.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('asking by a mail of one’s own', () => {
  it('opens a mail with the role, the missing permissions and their click paths', async () => {
    const { searchParams } = mailLinkIn(await page(await signIn(knownPeople.sam), 'access'));
    expect(searchParams.get('subject')).toBe('ExtendSync for Outlook: the role Sales Representative EMEA cannot sign in');
    const body = searchParams.get('body')!;
    for (const permission of ['SOAP Web Services', 'User Access Tokens', 'Log in using Access Tokens']) {
      expect(body).toContain(`- Setup > Users/Roles > Manage Roles > Sales Representative EMEA > Permissions > Setup > ${permission} = Full\r\n`);
    }
    expect(body.endsWith('\r\nSam Sales')).toBe(true);
  });

  it('is shortened where there is much to ask for, and the page says so beside the whole text', async () => {
    const html = await page(await signIn(knownPeople.max, 'customrole_bw_outlook_pilot'), 'access');
    const link = mailLinkIn(html);
    expect(link.href.length).toBeLessThanOrEqual(1800);
    expect(link.searchParams.get('body')).toMatch(/This mail is shortened\. [^\r\n]*$/);
    expect(html).toContain('The mail is shortened');
    expect(letterIn(html)).toMatch(/Max Many$/);
    expect(letterIn(html).length).toBeGreaterThan(link.searchParams.get('body')!.length);
  });

  it('asks for each permission once', async () => {
    const text = letterIn(await page(await signIn(knownPeople.max, 'customrole_bw_outlook_pilot'), 'access'));
    expect(text.match(/Lists > Events = \w+/g)).toEqual(['Lists > Events = Create']);
  });

  it('leads to the Global Permissions of the reader where these lower the role', async () => {
    const text = letterIn(await page(await signIn(knownPeople.luca), 'access'));
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- Lists > Employees > Employees > the employee > Access > Global Permissions > Track Messages = Create, or remove it there',
    ]);
  });

  it('names the reader’s other roles that do not sign in either', async () => {
    const text = letterIn(await page(await signIn(knownPeople.max, 'customrole_bw_sales_operations'), 'access'));
    expect(text).toContain('My other roles that cannot sign in:');
    expect(text).toContain('- Sales Representative EMEA: SOAP Web Services = Full, User Access Tokens = Full, Log in using Access Tokens = Full');
    expect(text).not.toContain('- Sales with Outlook');
  });

  it('is all there is where the account names nobody', async () => {
    const html = await page(await signIn(knownPeople.sam), 'access');
    expect(html).toContain('mailto:');
    expect(tokenIn(html)).toBeUndefined();
    expect(html).not.toContain('Ask my administrator now');
  });
});

describe('asking by a button', () => {
  it('sends one mail in the user’s name to those whom the account names, and tells how many they are', async () => {
    nameAdministrators(`${ada}, help@brightwater.example`);
    const sam = await signIn(knownPeople.sam);
    expect(await page(sam, 'access')).toContain('Sends a mail in your name to the 2 people whom your company chose.');
    const html = await press(sam);
    expect(outcomeOf(html)).toBe('sent');
    expect(html).toContain('2 people were asked');
    expect(html).not.toMatch(/ada\.admin|help@brightwater/);
    expect(mails()).toMatchObject([
      {
        author: `Sam Sales <${knownPeople.sam.email}>`,
        recipients: [knownPeople.ada.email, 'help@brightwater.example'],
        cc: [],
        bcc: [],
        subject: 'ExtendSync for Outlook: the role Sales Representative EMEA cannot sign in',
        isHtml: false,
      },
    ]);
    const [{ body }] = mails() as [KeptMail];
    expect(body).toContain('Permissions > Setup > Log in using Access Tokens = Full');
    expect(html).not.toContain('Ask my administrator now');
    expect(html).toContain('Close Outlook completely.');
  });

  it('sends the same as the text to copy', async () => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    const text = letterIn(await page(sam, 'access'));
    await press(sam);
    const [{ subject, body }] = mails() as [KeptMail];
    const withoutTime = (letter: string) => letter.replace(/Checked by .*/, '');
    expect(withoutTime(`${subject}\n\n${body}`)).toBe(withoutTime(text));
  });

  it('sends the same wish once an hour, and another one at once', async () => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    expect(outcomeOf(await press(sam))).toBe('sent');
    const again = await press(sam);
    expect(outcomeOf(again)).toBe('sent-before');
    expect(again).toContain('None was sent again.');
    expect(mails()).toHaveLength(1);
    setRolePermission(local.account, findRole(local.account, 'customrole_bw_sales_emea')!.id, 'ADMI_WEBSERVICES', 4);
    expect(outcomeOf(await press(sam))).toBe('sent');
    expect(outcomeOf(await press(await signIn(knownPeople.pat, 'customrole_bw_sales_emea')))).toBe('sent');
    expect(mails()).toHaveLength(3);
  });

  it('works from the dialog, which keeps its way back', async () => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    const address = checkerAddress('access', { view: 'dialog', return: 'http://localhost:3000/back', state: 's' });
    const html = await (await sam(address, { headers: { Accept: 'text/html' } })).text();
    expect(html).toContain('<form method="post">');
    const answer = await (await sam(address, form({ token: tokenIn(html)!, ask: 'T' }))).text();
    expect(outcomeOf(answer)).toBe('sent');
    expect(answer).toMatch(/^<!DOCTYPE html>/);
    expect(answer).toContain('data-continue="not-ready"');
    expect(mails()).toHaveLength(1);
  });

  it('tells programs the outcome', async () => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    const token = tokenIn(await page(sam, 'access'))!;
    const json = checkerAddress('access', { view: 'ask', format: 'json' });
    expect(await (await sam(json)).json()).toMatchObject({ schemaVersion: 1, view: 'ask', verdict: 'not-ready', outcome: 'not-asked', recipients: 0 });
    expect(mails()).toEqual([]);
    expect(await (await sam(json, form({ token }))).json()).toMatchObject({ outcome: 'sent', recipients: 1 });
    const csv = await (await sam(checkerAddress('access', { view: 'ask', format: 'csv' }), form({ token }))).text();
    expect(csv).toBe('Verdict,Outcome,People asked\r\nnot-ready,sent-before,1\r\n');
  });
});

describe('a wish that sends nothing', () => {
  /** Sam’s wish with something about it that is not right. */
  const wishes: readonly (readonly [what: string, send: (sam: Client, token: string) => Promise<Response>])[] = [
    ['without a token', (sam) => ask(sam, { ask: 'T' })],
    ['with an empty token', (sam) => ask(sam, { token: '' })],
    ['with a token that was guessed', (sam) => ask(sam, { token: '0'.repeat(64) })],
    ['with half a token', (sam, token) => ask(sam, { token: token.slice(0, 32) })],
    ['from a page of another site', (sam, token) => ask(sam, { token }, { headers: { 'Sec-Fetch-Site': 'cross-site' } })],
    ['from a page of a neighbouring site', (sam, token) => ask(sam, { token }, { headers: { 'Sec-Fetch-Site': 'same-site' } })],
    ['that only asks for the page', (sam, token) => sam(checkerAddress('access', { view: 'ask', token, ask: 'T' }), { headers: { Accept: 'text/html' } })],
  ];

  it.each(wishes)('is one %s', async (_, send) => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    const token = tokenIn(await page(sam, 'access'))!;
    const html = await (await send(sam, token)).text();
    expect([undefined, 'not-from-here']).toContain(outcomeOf(html));
    expect(html).not.toMatch(/(person was|people were) asked/);
    expect(tokenIn(html)).toBe(token);
    expect(mails()).toEqual([]);
  });

  it('is one with the token of somebody else', async () => {
    nameAdministrators(ada);
    const token = tokenIn(await page(await signIn(knownPeople.pat, 'customrole_bw_sales_emea'), 'access'))!;
    const sam = await signIn(knownPeople.sam);
    expect(outcomeOf(await (await ask(sam, { token })).text())).toBe('not-from-here');
    await page(sam, 'access');
    expect(outcomeOf(await (await ask(sam, { token })).text())).toBe('not-from-here');
    expect(mails()).toEqual([]);
  });

  it('is one of a role that became ready', async () => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    const token = tokenIn(await page(sam, 'access'))!;
    const idOf = (role: string) => findRole(local.account, role)!.id;
    const ready = local.account.database.all('SELECT permkey, permlevel FROM rolepermissions WHERE role = ?', [idOf('customrole_bw_sales_outlook')]);
    for (const { permkey, permlevel } of ready) setRolePermission(local.account, idOf('customrole_bw_sales_emea'), String(permkey), Number(permlevel) as 4);
    const html = await (await ask(sam, { token })).text();
    expect(outcomeOf(html)).toBe('nothing-to-ask');
    expect(mails()).toEqual([]);
  });

  it('is one in an account that names nobody by now', async () => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    const token = tokenIn(await page(sam, 'access'))!;
    nameAdministrators('nobody');
    const html = await (await ask(sam, { token })).text();
    expect(outcomeOf(html)).toBe('nobody-named');
    expect(html).toContain('mailto:');
  });
});

describe('a mail that NetSuite does not take', () => {
  const failing: readonly (readonly [why: string, arrange: () => void, code: string])[] = [
    [
      'because sending throws',
      () => {
        fault = ({ module }) => {
          if (module === 'N/email') throw new ScriptError('SSS_MAIL_DOWN', 'The mail to help@brightwater.example failed.');
        };
      },
      'SSS_MAIL_DOWN',
    ],
    ['because the user has no address', () => local.account.database.run('UPDATE employee SET email = NULL WHERE id = ?', [knownPeople.sam.id]), 'SSS_AUTHOR_MUST_BE_EMPLOYEE'],
    ['because an administrator has none', () => local.account.database.run('UPDATE employee SET email = NULL WHERE id = ?', [knownPeople.ada.id]), 'SSS_INVALID_TO_EMAIL'],
    ['because there is no such administrator', () => nameAdministrators('987654'), 'SSS_INVALID_TO_EMAIL'],
  ];

  it.each(failing)('%s is said to have failed, with the text to copy, and its code stands in the log', async (_, arrange, code) => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    arrange();
    const html = await press(sam);
    expect(outcomeOf(html)).toBe('failed');
    expect(html).toContain('The mail was not sent');
    expect(html).not.toMatch(/\d (person was|people were) asked|SSS_|help@brightwater/);
    expect(letterIn(html)).toContain('Log in using Access Tokens = Full');
    expect(mails()).toEqual([]);
    const lines = readLog(local.account, { limit: 10 }).filter(({ title }) => title === 'Mail to administrators failed');
    expect(lines).toMatchObject([{ level: 'ERROR', details: expect.stringContaining(code) }]);
    expect(JSON.stringify(lines)).not.toContain('@');
  });

  it('can be sent again at once', async () => {
    nameAdministrators(ada);
    const sam = await signIn(knownPeople.sam);
    fault = ({ module }) => {
      if (module === 'N/email') throw new Error('not now');
    };
    expect(outcomeOf(await press(sam))).toBe('failed');
    fault = undefined;
    expect(outcomeOf(await press(sam))).toBe('sent');
  });
});

describe('nonsense in the list of administrators', () => {
  it.each(['0', 'ada', '<script>', '-1 @ , ; \n', "' OR 1=1", '9'.repeat(4000), '\u0000'])('%j offers no button, makes no wrong page, and is logged', async (list) => {
    nameAdministrators(list);
    const html = await page(await signIn(knownPeople.sam), 'access');
    expect(html).toContain('data-verdict="not-ready"');
    expect(html).toContain('mailto:');
    expect(tokenIn(html)).toBeUndefined();
  });

  it('leaves those who are named, ten at most, and says in the log how many were not', async () => {
    nameAdministrators(`${ada} nonsense ${Array.from({ length: 12 }, (_, index) => `a${index}@brightwater.example`).join(' ')}`);
    const sam = await signIn(knownPeople.sam);
    expect(await press(sam)).toContain('10 people were asked');
    expect(mails()[0]!.recipients).toHaveLength(10);
    expect(readLog(local.account, { limit: 10 })).toContainEqual(expect.objectContaining({ title: 'Administrators ignored', details: expect.stringMatching(/"ignored":4/) }));
  });
});

describe('a hostile name', () => {
  it('makes no markup of a mail, and ends no line of it', async () => {
    nameAdministrators(ada);
    const role = findRole(local.account, 'customrole_bw_markup')!.id;
    local.account.database.run("UPDATE role SET name = name || char(13) || char(10) || 'Bcc: evil@evil.example' || char(8238) WHERE id = ?", [role]);
    const robert = await signIn(knownPeople.robert, 'customrole_bw_markup');
    const html = await press(robert);
    expect(outcomeOf(html)).toBe('sent');
    expect(html).not.toContain('<img');
    const [mail] = mails();
    expect(mail!.isHtml).toBe(false);
    expect(mail!.subject).not.toMatch(/[\r\n<\u202e]/);
    expect(mail!.body).toContain('‹img src=x onerror=alert(1)>');
    expect(mail!.body).not.toMatch(/^Bcc/m);
  });
});
