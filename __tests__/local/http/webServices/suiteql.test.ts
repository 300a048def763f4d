import { findIntegration, saveIntegration } from '../../../../local/account/integrations';
import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import { insertRows } from '../../../../local/account/insert';
import { setFeature } from '../../../../local/account/features';
import { setGlobalPermission, setRolePermission } from '../../../../local/account/permissions';
import { RequestError } from '../../../../local/http/requestError';
import { restErrorAnswer } from '../../../../local/http/webServices/rest/suiteql';
import { authorizationHeader, type SigningOptions, type Token } from '../../../support/oauthClient';
import { administrator, lastLogin, program, restRights, servedForEachTest } from './support';

const served = servedForEachTest();
const path = '/services/rest/query/v1/suiteql';

interface Asked {
  readonly by?: Token;
  /** Behind the path, e.g. ?limit=5 */
  readonly query?: string;
  readonly body?: unknown;
  /** Added to those of a request in order; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly signing?: SigningOptions;
}

async function ask({ by, query = '', body = { q: 'SELECT id FROM contact' }, headers = {}, signing = {} }: Asked) {
  const address = served.local.url + path + query;
  const usual = { 'Content-Type': 'application/json', Prefer: 'transient', ...(by && { Authorization: authorizationHeader('POST', address, { token: by, ...signing }) }) };
  const sent = Object.entries({ ...usual, ...headers }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const content = body instanceof Uint8Array ? new Blob([new Uint8Array(body)]) : typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(address, { method: 'POST', headers: Object.fromEntries(sent), body: content });
  const text = await response.text();
  expect(response.headers.get('Content-Length')).toBe(String(Buffer.byteLength(text)));
  return { status: response.status, headers: response.headers, json: JSON.parse(text) };
}

/** The parts of a problem that tell one from another; that its form is NetSuite's is expected of each. */
async function problem(asked: Asked) {
  const { status, headers, json } = await ask(asked);
  expect(headers.get('Content-Type')).toBe('application/vnd.oracle.resource+json; type=error; charset=UTF-8');
  expect(json).toEqual({ type: expect.stringMatching(/^https:\/\/www\.rfc-editor\.org\/rfc\/rfc9110\.html#section-15\.5\.\d+$/), title: expect.any(String), status, 'o:errorDetails': [expect.any(Object)] });
  const [{ detail, 'o:errorCode': code, ...place }] = json['o:errorDetails'];
  return { status, code, detail, place, challenge: headers.get('WWW-Authenticate') };
}

const reader = () => program(served.local.account, { ...restRights, LIST_CONTACT: 'VIEW' });

describe('SuiteQL over REST', () => {
  it('gives a page of rows, with numbers as text and without what is empty', async () => {
    const { account } = served.local;
    account.database.run('DELETE FROM contact');
    insertRows(account, 'contact', [
      { id: 1, entityid: 'Eve', email: null, isinactive: 'F' },
      { id: 2, entityid: 'Adam', email: 'adam@example.com', isinactive: 'T' },
    ]);
    const { status, headers, json } = await ask({ by: reader(), body: { q: "SELECT id, entityid, email, isinactive, 1.5 AS half, TO_DATE('1/31/2026', 'MM/DD/YYYY') AS day FROM contact ORDER BY id" } });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/vnd.oracle.resource+json; type=collection; charset=UTF-8');
    expect(json).toEqual({
      links: [{ rel: 'self', href: `${served.local.url}${path}?limit=1000&offset=0` }],
      count: 2,
      hasMore: false,
      items: [
        { links: [], id: '1', entityid: 'Eve', isinactive: 'F', half: '1.5', day: '1/31/2026' },
        { links: [], id: '2', entityid: 'Adam', email: 'adam@example.com', isinactive: 'T', half: '1.5', day: '1/31/2026' },
      ],
      offset: 0,
      totalResults: 2,
    });
  });

  it('stands in the Login Audit Trail', async () => {
    await ask({ by: reader() });
    expect(lastLogin(served.local.account)).toMatchObject({ status: 'Success', requesturi: path });
  });

  it('leads from page to page', async () => {
    const { account, url } = served.local;
    account.database.run('DELETE FROM contact');
    insertRows(account, 'contact', Array.from({ length: 7 }, (_, index) => ({ id: index + 1, entityid: `C${index}` })));
    const by = reader();
    const pageAt = async (offset: number) => {
      const { json } = await ask({ by, query: `?limit=3&offset=${offset}`, body: { q: 'SELECT id FROM contact ORDER BY id' } });
      const links = Object.fromEntries(json.links.map(({ rel, href }: { rel: string; href: string }) => [rel, href.replace(`${url}${path}?limit=3&offset=`, '')]));
      return { ids: json.items.map(({ id }: { id: string }) => id).join(), hasMore: json.hasMore, count: json.count, totalResults: json.totalResults, links };
    };
    expect(await pageAt(0)).toEqual({ ids: '1,2,3', hasMore: true, count: 3, totalResults: 7, links: { next: '3', last: '6', self: '0' } });
    expect(await pageAt(3)).toEqual({ ids: '4,5,6', hasMore: true, count: 3, totalResults: 7, links: { previous: '0', first: '0', next: '6', last: '6', self: '3' } });
    expect(await pageAt(6)).toEqual({ ids: '7', hasMore: false, count: 1, totalResults: 7, links: { previous: '3', first: '0', self: '6' } });
    expect(await pageAt(9)).toEqual({ ids: '', hasMore: false, count: 0, totalResults: 7, links: { previous: '6', first: '0', self: '9' } });
  });

  it.each(['transient', 'TRANSIENT', 'respond-async, transient'])('takes the header Prefer: %s', async (prefer) => {
    expect((await ask({ by: reader(), headers: { Prefer: prefer } })).status).toBe(200);
  });

  it('shows a role what SuiteQL shows it, and no more', async () => {
    expect((await ask({ by: reader() })).status).toBe(200);
    const refused = await problem({ by: program(served.local.account, restRights) });
    expect(refused).toMatchObject({ status: 400, code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'q' } });
    expect(refused.detail).toBe("Invalid search query. Detailed unprocessed description follows. Search error occurred: Record 'contact' was not found.");
  });

  it('answers the Administrator', async () => {
    expect((await ask({ by: administrator(served.local.account) })).json.count).toBeGreaterThan(0);
  });
});

describe('a caller who is not let in', () => {
  const detail = 'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.';
  const unauthorized = { status: 401, code: 'INVALID_LOGIN', detail, place: {} };

  it('without header gets 401', async () => {
    expect(await problem({})).toEqual({ ...unauthorized, challenge: 'OAuth realm="TSTDRV1234567", error="INVALID_LOGIN_ATTEMPT", error_description="Invalid login attempt."' });
  });

  it('with a browser’s session alone gets 401', async () => {
    const cookie = await served.local.sessionCookie(knownPeople.ada.email, 'ADMINISTRATOR');
    expect(await problem({ headers: { Cookie: cookie } })).toMatchObject(unauthorized);
  });

  it.each<[what: string, signing: SigningOptions, detailOfAudit: string]>([
    ['a wrong secret', { consumer: { key: demoIntegration.consumerKey, secret: 'wrong' } }, 'InvalidSignature'],
    ['an unknown consumer key', { consumer: { key: 'nobody', secret: 'x' } }, 'consumer_key_unknown'],
    ['an unknown token', { token: { key: 'f'.repeat(64), secret: 'x' } }, 'token_rejected'],
    ['HMAC-SHA1', { algorithm: 'HMAC-SHA1' }, 'UnknownAlgorithm'],
    ['the realm of another account', { realm: '7654321' }, 'consumer_key_unknown'],
  ])('with %s gets 401, and the audit trail says why', async (_, signing, detailOfAudit) => {
    expect(await problem({ by: reader(), signing })).toMatchObject(unauthorized);
    expect(lastLogin(served.local.account)).toMatchObject({ status: 'Failure', detail: detailOfAudit });
  });

  it('by a role that lost token log-in gets 401', async () => {
    const by = reader();
    setRolePermission(served.local.account, by.caller.roleId, 'ADMI_LOGIN_OAUTH', 0);
    expect(await problem({ by })).toMatchObject(unauthorized);
  });

  it('of a blocked application gets 401', async () => {
    const by = reader();
    saveIntegration(served.local.account, { ...findIntegration(served.local.account, demoIntegration.consumerKey)!, state: 'BLOCKED' });
    expect(await problem({ by })).toMatchObject(unauthorized);
  });

  it('by an unknown bearer token gets 401 and learns by header what is wrong', async () => {
    const { challenge, ...rest } = await problem({ headers: { Authorization: 'Bearer nobody' } });
    expect(rest).toEqual(unauthorized);
    expect(challenge).toBe('Bearer realm="TSTDRV1234567", error="invalid_token", error_description="Invalid login attempt."');
  });

  it.each(['Basic YTpi', 'OAuth', 'OAuth oauth_token="a"', 'nonsense'])('with the header %p gets 400', async (authorization) => {
    expect(await problem({ headers: { Authorization: authorization } })).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
  });

  it('with a query that was not signed gets 401', async () => {
    const by = reader();
    const signedForAnother = authorizationHeader('POST', `${served.local.url}${path}?limit=5`, { token: by });
    expect(await problem({ query: '?limit=6', headers: { Authorization: signedForAnother } })).toMatchObject(unauthorized);
  });
});

describe('a role that lacks what SuiteQL over REST takes', () => {
  const forbidden = { status: 403, code: 'INSUFFICIENT_PERMISSION' };

  it.each([
    ['REST Web Services', { ADMI_LOGIN_OAUTH: 'FULL', REPO_ANALYTICS: 'EDIT', LIST_CONTACT: 'VIEW' }, "'Setup -> REST Web Services'"],
    ['SuiteAnalytics Workbook', { ADMI_LOGIN_OAUTH: 'FULL', ADMI_RESTWEBSERVICES: 'FULL', LIST_CONTACT: 'VIEW' }, "'Reports -> SuiteAnalytics Workbook'"],
  ] as const)('without %s gets 403', async (_, permissions, words) => {
    const refused = await problem({ by: program(served.local.account, permissions) });
    expect(refused).toMatchObject(forbidden);
    expect(refused.detail).toContain(words);
  });

  it.each([
    ['ADMI_RESTWEBSERVICES', 3],
    ['REPO_ANALYTICS', 2],
  ] as const)('with %s lowered to %i by a Global Permission gets 403', async (key, level) => {
    const by = reader();
    setGlobalPermission(served.local.account, by.caller.userId, key, level);
    expect(await problem({ by })).toMatchObject(forbidden);
    setGlobalPermission(served.local.account, by.caller.userId, key, level === 3 ? 4 : 3);
    expect((await ask({ by })).status).toBe(200);
  });

  it.each([
    ['RESTWEBSERVICES', 'REST Web Services'],
    ['USR', 'SuiteAnalytics Workbook'],
  ])('while the feature %s is off gets 403, the Administrator too', async (feature, name) => {
    setFeature(served.local.account, feature, false);
    for (const by of [reader(), administrator(served.local.account)]) {
      const refused = await problem({ by });
      expect(refused).toMatchObject(forbidden);
      expect(refused.detail).toContain(name);
    }
  });
});

describe('a request that is not in order', () => {
  it.each<[what: string, asked: Asked, expected: object]>([
    ['without Prefer', { headers: { Prefer: undefined } }, { code: 'INVALID_HEADER', place: { 'o:errorHeader': 'Prefer' } }],
    ['with another Prefer', { headers: { Prefer: 'respond-async' } }, { code: 'INVALID_HEADER' }],
    ['with limit 0', { query: '?limit=0' }, { code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'limit' } }],
    ['with limit 1001', { query: '?limit=1001' }, { code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'limit' } }],
    ['with a limit of words', { query: '?limit=all' }, { code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'limit' } }],
    ['with a negative offset', { query: '?offset=-1' }, { code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'offset' } }],
    ['with an offset between pages', { query: '?limit=10&offset=5' }, { code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'offset' } }],
    ['with an offset beyond 100,000 rows', { query: '?offset=100000' }, { code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'offset' } }],
    ['with an empty body', { body: '' }, { code: 'INVALID_REQUEST' }],
    ['with broken JSON', { body: '{"q":' }, { code: 'INVALID_REQUEST' }],
    ['with bytes that are not UTF-8', { body: Uint8Array.from([0x22, 0xff, 0x22]) }, { code: 'INVALID_REQUEST' }],
    ['with null', { body: 'null' }, { code: 'INVALID_CONTENT' }],
    ['with a list', { body: '["SELECT 1"]' }, { code: 'INVALID_CONTENT' }],
    ['without q', { body: {} }, { code: 'INVALID_CONTENT', place: { 'o:errorPath': 'q' } }],
    ['with an empty q', { body: { q: ' ' } }, { code: 'INVALID_CONTENT' }],
    ['with a q that is no text', { body: { q: ['SELECT 1'] } }, { code: 'INVALID_CONTENT' }],
    ['with a query that is none', { body: { q: 'DELETE FROM contact' } }, { code: 'INVALID_PARAMETER', place: { 'o:errorQueryParam': 'q' } }],
    ['with two queries', { body: { q: 'SELECT id FROM contact; SELECT 1' } }, { code: 'INVALID_PARAMETER' }],
    ['with a parameter that nothing binds', { body: { q: 'SELECT id FROM contact WHERE id = ?' } }, { code: 'INVALID_PARAMETER' }],
    ['for a table of this machine’s own', { body: { q: 'SELECT * FROM local_access_token' } }, { code: 'INVALID_PARAMETER' }],
  ])('%s gets 400', async (_, asked, expected) => {
    expect(await problem({ by: reader(), ...asked })).toMatchObject({ status: 400, ...expected });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/xml'])('of the type %s gets 415', async (type) => {
    expect(await problem({ by: reader(), headers: { 'Content-Type': type } })).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('is told before its body that the caller is not known', async () => {
    expect(await problem({ body: '{', headers: { Prefer: undefined } })).toMatchObject({ status: 401 });
  });

  it('because it is no POST gets 405', async () => {
    const response = await fetch(served.local.url + path);
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ status: 405, 'o:errorDetails': [{ 'o:errorCode': 'METHOD_NOT_ALLOWED' }] });
  });

  it('and that no handler saw is a problem too', () => {
    const answer = restErrorAnswer(new RequestError(405, 'METHOD_NOT_ALLOWED', 'It takes POST.', { Allow: 'POST' }));
    expect(answer).toMatchObject({ status: 405, headers: { Allow: 'POST', 'Content-Type': expect.stringContaining('type=error') } });
    expect(JSON.parse(String(answer.body))).toMatchObject({ status: 405, title: 'Method Not Allowed', 'o:errorDetails': [{ 'o:errorCode': 'METHOD_NOT_ALLOWED', detail: 'It takes POST.' }] });
  });
});
