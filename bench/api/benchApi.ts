import { knownPeople } from '../../local/account/demo';
import { demoIntegration } from '../../local/account/demo/signIn';
import { findIntegration } from '../../local/account/integrations';
import { findRole } from '../../local/account/roles';
import { findDeployment } from '../../local/account/scripts';
import type { Account, Caller, Deployment } from '../../local/account/types';
import { createAccessToken } from '../../local/auth/accessTokens';
import type { TokenPair } from '../../local/auth/requestTokens';
import { listen, stop } from '../../local/http/listen';
import { createServer } from '../../local/http/server';
import { runRestlet, type RestletRequest } from '../../local/runtime/runScript';
import { signedHeader } from '../tokens/signedHeader';
import { largest, openLargeAccount, tenth, type AccountSize } from './largeAccount';
import { benchedRequests, type BenchedRequest } from './requests';

/** One endpoint on one account, asked by so many clients at once. */
export interface EndpointMeasurement {
  readonly endpoint: string;
  readonly records: number;
  readonly clients: number;
  /** Governance units of one request, of the 5,000 a RESTlet has. */
  readonly units: number;
  readonly p50: number;
  readonly p95: number;
  readonly requestsPerSecond: number;
}

/** Milliseconds after which a slow endpoint is asked no more, once it was asked so often. */
const patience = 5_000;
const fewest = 5;

const path = '/app/site/hosting/restlet.nl';
const script = { script: 'customscript_extsync_api', deploy: 'customdeploy_extsync_api' };

/** Units, times and requests per second of every endpoint, on an account and on one of a tenth of its size. */
export async function benchApi(requests = 60, sizes: readonly AccountSize[] = [tenth, largest], clients: readonly number[] = [1, 20]): Promise<EndpointMeasurement[]> {
  const measurements: EndpointMeasurement[] = [];
  for (const size of sizes) measurements.push(...(await benchAccount(size, requests, clients)));
  return measurements;
}

async function benchAccount(size: AccountSize, requests: number, clients: readonly number[]): Promise<EndpointMeasurement[]> {
  const account = openLargeAccount(size);
  const caller: Caller = { userId: knownPeople.rita.id, roleId: findRole(account, knownPeople.rita.roles[0])!.id };
  const token = createAccessToken(account, findIntegration(account, demoIntegration.consumerKey)!, caller, Date.now());
  const server = createServer(account, { reportError: (error) => console.error(error) });
  const url = `http://localhost:${await listen(server, 0, 'localhost')}`;
  const records = size.contacts + size.customers + size.transactions;
  const measurements: EndpointMeasurement[] = [];
  let number = 0;
  try {
    for (const benched of benchedRequests) {
      const units = unitsOf(account, caller, benched.request(number++));
      for (const count of clients) {
        const from = number;
        number += requests;
        measurements.push({ endpoint: benched.endpoint, records, clients: count, units, ...(await measure(url, token, benched, from, requests, count)) });
      }
    }
  } finally {
    await stop(server);
    account.database.close();
  }
  return measurements;
}

function unitsOf(account: Account, caller: Caller, request: RestletRequest): number {
  const deployment = findDeployment(account, script.script, script.deploy) as Deployment;
  const outcome = runRestlet(account, { deployment, caller, baseUrl: 'http://localhost' }, request);
  if ('failure' in outcome) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
  return outcome.unitsUsed;
}

async function measure(url: string, token: TokenPair, { endpoint, request }: BenchedRequest, from: number, requests: number, clients: number) {
  const times: number[] = [];
  let next = from;
  const start = performance.now();
  const isInTime = (): boolean => performance.now() - start < patience || times.length < fewest;
  const client = async (): Promise<void> => {
    for (let number = next++; number < from + requests && isInTime(); number = next++) {
      const before = performance.now();
      await send(url, token, request(number), endpoint);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.sort((one, other) => one - other);
  const percentile = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)]! * 10) / 10;
  return { p50: percentile(0.5), p95: percentile(0.95), requestsPerSecond: Math.round((times.length / seconds) * 10) / 10 };
}

async function send(url: string, token: TokenPair, { method, parameters = {}, body }: RestletRequest, endpoint: string): Promise<void> {
  const query = { ...script, ...parameters };
  const headers = { 'Content-Type': 'application/json', Authorization: signedHeader(method, url + path, query, token) };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, init);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${endpoint}: ${response.status} ${text}`);
}
