import { createHmac } from 'node:crypto';
import { demoIntegration, knownPeople } from '../../../local/account/demo';
import { setRolePermission } from '../../../local/account/permissions';
import { findRole, saveRole } from '../../../local/account/roles';
import { saveIntegration } from '../../../local/account/integrations';
import { setFeature } from '../../../local/account/features';
import { writeAuthorizationHeader } from '../../../local/auth/oauth1/authorizationHeader';
import { signatureBaseString } from '../../../local/auth/oauth1/baseString';
import type { Parameter } from '../../../local/auth/oauth1/encoding';
import { apiAddress } from '../../support/addresses';
import { lastDetail } from '../../support/audit';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { authorizationHeader, demoConsumer, type Token } from '../../support/oauthClient';
import { signedFetch, signInByThreeSteps } from '../../support/threeStep';

const { rita } = knownPeople;
const json = { headers: { 'Content-Type': 'application/json' } };

let local: LocalNetSuite;
let token: Token;

beforeEach(async () => {
  local = await startLocalNetSuite();
  token = await signInByThreeSteps(local, await local.signIn(rita.email, rita.roles[0]));
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

/** Signs what is given and sends another address: what clients do that write a query in their own way. */
function sendAs(signed: readonly Parameter[], path: string, init: RequestInit = json, realm?: string): Promise<Response> {
  const header: Parameter[] = [
    ['oauth_consumer_key', demoConsumer.key],
    ['oauth_token', token.key],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(Math.floor(Date.now() / 1000))],
    ['oauth_nonce', Math.random().toString(36).slice(2).padEnd(8, '0')],
  ];
  const method = init.method ?? 'GET';
  const base = signatureBaseString(method, local.url + path, [...header, ...signed]);
  const signature = createHmac('sha256', `${demoConsumer.secret}&${token.secret}`).update(base).digest('base64');
  const parameters: Parameter[] = [...(realm === undefined ? [] : [['realm', realm] as const]), ...header, ['oauth_signature', signature]];
  return fetch(local.url + path, { ...init, headers: { ...json.headers, ...init.headers, Authorization: writeAuthorizationHeader(parameters) } });
}

const api: readonly Parameter[] = [['script', 'customscript_extsync_api'], ['deploy', 'customdeploy_extsync_api']];
const apiQuery = 'script=customscript_extsync_api&deploy=customdeploy_extsync_api';
const restlet = '/app/site/hosting/restlet.nl';

describe('a server honours what real clients do', () => {
  it('a GET that says it is JSON and has no body is answered as JSON', async () => {
    const response = await signedFetch(local, 'GET', apiAddress({ resource: 'status' }), { token }, json);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toHaveProperty('data.version');
  });

  it('a DELETE with Content-Type and without body reaches the script', async () => {
    const response = await signedFetch(local, 'DELETE', apiAddress({ resource: 'nothing' }), { token }, json);
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([400, 'UNKNOWN_RESOURCE']);
  });

  it('a JSON body is never signed', async () => {
    const init = { ...json, body: JSON.stringify({ resource: 'no such' }) };
    const response = await signedFetch(local, 'POST', apiAddress(), { token }, init);
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([400, 'UNKNOWN_RESOURCE']);
  });

  it('a space written as + is signed as %20', async () => {
    const response = await sendAs([...api, ['resource', 'a b']], `${restlet}?${apiQuery}&resource=a+b`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('UNKNOWN_RESOURCE');
  });

  it('npm’s oauth-1.0a signs + as a plus: its request passes, and the script gets what was signed', async () => {
    const address = `${restlet}?${apiQuery}&resource=a+b`;
    const response = await fetch(local.url + address, { headers: { ...json.headers, Authorization: authorizationHeader('GET', local.url + address, { token }) } });
    expect(await response.text()).toContain('UNKNOWN_RESOURCE');
  });

  it('an encoded plus stays a plus, and cannot be turned into a space on the way', async () => {
    const signed = [...api, ['resource', 'a+b']] as const;
    expect(await (await sendAs(signed, `${restlet}?${apiQuery}&resource=a%2Bb`)).text()).toContain('UNKNOWN_RESOURCE');
    expect((await sendAs(signed, `${restlet}?${apiQuery}&resource=a%20b`)).status).toBe(401);
  });

  it.each(['TSTDRV1234567', 'tstdrv1234567', ''])('the realm may be spelled %p', async (realm) => {
    expect((await sendAs([], '/rest/tokeninfo', json, realm)).status).toBe(200);
  });

  it('the realm of a sandbox may have _ or -, in either case', async () => {
    local.account.database.run("UPDATE local_setting SET value = '1234567_SB1' WHERE name = 'accountId'");
    for (const realm of ['1234567_SB1', '1234567-sb1', '1234567-SB1', '1234567_sb1']) {
      expect((await sendAs([], '/rest/tokeninfo', json, realm)).status).toBe(200);
    }
    expect((await sendAs([], '/rest/tokeninfo', json, '1234567')).status).toBe(401);
  });

  it('lower-case query names are signed alike by those who sort by bytes and those who sort by culture', async () => {
    const names = ['zeta', 'alpha', 'resource', 'beta'];
    const query = names.map((name) => `${name}=status`).join('&');
    const inCulture = [...names].sort((one, other) => one.localeCompare(other, 'en'));
    expect(inCulture).toEqual([...names].sort());
    expect((await sendAs([...api, ...names.map((name) => [name, 'status'] as const)], `${restlet}?${apiQuery}&${query}`)).status).toBe(200);
  });

  it('errors carry Content-Length and are never chunked', async () => {
    const response = await signedFetch(local, 'GET', apiAddress({ resource: 'no such' }), { token }, json);
    expect(Number(response.headers.get('Content-Length'))).toBe((await response.arrayBuffer()).byteLength);
    expect(response.headers.get('Transfer-Encoding')).toBeNull();
  });

  it('a host in capital letters and a header of another case are the same request', async () => {
    const address = local.url.replace('localhost', 'LOCALHOST');
    const authorization = authorizationHeader('GET', `${local.url}/rest/tokeninfo`, { token });
    expect((await fetch(`${address}/rest/tokeninfo`, { headers: { authorization } })).status).toBe(200);
  });
});

describe('a RESTlet called by token', () => {
  const refused = { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } };
  const call = (options: Parameters<typeof signedFetch>[3] = {}, address = apiAddress({ resource: 'status' })) => signedFetch(local, 'GET', address, { token, ...options }, json);
  const outcome = async (response: Response) => ({ status: response.status, body: await response.json(), detail: lastDetail(local) });

  it('tells the caller nothing of why, and the audit trail everything', async () => {
    const wrong = { key: demoConsumer.key, secret: 'wrong' };
    expect(await outcome(await call({ consumer: wrong }))).toEqual({ status: 401, body: refused, detail: 'InvalidSignature' });
    expect(await outcome(await call({ token: { key: 'unknown', secret: token.secret } }))).toEqual({ status: 401, body: refused, detail: 'token_rejected' });
    expect(await outcome(await call({ consumer: { key: 'nobody', secret: 'x' } }))).toEqual({ status: 401, body: refused, detail: 'consumer_key_unknown' });
    saveIntegration(local.account, { ...demoIntegration, state: 'BLOCKED' });
    expect(await outcome(await call())).toEqual({ status: 401, body: refused, detail: 'consumer_key_refused' });
  });

  it('is refused to a role that lost its permissions or was taken from the user', async () => {
    const role = findRole(local.account, rita.roles[0])!;
    setRolePermission(local.account, role.id, 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 0);
    setRolePermission(local.account, role.id, 'ADMI_LOGIN_OAUTH', 0);
    expect(await outcome(await call())).toEqual({ status: 403, body: refused, detail: 'permission_denied' });
    local.account.database.run('DELETE FROM employeerolesforsearch WHERE entity = ?', [rita.id]);
    expect(await outcome(await call())).toEqual({ status: 403, body: refused, detail: 'EntityOrRoleDisabled' });
  });

  it('is refused to a Web Services Only role', async () => {
    const role = findRole(local.account, rita.roles[0])!;
    saveRole(local.account, { ...role, isWebServicesOnly: true });
    expect((await outcome(await call())).status).toBe(403);
  });

  it('is refused where Token-Based Authentication or SuiteScript is off', async () => {
    setFeature(local.account, 'SERVERSIDESCRIPTING', false);
    expect((await outcome(await call())).body).toMatchObject({ error: { code: 'FEATURE_DISABLED' } });
    setFeature(local.account, 'TBA', false);
    expect(await outcome(await call())).toEqual({ status: 403, body: refused, detail: 'FeatureDisabled' });
  });

  it('answers a malformed header with INVALID_REQUEST', async () => {
    const malformed = { error: { code: 'INVALID_REQUEST', message: 'The request could not be understood by the server due to malformed syntax.' } };
    for (const Authorization of ['OAuth', 'OAuth oauth_token="x', 'Basic YTpi', 'OAuth a="1", a="1"', 'Bearer']) {
      const response = await fetch(local.url + apiAddress(), { headers: { Authorization } });
      expect([response.status, await response.json()]).toEqual([400, malformed]);
    }
  });

  it('does not take OAuth parameters from the query', async () => {
    expect((await call({}, apiAddress({ resource: 'status', oauth_token: token.key }))).status).toBe(400);
  });

  it('answers an unknown script with 400 SSS_INVALID_SCRIPTLET_ID', async () => {
    const { status, body } = await outcome(await call({}, `${restlet}?script=customscript_none&deploy=customdeploy_none`));
    expect([status, body]).toMatchObject([400, { error: { code: 'SSS_INVALID_SCRIPTLET_ID' } }]);
  });

  it('is not run by the session of a browser that sends a wrong token along', async () => {
    const cookie = await local.sessionCookie(rita.email, rita.roles[0]);
    const response = await fetch(local.url + apiAddress({ resource: 'status' }), { headers: { Cookie: cookie, Authorization: 'OAuth oauth_token="x"' } });
    expect(response.status).toBe(400);
  });

  it('locks a token for a while after many wrong signatures, and no other token', async () => {
    const other = await signInByThreeSteps(local, await local.signIn(rita.email, rita.roles[0]));
    for (let attempt = 0; attempt < 20; attempt += 1) await call({ token: { key: token.key, secret: 'wrong' } });
    expect(await outcome(await call())).toEqual({ status: 403, body: refused, detail: 'temporary_locked' });
    expect((await call({ token: other })).status).toBe(200);
  });
});
