import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { json } from '../../../cli/doctor/reports/json';
import { diagnose } from '../../../cli/doctor/doctor';
import { readCredentials } from '../../../cli/doctor/credentials/readCredentials';
import type { World } from '../../../cli/doctor/world';
import { diagnosed, doctorAt, environmentOf, serverThat, serverWith, someCredentials, type Diagnosed } from './support';

const account = '1234567_SB1';
const host = '1234567-sb1.restlets.api.netsuite.com';

/** Asks NetSuite's own host in a world that a test makes. */
async function doctorIn(world: Partial<World>, env: Readonly<Record<string, string>> = {}, seconds = 20): Promise<Diagnosed> {
  const credentials = readCredentials(undefined, { cwd: '/', env: environmentOf({ ...someCredentials, account }) });
  const asked = { credentials, target: undefined, seconds, toolVersion: '0.1.0', env };
  const diagnosis = await diagnose(asked, { fetch: () => Promise.reject(new Error('not to be called')), resolve: async () => undefined, now: Date.now, nodeArguments: [], ...world });
  return diagnosed(diagnosis.exitCode, json(diagnosis));
}

/** As fetch fails: what went wrong is the cause, and its text repeats what was sent. */
function failing(code: string): typeof fetch {
  return () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(`${code} token-secret-of-a-test`), { code }) }));
}

const status = { version: '0.1.0', account, environment: 'SANDBOX', netsuiteVersion: '2026.2', features: {} };

describe('the host name', () => {
  it.each([
    ['ENOTFOUND', 1, `No address is known for ${host} (ENOTFOUND).`],
    ['EAI_AGAIN', 2, `No name server could be asked for ${host} (EAI_AGAIN).`],
  ])('that does not resolve, %s, is asked for %d times, and nothing is sent', async (code, times, why) => {
    const resolve = jest.fn<Promise<unknown>, [string]>().mockRejectedValue(Object.assign(new Error(code), { code }));
    const { code: exitCode, check, inState } = await doctorIn({ resolve });
    expect(resolve.mock.calls).toEqual(Array.from({ length: times }, () => [host]));
    expect(exitCode).toBe(2);
    expect(check('network-name')).toMatchObject({ state: 'wrong', why });
    expect(inState('not-checked')[0]).toBe('network-connection');
  });

  it('that nobody answers for is not waited for', async () => {
    const { code, check } = await doctorIn({ resolve: () => new Promise(() => undefined) }, {}, 0.05);
    expect([code, check('network-name').why]).toEqual([2, 'No name server answered within 0.05 seconds.']);
  });

  it.each([1.005, 0.001, 4.35, 599.9999])('is asked with a time limit of %d seconds, which may be no whole number of milliseconds', async (seconds) => {
    const { check } = await doctorIn({ fetch: failing('ECONNREFUSED') }, {}, seconds);
    expect([check('network-name').state, check('network-connection').state]).toEqual(['right', 'wrong']);
  });

  it('that resolves at the second try is right', async () => {
    const resolve = jest.fn().mockRejectedValueOnce(Object.assign(new Error(), { code: 'EAI_AGAIN' })).mockResolvedValueOnce({});
    expect((await doctorIn({ resolve, fetch: failing('ECONNREFUSED') })).check('network-name')).toMatchObject({ state: 'right', found: host });
  });
});

describe('a connection to NetSuite', () => {
  it.each([
    ['ECONNREFUSED', 'network-connection', 'refused the connection (ECONNREFUSED)'],
    ['EHOSTUNREACH', 'network-connection', 'could not be made, or broke off (EHOSTUNREACH)'],
    ['UND_ERR_CONNECT_TIMEOUT', 'network-connection', 'did not take the connection in time (UND_ERR_CONNECT_TIMEOUT)'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'network-certificate', 'is not trusted, or no encryption was agreed on (SELF_SIGNED_CERT_IN_CHAIN). Nothing was sent.'],
    ['CERT_HAS_EXPIRED', 'network-certificate', '(CERT_HAS_EXPIRED)'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'network-certificate', '(UNABLE_TO_GET_ISSUER_CERT_LOCALLY)'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'network-certificate', '(ERR_TLS_CERT_ALTNAME_INVALID)'],
    ['EPROTO', 'network-certificate', '(EPROTO)'],
    ['HPE_INVALID_CONSTANT', 'network-answer', 'What came is no answer (HPE_INVALID_CONSTANT).'],
    ['Bearer token-secret-of-a-test', 'network-answer', 'What came is no answer: a proxy may want a log-in.'],
  ])('that fails with %s fails %s, and what stands before is right', async (code, id, why) => {
    const { code: exitCode, check, inState, text } = await doctorIn({ fetch: failing(code) });
    expect([exitCode, inState('wrong')]).toEqual([2, [id]]);
    expect(check(id).why).toContain(why);
    const ids = ['network-name', 'network-connection', 'network-certificate', 'network-answer'];
    expect(ids.filter((each) => check(each).state === 'right')).toEqual(ids.slice(0, ids.indexOf(id)));
    expect(text).not.toContain('token-secret-of-a-test');
  });

  it('that a proxy closes behind a log-in gives no answer', async () => {
    const url = await serverWith(407, '');
    const { code, check } = await doctorIn({ fetch: () => fetch(url) });
    expect([code, check('network-answer').state, check('network-answer').why]).toEqual([2, 'wrong', 'What came is no answer: a proxy may want a log-in.']);
  });

  it('that breaks off is tried once more, and that is told', async () => {
    const fetch = jest.fn().mockImplementationOnce(failing('ECONNRESET')).mockImplementation(async () => Response.json({ data: status }));
    const { check } = await doctorIn({ fetch });
    expect(fetch).toHaveBeenCalledTimes(4);
    expect(check('network-answer')).toMatchObject({ state: 'warning', why: 'It came at the second try only: at first the network broke off (ECONNRESET).' });
  });

  it('that breaks off twice is not tried a third time', async () => {
    const fetch = jest.fn(failing('ECONNRESET'));
    expect((await doctorIn({ fetch })).check('network-connection').state).toBe('wrong');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is the host’s of the account, by https, and each call is signed', async () => {
    const fetch = jest.fn<Promise<Response>, Parameters<World['fetch']>>().mockImplementation(async () => Response.json({ data: status }));
    await doctorIn({ fetch });
    for (const [url, init] of fetch.mock.calls) {
      expect(String(url)).toMatch(new RegExp(`^https://${host}/app/site/hosting/restlet\\.nl\\?`));
      expect(init).toMatchObject({ method: 'GET', redirect: 'manual' });
      expect(new Headers(init!.headers).get('Authorization')).toMatch(/^OAuth realm="1234567_SB1"/);
    }
    expect(fetch.mock.calls.map(([url]) => new URL(String(url)).searchParams.get('resource'))).toEqual(['status', 'session', 'permissions']);
  });

  it.each([
    [{ HTTPS_PROXY: 'http://user:password@proxy.example:8080' }, 'HTTPS_PROXY is set, but Node.js goes by it only with NODE_USE_ENV_PROXY=1, in version 22.21 and from 24 on'],
    [{ HTTPS_PROXY: 'http://user:password@proxy.example:8080', NODE_OPTIONS: '--use-env-proxy' }, 'Node.js was told to go through the proxy of HTTPS_PROXY'],
    [{ https_proxy: 'http://user:password@proxy.example:8080', NODE_USE_ENV_PROXY: '1' }, 'Node.js was told to go through the proxy of https_proxy'],
  ])('that a proxy may stand behind is said so: %j', async (env, hint) => {
    const { check, text } = await doctorIn({ fetch: failing('ECONNREFUSED') }, env);
    expect(check('network-connection').remedies).toContainEqual(expect.stringContaining(hint));
    expect(text).not.toContain('password');
  });

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ NODE_USE_ENV_PROXY: '1' }, []],
    [{ NODE_OPTIONS: '--use-env-proxy' }, []],
    [{}, ['--use-env-proxy']],
  ])('leaves the name to a proxy: %j, %j', async (env, nodeArguments) => {
    const resolve = jest.fn();
    await doctorIn({ resolve, fetch: failing('ECONNREFUSED'), nodeArguments }, { HTTPS_PROXY: 'http://proxy.example', ...env });
    expect(resolve).not.toHaveBeenCalled();
  });
});

describe('a server on this machine', () => {
  it('that is not there', async () => {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const { code, check } = await doctorAt(`http://localhost:${port}`, someCredentials);
    expect(code).toBe(2);
    expect(check('network-connection')).toMatchObject({ state: 'wrong', why: `Nothing listens at localhost:${port}, or the connection broke off (ECONNREFUSED).` });
    expect(check('network-connection').remedies).toEqual([expect.stringContaining('extendsync start')]);
  });

  it.each<[string, (url: { write: () => void }) => void]>([
    ['never answers', () => undefined],
    ['never ends its answer', ({ write }) => write()],
  ])('that %s is given up at the time limit', async (_name, behave) => {
    const url = await serverThat((_request, response) => behave({ write: () => response.writeHead(200).write('{') }));
    const { code, check } = await doctorAt(url, someCredentials, ['--timeout', '0.3']);
    expect([code, check('network-connection').state]).toEqual([2, 'right']);
    expect(check('network-answer')).toMatchObject({ state: 'wrong', why: 'No complete answer came within 0.3 seconds.' });
  });

  it('that sends more than an answer has is cut off', async () => {
    const url = await serverThat((_request, response) => {
      const pour = (): void => void (response.writable && response.write('x'.repeat(1024 * 1024), (error) => error ?? setImmediate(pour)));
      response.writeHead(200);
      pour();
    });
    expect((await doctorAt(url, someCredentials)).check('network-netsuite').state).toBe('wrong');
  });

  it.each([
    ['a page', 200, '<html>Log in to the guest network</html>', { 'Content-Type': 'text/html; charset=utf-8' }, 'The answer, a page with HTTP status 200, is none of NetSuite’s API'],
    ['a page that refuses', 403, '<html>Blocked</html>', { 'Content-Type': 'text/html' }, 'a page with HTTP status 403'],
    ['another API', 200, { hello: 1 }, {}, 'application/json with HTTP status 200'],
    ['nothing', 204, '', {}, 'HTTP status 204'],
    ['a redirect', 302, '', { Location: 'https://guest.example/login?from=secret' }, 'The request was led on (HTTP status 302) to guest.example, and was not sent there.'],
    ['a redirect to nowhere', 302, '', { Location: '/login' }, 'The request was led on (HTTP status 302), and was not sent there.'],
  ])('that answers %s is not NetSuite', async (_name, answered, body, headers, why) => {
    const { code, check, inState } = await doctorAt(await serverWith(answered, body, headers), someCredentials);
    expect([code, inState('wrong')]).toEqual([2, ['network-netsuite']]);
    expect(check('network-netsuite').why).toContain(why);
    expect(check('network-netsuite').why).not.toMatch(/secret|guest network/);
  });

  it('whose port belongs to another service is not asked', async () => {
    const { code, check } = await doctorAt('http://localhost:25', someCredentials);
    expect([code, check('network-answer').why]).toEqual([2, 'What came is no answer, or the port is one at which Node.js does not ask.']);
  });

  it.each([
    ['HTTP 429', 429, { error: { code: 'TOO_MANY', message: 'x' } }, 'HTTP status 429, TOO_MANY'],
    ['HTTP 429 without JSON', 429, '', 'HTTP status 429)'],
    ['SSS_REQUEST_LIMIT_EXCEEDED', 400, { error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED', message: 'x' } }, 'HTTP status 400, SSS_REQUEST_LIMIT_EXCEEDED'],
    ['HTTP 503', 503, '<html>Maintenance</html>', 'NetSuite is not available now (HTTP status 503).'],
  ])('that is busy, %s, is asked once, and whether all is right could not be told', async (_name, answered, body, why) => {
    let asked = 0;
    const url = await serverThat((_request, response) => {
      asked += 1;
      response.writeHead(answered).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    const { code, check, inState } = await doctorAt(url, someCredentials);
    expect([code, asked, inState('unknown'), inState('wrong')]).toEqual([2, 1, ['network-room'], []]);
    expect(check('network-room').why).toContain(why);
  });
});
