import { randomBytes } from 'node:crypto';
import { writeAuthorizationHeader } from '../auth/oauth1/authorizationHeader';
import { signatureBaseString } from '../auth/oauth1/baseString';
import type { Parameter } from '../auth/oauth1/encoding';
import { signHmac } from '../auth/oauth1/signature';
import type { TokenPair } from '../auth/requestTokens';
import { application } from './application';

/** What NetSuite answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** NetSuite as a client sees it: at an address, for an account. */
export interface NetSuite {
  /** e.g. http://localhost:8300 */
  readonly baseUrl: string;
  readonly accountId: string;
}

/** Milliseconds after which a call is given up. */
const patience = 30_000;

/** Sends a request signed by OAuth 1.0a, as the vendor's client does: GET says that it is JSON, too. */
export async function sendSigned(
  { baseUrl, accountId }: NetSuite,
  method: 'GET' | 'POST',
  path: string,
  query: Readonly<Record<string, string>>,
  signing: { readonly token?: TokenPair | undefined; readonly parameters?: Readonly<Record<string, string>> },
): Promise<Answered> {
  const header: Parameter[] = [...oauthParameters(signing.token), ...Object.entries(signing.parameters ?? {})];
  const base = signatureBaseString(method, baseUrl + path, [...header, ...Object.entries(query)]);
  const secrets = { consumerSecret: application.secret, tokenSecret: signing.token?.secret ?? '' };
  const signed: Parameter[] = [['realm', accountId], ...header, ['oauth_signature', signHmac('HMAC-SHA256', base, secrets)]];
  const queryText = new URLSearchParams(query).toString();
  return answered(`${baseUrl}${path}${queryText === '' ? '' : `?${queryText}`}`, {
    method,
    headers: { Authorization: writeAuthorizationHeader(signed), 'Content-Type': 'application/json', 'User-Agent': 'ExtendSync stand-in' },
  });
}

/** What came back; status 0 where nothing did. */
async function answered(address: string, init: RequestInit): Promise<Answered> {
  try {
    const response = await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: 'no answer' };
  }
}

function oauthParameters(token: TokenPair | undefined): Parameter[] {
  return [
    ['oauth_consumer_key', application.key],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(Math.floor(Date.now() / 1000))],
    ['oauth_nonce', randomBytes(10).toString('hex')],
    ['oauth_version', '1.0'],
    ...(token === undefined ? [] : ([['oauth_token', token.token]] as const)),
  ];
}

/** The token of a form-encoded answer; undefined where there is none. */
export function tokenIn({ status, text }: Answered): TokenPair | undefined {
  const values = new URLSearchParams(text);
  const [token, secret] = [values.get('oauth_token'), values.get('oauth_token_secret')];
  return status === 200 && token !== null && secret !== null ? { token, secret } : undefined;
}

/** Version of the endpoint that the stand-in calls. */
const soapVersion = '2025_2';

/** Asks for the time by SOAP web services with a TokenPassport: the plainest thing that a role with the permission may do. */
export async function getServerTime({ baseUrl, accountId }: NetSuite, { token, secret }: TokenPair): Promise<Answered> {
  const [nonce, timestamp] = [randomBytes(10).toString('hex'), String(Math.floor(Date.now() / 1000))];
  const base = [accountId, application.key, token, nonce, timestamp].join('&');
  const signature = signHmac('HMAC-SHA256', base, { consumerSecret: application.secret, tokenSecret: secret });
  return answered(`${baseUrl}/services/NetSuitePort_${soapVersion}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: 'getServerTime', 'User-Agent': 'ExtendSync stand-in' },
    body: `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="urn:messages_${soapVersion}.platform.webservices.netsuite.com" xmlns:c="urn:core_${soapVersion}.platform.webservices.netsuite.com">
<soapenv:Header><m:tokenPassport><c:account>${accountId}</c:account><c:consumerKey>${application.key}</c:consumerKey><c:token>${token}</c:token><c:nonce>${nonce}</c:nonce><c:timestamp>${timestamp}</c:timestamp><c:signature algorithm="HMAC-SHA256">${signature}</c:signature></m:tokenPassport></soapenv:Header>
<soapenv:Body><m:getServerTime/></soapenv:Body></soapenv:Envelope>`,
  });
}
