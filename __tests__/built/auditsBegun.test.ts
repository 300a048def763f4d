import { knownPeople } from '../../local/account/demo';
import { assignRole, findRole } from '../../local/account/roles';
import { readLog } from '../../local/account/scriptLog';
import type { BeforeCall } from '../../local/runtime/faults';
import { ScriptError } from '../../local/runtime/scriptError';
import { accountPage } from '../support/accountViews';
import { checkerAddress } from '../support/addresses';
import { auditsJson } from '../support/auditReports';
import { auditIds, auditNow, begunOnDemand, setOfAudit, workOn } from '../support/audits';
import { startHeldNetSuite } from '../support/heldNetSuite';
import { form, type Client, type LocalNetSuite } from '../support/localNetSuite';

let local: LocalNetSuite;
let admin: Client;
let fault: BeforeCall | undefined;

beforeEach(async () => {
  fault = undefined;
  local = await startHeldNetSuite((call) => fault?.(call));
  admin = await local.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
});
afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

const list = (client = admin) => accountPage(client, { view: 'audits' });

/** The token of a page's own form; undefined where it has none. */
const tokenIn = (html: string) => /<input type="hidden" name="token" value="([^"]*)"/.exec(html)?.[1];

const post = (fields: Record<string, string>, client = admin, headers: Record<string, string> = {}) =>
  client(checkerAddress('account', { view: 'audits' }), { ...form(fields), headers: { Accept: 'text/html', ...headers } });

/** Presses the button, and gives the page that answers. */
async function press(client = admin, token?: string): Promise<string> {
  const known = token ?? tokenIn(await list(client));
  return (await post({ token: known!, begin: 'T' }, client)).text();
}

const outcomeOf = (html: string) => /data-beginning="([\w-]+)"/.exec(html)?.[1];
const progress = async (client = admin) => (await auditsJson(client)).progress;
const [isFollowed, isOffered] = [/data-progress="/, /Run an audit now/];
const begun = () => begunOnDemand(local.account);

/** Nobody reads a stack or the inside of a script. */
const inside = /\bat \w+.*\(|\.js:\d+|ScriptError/;

async function administratorOfExtendSync(): Promise<Client> {
  const { id } = findRole(local.account, 'customrole_extsync_admin')!;
  assignRole(local.account, knownPeople.ada.id, id);
  return local.signIn(knownPeople.ada.email, id);
}

describe('the button', () => {
  it('begins an audit, and the page follows it', async () => {
    const html = await press();
    expect(begun()).toMatchObject([{ status: 'PENDING', caller: { userId: knownPeople.ada.id, roleId: 3 } }]);
    expect(html).toMatch(isFollowed);
    expect(html).toContain('It waits for its turn.');
    expect(html).not.toMatch(isOffered);
    expect(outcomeOf(html)).toBeUndefined();
  });

  it('tells programs the outcome', async () => {
    const token = tokenIn(await list())!;
    const json = checkerAddress('account', { view: 'audits', format: 'json' });
    expect(await (await admin(json, form({ token }))).json()).toMatchObject({ outcome: 'begun', progress: { state: 'waiting', stepsDone: 0 } });
    expect(await (await admin(json, form({ token }))).json()).toMatchObject({ outcome: 'running' });
    expect(begun()).toHaveLength(1);
  });

  it('begins no second audit while one runs, and goes on following the first', async () => {
    const token = tokenIn(await list())!;
    await press(admin, token);
    const html = await press(admin, token);
    expect(outcomeOf(html)).toBe('running');
    expect(html).toContain('An audit is running already');
    expect(html).toMatch(isFollowed);
    expect(begun()).toHaveLength(1);
  });

  it('is not there while an audit by schedule runs, and begins none then', async () => {
    const token = tokenIn(await list())!;
    setOfAudit(local.account, auditNow(local.account), { status: 'running', counts: null, ended: null, started: new Date().toISOString() });
    expect(await list()).not.toMatch(isOffered);
    expect(outcomeOf(await press(admin, token))).toBe('running');
    expect(begun()).toEqual([]);
  });

  it('begins one where an audit by schedule was left behind long ago', async () => {
    setOfAudit(local.account, auditNow(local.account), { status: 'running', counts: null, ended: null, started: '2026-01-01T00:00:00.000Z' });
    expect(await press()).toMatch(isFollowed);
    expect(begun()).toHaveLength(1);
  });
});

describe('a wish that begins nothing', () => {
  const wishes: readonly (readonly [what: string, send: (token: string) => Promise<Response>])[] = [
    ['without a token', () => post({ begin: 'T' })],
    ['with an empty token', () => post({ token: '', begin: 'T' })],
    ['with a token that was guessed', () => post({ token: '0'.repeat(64), begin: 'T' })],
    ['with half a token', (token) => post({ token: token.slice(0, 32), begin: 'T' })],
    ['from a page of another site', (token) => post({ token, begin: 'T' }, admin, { 'Sec-Fetch-Site': 'cross-site' })],
    ['that only asks for the page', (token) => admin(checkerAddress('account', { view: 'audits', token, begin: 'T' }), { headers: { Accept: 'text/html' } })],
  ];

  it.each(wishes)('is one %s', async (_, send) => {
    const token = tokenIn(await list())!;
    const html = await (await send(token)).text();
    expect([undefined, 'not-from-here']).toContain(outcomeOf(html));
    expect(html).not.toMatch(isFollowed);
    expect(tokenIn(html)).toBe(token);
    expect(begun()).toEqual([]);
  });

  it('is one with the token of somebody else', async () => {
    assignRole(local.account, knownPeople.greta.id, 3);
    const token = tokenIn(await list(await local.signIn(knownPeople.greta.email, 3)))!;
    expect(outcomeOf(await press(admin, token))).toBe('not-from-here');
    expect(begun()).toEqual([]);
  });

  it('is one of a role that may not submit scripts, with the permissions it would need', async () => {
    const token = tokenIn(await list())!;
    const html = await press(await administratorOfExtendSync(), token);
    expect(outcomeOf(html)).toBe('not-allowed');
    expect(html).toContain('your role would need Setup > SuiteScript, Setup > SuiteScript Scheduling.');
    expect(html).not.toMatch(inside);
    expect(begun()).toEqual([]);
  });

  it.each([
    ['is not deployed', `UPDATE scriptdeployment SET isdeployed = 'F' WHERE scriptid = 'customdeploy_extsync_audit_now'`],
    ['is gone', `UPDATE scriptdeployment SET scriptid = 'customdeploy_other' WHERE scriptid = 'customdeploy_extsync_audit_now'`],
    ['is of a script that is gone', `UPDATE script SET scriptid = 'customscript_other' WHERE scriptid = 'customscript_extsync_audit'`],
  ])('is one where the deployment %s, with where to look and what NetSuite said', async (_, sql) => {
    const token = tokenIn(await list())!;
    local.account.database.run(sql);
    const html = await press(admin, token);
    expect(outcomeOf(html)).toBe('not-begun');
    expect(html).toContain('Customization > Scripting > Script Deployments > customdeploy_extsync_audit_now');
    expect(html).toContain('NetSuite said: ');
    expect(html).not.toMatch(inside);
  });

  it('is one that NetSuite refuses for a reason of its own, which stands in the log, too', async () => {
    const token = tokenIn(await list())!;
    fault = ({ member }) => {
      if (member === 'submit') throw new ScriptError('SSS_REQUEST_LIMIT_EXCEEDED', '<b>Too many</b> requests.');
    };
    const html = await press(admin, token);
    expect(html).toContain('NetSuite said: SSS_REQUEST_LIMIT_EXCEEDED: &lt;b>Too many&lt;/b> requests.');
    expect(readLog(local.account, { limit: 5 }).map(({ title }) => title)).toContain('Audit not submitted');
  });
});

describe('an audit that this session began', () => {
  it('is told step by step, and its end once', async () => {
    await press();
    const [task] = begun();
    expect(await progress()).toEqual({ state: 'waiting', sentence: 'It waits for its turn.', steps: 5, stepsDone: 0 });
    workOn(local.account, task!, ({ stage }) => stage === 'MAP');
    expect(await progress()).toMatchObject({ state: 'working', sentence: 'Step 2 of 5: checking roles and users, 0 % done', stepsDone: 1 });
    expect(await list()).toMatch(isFollowed);
    workOn(local.account, begun()[0]!, ({ stage }) => stage === 'SUMMARIZE');
    expect(await progress()).toMatchObject({ state: 'working', sentence: 'Step 5 of 5: comparing with the audit before', stepsDone: 4, audit: 1 });
    workOn(local.account, begun()[0]!);
    expect(await progress()).toMatchObject({ state: 'ended', stepsDone: 5, audit: 1 });

    const html = await list();
    expect(html).not.toMatch(isFollowed);
    expect(html).toContain('The audit has ended');
    expect(html).toContain('id=1"');
    expect(html).toMatch(isOffered);
    expect(await progress()).toBeUndefined();
    expect(await list()).toContain('The last audit, ');
  });

  it('is followed by this session and no other one', async () => {
    await press();
    assignRole(local.account, knownPeople.greta.id, 3);
    const greta = await local.signIn(knownPeople.greta.email, 3);
    expect(await progress(greta)).toBeUndefined();
    workOn(local.account, begun()[0]!, ({ stage }) => stage === 'REDUCE');
    const html = await list(greta);
    expect(html).not.toMatch(isFollowed);
    expect(html).toContain('It has been running since');
    expect(outcomeOf(await press(greta))).toBe('running');
  });

  it('is said to have left nothing where its role may not write down what it finds', async () => {
    const role = await administratorOfExtendSync();
    const { id } = findRole(local.account, 'customrole_extsync_admin')!;
    for (const key of ['ADMI_CUSTOMSCRIPT', 'ADMI_SS_SCHEDULING']) {
      local.account.database.run(`INSERT INTO rolepermissions (role, permkey, name, permlevel, restriction) VALUES (?, ?, ?, 4, -1)`, [id, key, key]);
    }
    await press(role);
    workOn(local.account, begun()[0]!);
    expect(auditIds(local.account)).toEqual([]);
    expect(await progress(role)).toMatchObject({ state: expect.stringMatching(/^(ended|failed)$/) });
    const html = await list(role);
    expect(html).toContain('It left no results.');
    expect(html).toContain('customdeploy_extsync_audit_now');
    expect(html).not.toMatch(/callout good/);
  });

  it('is said to be not known where NetSuite does not tell how far it is', async () => {
    await press();
    workOn(local.account, begun()[0]!, ({ stage }) => stage === 'MAP');
    fault = ({ member }) => {
      if (member === 'getPercentageCompleted') throw new ScriptError('UNEXPECTED_ERROR', 'no');
    };
    expect(await progress()).toMatchObject({ state: 'unknown' });
    fault = undefined;
    local.account.database.run('DELETE FROM local_task');
    expect(await list()).toContain('How far the audit is could not be read');
    expect(await list()).not.toMatch(/How far the audit is|data-progress="/);
  });
});
