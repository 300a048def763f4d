import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownPeople } from '../../local/account/demo';
import { setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { readLog } from '../../local/account/scriptLog';
import { listDeployments, saveScript } from '../../local/account/scripts';
import { suiteAppFolder } from '../../scripts/suiteAppFolder';
import { checkerAddress } from '../support/addresses';
import { page, report, type Report } from '../support/checkerReports';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();

const back = 'http://localhost:3000/back?connection=7';

/** Names the clients that this account brings users back to. */
function listOrigins(origins: string): void {
  const { account } = demo.local;
  const deployments = listDeployments(account).filter(({ script }) => script.scriptId === 'customscript_extsync_checker');
  saveScript(account, {
    ...deployments[0]!.script,
    deployments: deployments.map((one) => ({ ...one, parameters: { ...one.parameters, custscript_extsync_return_origins: origins } })),
  });
}

const signIn = (person: { email: string; roles: readonly string[] }, role = person.roles[0]!) => demo.local.signIn(person.email, role);
const idOf = (role: string) => findRole(demo.local.account, role)!.id;

/** The address in a page's link to continue, as a browser reads it; undefined where there is none. */
function continueLink(html: string): string | undefined {
  return /<a [^>]*data-continue="[^"]*" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
}

describe('the check before sign-in', () => {
  it.each([
    ['not-ready', knownPeople.sam, 'customrole_bw_sales_emea', 'Continue anyway: sign-in will probably fail'],
    ['ready', knownPeople.rita, 'customrole_bw_sales_outlook', 'Continue to sign-in'],
    ['ready-with-gaps', knownPeople.max, 'customrole_bw_outlook_pilot', 'Continue to sign-in'],
  ])('says %s, and lets the user go on', async (verdict, person, role, label) => {
    const html = await page(await signIn(person, role), 'access', { view: 'dialog', return: back, state: 's' });
    expect(html).toContain(`data-verdict="${verdict}"`);
    expect(html).toContain(`>${label}</a>`);
    expect(continueLink(html)).toBe(`${back}&result=${verdict}&role=${idOf(role)}&state=s`);
    expect(html.includes('class="action"')).toBe(verdict !== 'not-ready');
  });

  it('tells a role that cannot sign in what to ask for before it lets the user go on', async () => {
    const html = await page(await signIn(knownPeople.sam), 'access', { view: 'dialog', return: back });
    const order = ['cannot sign in', 'SOAP Web Services = Full', 'User Access Tokens = Full', 'Log in using Access Tokens = Full', 'Close Outlook completely.', 'data-continue', 'Everything that was checked'];
    const positions = order.map((text) => html.indexOf(text));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });

  it('names what a role with gaps will miss', async () => {
    const html = await page(await signIn(knownPeople.max, 'customrole_bw_outlook_pilot'), 'access', { view: 'dialog' });
    expect(html).toMatch(/data-gap="\w+"/);
    expect(await page(await signIn(knownPeople.rita), 'access', { view: 'dialog' })).not.toContain('data-gap');
  });

  it('is a complete page without NetSuite’s chrome', async () => {
    const html = await page(await signIn(knownPeople.sam), 'access', { view: 'dialog' });
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"\/><meta name="viewport"[^>]*><title>Your ExtendSync access<\/title>/);
    expect(html).toMatch(/<\/main><script>[^<]*<\/script><\/body><\/html>$/);
    expect(html).not.toContain('Brightwater Trading');
  });

  it('has no way to continue where no return was asked for', async () => {
    const html = await page(await signIn(knownPeople.rita), 'access', { view: 'dialog' });
    expect(html).toContain('data-verdict="ready"');
    expect(continueLink(html)).toBeUndefined();
  });

  it('is for every role, and for nobody without a session', async () => {
    for (const { email, roles } of [knownPeople.ada, knownPeople.sam, knownPeople.max]) {
      expect((await (await demo.local.signIn(email, roles[0]))(checkerAddress('access', { view: 'dialog' }))).status).toBe(200);
    }
    expect((await demo.local.client(checkerAddress('access', { view: 'dialog', return: back }))).status).toBe(401);
  });

  it('says the same as Your access', async () => {
    const sam = await signIn(knownPeople.sam);
    const access = await report(sam, 'access');
    const dialog = (await report(sam, 'access', { view: 'dialog', return: back, state: 's' })) as Report & { continueTo: string };
    expect(dialog).toEqual({ ...access, generatedAt: expect.any(String), continueTo: expect.any(String) });
    expect(dialog.continueTo).toBe(`${back}&result=not-ready&role=${idOf('customrole_bw_sales_emea')}&state=s`);
    expect(await report(sam, 'access', { view: 'dialog' })).not.toHaveProperty('continueTo');
    const csv = async (parameters: Record<string, string>) => (await sam(checkerAddress('access', { format: 'csv', ...parameters }))).text();
    expect(await csv({ view: 'dialog', return: back })).toBe(await csv({}));
  });
});

/** The sources that the security policy lets pass, by directive. */
function policyOf(response: Response): Record<string, string> {
  const directives = response.headers.get('Content-Security-Policy')!.split('; ');
  return Object.fromEntries(directives.map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]));
}

const outlook = 'https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://outlook.cloud.microsoft';

describe('the headers of its pages', () => {
  const open = async (parameters: Record<string, string>) =>
    (await signIn(knownPeople.sam))(checkerAddress('access', parameters), { headers: { Accept: 'text/html' } });

  it.each([
    ['an answer', { view: 'dialog', return: back, state: 'a-secret' }],
    ['a refusal', { view: 'dialog', return: 'https://evil.example/', state: 'a-secret' }],
    ['a refused format', { view: 'dialog', format: 'xml' }],
  ])('keep %s to itself', async (_, parameters) => {
    const response = await open(parameters);
    const html = await response.clone().text();
    const hashOfThe = (element: 'style' | 'script') => {
      const texts = [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))];
      expect(texts).toHaveLength(1);
      return `'sha256-${createHash('sha256').update(texts[0]![1]!).digest('base64')}'`;
    };
    expect(response.status).toBe(200);
    expect(policyOf(response)).toEqual({
      'default-src': `'none'`,
      'style-src': hashOfThe('style'),
      'script-src': hashOfThe('script'),
      'form-action': `'self'`,
      'base-uri': `'none'`,
      'frame-ancestors': outlook,
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('let Outlook on the web show it in a frame, and the clients that the account lists', async () => {
    listOrigins('https://client.example, https://client.example/, HTTPS://OTHER.example:8443, http://plain.example, https://*.example, client.example');
    expect(policyOf(await open({ view: 'dialog' }))['frame-ancestors']).toBe(`${outlook} https://client.example https://other.example:8443`);
  });

  it('cannot be bent by what is listed', async () => {
    listOrigins("https://client.example;script-src https://evil.example' 'unsafe-inline'");
    const policy = policyOf(await open({ view: 'dialog' }));
    expect(policy['script-src']).toMatch(/^'sha256-[\w+/=]+'$/);
    expect(policy['frame-ancestors']).toBe(outlook);
  });

  it('are not put on NetSuite’s own pages, whose scripts they would stop', async () => {
    const response = await demo.admin(checkerAddress('access'), { headers: { Accept: 'text/html' } });
    expect(response.headers.get('Content-Security-Policy')).toBeNull();
  });
});

describe('the way back', () => {
  it('leads to the listed origins only', async () => {
    listOrigins('https://client.example, https://other.example:8443\nhttps://third.example/');
    const rita = await signIn(knownPeople.rita);
    const linkTo = async (address: string) => continueLink(await page(rita, 'access', { view: 'dialog', return: address }));
    for (const address of ['https://client.example/back', 'https://OTHER.example:8443/', 'https://third.example']) {
      expect(await linkTo(address)).toBe(`${address}?result=ready&role=${idOf('customrole_bw_sales_outlook')}`);
    }
    for (const address of ['https://evil.example/', 'https://client.example:8443/', 'http://client.example/', 'https://client.example@evil.example/']) {
      expect(await linkTo(address)).toBeUndefined();
    }
  });

  it('carries the client’s state through whatever is in it', async () => {
    const rita = await signIn(knownPeople.rita);
    for (const state of ['a b+c&d=e%20f#g?h', `"><script>alert(1)</script>'`, 'é 漢字 😀 \u202e', '&amp;result=ready', 'x'.repeat(512)]) {
      const link = continueLink(await page(rita, 'access', { view: 'dialog', return: back, state }))!.replaceAll('&quot;', '"');
      expect([...new URL(link).searchParams]).toEqual([['connection', '7'], ['result', 'ready'], ['role', String(idOf('customrole_bw_sales_outlook'))], ['state', state]]);
    }
  });
});

describe('a return that is refused', () => {
  it.each([
    ['an origin that is not listed', { return: 'https://evil.example/back' }, 'RETURN_NOT_ALLOWED'],
    ['no plain address', { return: 'javascript:alert(1)' }, 'INVALID_INPUT'],
    ['markup', { return: 'https://evil.example/<script>alert(1)</script>' }, 'INVALID_INPUT'],
    ['a result of its own', { return: `${back}&result=ready` }, 'INVALID_INPUT'],
    ['a state that is too long', { return: back, state: 'a'.repeat(513) }, 'INVALID_INPUT'],
    ['a state alone', { state: 'a' }, 'INVALID_INPUT'],
  ])('for %s says so, leads nowhere and tells nothing of the role', async (_, parameters, code) => {
    const sam = await signIn(knownPeople.sam);
    const html = await page(sam, 'access', { view: 'dialog', ...parameters });
    expect(html).toContain(`data-code="${code}"`);
    expect(html).toContain('Nothing was sent');
    expect(html).not.toMatch(/data-verdict|data-continue|<script(?!>)/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([expect.stringMatching(/^\/app\/site\/hosting\/scriptlet\.nl\?/)]);
    const refused = await report(sam, 'access', { view: 'dialog', ...parameters });
    expect(Object.keys(refused)).toEqual(['error']);
    expect(refused.error.code).toBe(code);
    expect(readLog(demo.local.account, { limit: 5 })).toContainEqual(expect.objectContaining({ title: 'Request refused', details: expect.stringContaining(code) }));
  });
});

describe('hostile names', () => {
  it('are text in the page, for a role that may read its own name', async () => {
    const role = idOf('customrole_bw_markup');
    setRolePermission(demo.local.account, role, 'ADMI_MANAGEROLES', 4);
    const html = await page(await signIn(knownPeople.robert, 'customrole_bw_markup'), 'access', { view: 'dialog', return: back });
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
    expect(html).not.toContain('<img');
    expect(continueLink(html)).toBe(`${back}&result=not-ready&role=${role}`);
  });
});

describe('in NetSuite itself', () => {
  type OnRequest = (context: object) => void;

  const netsuite = 'https://1234567.app.netsuite.com/app/site/hosting/scriptlet.nl?script=1&deploy=1';
  const hash = { update: () => undefined, digest: () => 'aGFzaA==' };

  /** Runs the built file on stand-ins for the N modules, under the address that NetSuite has. */
  function open(account: { readonly origins: string; readonly permission: () => number }, parameters: object): { html: string; log: object[] } {
    const log: object[] = [];
    let html = '';
    const user = { id: 7, name: 'Sam', role: 1007, roleId: 'customrole_sales', getPreference: () => 'en_US', getPermission: ({ name }: { name: string }) => (name === 'ADMI_SAMLSSO' ? 0 : account.permission()) };
    const script = { deploymentId: 'customdeploy_extsync_access', getRemainingUsage: () => 1000, getParameter: ({ name }: { name: string }) => (name.endsWith('return_origins') ? account.origins : null) };
    const modules: Record<string, object> = {
      'N/crypto': { HashAlg: {}, createHash: () => hash },
      'N/encode': { Encoding: {} },
      'N/format': { Type: {}, format: ({ value }: { value: unknown }) => String(value) },
      'N/log': { audit: (line: object) => log.push(line) },
      'N/runtime': { accountId: '1234567', getCurrentUser: () => user, getCurrentScript: () => script, isFeatureInEffect: ({ feature }: { feature: string }) => feature !== 'SAMLSSO' },
      'N/translation': { load: ({ collections }: { collections: { alias: string }[] }) => Object.fromEntries(collections.map(({ alias }) => [alias, {}])) },
      'N/url': { resolveScript: () => '/app/site/hosting/scriptlet.nl' },
    };
    const loaded = new Map<string, object>();
    const load = (file: string): object => {
      const define = (names: string[], factory: (...given: object[]) => object | undefined) => {
        const exports = {};
        loaded.set(file, exports);
        const given = names.map((name) => (name === 'exports' ? exports : name.startsWith('./') ? load(`${name.slice(2)}.js`) : (modules[name] ?? {})));
        loaded.set(file, factory(...given) ?? exports);
      };
      if (!loaded.has(file)) new Function('define', readFileSync(join(suiteAppFolder(), file), 'utf8'))(define);
      return loaded.get(file)!;
    };
    const entry = load('checker.js') as { readonly onRequest: OnRequest };
    const response = { setHeader: () => undefined, write: ({ output }: { output: string }) => (html += output) };
    entry.onRequest({ request: { parameters: { view: 'dialog', ...parameters }, url: netsuite }, response });
    return { html, log };
  }

  const ready = { origins: 'https://client.example', permission: () => 4 };
  const toClient = { return: 'https://client.example/back', state: 'a-secret' };

  it('plain http on the user’s machine is refused', () => {
    expect(open(ready, toClient).html).toContain('data-continue="ready"');
    expect(open(ready, { return: 'http://localhost:3000/back' }).html).toContain('data-code="RETURN_NOT_ALLOWED"');
  });

  it('nothing is allowed until somebody lists it', () => {
    expect(open({ ...ready, origins: '' }, toClient).html).toContain('data-code="RETURN_NOT_ALLOWED"');
  });

  it('an entry that is no origin is named in one line of the log, and the others count', () => {
    const { html, log } = open({ ...ready, origins: 'http://client.example, https://client.example, *.example' }, toClient);
    expect(html).toContain('data-continue="ready"');
    expect(log).toEqual([{ title: 'Return origins ignored', details: '“http://client.example”, “*.example”' }]);
    expect(open(ready, toClient).log).toEqual([]);
  });

  it('the log of a refusal has no state', () => {
    const { log } = open(ready, { ...toClient, return: 'https://evil.example/' });
    expect(log).toMatchObject([{ title: 'Request refused', details: { code: 'RETURN_NOT_ALLOWED' } }]);
    expect(JSON.stringify(log)).not.toContain('a-secret');
  });

  it('a role that could not be checked is never shown as ready, and may go on, plainly marked', () => {
    const permission = () => {
      throw new Error('not today');
    };
    const { html } = open({ ...ready, permission }, toClient);
    expect(html).toContain('data-verdict="unknown"');
    expect(html).toContain('whether it can sign in to ExtendSync is not known');
    expect(html).toContain('>Continue without a check: sign-in may fail</a>');
    expect(continueLink(html)).toBe('https://client.example/back?result=unknown&role=1007&state=a-secret');
    expect(html).not.toMatch(/class="action"|Continue to sign-in/);
  });
});
