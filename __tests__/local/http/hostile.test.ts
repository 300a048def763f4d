import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { knownPeople } from '../../../local/account/demo';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { demoConsumer } from '../../support/oauthClient';
import { signedFetch, signInByThreeSteps } from '../../support/threeStep';

const { rita } = knownPeople;
const requests = 20_000;
const atOnce = 16;

let local: LocalNetSuite;

beforeEach(async () => {
  local = await startLocalNetSuite();
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

interface Received {
  readonly status: number;
  readonly length: string | undefined;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

afterAll(() => agent.destroy());

function send({ method, path, headers, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(local.url + path, { method, headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) }, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, length: response.headers['content-length'], body: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const headerText = fc.string({ unit: fc.constantFrom(...'abcXYZ019 ="%,;+&\'/:.-_~'), maxLength: 40 });
const oauthName = fc.constantFrom('oauth_consumer_key', 'oauth_token', 'oauth_signature', 'oauth_signature_method', 'oauth_timestamp', 'oauth_nonce', 'oauth_version', 'oauth_callback', 'oauth_verifier', 'realm', 'role');
const oauthValue = fc.oneof(fc.constantFrom(demoConsumer.key, 'HMAC-SHA256', '1.0', 'http%3A%2F%2Flocalhost%3A9', 'abcdefgh', 'TSTDRV1234567', '%', '%ff', ''), headerText.map((text) => text.replaceAll('"', '')), fc.constant('NOW'));
const authorization = fc.oneof(
  fc.array(fc.tuple(oauthName, oauthValue), { maxLength: 12 }).map((pairs) => `OAuth ${pairs.map(([name, value]) => `${name}="${value === 'NOW' ? Math.floor(Date.now() / 1000) : value}"`).join(', ')}`),
  headerText.map((text) => `OAuth ${text}`),
  headerText.map((text) => `Bearer ${text}`),
  headerText,
);
const path = fc.tuple(
  fc.constantFrom('/rest/requesttoken', '/rest/accesstoken', '/rest/tokeninfo', '/rest/revoketoken', '/app/login/secure/authorizetoken.nl', '/app/login/secure/enterpriselogin.nl', '/app/login/oauth2/authorize.nl', '/services/rest/auth/oauth2/v1/token', '/services/rest/auth/oauth2/v1/revoke', '/services/rest/query/v1/suiteql', '/services/NetSuitePort_2025_2', '/app/site/hosting/restlet.nl', '/outlook/callback', '/outlook/checked', '/local/session', '/'),
  fc.string({ unit: fc.constantFrom(...'abc=&%+2f0?/;[]'), maxLength: 30 }),
).map(([base, query]) => `${base}${query === '' ? '' : `?${query}`}`);
const hostileRequest: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  path,
  headers: fc.record({ Authorization: authorization, 'Content-Type': fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/xml', 'x', ''), Accept: fc.constantFrom('text/html', '*/*'), Cookie: fc.constantFrom('local_netsuite_session=x', 'local_outlook_pane=x', '=', 'a') }, { requiredKeys: [] }),
  body: fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('{"q":"SELECT 1"}'), fc.constant('<soapenv:Envelope/>')),
});

function memoryInUse(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('hostile clients', () => {
  it(`${requests} random requests get an answer each, tell nobody’s data, and leave the server as it was`, async () => {
    const token = await signInByThreeSteps(local, await local.signIn(rita.email, rita.roles[0]));
    const sent = fc.sample(hostileRequest, { numRuns: requests, seed: 20_260_303 });
    const before = memoryInUse();
    const statuses = new Map<number, number>();
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let one = sent[next++]; one !== undefined; one = sent[next++]) {
        const { status, length, body } = await send(one);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(status === 501 ? 502 : 500 + (one.path.startsWith('/services/NetSuitePort') ? 1 : 0));
        expect(length ?? '0').toMatch(/^\d+$/);
        expect(body).not.toMatch(/oauth_token_secret|Rita Ready" role|\bat .*\.ts:\d+/);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(requests);
    expect(memoryInUse() - before).toBeLessThan(48 * 1024 * 1024);
    expect(Number(local.account.database.get('SELECT COUNT(*) AS count FROM loginaudit')?.['count'])).toBeLessThanOrEqual(20_500);
    expect((await signedFetch(local, 'GET', '/rest/tokeninfo', { token })).status).toBe(200);
  }, 180_000);

  it('headers that are too long are refused, and bodies that are too large', async () => {
    const long = await fetch(`${local.url}/rest/requesttoken`, { method: 'POST', headers: { Authorization: `OAuth oauth_token="${'x'.repeat(20_000)}"` } });
    expect(long.status).toBe(431);
    const large = await fetch(`${local.url}/rest/accesstoken`, { method: 'POST', body: 'x'.repeat(12 * 1024 * 1024) }).then(({ status }) => status, () => 413);
    expect(large).toBe(413);
  });

  it('bytes that are no UTF-8 are a malformed request', async () => {
    const answer = await raw(Buffer.concat([Buffer.from('POST /rest/requesttoken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\nAuthorization: OAuth oauth_token="'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"\r\n\r\n')]));
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(await raw(Buffer.from('GET /rest/tokeninfo?%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'))).toMatch(/^HTTP\/1.1 400 /);
  });

  it('a connection that breaks off in the middle of a request harms nobody', async () => {
    const socket = await opened(local);
    await new Promise((resolve) => socket.write('POST /rest/accesstoken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nbroken', resolve));
    socket.destroy();
    expect((await fetch(`${local.url}/rest/tokeninfo`)).status).toBe(400);
  });

  it('a connection that is too slow is answered so and closed', async () => {
    const impatient = await startLocalNetSuite({ server: { requestTimeout: 100 } });
    const slow = await raw(Buffer.from('POST /rest/requesttoken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nslow'), impatient);
    await impatient.stop();
    expect(slow).toMatch(/^HTTP\/1.1 408 /);
    expect(impatient.errors).toEqual([]);
  });
});

function opened({ url }: LocalNetSuite): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket)).on('error', reject);
  });
}

/** Sends bytes as they are; gives what came until the server closed the connection. */
async function raw(bytes: Buffer, server: LocalNetSuite = local): Promise<string> {
  const socket = await opened(server);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    socket.write(bytes);
  });
}
