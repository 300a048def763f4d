import { createClient, ApiFailure, type Client, type ClientOptions } from '../../client';
import { sleepByClock } from '../../client/http/retry';

interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An API that answers what a test says, one answer after the other and then the last again, and keeps what it was sent. */
function fakeApi(...answers: readonly (Response | Error | (() => Response))[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const fetch = async (url: URL | RequestInfo, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    sent.push({ method: init.method ?? 'GET', url: new URL(String(url)), headers: new Headers(init.headers), body: init.body === undefined ? undefined : JSON.parse(String(init.body)) });
    const answer = answers[Math.min(sent.length, answers.length) - 1]!;
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer() : answer.clone();
  };
  const client = (options: Partial<ClientOptions> = {}): Client =>
    createClient({
      baseUrl: 'https://1234567.restlets.api.netsuite.com/',
      auth: { kind: 'bearer', accessToken: 'secret-token' },
      fetch,
      sleep: async (milliseconds) => void waits.push(milliseconds),
      random: () => 0.5,
      ...options,
    });
  return { sent, waits, client };
}

const data = (value: unknown) => Response.json({ data: value });
const refusal = (status: number, code: string, message = code) => Response.json({ error: { code, message } }, { status });
const failureOf = (call: Promise<unknown>) => call.then(() => undefined, (failure: ApiFailure) => failure);

describe('what the client sends', () => {
  it('asks the SuiteApp’s own deployment, says JSON on GET, and gives the data', async () => {
    const { sent, client } = fakeApi(data({ version: '1' }));
    expect(await client().status()).toEqual({ version: '1' });
    expect(sent[0]!.url.href).toBe('https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=customscript_extsync_api&deploy=customdeploy_extsync_api&resource=status');
    expect(sent[0]!.headers.get('Content-Type')).toBe('application/json');
    expect(sent[0]!.headers.get('Authorization')).toBe('Bearer secret-token');
  });

  it.each<[string, (client: Client) => Promise<unknown>, string, Record<string, string> | undefined, object | undefined]>([
    ['session', (api) => api.session(), 'GET', { resource: 'session' }, undefined],
    ['permissions', (api) => api.permissions(), 'GET', { resource: 'permissions' }, undefined],
    ['matches', (api) => api.matches({ emails: ['a@x.example', 'b+c@x.example'], numbers: ['SO-1042'], types: [] }), 'GET', { resource: 'matches', emails: 'a@x.example,b+c@x.example', numbers: 'SO-1042' }, undefined],
    ['search', (api) => api.search({ q: '50 % & more', limit: 5 }), 'GET', { resource: 'search', q: '50 % & more', limit: '5' }, undefined],
    ['record', (api) => api.record({ type: 'job', id: 901 }), 'GET', { resource: 'record', type: 'job', id: '901' }, undefined],
    ['detach', (api) => api.detach('<1@x>', { type: 'job', id: 901 }), 'DELETE', { resource: 'association', messageid: '<1@x>', type: 'job', id: '901' }, undefined],
    ['storeFile', (api) => api.storeFile({ name: 'a.txt', content: 'QQ==', records: [] }), 'POST', undefined, { resource: 'file', name: 'a.txt', content: 'QQ==', records: [] }],
    ['createRecord', (api) => api.createRecord({ type: 'task', requestId: '12345678', fields: { title: 'x' } }), 'POST', undefined, { resource: 'record', type: 'task', requestId: '12345678', fields: { title: 'x' } }],
    ['saveEvent', (api) => api.saveEvent({ uid: 'u', title: 't', start: 's', end: 'e' }), 'POST', undefined, { resource: 'event', uid: 'u', title: 't', start: 's', end: 'e' }],
  ])('%s', async (_name, call, method, query, body) => {
    const { sent, client } = fakeApi(data({}));
    await call(client());
    const [{ url, ...request }] = sent as [Sent];
    const { script, deploy, ...parameters } = Object.fromEntries(url.searchParams);
    expect([script, deploy]).toEqual(['customscript_extsync_api', 'customdeploy_extsync_api']);
    expect([request.method, parameters, request.body]).toEqual([method, query ?? {}, body]);
    expect(url.search).not.toContain('+');
  });

  it('asks for many message ids in several requests and joins the answers', async () => {
    const { sent, client } = fakeApi(() => data({ associations: [{ messageId: 'x', records: [] }] }));
    const ids = Array.from({ length: 130 }, (_, index) => `<${index}@x>`);
    expect((await client().associations(ids)).associations).toHaveLength(2);
    expect(sent.flatMap(({ url }) => url.searchParams.get('messageids')!.split(' '))).toEqual(ids);
  });

  it('keeps addresses short: long message ids go in more requests', async () => {
    const { sent, client } = fakeApi(() => data({ associations: [] }));
    await client().associations(Array.from({ length: 100 }, (_, index) => `<${index}${'x'.repeat(290)}@x>`));
    for (const { url } of sent) expect(url.href.length).toBeLessThan(8_000);
  });

  it('sends a large mail in pieces, and joins what became of them', async () => {
    const { sent, client } = fakeApi(
      data({ results: [], attachments: [{ name: 'a', fileId: 1, status: 'stored' }] }),
      data({ results: [{ type: 'job', id: 901, status: 'attached' }], attachments: [{ name: 'b', fileId: 2, status: 'stored' }] }),
    );
    const content = 'A'.repeat(6 * 1024 * 1024);
    const mail = { messageId: '<1@x>', subject: 's', from: { address: 'a@x' }, to: [], sentAt: 't', body: 'b', records: [] };
    const result = await client().attachEmail({ ...mail, attachments: [{ name: 'a', content }, { name: 'b', content }] });
    expect(sent.map(({ body }) => (body as { more?: true }).more)).toEqual([true, undefined]);
    expect(result.results).toHaveLength(1);
    expect(result.attachments.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('asks for a bearer token anew at each request', async () => {
    const { sent, client } = fakeApi(refusal(503, 'BUSY'), data({}));
    let count = 0;
    await client({ auth: { kind: 'bearer', accessToken: async () => `token-${(count += 1)}` } }).status();
    expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('signs a repeat anew: NetSuite takes a nonce once', async () => {
    const { sent, client } = fakeApi(refusal(429, 'BUSY'), data({}));
    await client({ auth: { kind: 'oauth1', account: '1', consumerKey: 'k', consumerSecret: 's', token: 't', tokenSecret: 'u' } }).status();
    const [first, second] = sent.map(({ headers }) => headers.get('Authorization'));
    expect(first).toMatch(/^OAuth /);
    expect(first).not.toBe(second);
  });
});

describe('failures', () => {
  it('have the API’s code, message and status', async () => {
    const { client, sent } = fakeApi(refusal(400, 'INVALID_INPUT', 'q: must have 2 to 100 characters'));
    const failure = await failureOf(client().search({ q: 'x' }));
    expect(failure).toBeInstanceOf(ApiFailure);
    expect(failure).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: 'q: must have 2 to 100 characters' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['no JSON', new Response('<html>', { status: 502 })],
    ['null', Response.json(null, { status: 500 })],
    ['another JSON', Response.json({ hello: 1 })],
    ['a redirect', new Response(null, { status: 302 })],
  ])('are UNREADABLE_ANSWER for %s, and nothing of the answer or the token is told', async (_name, answer) => {
    const failure = await failureOf(fakeApi(answer).client().status());
    expect(failure).toMatchObject({ status: answer.status, code: 'UNREADABLE_ANSWER' });
    expect(failure?.message).not.toMatch(/html|secret-token/);
  });
});

describe('retries', () => {
  it.each([
    ['HTTP 429', refusal(429, 'TOO_MANY')],
    ['HTTP 503 without JSON', new Response('', { status: 503 })],
    ['SSS_REQUEST_LIMIT_EXCEEDED', refusal(400, 'SSS_REQUEST_LIMIT_EXCEEDED')],
    ['EXCEEDED_CONCURRENCY_LIMIT', refusal(400, 'EXCEEDED_CONCURRENCY_LIMIT')],
    ['the text of a concurrent request limit', refusal(400, 'X', 'SuiteTalk concurrent request limit exceeded. Request blocked.')],
    ['a network failure', new TypeError('fetch failed')],
  ])('follow %s, of POST too, because every call may be repeated', async (_name, busy) => {
    const { sent, client } = fakeApi(busy, busy, data({ status: 'created' }));
    await client().createRecord({ type: 'task', requestId: '12345678', fields: { title: 'x' } });
    expect(sent).toHaveLength(3);
  });

  it('wait twice as long each time, by chance, and end after five tries with the last failure', async () => {
    const { sent, waits, client } = fakeApi(refusal(429, 'BUSY'));
    expect(await failureOf(client().status())).toMatchObject({ status: 429, code: 'BUSY' });
    expect(sent).toHaveLength(5);
    expect(waits).toEqual([250, 500, 1000, 2000]);
  });

  it('are none for a caller that wants to hear of the first failure', async () => {
    const { sent, waits, client } = fakeApi(refusal(429, 'BUSY'));
    expect(await failureOf(client({ tries: 1 }).status())).toMatchObject({ status: 429, code: 'BUSY' });
    expect([sent.length, waits]).toEqual([1, []]);
  });

  it('tell what broke where the network stays away', async () => {
    const cause = new TypeError('fetch failed');
    expect(await failureOf(fakeApi(cause).client().status())).toMatchObject({ status: 0, code: 'NETWORK_FAILURE', cause });
  });

  it.each([400, 401, 403, 500])('follow no other failure: HTTP %d', async (status) => {
    const { sent, client } = fakeApi(refusal(status, 'UNEXPECTED'));
    await failureOf(client().status());
    expect(sent).toHaveLength(1);
  });
});

describe('an aborted call', () => {
  it('sends nothing where it was aborted before', async () => {
    const { sent, client } = fakeApi(data({}));
    await expect(client().status({ signal: AbortSignal.abort(new Error('closed')) })).rejects.toThrow('closed');
    expect(sent).toEqual([]);
  });

  it('ends while it waits for another try', async () => {
    const { sent, client } = fakeApi(refusal(429, 'BUSY'));
    const controller = new AbortController();
    const sleep = (_milliseconds: number, signal: AbortSignal | undefined) => {
      const sleeping = sleepByClock(3_600_000, signal);
      controller.abort(new Error('closed'));
      return sleeping;
    };
    await expect(client({ sleep }).status({ signal: controller.signal })).rejects.toThrow('closed');
    expect(sent).toHaveLength(1);
  });
});
