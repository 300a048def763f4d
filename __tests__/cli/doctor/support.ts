import { createServer, type RequestListener, type Server } from 'node:http';
import { environmentNames, type GivenParts, type Part } from '../../../cli/doctor/credentials/parts';
import { demoIntegration, knownPeople } from '../../../local/account/demo';
import { findIntegration } from '../../../local/account/integrations';
import { findRole } from '../../../local/account/roles';
import { createAccessToken } from '../../../local/auth/accessTokens';
import { listen, stop } from '../../../local/http/listen';
import type { LocalNetSuite } from '../../support/localNetSuite';
import { runCli } from '../support';

/** A check as --json has it. */
export interface MadeCheck {
  readonly id: string;
  readonly state: string;
  readonly why?: string;
  readonly found?: string;
  readonly behind?: string;
  readonly causes?: readonly { readonly code: string; readonly cause: string; readonly remedy: string }[];
  readonly remedies?: readonly string[];
}

/** What a run of the doctor came to. */
export interface Diagnosed {
  readonly code: number;
  /** As it was written. */
  readonly text: string;
  readonly check: (id: string) => MadeCheck;
  /** Ids of the checks in a state. */
  readonly inState: (state: string) => string[];
}

/** The environment that has these parts. */
export function environmentOf(parts: GivenParts): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [environmentNames[part as Part], value]));
}

/** Asks at an address of this machine. */
export async function doctorAt(url: string, parts: GivenParts, argv: readonly string[] = []): Promise<Diagnosed> {
  const { code, out, err } = await runCli(['doctor', '--json', '--url', url, ...argv], { env: environmentOf(parts) });
  if (err !== '') throw new Error(err);
  return diagnosed(code, out);
}

export function diagnosed(code: number, text: string): Diagnosed {
  const { checks } = JSON.parse(text) as { readonly checks: readonly MadeCheck[] };
  const check = (id: string): MadeCheck => {
    const found = checks.find((each) => each.id === id);
    if (!found) throw new Error(`There is no check ${id} among ${checks.map((each) => each.id).join(', ')}.`);
    return found;
  };
  return { code, text, check, inState: (state) => checks.filter((each) => each.state === state).map(({ id }) => id) };
}

/** Credentials of OAuth 1.0a. */
export type TokenCredentials = Readonly<Record<Exclude<Part, 'accessToken'>, string>>;

/** Credentials that no account has. */
export const someCredentials: TokenCredentials = {
  account: 'TSTDRV1234567',
  consumerKey: 'consumer-key-of-a-test',
  consumerSecret: 'consumer-secret-of-a-test',
  tokenId: 'token-id-of-a-test',
  tokenSecret: 'token-secret-of-a-test',
};

/** Credentials of Local NetSuite's demo application, with a token of a user in a role. */
export function credentialsOf(local: LocalNetSuite, userId: number = knownPeople.rita.id, role = 'customrole_bw_sales_outlook'): TokenCredentials {
  const integration = findIntegration(local.account, demoIntegration.consumerKey)!;
  const { token, secret } = createAccessToken(local.account, integration, { userId, roleId: findRole(local.account, role)!.id }, Date.now());
  return { account: 'TSTDRV1234567', consumerKey: integration.consumerKey, consumerSecret: integration.consumerSecret, tokenId: token, tokenSecret: secret };
}

const servers: Server[] = [];

/** A server of this machine that answers as a test says; it is stopped when the test is done. Gives its address. */
export async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  servers.push(server);
  return `http://localhost:${await listen(server, 0, 'localhost')}`;
}

/** A server that gives one answer to everything. */
export function serverWith(status: number, body: string | object, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return serverThat((_request, response) => response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(text));
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await stop(server);
  }
});
