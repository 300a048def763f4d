import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import { setFeature } from '../../../../local/account/features';
import { setRolePermission } from '../../../../local/account/permissions';
import type { Role } from '../../../../local/account/types';
import { codeLife } from '../../../../local/auth/oauth2/codes';
import { codeChallenge } from '../../../../local/auth/oauth2/pkce';
import { apiAddress } from '../../../support/addresses';
import { lastAttempt, lastDetail } from '../../../support/audit';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../../../support/localNetSuite';
import { askForTokens, basic, changeDemoIntegration, codeOf, connectorSession, exchange, redirectUri, refresh, saveOtherIntegration, tokenPath, tokensIn, verifier } from './codeGrant';

const { rita } = knownPeople;

let local: LocalNetSuite;
let client: Client;
let role: Role;
let clock = 0;

beforeEach(async () => {
  clock = 0;
  local = await startLocalNetSuite({ server: { now: () => Date.now() + clock } });
  ({ client, role } = await connectorSession(local));
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

/** Both halves of a refusal: what the application sees, and what stands in the audit trail. */
async function refusal(response: Response) {
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const body = (await response.json()) as object;
  return { status: response.status, ...body, detail: lastDetail(local) };
}

const works = async (accessToken: string) =>
  (await fetch(local.url + apiAddress({ resource: 'session' }), { headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' } })).status === 200;

describe('a code', () => {
  it('gives a bearer token for an hour and a refresh token, not to be kept by any cache', async () => {
    const response = await exchange(local, await codeOf(client));
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{64}$/), refresh_token: expect.stringMatching(/^[0-9a-f]{64}$/), expires_in: 3600, token_type: 'bearer',
    });
    expect(lastAttempt(local)).toEqual({
      status: 'Success', detail: null, oauthappname: demoIntegration.name, oauthaccesstokenname: null, user: rita.id, role: role.id, requesturi: tokenPath,
    });
  });

  it('and what it gives stand nowhere in the account’s file', async () => {
    const code = await codeOf(client);
    const tokens = await tokensIn(await exchange(local, code));
    const rows = ['local_oauth2_code', 'local_oauth2_grant', 'local_oauth2_token', 'loginaudit'].map((table) => local.account.database.all(`SELECT * FROM ${table}`));
    const text = JSON.stringify(rows);
    for (const secret of [code, tokens.access_token, tokens.refresh_token, verifier]) expect(text).not.toContain(secret);
  });

  it('works once; shown again it ends what it gave', async () => {
    const code = await codeOf(client);
    const tokens = await tokensIn(await exchange(local, code));
    expect(await works(tokens.access_token)).toBe(true);
    expect(await refusal(await exchange(local, code))).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
    expect(await works(tokens.access_token)).toBe(false);
    expect(await refusal(await refresh(local, tokens.refresh_token))).toMatchObject({ error: 'invalid_grant', detail: 'TokenRejected' });
  });

  it('shown again by another application ends nothing', async () => {
    const other = saveOtherIntegration(local);
    const code = await codeOf(client);
    const tokens = await tokensIn(await exchange(local, code));
    await exchange(local, code, {}, basic(other.consumerKey, other.consumerSecret));
    expect(await works(tokens.access_token)).toBe(true);
  });

  it('works for ten minutes and not longer', async () => {
    const [used, forgotten] = [await codeOf(client), await codeOf(client)];
    clock = codeLife - 30_000;
    expect((await exchange(local, used)).status).toBe(200);
    clock = codeLife;
    expect(await refusal(await exchange(local, forgotten))).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
  });

  it('is its application’s own, which loses nothing when another one shows it', async () => {
    const other = saveOtherIntegration(local);
    const code = await codeOf(client);
    const stolen = await exchange(local, code, {}, basic(other.consumerKey, other.consumerSecret));
    expect(await refusal(stolen)).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
    expect((await exchange(local, code)).status).toBe(200);
  });

  it.each([
    ['another verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant', 'InvalidVerifier'],
    ['the challenge for a verifier', { code_verifier: codeChallenge(verifier) }, 'invalid_grant', 'InvalidVerifier'],
    ['no verifier', { code_verifier: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['a short verifier', { code_verifier: 'w'.repeat(42) }, 'invalid_request', 'MissingRequiredParameter'],
    ['another redirect URI', { redirect_uri: `${redirectUri}/other` }, 'invalid_grant', 'InvalidRedirectURI'],
    ['no redirect URI', { redirect_uri: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['no code', { code: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['an unknown code', { code: '0'.repeat(64) }, 'invalid_grant', 'TokenRejected'],
    ['no grant type', { grant_type: undefined }, 'invalid_request', 'MissingRequiredParameter'],
    ['another grant type', { grant_type: 'client_credentials' }, 'invalid_request', 'MissingRequiredParameter'],
  ])('gives nothing with %s, and is not used up by it', async (_, change, error, detail) => {
    const code = await codeOf(client);
    expect(await refusal(await exchange(local, code, change))).toEqual({ status: 400, error, detail });
    expect((await exchange(local, code)).status).toBe(200);
  });

  it.each(['grant_type', 'code', 'redirect_uri', 'code_verifier'])('gives nothing where %s is given twice', async (name) => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', code: await codeOf(client), redirect_uri: redirectUri, code_verifier: verifier });
    body.append(name, 'other');
    const response = await fetch(local.url + tokenPath, { method: 'POST', body, headers: { Authorization: basic() } });
    expect(await refusal(response)).toEqual({ status: 400, error: 'invalid_request', detail: 'MissingRequiredParameter' });
  });

  it('gives nothing, and is used up, where the user may no longer work with the role', async () => {
    const code = await codeOf(client);
    local.account.database.run("UPDATE role SET isinactive = 'T' WHERE id = ?", [role.id]);
    expect(await refusal(await exchange(local, code))).toEqual({ status: 400, error: 'invalid_grant', detail: 'EntityOrRoleDisabled' });
    expect(lastAttempt(local)).toMatchObject({ user: rita.id, role: role.id });
    local.account.database.run("UPDATE role SET isinactive = 'F' WHERE id = ?", [role.id]);
    expect(await refusal(await exchange(local, code))).toMatchObject({ error: 'invalid_grant', detail: 'TokenRejected' });
  });

  it('gives nothing where the role lost the permission', async () => {
    const code = await codeOf(client);
    setRolePermission(local.account, role.id, 'ADMI_LOGIN_OAUTH2', 0);
    expect(await refusal(await exchange(local, code))).toEqual({ status: 400, error: 'invalid_grant', detail: 'EntityOrRoleDisabled' });
  });

  it('gives nothing where the record lost the scope', async () => {
    const code = await codeOf(client, { scope: 'restlets rest_webservices' });
    changeDemoIntegration(local, { scopes: ['restlets'] });
    expect(await refusal(await exchange(local, code))).toEqual({ status: 400, error: 'invalid_scope', detail: 'ScopeMismatched' });
  });
});

describe('an application at the token endpoint', () => {
  const { consumerKey, consumerSecret } = demoIntegration;

  it.each([
    ['a wrong secret', basic(consumerKey, 'wrong')],
    ['no secret', basic(consumerKey, '')],
    ['an unknown client ID', basic('nobody', consumerSecret)],
    ['another scheme', `Bearer ${'0'.repeat(64)}`],
    ['what is not base64', 'Basic ???'],
    ['malformed percent-encoding', basic('%zz', consumerSecret)],
  ])('is told with a challenge that its header is refused: %s', async (_, authorization) => {
    const response = await exchange(local, await codeOf(client), {}, authorization);
    expect(response.headers.get('WWW-Authenticate')).toBe('Basic realm="TSTDRV1234567"');
    expect(await refusal(response)).toEqual({ status: 401, error: 'invalid_client', detail: 'ClientAuthenticationFailed' });
  });

  it.each([
    ['nothing', {}],
    ['a client ID without a secret', { client_id: consumerKey }],
    ['a secret in the body', { client_id: consumerKey, client_secret: consumerSecret }],
  ])('is refused without a header, with %s', async (_, change) => {
    expect(await refusal(await exchange(local, await codeOf(client), change, null))).toEqual({ status: 401, error: 'invalid_client', detail: 'ClientAuthenticationFailed' });
  });

  it.each([
    ['a secret in the body', { client_secret: consumerSecret }],
    ['another client ID in the body', { client_id: 'another-key' }],
  ])('is refused with a header and %s', async (_, change) => {
    expect(await refusal(await exchange(local, await codeOf(client), change))).toEqual({ status: 400, error: 'invalid_request', detail: 'MissingRequiredParameter' });
  });

  it('may repeat its client ID in the body, and encode both parts of the header', async () => {
    const encoded = basic(encodeURIComponent(consumerKey).replaceAll('-', '%2D'), consumerSecret.replaceAll('-', '%2d'));
    expect((await exchange(local, await codeOf(client), { client_id: consumerKey }, encoded)).status).toBe(200);
  });

  it.each([
    ['blocked', { state: 'BLOCKED' }, 401, 'invalid_client', 'IntegrationBlocked'],
    ['waiting for approval', { state: 'WAITING_FOR_APPROVAL' }, 401, 'invalid_client', 'IntegrationBlocked'],
    ['not for the code grant', { usesCodeGrant: false }, 400, 'unauthorized_client', 'AuthorizationCodeGrantRequired'],
  ] as const)('is refused while its record is %s', async (_, change, status, error, detail) => {
    const code = await codeOf(client);
    changeDemoIntegration(local, change);
    expect(await refusal(await exchange(local, code))).toEqual({ status, error, detail });
  });

  it('is refused while the feature is off', async () => {
    const code = await codeOf(client);
    setFeature(local.account, 'OAUTH2', false);
    expect(await refusal(await exchange(local, code))).toEqual({ status: 400, error: 'unauthorized_client', detail: 'FeatureDisabled' });
  });

  it.each([
    ['application/json', JSON.stringify({ grant_type: 'authorization_code' })],
    ['application/x-www-form-urlencoded', 'grant_type=%zz'],
    ['application/x-www-form-urlencoded', 'grant_type=%ff'],
    ['application/x-www-form-urlencoded', ''],
  ])('is refused with a body that is not the form it must be: %s %s', async (type, body) => {
    const response = await fetch(local.url + tokenPath, { method: 'POST', body, headers: { Authorization: basic(), 'Content-Type': type } });
    expect(await refusal(response)).toEqual({ status: 400, error: 'invalid_request', detail: 'MissingRequiredParameter' });
  });

  it('has no GET', async () => {
    const response = await fetch(local.url + tokenPath, { headers: { Authorization: basic() } });
    expect(response.status).toBe(405);
  });
});

describe('a public client', () => {
  beforeEach(() => changeDemoIntegration(local, { isPublicClient: true }));

  it.each([
    ['by its client ID in the body', { client_id: demoIntegration.consumerKey }, null],
    ['by its client ID in the header', {}, basic(demoIntegration.consumerKey, '')],
    ['by its secret, where it has one after all', {}, basic()],
  ])('gets tokens %s', async (_, change, authorization) => {
    expect((await exchange(local, await codeOf(client), change, authorization)).status).toBe(200);
  });

  it('does not get any with a wrong secret', async () => {
    const response = await exchange(local, await codeOf(client), {}, basic(demoIntegration.consumerKey, 'wrong'));
    expect(await refusal(response)).toEqual({ status: 401, error: 'invalid_client', detail: 'ClientAuthenticationFailed' });
  });

  it('does not get any with a secret in the body, be it right or wrong', async () => {
    for (const secret of [demoIntegration.consumerSecret, 'wrong']) {
      const response = await exchange(local, await codeOf(client), { client_id: demoIntegration.consumerKey, client_secret: secret }, null);
      expect(await refusal(response)).toEqual({ status: 401, error: 'invalid_client', detail: 'ClientAuthenticationFailed' });
    }
  });

  it('proves by PKCE alone that the code is its own', async () => {
    const response = await exchange(local, await codeOf(client), { client_id: demoIntegration.consumerKey, code_verifier: 'w'.repeat(43) }, null);
    expect(await refusal(response)).toEqual({ status: 400, error: 'invalid_grant', detail: 'InvalidVerifier' });
  });

  it('is not another one that has no secret either', async () => {
    saveOtherIntegration(local, { isPublicClient: true });
    const response = await exchange(local, await codeOf(client), { client_id: 'another-key' }, null);
    expect(await refusal(response)).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
  });
});

describe('the account’s memory', () => {
  it('forgets codes and tokens that are long dead', async () => {
    await tokensIn(await exchange(local, await codeOf(client)));
    await codeOf(client);
    clock = 15 * 24 * 60 * 60 * 1000;
    await tokensIn(await exchange(local, await codeOf(client)));
    const count = (table: string) => local.account.database.get(`SELECT COUNT(*) AS count FROM ${table}`)?.['count'];
    expect(['local_oauth2_code', 'local_oauth2_grant', 'local_oauth2_token'].map(count)).toEqual([0, 1, 2]);
  });

  it('keeps nothing of what was refused', async () => {
    for (const code of ['a', 'b', 'c']) await askForTokens(local, { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier });
    expect(local.account.database.all('SELECT * FROM local_oauth2_grant')).toEqual([]);
    expect(local.account.database.all('SELECT * FROM local_oauth2_token')).toEqual([]);
  });
});
