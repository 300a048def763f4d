import { lackingForExtendSync } from '../local/outlook/vendorDemands';
import { apiPath } from './addresses';
import { Browser } from './browser';
import { signed, tokenOf, type Token } from './oauthClient';
import { callSoap } from './soap';
import { roleId, user, type World } from './world';

/** What a user got out of trying to sign in. */
export interface SignIn {
  /** His browser, where NetSuite let him log in at all. */
  readonly session: Browser | undefined;
  /** The token, where everything that ExtendSync does with it worked. */
  readonly token: Token | undefined;
  /** The step that failed; undefined where none did. */
  readonly failedAt: string | undefined;
}

const callback = 'http://localhost:9/callback';
const logInPath = '/app/login/secure/enterpriselogin.nl';

/** Logs in as people do: with a password, and where that is refused through the identity provider, in each way there is. */
export async function logIn(world: World, methods: readonly string[] = ['password', 'saml', 'oidc', 'openid']): Promise<Browser | undefined> {
  const browser = new Browser(world.url);
  const page = await browser.get(logInPath);
  for (const method of methods.filter((each) => each === 'password' || page.html.includes(`value="${each}"`))) {
    const fields = { email: user.email, ...(method === 'password' ? { password: 'demo' } : { method }) };
    if ((await browser.submit(logInPath, page, fields)).status === 303) return browser;
  }
  return undefined;
}

/** Signs in as ExtendSync does: three-step authorization, then SOAP web services and the SuiteApp's RESTlet. */
export async function signIn(world: World): Promise<SignIn> {
  const request = await tokenOf(await post(world, '/rest/requesttoken', undefined, { oauth_callback: callback }));
  const session = await logIn(world);
  const failed = (failedAt: string): SignIn => ({ session, token: undefined, failedAt });
  if (request === undefined) return failed('request token');
  if (session === undefined) return failed('log-in');
  const verifier = await consent(session, request);
  if (verifier === undefined) return failed('consent');
  const token = await tokenOf(await post(world, '/rest/accesstoken', request, { oauth_verifier: verifier }));
  if (token === undefined) return failed('access token');
  // NetSuite is content with User Access Tokens; the vendor is not, and so neither is the stand-in.
  if (lackingForExtendSync(world.account, { userId: user.id, roleId }).length > 0) return failed('vendor’s demands');
  if ((await callSoap(world, token, '<m:getServerTime/>')) === undefined) return failed('SOAP getServerTime');
  if ((await callApi(world, token, 'session')) === undefined) return failed('RESTlet session');
  return { session, token, failedAt: undefined };
}

function post(world: World, path: string, token: Token | undefined, parameters: Readonly<Record<string, string>>): Promise<Response> {
  const address = world.url + path;
  return fetch(address, { method: 'POST', headers: { Authorization: signed('POST', address, token, parameters) } });
}

/** Gives the verifier, where the page offers to allow. */
async function consent(session: Browser, request: Token): Promise<string | undefined> {
  const address = '/app/login/secure/authorizetoken.nl';
  const page = await session.get(`${address}?oauth_token=${request.key}`);
  if (page.status !== 200) return undefined;
  const { location } = await session.submit(address, page, { action: 'allow' });
  return location === undefined ? undefined : new URL(location).searchParams.get('oauth_verifier') || undefined;
}

/** An endpoint of the RESTlet by token; undefined where it is refused. */
export async function callApi(world: World, token: Token, resource: string): Promise<unknown> {
  const address = world.url + apiPath(resource);
  const response = await fetch(address, { headers: { Authorization: signed('GET', address, token), 'Content-Type': 'application/json' } });
  const body: unknown = await response.json();
  return response.status === 200 ? body : undefined;
}

/** The RESTlet by POST with a token; undefined where it is refused. */
export async function postToApi(world: World, token: Token, body: object): Promise<unknown> {
  const address = world.url + apiPath();
  const response = await fetch(address, {
    method: 'POST',
    headers: { Authorization: signed('POST', address, token), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return response.status === 200 ? answer : undefined;
}
