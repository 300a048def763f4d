import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import { setFeature } from '../../../../local/account/features';
import { setGlobalPermission, setRolePermission } from '../../../../local/account/permissions';
import { assignRole, findRole } from '../../../../local/account/roles';
import type { Role } from '../../../../local/account/types';
import { insufficientPermission } from '../../../../local/http/consent/words';
import { lastAttempt, lastDetail } from '../../../support/audit';
import { form, startLocalNetSuite, type Client, type LocalNetSuite } from '../../../support/localNetSuite';
import { answerConsent, authorizeAddress, authorizeParameters, changeDemoIntegration, connectorSession, hiddenFields, oauth2Role, redirectUri, saveOtherIntegration, state } from './codeGrant';

const { rita, sam } = knownPeople;
const asPage = { headers: { Accept: 'text/html' } };

let local: LocalNetSuite;
let client: Client;
let role: Role;

beforeEach(async () => {
  local = await startLocalNetSuite();
  ({ client, role } = await connectorSession(local));
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

/** Where a request leads the browser, and what the audit trail says of it. */
async function answerTo(change: Readonly<Record<string, string | undefined>>) {
  const response = await client(authorizeAddress(change), asPage);
  const location = response.headers.get('Location');
  const back = location === null ? undefined : new URL(location);
  return {
    status: response.status,
    leadsTo: back && back.origin + back.pathname,
    parameters: back && Object.fromEntries(back.searchParams),
    detail: lastDetail(local),
    text: await response.text(),
  };
}

const allow = (fields: Readonly<Record<string, string>> = {}) =>
  client('/app/login/oauth2/authorize.nl', form({ ...authorizeParameters(), role: String(role.id), action: 'allow', ...fields }));

describe('the consent page', () => {
  it('names application, company, user, role and scopes, and offers another role', async () => {
    const response = await client(authorizeAddress({ scope: 'rest_webservices restlets' }), asPage);
    const html = await response.text();
    expect(response.status).toBe(200);
    for (const text of [demoIntegration.name, 'Brightwater Trading', 'Rita Ready', role.name, 'Run RESTlets', 'Use REST web services', 'Change Role', 'Allow', 'Deny']) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain('SuiteAnalytics');
  });

  it('comes back to the same request from the role chooser', async () => {
    const hostile = `state with "<&>' and \\ and %0d%0a`;
    const html = await (await client(authorizeAddress({ state: hostile }), asPage)).text();
    const href = /href="(\/app\/login\/secure\/changerole\.nl\?[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const chooser = new URL(href, local.url);
    const chosen = await client('/local/session/role', form({ role: oauth2Role, redirect: chooser.searchParams.get('redirect') ?? '' }));
    const again = await client(chosen.headers.get('Location') ?? '', asPage);
    expect(hiddenFields(await again.text())).toMatchObject(authorizeParameters({ state: hostile }));
  });

  it('lets its form lead to the application and nowhere else', async () => {
    const response = await client(authorizeAddress(), asPage);
    expect(response.headers.get('Content-Security-Policy')).toContain("form-action 'self' http://localhost:9;");
  });

  it('lets its form lead to an app of this machine by the scheme', async () => {
    changeDemoIntegration(local, { redirectUri: 'myapp://callback' });
    const response = await client(authorizeAddress({ redirect_uri: 'myapp://callback' }), asPage);
    expect(response.headers.get('Content-Security-Policy')).toContain("form-action 'self' myapp:;");
    expect((await answerConsent(client, 'deny', { redirect_uri: 'myapp://callback' })).href).toContain('myapp://callback?');
  });

  it('shows a hostile application name as text', async () => {
    saveOtherIntegration(local, { name: '<script>alert(1)</script>' });
    const html = await (await client(authorizeAddress({ client_id: 'another-key' }), asPage)).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script');
  });

  it('is shown after log-in to who has no session, with the same request', async () => {
    const response = await local.client(authorizeAddress({ state: 'a state&with=special+characters' }), asPage);
    expect(response.status).toBe(302);
    const logIn = new URL(response.headers.get('Location') ?? '', local.url);
    expect(logIn.pathname).toBe('/app/login/secure/enterpriselogin.nl');
    const entered = await local.client(logIn.pathname, form({ email: rita.email, password: 'demo', redirect: logIn.searchParams.get('redirect') ?? '' }));
    const next = new URL(entered.headers.get('Location') ?? '', local.url);
    expect(Object.fromEntries(next.searchParams)).toEqual(authorizeParameters({ state: 'a state&with=special+characters' }));
  });

  it('asks for a log-in again where the application wants one, and once only', async () => {
    for (const prompt of ['login', 'login consent']) {
      const response = await client(authorizeAddress({ prompt }), asPage);
      const logIn = new URL(response.headers.get('Location') ?? '', local.url);
      expect(logIn.pathname).toBe('/app/login/secure/enterpriselogin.nl');
      expect((await client(logIn.searchParams.get('redirect') ?? '', asPage)).status).toBe(200);
    }
  });

  it('is shown where the application wants it', async () => {
    expect((await client(authorizeAddress({ prompt: 'consent' }), asPage)).status).toBe(200);
  });

  it('is no log-in: the audit trail has nothing of it', async () => {
    const before = lastAttempt(local);
    await client(authorizeAddress(), asPage);
    expect(lastAttempt(local)).toEqual(before);
  });
});

describe('Allow and Deny', () => {
  it('leads back with code, state, role, entity and company', async () => {
    const back = await answerConsent(client, 'allow');
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      code: expect.stringMatching(/^[0-9a-f]{64}$/), state, role: String(role.id), entity: String(rita.id), company: 'TSTDRV1234567',
    });
    expect(lastAttempt(local)).toEqual({
      status: 'Success', detail: null, oauthappname: demoIntegration.name, oauthaccesstokenname: null,
      user: rita.id, role: role.id, requesturi: '/app/login/oauth2/authorize.nl',
    });
  });

  it.each(['allow', 'deny'] as const)('returns the state with %s as it came, whatever is in it', async (action) => {
    const hostile = `&code=stolen#"><script>alert('x')</script>\\%0d%0a ;~+?/`;
    const back = await answerConsent(client, action, { state: hostile });
    expect(back.searchParams.getAll('state')).toEqual([hostile]);
    expect(back.searchParams.getAll('code')).toHaveLength(action === 'allow' ? 1 : 0);
    expect(back.hash).toBe('');
  });

  it('keeps the query of the redirect URI', async () => {
    const back = await answerConsent(client, 'allow', { redirect_uri: `${redirectUri}?from=outlook` });
    expect(back.searchParams.get('from')).toBe('outlook');
    expect(back.searchParams.get('code')).not.toBeNull();
  });

  it('leads back with access_denied after Deny', async () => {
    const back = await answerConsent(client, 'deny');
    expect(Object.fromEntries(back.searchParams)).toEqual({ error: 'access_denied', state });
    expect(lastAttempt(local)).toMatchObject({ status: 'Failure', detail: 'AuthorizationExplicitlyDenied', user: rita.id, role: role.id, oauthappname: demoIntegration.name });
  });

  it('needs the token of the page’s form', async () => {
    for (const token of ['', 'another']) {
      const response = await allow({ _csrf: token });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'INVALID_FORM_TOKEN' } });
    }
    expect(local.account.database.all('SELECT * FROM local_oauth2_code')).toEqual([]);
  });

  it('needs a session', async () => {
    const response = await local.client('/app/login/oauth2/authorize.nl', form({ ...authorizeParameters(), role: String(role.id), action: 'allow' }));
    expect(response.status).toBe(401);
  });

  it('does nothing without one of both answers', async () => {
    const response = await allow({ action: 'maybe' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  it('asks again where the session meanwhile has another role than was shown', async () => {
    const other = findRole(local.account, 'ADMINISTRATOR')!;
    assignRole(local.account, rita.id, other.id);
    await client('/local/session/role', form({ role: other.scriptId }));
    const response = await allow();
    expect(response.status).toBe(200);
    expect(hiddenFields(await response.text())['role']).toBe(String(other.id));
  });

  it('refuses where the role meanwhile lost its permission', async () => {
    setRolePermission(local.account, role.id, 'ADMI_LOGIN_OAUTH2', 0);
    const response = await allow();
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(insufficientPermission);
  });

  it.each([
    ['a scope that the record does not have', { scope: 'suite_analytics' }, 'invalid_scope'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a short state', { state: 'short' }, 'invalid_request'],
  ])('reads the form as strictly as the address: %s', async (_, fields, error) => {
    const response = await allow(fields);
    expect(response.status).toBe(303);
    expect(new URL(response.headers.get('Location') ?? '').searchParams.get('error')).toBe(error);
  });

  it('leads nowhere where the form names another redirect URI', async () => {
    const response = await allow({ redirect_uri: 'http://evil.example/' });
    expect(response.status).toBe(400);
    expect(response.headers.get('Location')).toBeNull();
  });
});

describe('a role that may not log in by OAuth 2.0', () => {
  const refused = async (asClient: Client) => {
    const response = await asClient(authorizeAddress(), asPage);
    const html = await response.text();
    expect(response.status).toBe(403);
    expect(html).toContain(insufficientPermission);
    expect(html).not.toContain('value="allow"');
  };

  it('is refused on the page; the only way back gives access_denied', async () => {
    const samClient = await local.signIn(sam.email, sam.roles[0]);
    await refused(samClient);
    const back = await answerConsent(samClient, 'deny');
    expect(Object.fromEntries(back.searchParams)).toEqual({ error: 'access_denied', state });
  });

  it('cannot allow by a form of its own', async () => {
    const samClient = await local.signIn(sam.email, sam.roles[0]);
    const samRole = findRole(local.account, sam.roles[0])!;
    const response = await samClient('/app/login/oauth2/authorize.nl', form({ ...authorizeParameters(), role: String(samRole.id), action: 'allow' }));
    expect(response.status).toBe(403);
    expect(local.account.database.all('SELECT * FROM local_oauth2_code')).toEqual([]);
  });

  it('is refused where a global permission takes the role’s away', async () => {
    setFeature(local.account, 'EMPPERMS', true);
    setGlobalPermission(local.account, rita.id, 'ADMI_LOGIN_OAUTH2', 3);
    await refused(client);
  });

  it('is any role while the feature is off', async () => {
    setFeature(local.account, 'OAUTH2', false);
    await refused(client);
  });
});

describe('a request that is not in order', () => {
  it.each([
    ['an unknown client', { client_id: 'nobody' }, 'unauthorized_client', 'UnknownIntegration'],
    ['no client', { client_id: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['no redirect URI', { redirect_uri: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['another site', { redirect_uri: 'https://evil.example/callback' }, 'invalid_request', 'InvalidRedirectURI'],
    ['a site that begins like this machine', { redirect_uri: 'http://localhost.evil.example/' }, 'invalid_request', 'InvalidRedirectURI'],
    ['this machine as the user of a site', { redirect_uri: 'http://localhost:1@evil.example/' }, 'invalid_request', 'InvalidRedirectURI'],
    ['a site behind a backslash', { redirect_uri: 'http://localhost\\@evil.example/' }, 'invalid_request', 'InvalidRedirectURI'],
    ['a path without a site', { redirect_uri: '//evil.example/' }, 'invalid_request', 'InvalidRedirectURI'],
    ['a script', { redirect_uri: 'javascript:alert(1)' }, 'invalid_request', 'InvalidRedirectURI'],
    ['a line break', { redirect_uri: `${redirectUri}\r\nSet-Cookie: a=b` }, 'invalid_request', 'InvalidRedirectURI'],
    ['a fragment', { redirect_uri: `${redirectUri}#here` }, 'invalid_request', 'InvalidRedirectURI'],
    ['characters that no header takes', { redirect_uri: `${redirectUri}/€` }, 'invalid_request', 'InvalidRedirectURI'],
    ['a port that cannot be', { redirect_uri: 'http://localhost:99999/' }, 'invalid_request', 'InvalidRedirectURI'],
  ])('is shown as an error and leads nowhere: %s', async (_, change, code, detail) => {
    const answer = await answerTo(change);
    expect(answer).toMatchObject({ status: 400, leadsTo: undefined, detail });
    expect(answer.text).toContain(code);
    expect(answer.text).not.toContain('evil.example');
  });

  it.each([
    ['blocked', { state: 'BLOCKED' }, 'IntegrationBlocked'],
    ['waiting for approval', { state: 'WAITING_FOR_APPROVAL' }, 'IntegrationBlocked'],
    ['not for the code grant', { usesCodeGrant: false }, 'AuthorizationCodeGrantRequired'],
  ] as const)('is shown as an error for an integration that is %s', async (_, change, detail) => {
    saveOtherIntegration(local, change);
    const answer = await answerTo({ client_id: 'another-key' });
    expect(answer).toMatchObject({ status: 400, leadsTo: undefined, detail });
    expect(answer.text).toContain('unauthorized_client');
    expect(lastAttempt(local)).toMatchObject({ status: 'Failure', oauthappname: 'Another' });
  });

  it.each([
    ['no response type', { response_type: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['another response type', { response_type: 'token' }, 'unsupported_response_type', 'UnsupportedResponseType'],
    ['no scope', { scope: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['an unknown scope', { scope: 'restlets everything' }, 'invalid_scope', 'InvalidScope'],
    ['scopes not separated by spaces', { scope: 'restlets,rest_webservices' }, 'invalid_scope', 'InvalidScope'],
    ['a scope that is not on the record', { scope: 'restlets suite_analytics' }, 'invalid_scope', 'ScopeMismatched'],
    ['no challenge', { code_challenge: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['a short challenge', { code_challenge: 'a'.repeat(42) }, 'invalid_request', 'MissingRequiredParameter'],
    ['a long challenge', { code_challenge: 'a'.repeat(129) }, 'invalid_request', 'MissingRequiredParameter'],
    ['a challenge of other characters', { code_challenge: `${'a'.repeat(42)}+` }, 'invalid_request', 'MissingRequiredParameter'],
    ['no challenge method', { code_challenge_method: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request', 'MissingRequiredParameter'],
    ['an unknown prompt', { prompt: 'select_account' }, 'invalid_request', 'MissingRequiredParameter'],
    ['a prompt that contradicts itself', { prompt: 'none login' }, 'invalid_request', 'MissingRequiredParameter'],
    ['no page wanted', { prompt: 'none' }, 'access_denied', 'ConsentRequired'],
  ])('leads back with an error and the state: %s', async (_, change, error, detail) => {
    expect(await answerTo(change)).toMatchObject({ status: 302, leadsTo: redirectUri, parameters: { error, state }, detail });
  });

  it.each([
    ['none', undefined, {}, 'InvalidState'],
    ['of 21 characters', 's'.repeat(21), { state: 's'.repeat(21) }, 'InvalidState'],
    ['of 1025 characters, which is not sent back', 's'.repeat(1025), {}, 'InvalidState'],
    ['of other characters', `${'s'.repeat(22)}é`, { state: `${'s'.repeat(22)}é` }, 'InvalidState'],
  ])('leads back with an error where the state is %s', async (_, given, returned, detail) => {
    const answer = await answerTo({ state: given });
    expect(answer).toMatchObject({ status: 302, leadsTo: redirectUri, detail });
    expect(answer.parameters).toEqual({ error: 'invalid_request', ...returned });
  });

  it.each(['s'.repeat(22), 's'.repeat(1024)])('takes a state at the limits of its length', async (given) => {
    expect((await answerConsent(client, 'allow', { state: given })).searchParams.get('state')).toBe(given);
  });

  it.each(['client_id', 'redirect_uri'])('is shown as an error where %s is given twice', async (name) => {
    const response = await client(`${authorizeAddress()}&${name}=other`, asPage);
    expect(response.status).toBe(400);
    expect(response.headers.get('Location')).toBeNull();
  });

  it.each(['scope', 'response_type', 'state', 'code_challenge', 'prompt'])('leads back with an error where %s is given twice', async (name) => {
    const response = await client(`${authorizeAddress({ prompt: 'consent' })}&${name}=other`, asPage);
    const back = new URL(response.headers.get('Location') ?? '');
    expect(back.searchParams.get('error')).toBe('invalid_request');
    expect(back.searchParams.get('state')).toBe(name === 'state' ? null : state);
  });

  it('is refused before anybody logs in for it', async () => {
    const response = await local.client(authorizeAddress({ scope: 'everything' }), asPage);
    expect(new URL(response.headers.get('Location') ?? '').searchParams.get('error')).toBe('invalid_scope');
  });
});
