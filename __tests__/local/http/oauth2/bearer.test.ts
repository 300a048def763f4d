import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import { setFeature } from '../../../../local/account/features';
import { setGlobalPermission, setRolePermission } from '../../../../local/account/permissions';
import type { Role } from '../../../../local/account/types';
import { tokenLives } from '../../../../local/auth/oauth2/tokens';
import { apiAddress } from '../../../support/addresses';
import { lastAttempt, lastDetail } from '../../../support/audit';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../../../support/localNetSuite';
import { askToRevoke, changeDemoIntegration, connectorSession, signInByCode, type Tokens } from './codeGrant';

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

const call = (bearer: string) =>
  fetch(local.url + apiAddress({ resource: 'session' }), { headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' } });

describe('a RESTlet called by bearer', () => {
  it('runs as the user and role that allowed it, and the audit trail says so', async () => {
    const response = await call(tokens.access_token);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { user: { id: rita.id }, role: { id: role.id } } });
    expect(lastAttempt(local)).toEqual({
      status: 'Success', detail: null, oauthappname: demoIntegration.name, oauthaccesstokenname: null, user: rita.id, role: role.id, requesturi: '/app/site/hosting/restlet.nl',
    });
  });

  it('runs for an hour and not longer', async () => {
    clock = tokenLives.access - 30_000;
    expect((await call(tokens.access_token)).status).toBe(200);
    clock = tokenLives.access;
    expect((await call(tokens.access_token)).status).toBe(401);
    expect(lastAttempt(local)).toMatchObject({ status: 'Failure', detail: 'AccessTokenExpired', user: rita.id, oauthappname: demoIntegration.name });
  });

  it.each<[string, string, () => unknown]>([
    ['AccessTokenExpired', 'the token is too old', () => (clock = tokenLives.access)],
    ['token_rejected', 'the token is revoked', () => askToRevoke(local, { token: tokens.refresh_token })],
    ['token_rejected', 'the access token alone is revoked', () => askToRevoke(local, { token: tokens.access_token })],
    ['InvalidIntegration', 'the record is blocked', () => changeDemoIntegration(local, { state: 'BLOCKED' })],
    ['InvalidIntegration', 'the record waits for approval', () => changeDemoIntegration(local, { state: 'WAITING_FOR_APPROVAL' })],
    ['InvalidIntegration', 'the record is gone', () => local.account.database.run('DELETE FROM local_integration')],
    ['AuthorizationCodeGrantRequired', 'the record no longer uses the code grant', () => changeDemoIntegration(local, { usesCodeGrant: false })],
    ['ScopeMismatched', 'the record lost the scope', () => changeDemoIntegration(local, { scopes: ['rest_webservices'] })],
    ['EntityOrRoleDisabled', 'the role is inactive', () => local.account.database.run("UPDATE role SET isinactive = 'T' WHERE id = ?", [role.id])],
    ['EntityOrRoleDisabled', 'the user is inactive', () => local.account.database.run("UPDATE employee SET isinactive = 'T' WHERE id = ?", [rita.id])],
    ['EntityOrRoleDisabled', 'the user lost the role', () => local.account.database.run('DELETE FROM employeerolesforsearch WHERE role = ?', [role.id])],
    ['permission_denied', 'the role lost the permission', () => setRolePermission(local.account, role.id, 'ADMI_LOGIN_OAUTH2', 0)],
    ['FeatureDisabled', 'the feature is off', () => setFeature(local.account, 'OAUTH2', false)],
  ])('does not run, %s: %s', async (detail, _, change) => {
    await change();
    const response = await call(tokens.access_token);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } });
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer realm="TSTDRV1234567", error="invalid_token"');
    expect(lastDetail(local)).toBe(detail);
  });

  it('does not run where a global permission takes the role’s away', async () => {
    setFeature(local.account, 'EMPPERMS', true);
    setGlobalPermission(local.account, rita.id, 'ADMI_LOGIN_OAUTH2', 0);
    expect((await call(tokens.access_token)).status).toBe(401);
    expect(lastDetail(local)).toBe('permission_denied');
  });

  it('does not run by a refresh token', async () => {
    expect((await call(tokens.refresh_token)).status).toBe(401);
    expect(lastAttempt(local)).toMatchObject({ status: 'Failure', detail: 'TokenRejected', user: rita.id, oauthappname: demoIntegration.name });
  });

  it('does not run by a token that was given for something else', async () => {
    const others = await signInByCode(local, client, { scope: 'rest_webservices' });
    expect((await call(others.access_token)).status).toBe(401);
    expect(lastAttempt(local)).toMatchObject({ detail: 'ScopeMismatched', user: rita.id });
  });

  it.each(['0'.repeat(64), 'x', "' OR 1=1 --", '€'.repeat(10).replaceAll('€', '%E2%82%AC')])('does not run by what is no token: %s', async (bearer) => {
    const response = await call(bearer);
    expect([400, 401]).toContain(response.status);
    expect(lastAttempt(local)).toMatchObject({ status: 'Failure', user: null });
  });
});
