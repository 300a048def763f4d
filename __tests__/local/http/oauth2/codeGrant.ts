import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import { saveIntegration, type Integration } from '../../../../local/account/integrations';
import { assignRole, findRole } from '../../../../local/account/roles';
import type { Role } from '../../../../local/account/types';
import { codeChallenge } from '../../../../local/auth/oauth2/pkce';
import { form, type Client, type LocalNetSuite } from '../../../support/localNetSuite';

export const redirectUri = 'http://localhost:9/callback';
export const state = 'a-state-of-22-characters';
/** The verifier of RFC 7636 appendix B. */
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const tokenPath = '/services/rest/auth/oauth2/v1/token';
export const revokePath = '/services/rest/auth/oauth2/v1/revoke';
const authorizePath = '/app/login/oauth2/authorize.nl';

/** The one role of the demo account that logs in by OAuth 2.0. */
export const oauth2Role = 'customrole_bw_oauth2';

/** What a test changes in a request; undefined leaves a parameter out. */
export type Change = Readonly<Record<string, string | undefined>>;

/** Rita, in the role that may allow access. */
export async function connectorSession(local: LocalNetSuite): Promise<{ readonly client: Client; readonly role: Role }> {
  const role = findRole(local.account, oauth2Role)!;
  assignRole(local.account, knownPeople.rita.id, role.id);
  return { client: await local.signIn(knownPeople.rita.email, oauth2Role), role };
}

export function authorizeAddress(change: Change = {}): string {
  return `${authorizePath}?${new URLSearchParams(authorizeParameters(change))}`;
}

export function authorizeParameters(change: Change = {}): Record<string, string> {
  return present({
    response_type: 'code',
    client_id: demoIntegration.consumerKey,
    redirect_uri: redirectUri,
    scope: 'restlets',
    state,
    code_challenge: codeChallenge(verifier),
    code_challenge_method: 'S256',
    ...change,
  });
}

/** Reads the consent page and sends its form as a browser does; gives where that leads. */
export async function answerConsent(client: Client, action: 'allow' | 'deny', change: Change = {}): Promise<URL> {
  const page = await client(authorizeAddress(change), { headers: { Accept: 'text/html' } });
  const response = await client(authorizePath, form({ ...hiddenFields(await page.text()), action }));
  if (response.status !== 303) throw new Error(`The consent form was answered with ${response.status} ${await response.text()}`);
  return new URL(response.headers.get('Location') ?? '');
}

/** The code of a consent. */
export async function codeOf(client: Client, change: Change = {}): Promise<string> {
  return (await answerConsent(client, 'allow', change)).searchParams.get('code') ?? '';
}

/** The hidden fields of a page's last form, without its token: the test's client adds that. */
export function hiddenFields(html: string): Record<string, string> {
  const lastForm = html.slice(html.lastIndexOf('<form'));
  const inputs = [...lastForm.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.filter(([, name]) => name !== '_csrf').map(([, name, value]) => [name, unescaped(value ?? '')]));
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

export function basic(id: string = demoIntegration.consumerKey, secret: string = demoIntegration.consumerSecret): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

/** Asks the token endpoint as the demo application; authorization null sends no header. */
export function askForTokens(local: LocalNetSuite, fields: Change, authorization: string | null = basic()): Promise<Response> {
  return post(local, tokenPath, fields, authorization);
}

export function askToRevoke(local: LocalNetSuite, fields: Change, authorization: string | null = basic()): Promise<Response> {
  return post(local, revokePath, fields, authorization);
}

function post(local: LocalNetSuite, path: string, fields: Change, authorization: string | null): Promise<Response> {
  const headers = authorization === null ? {} : { Authorization: authorization };
  return fetch(local.url + path, { method: 'POST', body: new URLSearchParams(present(fields)), headers });
}

export function exchange(local: LocalNetSuite, code: string, change: Change = {}, authorization: string | null = basic()): Promise<Response> {
  return askForTokens(local, { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier, ...change }, authorization);
}

export function refresh(local: LocalNetSuite, refreshToken: string, authorization: string | null = basic(), change: Change = {}): Promise<Response> {
  return askForTokens(local, { grant_type: 'refresh_token', refresh_token: refreshToken, ...change }, authorization);
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly token_type: string;
}

/** The tokens of an answer that gives some. */
export async function tokensIn(response: Response): Promise<Tokens> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${text}`);
  return JSON.parse(text) as Tokens;
}

/** All of it, for whoever is signed in with the client. */
export async function signInByCode(local: LocalNetSuite, client: Client, change: Change = {}): Promise<Tokens> {
  return tokensIn(await exchange(local, await codeOf(client, change)));
}

/** Another application, which is the demo's but for what is changed. */
export function saveOtherIntegration(local: LocalNetSuite, change: Partial<Integration> = {}): Integration {
  return saveIntegration(local.account, { ...demoIntegration, name: 'Another', consumerKey: 'another-key', consumerSecret: 'another-secret', ...change });
}

/** Changes the demo application. */
export function changeDemoIntegration(local: LocalNetSuite, change: Partial<Integration>): void {
  saveIntegration(local.account, { ...demoIntegration, ...change });
}

function present(fields: Change): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
