import { ApiFailure } from '../apiFailure';
import { percentEncode, type Parameter } from '../oauth1/encoding';
import { dataOf } from './answer';
import { authorizationHeader, type Authentication } from './authorization';
import { sleepByClock, usualTries, withRetries, type Patience } from './retry';

/** Where the RESTlet is and who calls it. */
export interface ClientOptions extends Partial<Patience> {
  /** e.g. https://1234567.restlets.api.netsuite.com, or http://localhost:8300 of Local NetSuite. */
  readonly baseUrl: string;
  readonly auth: Authentication;
  /** The SuiteApp's own unless said otherwise. */
  readonly script?: string;
  readonly deploy?: string;
  /** The platform's own unless said otherwise. */
  readonly fetch?: typeof fetch;
}

/** Per call: a signal that gives it up. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A request to one of the API's resources; undefined values are left out. */
export type Call = { readonly resource: string } & (
  | { readonly method: 'GET' | 'DELETE'; readonly query?: Readonly<Record<string, string | undefined>> }
  | { readonly method: 'POST'; readonly body: object }
);

/** Sends a call and gives its data. @throws ApiFailure; the signal's reason where it was aborted */
export type Transport = (call: Call, options?: CallOptions) => Promise<unknown>;

const restletPath = '/app/site/hosting/restlet.nl';

export function createTransport(options: ClientOptions): Transport {
  const { baseUrl, script = 'customscript_extsync_api', deploy = 'customdeploy_extsync_api' } = options;
  const address = baseUrl.replace(/\/+$/, '') + restletPath;
  const patience: Patience = { sleep: options.sleep ?? sleepByClock, random: options.random ?? Math.random, tries: options.tries ?? usualTries };
  const send = options.fetch ?? fetch;
  return (call, { signal } = {}) => {
    const query: readonly Parameter[] = [['script', script], ['deploy', deploy], ...queryOf(call)];
    const body = call.method === 'POST' ? JSON.stringify({ resource: call.resource, ...call.body }) : undefined;
    return withRetries(() => sendOnce(send, options.auth, { method: call.method, address, query }, body, signal), patience, signal);
  };
}

function queryOf(call: Call): Parameter[] {
  if (call.method === 'POST') return [];
  const given = Object.entries({ resource: call.resource, ...call.query });
  return given.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** The Content-Type stands on GET and DELETE too, as the vendor's client has it: NetSuite then answers as JSON. */
async function sendOnce(
  send: typeof fetch,
  auth: Authentication,
  request: { readonly method: string; readonly address: string; readonly query: readonly Parameter[] },
  body: string | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const headers = { Authorization: await authorizationHeader(auth, request), 'Content-Type': 'application/json' };
  // A space as %20, never as +: a server that signs what it reads cannot mistake it.
  const query = request.query.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
  const init = { method: request.method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }), ...(signal && { signal }) } as const;
  const { status, text } = await received(() => send(`${request.address}?${query}`, init));
  return dataOf(status, text);
}

/** @throws ApiFailure NETWORK_FAILURE where no complete answer came */
async function received(send: () => Promise<Response>): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await send();
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    throw new ApiFailure(0, 'NETWORK_FAILURE', 'NetSuite could not be reached, or broke off its answer.', { cause });
  }
}
