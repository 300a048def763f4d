import * as oauth from 'oauth4webapi';
import { demoIntegration } from '../local/account/demo';
import { apiPath } from './addresses';
import type { Browser } from './browser';
import type { World } from './world';

const redirectUri = 'http://localhost:9/oauth2';
const client: oauth.Client = { client_id: demoIntegration.consumerKey };
const authenticate = oauth.ClientSecretBasic(demoIntegration.consumerSecret);
const authorizePath = '/app/login/oauth2/authorize.nl';

/** Signs in by OAuth 2.0 with PKCE, by npm's oauth4webapi, and calls the RESTlet with the access token. */
export async function signInByOAuth2({ url }: World, session: Browser): Promise<boolean> {
  const server: oauth.AuthorizationServer = { issuer: url, token_endpoint: `${url}/services/rest/auth/oauth2/v1/token` };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: redirectUri,
    scope: 'restlets',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const page = await session.get(`${authorizePath}?${query}`);
  if (page.status !== 200) return false;
  const { location } = await session.submit(authorizePath, page, { action: 'allow' });
  if (location === undefined || new URL(location).searchParams.has('error')) return false;
  const parameters = oauth.validateAuthResponse(server, client, new URL(location), state);
  const insecure = { [oauth.allowInsecureRequests]: true };
  const granted = await oauth.authorizationCodeGrantRequest(server, client, authenticate, parameters, redirectUri, verifier, insecure);
  if (granted.status !== 200) return false;
  const { access_token: accessToken } = await oauth.processAuthorizationCodeResponse(server, client, granted);
  const called = await oauth.protectedResourceRequest(accessToken, 'GET', new URL(url + apiPath('status')), new Headers({ 'Content-Type': 'application/json' }), null, insecure);
  await called.arrayBuffer();
  return called.status === 200;
}
