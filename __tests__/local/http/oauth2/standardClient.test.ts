import * as oauth from 'oauth4webapi';
import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import type { Integration } from '../../../../local/account/integrations';
import { apiAddress } from '../../../support/addresses';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../../../support/localNetSuite';
import { answerConsent, changeDemoIntegration, connectorSession, redirectUri, revokePath, tokenPath } from './codeGrant';

/** npm's oauth4webapi, a certified client of many, told nothing of Local NetSuite but its addresses. */
const insecure = { [oauth.allowInsecureRequests]: true };
const application: oauth.Client = { client_id: demoIntegration.consumerKey };

let local: LocalNetSuite;
let client: Client;
let server: oauth.AuthorizationServer;

beforeEach(async () => {
  local = await startLocalNetSuite();
  ({ client } = await connectorSession(local));
  server = {
    issuer: local.url,
    authorization_endpoint: `${local.url}/app/login/oauth2/authorize.nl`,
    token_endpoint: local.url + tokenPath,
    revocation_endpoint: local.url + revokePath,
  };
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

/** Both steps of the code grant. */
async function signIn(authentication: oauth.ClientAuth): Promise<oauth.TokenEndpointResponse> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const back = await answerConsent(client, 'allow', { state, code_challenge: await oauth.calculatePKCECodeChallenge(verifier) });
  const parameters = oauth.validateAuthResponse(server, application, back, state);
  const response = await oauth.authorizationCodeGrantRequest(server, application, authentication, parameters, redirectUri, verifier, insecure);
  return oauth.processAuthorizationCodeResponse(server, application, response);
}

async function refresh(authentication: oauth.ClientAuth, token: string): Promise<oauth.TokenEndpointResponse> {
  return oauth.processRefreshTokenResponse(server, application, await oauth.refreshTokenGrantRequest(server, application, authentication, token, insecure));
}

async function callerOf(accessToken: string): Promise<unknown> {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  const response = await oauth.protectedResourceRequest(accessToken, 'GET', new URL(local.url + apiAddress({ resource: 'session' })), headers, undefined, insecure);
  return response.json();
}

describe.each<[string, Partial<Integration>, () => oauth.ClientAuth]>([
  ['with a secret', {}, () => oauth.ClientSecretBasic(demoIntegration.consumerSecret)],
  ['without a secret', { isPublicClient: true }, () => oauth.None()],
])('a standard client %s', (_, change, authentication) => {
  beforeEach(() => changeDemoIntegration(local, change));

  it('signs in, calls a RESTlet, refreshes and revokes', async () => {
    const first = await signIn(authentication());
    expect(first).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
    expect(await callerOf(first.access_token)).toMatchObject({ data: { user: { id: knownPeople.rita.id } } });
    const second = await refresh(authentication(), first.refresh_token ?? '');
    expect(await callerOf(second.access_token)).toMatchObject({ data: { user: { id: knownPeople.rita.id } } });
    const refreshToken = second.refresh_token ?? first.refresh_token ?? '';
    await oauth.processRevocationResponse(await oauth.revocationRequest(server, application, authentication(), refreshToken, insecure));
    await expect(callerOf(second.access_token)).rejects.toMatchObject({ code: oauth.WWW_AUTHENTICATE_CHALLENGE, status: 401 });
    await expect(refresh(authentication(), refreshToken)).rejects.toMatchObject({ code: oauth.RESPONSE_BODY_ERROR, error: 'invalid_grant', status: 400 });
  });

  it('understands that access was denied', async () => {
    const state = oauth.generateRandomState();
    const back = await answerConsent(client, 'deny', { state });
    expect(() => oauth.validateAuthResponse(server, application, back, state)).toThrow(expect.objectContaining({ error: 'access_denied' }));
  });
});

it('a standard client with a wrong secret understands that it is refused', async () => {
  await expect(signIn(oauth.ClientSecretBasic('wrong'))).rejects.toMatchObject({ status: 401 });
});
