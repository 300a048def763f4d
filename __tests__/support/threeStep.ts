import type { Client, LocalNetSuite } from './localNetSuite';
import { form } from './localNetSuite';
import { authorizationHeader, type SigningOptions, type Token } from './oauthClient';

export const callback = 'http://localhost:9/callback';

/** Sends a signed request without a body. */
export function signedFetch(local: LocalNetSuite, method: string, path: string, options: SigningOptions = {}, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Authorization', authorizationHeader(method, local.url + path, options));
  return fetch(local.url + path, { redirect: 'manual', ...init, method, headers });
}

/** Step one; the token of an answer that gives one. */
export async function requestToken(local: LocalNetSuite, options: SigningOptions = {}): Promise<Token> {
  return tokenIn(await signedFetch(local, 'POST', '/rest/requesttoken', withParameters(options, { oauth_callback: callback })));
}

export const consentAddress = (token: string, state?: string) =>
  `/app/login/secure/authorizetoken.nl?${new URLSearchParams({ oauth_token: token, ...(state === undefined ? {} : { state }) })}`;

/** Step two, by the consent page's form; gives where the browser is led to, or the page's status where it is led nowhere. */
export async function consent(client: Client, token: string, action: 'allow' | 'deny' = 'allow', state?: string): Promise<URL | number> {
  const page = await client(consentAddress(token, state), { headers: { Accept: 'text/html' } });
  const html = await page.text();
  const role = /name="role" value="(\d+)"/.exec(html)?.[1];
  if (action === 'allow' && role === undefined) return page.status;
  const fields = { oauth_token: token, action, ...(role === undefined ? {} : { role }), ...(state === undefined ? {} : { state }) };
  const response = await client('/app/login/secure/authorizetoken.nl', form(fields));
  const location = response.headers.get('Location');
  return location === null ? response.status : new URL(location);
}

/** Step three. */
export function exchangeToken(local: LocalNetSuite, token: Token, verifier: string, options: SigningOptions = {}): Promise<Response> {
  return signedFetch(local, 'POST', '/rest/accesstoken', withParameters({ ...options, token }, { oauth_verifier: verifier }));
}

/** All three steps for whoever is signed in with the client. */
export async function signInByThreeSteps(local: LocalNetSuite, client: Client): Promise<Token> {
  const requested = await requestToken(local);
  const back = await consent(client, requested.key);
  if (typeof back === 'number') throw new Error(`The consent page answered ${back}.`);
  return tokenIn(await exchangeToken(local, requested, back.searchParams.get('oauth_verifier') ?? ''));
}

export async function tokenIn(response: Response): Promise<Token> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${text}`);
  const values = new URLSearchParams(text);
  return { key: values.get('oauth_token') ?? '', secret: values.get('oauth_token_secret') ?? '' };
}

function withParameters(options: SigningOptions, parameters: Readonly<Record<string, string>>): SigningOptions {
  return { ...options, parameters: { ...parameters, ...options.parameters } };
}
