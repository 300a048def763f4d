import { setBehaviour } from '../../../local/account/behaviours';
import { demoIntegration, knownPeople } from '../../../local/account/demo';
import { setFeature } from '../../../local/account/features';
import { saveIntegration } from '../../../local/account/integrations';
import { setRolePermission } from '../../../local/account/permissions';
import { findRole } from '../../../local/account/roles';
import { requestTokenLife } from '../../../local/auth/requestTokens';
import { apiAddress } from '../../support/addresses';
import { lastAttempt, lastDetail } from '../../support/audit';
import { form, startLocalNetSuite, type Client, type LocalNetSuite } from '../../support/localNetSuite';
import type { Consumer, Token } from '../../support/oauthClient';
import { callback, consent, consentAddress, exchangeToken, requestToken, signedFetch, signInByThreeSteps, tokenIn } from '../../support/threeStep';

const { rita, sam, pat, tess } = knownPeople;

let local: LocalNetSuite;
let clock = 0;

beforeEach(async () => {
  clock = 0;
  local = await startLocalNetSuite({ server: { now: () => Date.now() + clock } });
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

const signedIn = (person: { email: string; roles: readonly string[] }, role = 0): Promise<Client> => local.signIn(person.email, person.roles[role]!);
const roleId = (scriptId: string) => findRole(local.account, scriptId)!.id;

/** Both halves of a refusal: what the client sees, and what stands in the audit trail. */
async function refusal(response: Response) {
  const { error } = (await response.json()) as { error: { code: string } };
  expect(response.headers.get('Content-Length')).not.toBeNull();
  return { status: response.status, code: error.code, detail: lastDetail(local) };
}

/** A client of its own, for what the demo integration is not. */
function otherConsumer(change: Partial<typeof demoIntegration> | { state: 'BLOCKED' | 'WAITING_FOR_APPROVAL' } | object): Consumer {
  saveIntegration(local.account, { ...demoIntegration, name: 'Another', consumerKey: 'another-key', consumerSecret: 'another-secret', ...change });
  return { key: 'another-key', secret: 'another-secret' };
}

describe('three-step authorization', () => {
  it('gives a token that works as the user and role that allowed it, and tells whose it is', async () => {
    const token = await signInByThreeSteps(local, await signedIn(rita));
    expect(lastAttempt(local)).toEqual({
      status: 'Success', detail: null, oauthappname: demoIntegration.name, oauthaccesstokenname: null,
      user: rita.id, role: roleId(rita.roles[0]), requesturi: '/rest/accesstoken',
    });
    const response = await signedFetch(local, 'GET', apiAddress({ resource: 'session' }), { token }, { headers: { 'Content-Type': 'application/json' } });
    expect(await response.json()).toMatchObject({ data: { user: { id: rita.id } } });
    expect(lastAttempt(local)).toMatchObject({ status: 'Success', oauthaccesstokenname: `${demoIntegration.name} - Rita Ready, Sales with Outlook` });
    const information = await signedFetch(local, 'GET', '/rest/tokeninfo', { token });
    expect(await information.json()).toEqual({
      companyName: 'Brightwater Trading', companyId: 'TSTDRV1234567', roleName: 'Sales with Outlook', roleId: String(roleId(rita.roles[0])), entityId: String(rita.id),
    });
  });

  it('answers tokens form-encoded, not to be kept by any cache', async () => {
    const response = await signedFetch(local, 'POST', '/rest/requesttoken', { parameters: { oauth_callback: callback } });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toMatch(/^oauth_token=[0-9a-f]{64}&oauth_token_secret=[0-9a-f]{64}&oauth_callback_confirmed=true$/);
  });

  it('leads back with company, role, entity and the client’s state, whatever is in it', async () => {
    const state = `a b&c=d+"é'<script>#%`;
    const back = (await consent(await signedIn(rita), (await requestToken(local)).key, 'allow', state)) as URL;
    expect(back.origin + back.pathname).toBe(callback);
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ company: 'TSTDRV1234567', role: String(roleId(rita.roles[0])), entity: '3', state });
    expect(back.searchParams.get('oauth_verifier')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the query of the callback', async () => {
    const token = await requestToken(local, { parameters: { oauth_callback: `${callback}?from=outlook` } });
    const back = (await consent(await signedIn(rita), token.key)) as URL;
    expect(back.searchParams.get('from')).toBe('outlook');
    expect(back.searchParams.get('oauth_token')).toBe(token.key);
  });

  it('asks who is not logged in to log in, by password, and comes back', async () => {
    const { key } = await requestToken(local);
    const first = await local.client(consentAddress(key), { headers: { Accept: 'text/html' } });
    expect(first.headers.get('Location')).toBe(`/app/login/secure/enterpriselogin.nl?redirect=${encodeURIComponent(consentAddress(key))}`);
    const wrong = await local.client('/app/login/secure/enterpriselogin.nl', form({ email: rita.email, password: 'wrong' }));
    expect([wrong.status, lastDetail(local)]).toEqual([401, 'InvalidPassword']);
    const right = await local.client('/app/login/secure/enterpriselogin.nl', form({ email: rita.email, password: 'demo', redirect: consentAddress(key) }));
    expect([right.status, right.headers.get('Location')]).toEqual([303, consentAddress(key)]);
    expect(lastAttempt(local)).toMatchObject({ status: 'Success', user: rita.id });
  });

  it('offers the session’s role, and another one after Change Role', async () => {
    const client = await signedIn(pat, 1);
    const { key } = await requestToken(local);
    const page = () => client(consentAddress(key), { headers: { Accept: 'text/html' } }).then((response) => response.text());
    expect(await page()).toContain('insufficient permission');
    await client('/local/session/role', form({ role: pat.roles[0] }));
    expect(await page()).toContain('Sales with Outlook');
  });

  it('takes the role that the client asks for, where the user has it', async () => {
    const token = await requestToken(local, { parameters: { role: String(roleId(pat.roles[0])) } });
    const back = (await consent(await signedIn(pat, 1), token.key)) as URL;
    expect(back.searchParams.get('role')).toBe(String(roleId(pat.roles[0])));
    const foreign = await requestToken(local, { parameters: { role: '3' } });
    const own = (await consent(await signedIn(rita), foreign.key)) as URL;
    expect(own.searchParams.get('role')).toBe(String(roleId(rita.roles[0])));
  });

  it('leads to another role than the one the client asked for, once the user chose it', async () => {
    const client = await signedIn(pat, 1);
    const { key } = await requestToken(local, { parameters: { role: String(roleId(pat.roles[1])) } });
    const page = await client(consentAddress(key), { headers: { Accept: 'text/html' } });
    const choose = /href="([^"]*changerole\.nl[^"]*)"/.exec(await page.text())![1]!.replaceAll('&amp;', '&');
    const back = new URLSearchParams(choose.split('?')[1]).get('redirect')!;
    const chosen = await client('/local/session/role', form({ role: pat.roles[0], redirect: back }));
    const again = await client(chosen.headers.get('Location')!, { headers: { Accept: 'text/html' } });
    expect([again.status, (await again.text()).includes('Sales with Outlook')]).toEqual([200, true]);
    const allowed = await client('/app/login/secure/authorizetoken.nl', form({ oauth_token: key, action: 'allow', rolechosen: 'T', role: String(roleId(pat.roles[0])) }));
    expect(new URL(allowed.headers.get('Location')!).searchParams.get('role')).toBe(String(roleId(pat.roles[0])));
  });

  it('stands in the audit trail when it is allowed, denied or refused', async () => {
    const client = await signedIn(rita);
    const path = '/app/login/secure/authorizetoken.nl';
    await consent(client, (await requestToken(local)).key);
    expect(lastAttempt(local)).toMatchObject({ status: 'Success', requesturi: path, user: rita.id });
    await consent(client, (await requestToken(local)).key, 'deny');
    expect(lastAttempt(local)).toMatchObject({ detail: 'AuthorizationExplicitlyDenied', requesturi: path, user: rita.id });
    await consent(await signedIn(sam), (await requestToken(local)).key);
    expect(lastAttempt(local)).toMatchObject({ detail: 'EntityOrRoleDisabled', requesturi: path, user: sam.id });
  });

  it('is not allowed once the integration was blocked or the feature turned off', async () => {
    const client = await signedIn(rita);
    const { key } = await requestToken(local);
    saveIntegration(local.account, { ...demoIntegration, state: 'BLOCKED' });
    expect([await consent(client, key), lastDetail(local)]).toEqual([403, 'IntegrationBlocked']);
    saveIntegration(local.account, demoIntegration);
    setFeature(local.account, 'TBA', false);
    expect([await consent(client, key), lastDetail(local)]).toEqual([403, 'FeatureDisabled']);
  });

  it('lets its form lead to an application’s own scheme', async () => {
    const consumer = otherConsumer({ callbackUrl: 'myapp://signed-in' });
    const { key } = await requestToken(local, { consumer, parameters: { oauth_callback: 'myapp://signed-in' } });
    const page = await (await signedIn(rita))(consentAddress(key), { headers: { Accept: 'text/html' } });
    expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self' myapp:;");
  });

  it('has no verifier after Deny, and the request counts no more', async () => {
    const client = await signedIn(rita);
    const token = await requestToken(local);
    const back = (await consent(client, token.key, 'deny')) as URL;
    expect(back.searchParams.get('oauth_verifier')).toBe('');
    expect(await refusal(await exchangeToken(local, token, ''))).toEqual({ status: 401, code: 'TokenRejected', detail: 'TokenRejected' });
    expect(await consent(client, token.key)).toBe(400);
  });
});

describe('a role without the permissions', () => {
  const refusedWords = 'You cannot continue this authorization flow. Your current role has insufficient permission. Please contact your account administrator.';

  it.each(['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_WEBSERVICES'])('is refused on the consent page, in NetSuite’s words, without %s', async (key) => {
    setRolePermission(local.account, roleId(rita.roles[0]), key, 0);
    const client = await signedIn(rita);
    const page = await client(consentAddress((await requestToken(local)).key), { headers: { Accept: 'text/html' } });
    expect([page.status, (await page.text()).includes(refusedWords)]).toEqual([403, true]);
  });

  it('cannot be allowed by sending the form all the same', async () => {
    const client = await signedIn(sam);
    const { key } = await requestToken(local);
    const response = await client('/app/login/secure/authorizetoken.nl', form({ oauth_token: key, action: 'allow', role: String(roleId(sam.roles[0])) }));
    expect([response.status, response.headers.get('Location')]).toEqual([403, null]);
  });

  it('is let through to the consent without SOAP Web Services where NetSuite looks at tokens only', async () => {
    setBehaviour(local.account, 'consentDemands', 'tokens');
    setRolePermission(local.account, roleId(rita.roles[0]), 'ADMI_WEBSERVICES', 0);
    expect(await consent(await signedIn(rita), (await requestToken(local)).key)).toBeInstanceOf(URL);
  });

  it('gets no token where it lost the permission between consent and exchange', async () => {
    const token = await requestToken(local);
    const back = (await consent(await signedIn(rita), token.key)) as URL;
    setRolePermission(local.account, roleId(rita.roles[0]), 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 0);
    const response = await exchangeToken(local, token, back.searchParams.get('oauth_verifier')!);
    expect(await refusal(response)).toEqual({ status: 403, code: 'EntityOrRoleDisabled', detail: 'EntityOrRoleDisabled' });
  });

  it('logs in with a token by User Access Tokens alone, as NetSuite has it, and by neither permission not at all', async () => {
    const token = await signInByThreeSteps(local, await signedIn(rita));
    const call = () => signedFetch(local, 'GET', '/rest/tokeninfo', { token });
    setRolePermission(local.account, roleId(rita.roles[0]), 'ADMI_LOGIN_OAUTH', 0);
    expect((await call()).status).toBe(200);
    setRolePermission(local.account, roleId(rita.roles[0]), 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 0);
    expect(await refusal(await call())).toEqual({ status: 403, code: 'permission_denied', detail: 'permission_denied' });
  });
});

describe('a request or access token', () => {
  let token: Token;
  let verifier: string;

  beforeEach(async () => {
    token = await requestToken(local);
    verifier = ((await consent(await signedIn(rita), token.key)) as URL).searchParams.get('oauth_verifier')!;
  });

  it('is used once', async () => {
    expect((await exchangeToken(local, token, verifier)).status).toBe(200);
    expect(await refusal(await exchangeToken(local, token, verifier))).toMatchObject({ status: 401, detail: 'TokenRejected' });
  });

  it('is of no use with another verifier, or with none', async () => {
    expect(await refusal(await exchangeToken(local, token, verifier.replace(/./g, '0')))).toMatchObject({ status: 401, detail: 'InvalidVerifier' });
    expect(await refusal(await signedFetch(local, 'POST', '/rest/accesstoken', { token }))).toMatchObject({ status: 400, detail: 'MissingRequiredParameter' });
    const other = await requestToken(local);
    expect(await refusal(await exchangeToken(local, other, verifier))).toMatchObject({ status: 401, detail: 'InvalidVerifier' });
  });

  it('expires before it is exchanged', async () => {
    clock = requestTokenLife;
    const timestamp = String(Math.floor((Date.now() + clock) / 1000));
    const late = await exchangeToken(local, token, verifier, { parameters: { oauth_timestamp: timestamp } });
    expect(await refusal(late)).toMatchObject({ status: 401, detail: 'TokenRejected' });
  });

  it('belongs to the client that asked for it', async () => {
    const consumer = otherConsumer({});
    expect(await refusal(await exchangeToken(local, token, verifier, { consumer }))).toMatchObject({ status: 401, detail: 'TokenRejected' });
    const access = await tokenIn(await exchangeToken(local, token, verifier));
    expect(await refusal(await signedFetch(local, 'GET', '/rest/tokeninfo', { token: access, consumer }))).toMatchObject({ status: 401, detail: 'token_rejected' });
  });

  it('is at an end once revoked, by its own client only', async () => {
    const access = await tokenIn(await exchangeToken(local, token, verifier));
    const address = (consumerKey: string) => `/rest/revoketoken?consumerKey=${consumerKey}&token=${access.key}`;
    expect(await refusal(await signedFetch(local, 'GET', address('another-key'), { token: access }))).toMatchObject({ status: 401 });
    expect((await signedFetch(local, 'GET', address(demoIntegration.consumerKey), { token: access })).status).toBe(200);
    expect(await refusal(await signedFetch(local, 'GET', '/rest/tokeninfo', { token: access }))).toMatchObject({ status: 401, detail: 'token_rejected' });
    const rows = local.account.database.all("SELECT brevoked FROM oauthtoken WHERE entity_name = 'Rita Ready' AND drevoked IS NOT NULL AND tba_app_name = ?", [demoIntegration.name]);
    expect(rows).toEqual([{ brevoked: 'T' }]);
  });

  it('is the 25th of a user at most', async () => {
    const client = await signedIn(tess);
    await signInByThreeSteps(local, client);
    const one = await requestToken(local);
    const back = (await consent(client, one.key)) as URL;
    expect(await refusal(await exchangeToken(local, one, back.searchParams.get('oauth_verifier')!))).toMatchObject({ status: 403, detail: 'TooManyTokens' });
  });

  it('stands in the account’s file as a fingerprint', async () => {
    const access = await tokenIn(await exchangeToken(local, token, verifier));
    const stored = JSON.stringify(['local_request_token', 'local_access_token', 'oauthtoken', 'loginaudit'].map((table) => local.account.database.all(`SELECT * FROM ${table}`)));
    expect(stored).not.toContain(access.key);
    expect(stored).not.toContain(token.key);
  });
});

describe('every error of the token endpoints has its name', () => {
  const ask = (options: Parameters<typeof signedFetch>[3] = {}) =>
    signedFetch(local, 'POST', '/rest/requesttoken', { ...options, parameters: { oauth_callback: callback, ...options?.parameters } });
  const secondsAway = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds);

  it.each<[string, number, () => Promise<Response>]>([
    ['UnknownIntegration', 401, () => ask({ consumer: { key: 'nobody', secret: 'x' } })],
    ['UnknownIntegration', 401, () => ask({ realm: '7654321' })],
    ['IntegrationBlocked', 401, () => ask({ consumer: otherConsumer({ state: 'BLOCKED' }) })],
    ['IntegrationBlocked', 401, () => ask({ consumer: otherConsumer({ state: 'WAITING_FOR_APPROVAL' }) })],
    ['AuthorizationFlowRequired', 401, () => ask({ consumer: otherConsumer({ usesAuthorizationFlow: false }) })],
    ['InvalidTimestamp', 401, () => ask({ parameters: { oauth_timestamp: secondsAway(-302) } })],
    ['InvalidTimestamp', 401, () => ask({ parameters: { oauth_timestamp: secondsAway(302) } })],
    ['InvalidTimestamp', 401, () => ask({ parameters: { oauth_timestamp: 'now' } })],
    ['InvalidSignature', 401, () => ask({ consumer: { key: demoIntegration.consumerKey, secret: 'wrong' } })],
    ['InvalidCallback', 401, () => ask({ parameters: { oauth_callback: 'http://localhost.evil.example/' } })],
    ['InvalidCallback', 401, () => ask({ parameters: { oauth_callback: 'oob' } })],
    ['InvalidCallback', 401, () => ask({ parameters: { oauth_callback: 'http://localhost:99999/' } })],
    ['InvalidCallback', 401, () => ask({ parameters: { oauth_callback: 'http://localhost/€' } })],
    ['MissingRequiredParameter', 400, () => signedFetch(local, 'POST', '/rest/requesttoken')],
    ['MissingRequiredParameter', 400, () => fetch(`${local.url}/rest/requesttoken`, { method: 'POST' })],
    ['NonceRejected', 401, () => ask({ parameters: { oauth_nonce: 'short' } })],
    ['NonceRejected', 401, () => ask({ parameters: { oauth_nonce: 'n'.repeat(65) } })],
    ['UnknownAlgorithm', 401, () => ask({ algorithm: 'HMAC-SHA1' })],
    ['UnknownAlgorithm', 401, () => ask({ algorithm: 'PLAINTEXT' })],
    ['VersionRejected', 401, () => ask({ parameters: { oauth_version: '2.0' } })],
  ])('%s, with %d', async (detail, status, send) => {
    expect(await refusal(await send())).toEqual({ status, code: detail, detail });
  });

  it('NonceUsed, for the same nonce at the same time by the same client only', async () => {
    const parameters = { oauth_nonce: 'used-before', oauth_timestamp: secondsAway(0) };
    expect((await ask({ parameters })).status).toBe(200);
    expect(await refusal(await ask({ parameters }))).toMatchObject({ status: 401, detail: 'NonceUsed' });
    expect((await ask({ parameters: { ...parameters, oauth_timestamp: secondsAway(1) } })).status).toBe(200);
    expect((await ask({ parameters, consumer: otherConsumer({}) })).status).toBe(200);
  });

  it('nonces are forgotten once no timestamp of theirs is accepted', async () => {
    local.account.database.run("INSERT INTO local_nonce (time, consumer, nonce) VALUES (?, 'a', 'b')", [Math.floor(Date.now() / 1000) - 2_000]);
    await ask();
    expect(local.account.database.all("SELECT 1 FROM local_nonce WHERE consumer = 'a'")).toEqual([]);
  });

  it('MissingRequiredParameter, for a query that cannot be read', async () => {
    const response = await fetch(`${local.url}/rest/tokeninfo?a=%zz`, { headers: { Authorization: 'OAuth oauth_consumer_key="a", oauth_signature="b", oauth_signature_method="HMAC-SHA256", oauth_nonce="abcdefgh", oauth_timestamp="' + secondsAway(0) + '"' } });
    expect(await refusal(response)).toEqual({ status: 400, code: 'MissingRequiredParameter', detail: 'MissingRequiredParameter' });
  });

  it('a wrong signature uses up no nonce of the client', async () => {
    const parameters = { oauth_nonce: 'not-used-yet', oauth_timestamp: secondsAway(0) };
    expect((await ask({ parameters, consumer: { key: demoIntegration.consumerKey, secret: 'wrong' } })).status).toBe(401);
    expect((await ask({ parameters })).status).toBe(200);
  });

  it('FeatureDisabled: 405 and nothing else, as the vendor’s client expects', async () => {
    setFeature(local.account, 'TBA', false);
    const response = await ask();
    expect([response.status, await response.text(), lastDetail(local)]).toEqual([405, '', 'FeatureDisabled']);
  });

  it('general, where the account is set to give no detail away', async () => {
    setBehaviour(local.account, 'tokenEndpointErrors', 'general');
    expect(await refusal(await ask({ consumer: { key: 'nobody', secret: 'x' } }))).toEqual({ status: 401, code: 'INVALID_LOGIN_ATTEMPT', detail: 'UnknownIntegration' });
  });
});

describe('state', () => {
  it('has 512 characters at most', async () => {
    const client = await signedIn(rita);
    const { key } = await requestToken(local);
    const statusOf = async (state: string) => (await client(consentAddress(key, state), { headers: { Accept: 'text/html' } })).status;
    expect([await statusOf('s'.repeat(512)), await statusOf('s'.repeat(513))]).toEqual([200, 400]);
  });
});
