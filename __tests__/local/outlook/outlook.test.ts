import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setBehaviour } from '../../../local/account/behaviours';
import { knownPeople } from '../../../local/account/demo';
import { setFeature } from '../../../local/account/features';
import { setRolePermission } from '../../../local/account/permissions';
import { findRole } from '../../../local/account/roles';
import { lackingForExtendSync } from '../../../local/outlook/vendorDemands';
import { formTokenField, formTokenFor } from '../../../local/http/formToken';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';

const { rita } = knownPeople;
const seed = '&quot;type&quot;: &quot;MISSING_AUTHENTICATION_TOKEN&quot;';

let local: LocalNetSuite;

beforeEach(async () => {
  local = await startLocalNetSuite();
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

/** A browser in which a user is signed in to NetSuite: it keeps the pane's cookie beside the session's. */
async function browserOf(email: string, role: string) {
  const session = await local.sessionCookie(email, role);
  const cookies = [session];
  const send = async (path: string, form?: Record<string, string>) => {
    const body = form && new URLSearchParams({ ...form, [formTokenField]: formTokenFor(session.slice(session.indexOf('=') + 1)) });
    const response = await fetch(local.url + path.replace(local.url, ''), {
      redirect: 'manual',
      headers: { Cookie: cookies.join('; '), Accept: 'text/html' },
      ...(body && { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) if (cookie.startsWith('local_outlook_pane')) cookies.push(cookie.split(';')[0]!);
    return { status: response.status, location: response.headers.get('Location') ?? '', html: await response.text() };
  };
  /** From the pane through the consent page; gives the address of the way back. */
  const toConsent = async (action: 'allow' | 'deny') => {
    const begun = await send('/outlook/sign-in', {});
    const page = await send(begun.location);
    const hidden = Object.fromEntries([...page.html.matchAll(/name="(oauth_token|state|role)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])) as Record<string, string>;
    return (await send('/app/login/secure/authorizetoken.nl', { ...hidden, action })).location;
  };
  return { send, toConsent };
}

const browserOfRita = () => browserOf(rita.email, rita.roles[0]);
const activeTokens = () => Number(local.account.database.get("SELECT COUNT(*) AS count FROM local_access_token JOIN oauthtoken ON oauthtoken.id = oauthtoken WHERE brevoked = 'F'")?.['count']);

describe('the stand-in', () => {
  it('connects, shows who is connected, and no token or secret', async () => {
    const { send, toConsent } = await browserOfRita();
    await send(await toConsent('allow'));
    const { html } = await send('/outlook');
    expect(html).toContain('Connected to NetSuite');
    expect(html.replace(/name="_csrf" value="[^"]*"/g, '')).not.toMatch(/[0-9a-f]{64}/);
  });

  it('takes the way back of the sign-in that it began, once, and no other', async () => {
    const { send, toConsent } = await browserOfRita();
    const back = await toConsent('allow');
    expect((await send(back.replace(/state=[^&]*/, 'state=other'))).status).toBe(400);
    expect((await send(back.replace(/oauth_token=[^&]*/, 'oauth_token=other'))).status).toBe(400);
    const other = await browserOfRita();
    expect((await other.send(back)).status).toBe(400);
    expect((await send(back)).status).toBe(303);
    expect((await send(back)).status).toBe(400);
    expect((await send('/outlook/checked?result=ready&role=1&state=other')).status).toBe(400);
  });

  it('revokes its token at log-out, and one that it cannot use', async () => {
    const { send, toConsent } = await browserOfRita();
    await send(await toConsent('allow'));
    expect(activeTokens()).toBe(1);
    await send('/outlook/sign-out', {});
    expect(activeTokens()).toBe(0);
    setRolePermission(local.account, findRole(local.account, rita.roles[0])!.id, 'ADMI_LOGIN_OAUTH', 0);
    await send(await toConsent('allow'));
    const { html } = await send('/outlook');
    expect(html).toContain(seed);
    expect(html).toContain('lacking: Log in using Access Tokens');
    expect(activeTokens()).toBe(0);
  });

  it('judges the owner of the token, not whom the browser names on the way back', async () => {
    setRolePermission(local.account, findRole(local.account, rita.roles[0])!.id, 'ADMI_LOGIN_OAUTH', 0);
    const { send, toConsent } = await browserOfRita();
    await send((await toConsent('allow')).replace(/role=\d+/, 'role=3').replace(/entity=\d+/, 'entity=1'));
    expect((await send('/outlook')).html).toContain('lacking: Log in using Access Tokens');
  });

  it('keeps its connection while another check is begun, and revokes it when another sign-in takes its place', async () => {
    const { send, toConsent } = await browserOfRita();
    await send(await toConsent('allow'));
    await send('/outlook/check');
    expect((await send('/outlook')).html).toContain('Connected to NetSuite');
    await send(await toConsent('allow'));
    expect(activeTokens()).toBe(1);
  });

  it('asks its own server, whatever Host a request names', async () => {
    const { send, toConsent } = await browserOfRita();
    await send(await toConsent('allow'));
    const { port } = new URL(local.url);
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, 'localhost', resolve));
    const other = (elsewhere.address() as AddressInfo).port;
    await new Promise<void>((resolve) => get({ port, host: 'localhost', path: '/outlook', headers: { Host: `localhost:${other}` } }, (response) => response.resume().on('end', resolve)));
    elsewhere.close();
    expect(asked).toEqual([]);
  });

  it('fails at SOAP where the consent page lets a role without SOAP Web Services through', async () => {
    setBehaviour(local.account, 'consentDemands', 'tokens');
    setRolePermission(local.account, findRole(local.account, rita.roles[0])!.id, 'ADMI_WEBSERVICES', 0);
    const { send, toConsent } = await browserOfRita();
    await send(await toConsent('allow'));
    expect((await send('/outlook')).html).toContain('lacking: SOAP Web Services');
  });

  it('shows the error where Token-Based Authentication is off', async () => {
    setFeature(local.account, 'TBA', false);
    const { send } = await browserOfRita();
    await send('/outlook/sign-in', {});
    const { html } = await send('/outlook');
    expect(html).toContain(seed);
    expect(html).toContain('405');
  });

  it('demands each of the three permissions of the vendor', () => {
    const role = findRole(local.account, rita.roles[0])!;
    const caller = { userId: rita.id, roleId: role.id };
    expect(lackingForExtendSync(local.account, caller)).toEqual([]);
    for (const key of ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH']) setRolePermission(local.account, role.id, key, 0);
    expect(lackingForExtendSync(local.account, caller)).toEqual(['SOAP Web Services', 'User Access Tokens', 'Log in using Access Tokens']);
  });
});
