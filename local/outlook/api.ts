import { ApiFailure, createClient, type CallOptions, type Client } from '../../client';
import type { TokenPair } from '../auth/requestTokens';
import { application, scripts } from './application';
import type { NetSuite } from './netsuite';

/** Milliseconds after which the pane gives a call up, its repeats included. */
const patience = 30_000;

/** The SuiteApp's API as the user and role of a token. */
export function apiOf({ baseUrl, accountId }: NetSuite, { token, secret }: TokenPair): Client {
  const { key: consumerKey, secret: consumerSecret } = application;
  return createClient({ baseUrl, ...scripts.api, auth: { kind: 'oauth1', account: accountId, consumerKey, consumerSecret, token, tokenSecret: secret } });
}

export function withPatience(): CallOptions {
  return { signal: AbortSignal.timeout(patience) };
}

/** Why a call failed, in a line. */
export function reasonOf(failure: unknown): string {
  if (failure instanceof ApiFailure) return `${failure.code}: ${failure.message}`;
  return failure instanceof Error ? failure.message : String(failure);
}
