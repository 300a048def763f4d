import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import { setFeature } from '../../../../local/account/features';
import { setRolePermission } from '../../../../local/account/permissions';
import type { Role } from '../../../../local/account/types';
import { tokenLives } from '../../../../local/auth/oauth2/tokens';
import { apiAddress } from '../../../support/addresses';
import { lastAttempt, lastDetail } from '../../../support/audit';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../../../support/localNetSuite';
import { askToRevoke, basic, changeDemoIntegration, connectorSession, refresh, revokePath, saveOtherIntegration, signInByCode, tokenPath, tokensIn, type Tokens } from './codeGrant';

const { rita } = knownPeople;

let local: LocalNetSuite;
let client: Client;
let role: Role;
let tokens: Tokens;
let clock = 0;

beforeEach(async () => {
  clock = 0;
  local = await startLocalNetSuite({ server: { now: () => Date.now() + clock } });
  ({ client, role } = await connectorSession(local));
  tokens = await signInByCode(local, client);
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

async function refusal(response: Response) {
  const body = (await response.json()) as object;
  return { status: response.status, ...body, detail: lastDetail(local) };
}

const works = async (accessToken: string) =>
  (await fetch(local.url + apiAddress({ resource: 'session' }), { headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' } })).status === 200;

describe('refresh', () => {
  it('gives another access token; the refresh token stays good', async () => {
    const response = await refresh(local, tokens.refresh_token);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const renewed = (await response.json()) as Tokens;
    expect(renewed).toEqual({ access_token: expect.stringMatching(/^[0-9a-f]{64}$/), expires_in: 3600, token_type: 'bearer' });
    expect(renewed.access_token).not.toBe(tokens.access_token);
    expect(await works(renewed.access_token)).toBe(true);
    expect((await refresh(local, tokens.refresh_token)).status).toBe(200);
    expect(lastAttempt(local)).toMatchObject({ status: 'Success', user: rita.id, role: role.id, oauthappname: demoIntegration.name, requesturi: tokenPath });
  });

  it('helps an application whose access token is too old', async () => {
    clock = tokenLives.access;
    expect(await works(tokens.access_token)).toBe(false);
    expect(await works((await tokensIn(await refresh(local, tokens.refresh_token))).access_token)).toBe(true);
  });

  it('works for seven days and not longer', async () => {
    clock = tokenLives.refresh - 30_000;
    expect((await refresh(local, tokens.refresh_token)).status).toBe(200);
    clock = tokenLives.refresh;
    expect(await refusal(await refresh(local, tokens.refresh_token))).toEqual({ status: 400, error: 'invalid_grant', detail: 'RefreshTokenExpired' });
  });

  it.each([
    ['none', ''],
    ['one that was never given out', '0'.repeat(64)],
  ])('gives nothing for %s', async (_, text) => {
    expect(await refusal(await refresh(local, text))).toMatchObject({ status: 400, error: text === '' ? 'invalid_request' : 'invalid_grant' });
  });

  it('gives nothing for an access token', async () => {
    expect(await refusal(await refresh(local, tokens.access_token))).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
  });

  it('gives nothing to another application, which ends nothing by asking', async () => {
    const other = saveOtherIntegration(local, { isPublicClient: true });
    const response = await refresh(local, tokens.refresh_token, basic(other.consumerKey, other.consumerSecret));
    expect(await refusal(response)).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
    expect(lastAttempt(local)).toMatchObject({ user: null, oauthappname: 'Another' });
    expect((await refresh(local, tokens.refresh_token)).status).toBe(200);
  });

  it('needs the application’s secret', async () => {
    const response = await refresh(local, tokens.refresh_token, null, { client_id: demoIntegration.consumerKey });
    expect(await refusal(response)).toEqual({ status: 401, error: 'invalid_client', detail: 'ClientAuthenticationFailed' });
  });

  it.each<[string, () => void, object]>([
    ['the role is inactive', () => local.account.database.run("UPDATE role SET isinactive = 'T' WHERE id = ?", [role.id]), { error: 'invalid_grant', detail: 'EntityOrRoleDisabled' }],
    ['the user lost the role', () => local.account.database.run('DELETE FROM employeerolesforsearch WHERE role = ?', [role.id]), { error: 'invalid_grant', detail: 'EntityOrRoleDisabled' }],
    ['the role lost the permission', () => setRolePermission(local.account, role.id, 'ADMI_LOGIN_OAUTH2', 0), { error: 'invalid_grant', detail: 'EntityOrRoleDisabled' }],
    ['the record lost the scope', () => changeDemoIntegration(local, { scopes: ['rest_webservices'] }), { error: 'invalid_scope', detail: 'ScopeMismatched' }],
    ['the record is blocked', () => changeDemoIntegration(local, { state: 'BLOCKED' }), { error: 'invalid_client', detail: 'IntegrationBlocked' }],
    ['the feature is off', () => setFeature(local.account, 'OAUTH2', false), { error: 'unauthorized_client', detail: 'FeatureDisabled' }],
  ])('gives nothing while %s', async (_, change, refused) => {
    change();
    expect(await refusal(await refresh(local, tokens.refresh_token))).toMatchObject(refused);
  });
});

describe('the refresh tokens of a public client', () => {
  const asPublic = (refreshToken: string) => refresh(local, refreshToken, null, { client_id: demoIntegration.consumerKey });

  beforeEach(() => changeDemoIntegration(local, { isPublicClient: true }));

  it('are new each time, and live seven days each', async () => {
    const second = await tokensIn(await asPublic(tokens.refresh_token));
    expect(second.refresh_token).toMatch(/^[0-9a-f]{64}$/);
    expect(second.refresh_token).not.toBe(tokens.refresh_token);
    clock = tokenLives.refresh - 30_000;
    const third = await tokensIn(await asPublic(second.refresh_token));
    clock = 2 * tokenLives.refresh - 60_000;
    expect(await works((await tokensIn(await asPublic(third.refresh_token))).access_token)).toBe(true);
  });

  it('end everything when a used one is shown again, whoever shows it', async () => {
    const second = await tokensIn(await asPublic(tokens.refresh_token));
    const third = await tokensIn(await asPublic(second.refresh_token));
    expect(await refusal(await asPublic(tokens.refresh_token))).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
    expect(await refusal(await asPublic(third.refresh_token))).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
    for (const { access_token } of [tokens, second, third]) expect(await works(access_token)).toBe(false);
  });

  it('are not used up by a refresh that is refused', async () => {
    setRolePermission(local.account, role.id, 'ADMI_LOGIN_OAUTH2', 0);
    expect((await asPublic(tokens.refresh_token)).status).toBe(400);
    setRolePermission(local.account, role.id, 'ADMI_LOGIN_OAUTH2', 4);
    expect((await asPublic(tokens.refresh_token)).status).toBe(200);
  });
});

describe('revoke', () => {
  it('ends a refresh token and all that came of its consent, of no other', async () => {
    const renewed = await tokensIn(await refresh(local, tokens.refresh_token));
    const others = await signInByCode(local, client);
    const response = await askToRevoke(local, { token: tokens.refresh_token });
    expect(response.status).toBe(200);
    expect(lastAttempt(local)).toMatchObject({ status: 'Success', user: rita.id, oauthappname: demoIntegration.name, requesturi: revokePath });
    expect([await works(tokens.access_token), await works(renewed.access_token), await works(others.access_token)]).toEqual([false, false, true]);
    expect(await refusal(await refresh(local, tokens.refresh_token))).toEqual({ status: 400, error: 'invalid_grant', detail: 'TokenRejected' });
  });

  it('ends an access token alone', async () => {
    expect((await askToRevoke(local, { token: tokens.access_token, token_type_hint: 'access_token' })).status).toBe(200);
    expect(await works(tokens.access_token)).toBe(false);
    expect((await refresh(local, tokens.refresh_token)).status).toBe(200);
  });

  it('tells nothing of tokens that are unknown, ended or another application’s, and leaves those alone', async () => {
    const other = saveOtherIntegration(local);
    const byOther = basic(other.consumerKey, other.consumerSecret);
    expect((await askToRevoke(local, { token: '0'.repeat(64) })).status).toBe(200);
    expect((await askToRevoke(local, { token: tokens.refresh_token }, byOther)).status).toBe(200);
    expect(lastAttempt(local)).toMatchObject({ user: null, oauthappname: 'Another' });
    expect(await works(tokens.access_token)).toBe(true);
    expect((await askToRevoke(local, { token: tokens.refresh_token })).status).toBe(200);
    expect((await askToRevoke(local, { token: tokens.refresh_token })).status).toBe(200);
  });

  it('works for a blocked application and with the feature off: nobody is hindered from giving access up', async () => {
    changeDemoIntegration(local, { state: 'BLOCKED' });
    setFeature(local.account, 'OAUTH2', false);
    expect((await askToRevoke(local, { token: tokens.refresh_token })).status).toBe(200);
    changeDemoIntegration(local, {});
    setFeature(local.account, 'OAUTH2', true);
    expect(await works(tokens.access_token)).toBe(false);
  });

  it('needs the application’s secret, or its client ID where it has none', async () => {
    const response = await askToRevoke(local, { token: tokens.refresh_token, client_id: demoIntegration.consumerKey }, null);
    expect(response.headers.get('WWW-Authenticate')).toBe('Basic realm="TSTDRV1234567"');
    expect(await refusal(response)).toEqual({ status: 401, error: 'invalid_client', detail: 'ClientAuthenticationFailed' });
    expect(await works(tokens.access_token)).toBe(true);
    changeDemoIntegration(local, { isPublicClient: true });
    expect((await askToRevoke(local, { token: tokens.refresh_token, client_id: demoIntegration.consumerKey }, null)).status).toBe(200);
    expect(await works(tokens.access_token)).toBe(false);
  });

  it('needs a token', async () => {
    expect(await refusal(await askToRevoke(local, {}))).toEqual({ status: 400, error: 'invalid_request', detail: 'MissingRequiredParameter' });
  });
});
