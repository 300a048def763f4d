import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { demoIntegration, installDemoAccount, knownPeople } from '../../local/account/demo';
import { installSuiteApp } from '../../local/account/installer/installSuiteApp';
import { findIntegration } from '../../local/account/integrations';
import { findRole } from '../../local/account/roles';
import { createSchema } from '../../local/account/schema';
import type { Account, Caller } from '../../local/account/types';
import { createAccessToken } from '../../local/auth/accessTokens';
import { authenticateCall } from '../../local/auth/authenticate';
import { signatureBaseString } from '../../local/auth/oauth1/baseString';
import type { Parameter } from '../../local/auth/oauth1/encoding';
import { signHmac } from '../../local/auth/oauth1/signature';
import type { SignedHttpRequest } from '../../local/auth/oauth1/verify';
import type { TokenPair } from '../../local/auth/requestTokens';
import { openSession } from '../../local/auth/sessions';
import { listen, stop } from '../../local/http/listen';
import { createServer } from '../../local/http/server';
import { sessionCookie } from '../../local/http/sessionCookie';
import { signedHeader } from './signedHeader';

/** Calls of one kind, one after the other; times in milliseconds. */
export interface CallMeasurement {
  readonly calls: string;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Microseconds of this machine's processor for each request. */
export interface VerificationMeasurement {
  readonly part: string;
  readonly microseconds: number;
}

export interface TokenMeasurements {
  readonly calls: readonly CallMeasurement[];
  readonly verification: readonly VerificationMeasurement[];
}

const path = '/app/site/hosting/restlet.nl?script=customscript_extsync_api&deploy=customdeploy_extsync_api&resource=status';
const query: readonly Parameter[] = [...new URLSearchParams(path.split('?')[1])];

/** The same RESTlet called by token and by session in one run, and what verifying a token's signature costs by itself. */
export async function benchTokens(requests = 1_000): Promise<TokenMeasurements> {
  const account = demoAccount();
  const caller: Caller = { userId: knownPeople.rita.id, roleId: findRole(account, knownPeople.rita.roles[0])!.id };
  const token = createAccessToken(account, findIntegration(account, demoIntegration.consumerKey)!, caller, Date.now());
  const server = createServer(account, { reportError: (error) => console.error(error) });
  const url = `http://localhost:${await listen(server, 0, 'localhost')}`;
  const cookie = sessionCookie(openSession(account, caller, 'password')).split(';')[0]!;
  const byToken = () => ({ Authorization: signedHeader('GET', url + path.split('?')[0], Object.fromEntries(query), token) });
  const bySession = () => ({ Cookie: cookie });
  try {
    await measureCalls('', url, byToken, requests / 10);
    await measureCalls('', url, bySession, requests / 10);
    return {
      calls: [await measureCalls('RESTlet by session', url, bySession, requests), await measureCalls('RESTlet by token', url, byToken, requests)],
      verification: measureVerification(account, token, requests),
    };
  } finally {
    await stop(server);
    account.database.close();
  }
}

function demoAccount(): Account {
  const project = join(__dirname, '..', '..', 'src');
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  installDemoAccount(account);
  installSuiteApp(account, project);
  return account;
}

/** Headers are made beforehand: what a client does to sign is not the server's time. */
async function measureCalls(calls: string, url: string, headersOf: () => Record<string, string>, requests: number): Promise<CallMeasurement> {
  const prepared = Array.from({ length: requests }, () => ({ 'Content-Type': 'application/json', ...headersOf() }));
  const times: number[] = [];
  const start = performance.now();
  for (const headers of prepared) {
    const before = performance.now();
    const response = await fetch(url + path, { headers });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${calls}: ${response.status}`);
    times.push(performance.now() - before);
  }
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.sort((one, other) => one - other);
  const percentile = (share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { calls, requestsPerSecond: Math.round(requests / seconds), p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) };
}

function measureVerification(account: Account, token: TokenPair, requests: number): VerificationMeasurement[] {
  const address = 'http://localhost';
  const prepared = Array.from({ length: requests }, () => toHttp(address, signedHeader('GET', address + path.split('?')[0], Object.fromEntries(query), token)));
  const base = signatureBaseString('GET', address + path, [['oauth_nonce', 'abcdefgh'], ...query]);
  const secrets = { consumerSecret: demoIntegration.consumerSecret, tokenSecret: token.secret };
  return [
    timed('verification whole: header, client, token, signature, nonce, role', prepared, (http) => authenticateCall(account, http, Date.now())),
    timed('of it base string', prepared, () => signatureBaseString('GET', address + path, [['oauth_nonce', 'abcdefgh'], ...query])),
    timed('of it HMAC-SHA256, with Node’s crypto alone', prepared, () => createHmac('sha256', 'k').update(base).digest('base64')),
    timed('of it signature', prepared, () => signHmac('HMAC-SHA256', base, secrets)),
  ];
}

function timed<Item>(part: string, items: readonly Item[], work: (item: Item) => unknown): VerificationMeasurement {
  const start = performance.now();
  for (const item of items) work(item);
  return { part, microseconds: rounded(((performance.now() - start) * 1000) / items.length) };
}

function toHttp(address: string, authorization: string): SignedHttpRequest {
  const [plain = '', queryText = ''] = path.split('?');
  return { method: 'GET', address: address + plain, queryText, authorization };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
