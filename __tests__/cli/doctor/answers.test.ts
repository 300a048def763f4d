import fc from 'fast-check';
import { diagnose } from '../../../cli/doctor/doctor';
import { readCredentials } from '../../../cli/doctor/credentials/readCredentials';
import type { World } from '../../../cli/doctor/world';
import { version } from '../../../cli/version';
import { diagnosed, doctorAt, environmentOf, serverThat, serverWith, someCredentials } from './support';

const refusal = { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } };
const bearer = { account: someCredentials.account, accessToken: 'a-bearer-token' };
const features = { TBA: 'on', WEBSERVICESEXTERNAL: 'on', CUSTOMCODE: 'on', SERVERSIDESCRIPTING: 'on' };
const status = { version, account: someCredentials.account, environment: 'PRODUCTION', netsuiteVersion: '2026.2', features };
const session = { user: { name: 'Rita Ready' }, role: { name: 'customrole_sales' } };
const permissions = { verdict: 'ready', findings: [], profiles: [{ id: 'sign-in', name: 'Sign in', standing: 'required', state: 'ready' }] };

/** A RESTlet that answers each resource as a test says: data, or a failure of status 400. */
function restletThat(answers: Readonly<Record<string, unknown>>): Promise<string> {
  const usual: Readonly<Record<string, unknown>> = { status, session, permissions, ...answers };
  return serverThat((request, response) => {
    const answer = usual[new URL(request.url!, 'http://x').searchParams.get('resource')!];
    const isFailure = typeof answer === 'object' && answer !== null && 'error' in answer;
    response.writeHead(isFailure ? 400 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify(isFailure ? answer : { data: answer }));
  });
}

describe('a refusal whose reason NetSuite names in WWW-Authenticate', () => {
  it.each([
    ['token_rejected', 'token-rejected'],
    ['consumer_key_unknown', 'integration-unknown'],
    ['consumer_key_refused', 'integration-blocked'],
    ['signature_invalid', 'signature-wrong'],
    ['InvalidSignature', 'signature-wrong'],
    ['permission_denied', 'permission-denied'],
    ['EntityOrRoleDisabled', 'user-or-role-disabled'],
    ['FeatureDisabled', 'feature-disabled'],
    ['temporary_locked', 'token-locked'],
    ['nonce_used', 'request-repeated'],
    ['timestamp_refused', 'clock-off'],
  ])('is explained by %s alone', async (word, code) => {
    const url = await serverWith(401, refusal, { 'WWW-Authenticate': `OAuth realm="TSTDRV1234567", error="${word}", error_description="Invalid login attempt."` });
    const { check } = await doctorAt(url, someCredentials);
    expect(check('sign-in-token')).toMatchObject({ state: 'wrong', why: `NetSuite refused the token, and names the reason: ${word} (HTTP status 401).` });
    expect(check('sign-in-token').causes!.map((each) => each.code)).toEqual([code]);
  });

  it('is told by the header alone, too', async () => {
    const url = await serverWith(403, '', { 'WWW-Authenticate': 'OAuth realm="TSTDRV1234567", error="permission_denied"' });
    const { code, check } = await doctorAt(url, someCredentials);
    expect([code, check('network-netsuite').state, check('sign-in-token').causes![0]!.code]).toEqual([1, 'right', 'permission-denied']);
  });

  it.each(['invalid_token', 'something_new'])('is one of several where the word is %s', async (word) => {
    const { check } = await doctorAt(await serverWith(401, refusal, { 'WWW-Authenticate': `Bearer realm="TSTDRV1234567", error="${word}"` }), bearer);
    expect(check('sign-in-token').causes).toHaveLength(6);
  });

  it('is a request that was changed on its way where NetSuite cannot read it', async () => {
    const unreadable = { error: { code: 'INVALID_REQUEST', message: 'The request could not be understood by the server due to malformed syntax.' } };
    const { check } = await doctorAt(await serverWith(400, unreadable), someCredentials);
    expect(check('sign-in-token')).toMatchObject({ state: 'wrong', causes: [{ code: 'request-refused' }] });
  });
});

describe('a bearer token that says itself when it ended', () => {
  const tokenUntil = (seconds: number) => `e30.${Buffer.from(JSON.stringify({ exp: seconds })).toString('base64url')}.signature`;

  it('is told to be over', async () => {
    const { check } = await doctorAt(await serverWith(401, refusal), { ...bearer, accessToken: tokenUntil(1_764_000_000) });
    expect(check('sign-in-token')).toMatchObject({ state: 'wrong', why: 'NetSuite refused the access token, which ended at 2025-11-24T16:00:00.000Z.' });
    expect(check('sign-in-token').causes).toBeUndefined();
  });

  it('is not blamed for that while it lasts', async () => {
    const { check } = await doctorAt(await serverWith(401, refusal), { ...bearer, accessToken: tokenUntil(Date.now() / 1000 + 3600) });
    expect(check('sign-in-token').causes).toHaveLength(6);
  });
});

describe('the SuiteApp', () => {
  it.each([
    ['0.0.9', 'Update the SuiteApp: it may judge roles by older requirements.'],
    ['10.0.0', 'Update this tool.'],
    ['dev', 'Use the same version of both.'],
  ])('of version %s works, with a warning', async (installed, remedy) => {
    const { code, check } = await doctorAt(await restletThat({ status: { ...status, version: installed } }), someCredentials);
    expect(code).toBe(0);
    expect(check('suiteapp-version')).toMatchObject({ state: 'warning', why: `The SuiteApp is ${installed}, this tool is ${version}.`, remedies: [remedy] });
  });

  it.each<[string, unknown]>([
    ['does not know the question', { error: { code: 'UNKNOWN_RESOURCE', message: 'There is no status.' } }],
    ['answers otherwise', { hello: 1 }],
    ['answers with a text', 'hello'],
  ])('that %s is another one, or too old', async (_name, answer) => {
    const { code, check } = await doctorAt(await restletThat({ status: answer }), someCredentials);
    expect([code, check('suiteapp-answer').state]).toEqual([1, 'wrong']);
    expect(check('suiteapp-answer').why).toContain('another script has its ids, or it is too old');
  });

  it('that fails is told with the reference that it gives', async () => {
    const { check } = await doctorAt(await restletThat({ status: { error: { code: 'UNEXPECTED', message: 'Reference abc-123.' } } }), someCredentials);
    expect(check('suiteapp-answer')).toMatchObject({ state: 'wrong', why: 'The RESTlet failed: UNEXPECTED, Reference abc-123.' });
  });
});

describe('the account and the role', () => {
  it('are unknown, never right, where NetSuite did not say', async () => {
    const url = await restletThat({ status: { ...status, features: { ...features, TBA: 'unknown' } }, session: {}, permissions: { ...permissions, verdict: 'unknown', obstacles: [{ message: 'NetSuite did not say.' }] } });
    const { code, inState, check } = await doctorAt(url, someCredentials);
    expect([code, inState('unknown')]).toEqual([2, ['account-features', 'role-session', 'role-sign-in']]);
    expect(check('role-sign-in').why).toBe('Could not be checked. NetSuite did not say.');
  });

  it('tell of a failed question by itself', async () => {
    const failure = { error: { code: 'SSS_USAGE_LIMIT_EXCEEDED', message: 'Script Execution Usage Limit Exceeded.' } };
    const { code, check } = await doctorAt(await restletThat({ session: failure, permissions: failure }), someCredentials);
    expect(code).toBe(2);
    for (const [id, resource] of [['role-session', 'session'], ['role-sign-in', 'permissions'], ['role-features', 'permissions']] as const) {
      expect(check(id)).toMatchObject({ state: 'unknown', why: `GET ${resource} failed: SSS_USAGE_LIMIT_EXCEEDED, Script Execution Usage Limit Exceeded.` });
    }
  });

  it('tell of levels that are too low and of what permissions do not mend', async () => {
    const lacking = {
      ...permissions,
      verdict: 'not-ready',
      findings: [
        { permission: 'SOAP Web Services', state: 'insufficient', has: 'View', needs: 'Full', fix: 'click here', profiles: ['sign-in'] },
        { permission: 'User Access Tokens', state: 'unknown', needs: 'Full', profiles: ['sign-in'] },
        { permission: 'Contacts', state: 'missing', needs: 'View', fix: 'not here', profiles: ['records'] },
      ],
      obstacles: [{ code: 'role-inactive', message: 'The role is inactive.', fix: 'clear Inactive' }],
    };
    const { check } = await doctorAt(await restletThat({ permissions: lacking }), someCredentials);
    expect(check('role-sign-in')).toMatchObject({
      state: 'wrong',
      why: 'Cannot sign in. SOAP Web Services: has View, needs Full. User Access Tokens: could not be checked, needs Full. The role is inactive.',
      remedies: ['click here', 'clear Inactive'],
    });
  });
});

describe('whatever is answered', () => {
  const credentials = readCredentials(undefined, { cwd: '/', env: environmentOf(someCredentials) });
  const question = { credentials, target: { baseUrl: 'http://localhost:1', host: 'localhost:1', isLocal: true }, seconds: 5, toolVersion: version, env: {} };
  const resultsOf = (fetch: World['fetch']) => diagnose(question, { fetch, resolve: async () => undefined, now: Date.now, nodeArguments: [] });
  const resourceOf = (url: unknown) => new URL(String(url)).searchParams.get('resource');

  it('nothing but the right answer to status lets the RESTlet be right', async () => {
    const httpStatus = fc.constantFrom(200, 201, 302, 400, 401, 403, 404, 405, 415, 429, 500, 502, 503);
    const shaped = fc.record({ data: fc.jsonValue(), error: fc.record({ code: fc.string(), message: fc.jsonValue() }) }, { requiredKeys: [] });
    const header = fc.string().filter((text) => /^[ -~]*$/.test(text));
    await fc.assert(
      fc.asyncProperty(httpStatus, fc.oneof(fc.jsonValue(), shaped), header, async (answered, body, text) => {
        const { exitCode, results } = await resultsOf(async () => Response.json(body, { status: answered, headers: { 'WWW-Authenticate': text, Date: text } }));
        expect(exitCode).toBeGreaterThan(0);
        expect(results.find(({ check }) => check.id === 'suiteapp-answer')!.outcome.state).not.toBe('right');
      }),
    );
  });

  it('nothing but a verdict lets the role be right', async () => {
    const report = fc.record({ verdict: fc.jsonValue(), findings: fc.jsonValue(), profiles: fc.array(fc.jsonValue()), obstacles: fc.jsonValue() }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(report, fc.jsonValue(), async (told, user) => {
        const answers: Readonly<Record<string, unknown>> = { status, session: { user, role: user }, permissions: told };
        const { exitCode, results } = await resultsOf(async (url) => Response.json({ data: answers[resourceOf(url)!] }));
        expect(exitCode).toBe(2);
        expect(results.find(({ check }) => check.id === 'role-sign-in')!.outcome.state).toBe('unknown');
      }),
    );
  });

  it('long texts and lists are cut', async () => {
    const findings = Array.from({ length: 5_000 }, (_, index) => ({ permission: `${index}${'x'.repeat(1_000)}`, state: 'missing', profiles: ['sign-in'] }));
    const answers: Readonly<Record<string, unknown>> = { status, session, permissions: { ...permissions, verdict: 'not-ready', findings } };
    const { results } = await resultsOf(async (url) => Response.json({ data: answers[resourceOf(url)!] }));
    expect(JSON.stringify(results.map(({ outcome }) => outcome)).length).toBeLessThan(200_000);
  });
});

it.each([
  ['session', { session: { user: { name: 'A\u001b[2J\u202eB' }, role: { name: 'C' } } }, 'role-session'],
])('what a hostile %s says cannot move a terminal', async (_name, answers, id) => {
  const { check, text } = await doctorAt(await restletThat(answers), someCredentials);
  expect(text).not.toMatch(/[\u001b\u202e]/);
  expect(check(id).found).toBe('A\u001b[2J\u202eB, C');
});

it('a secret that a server sends back is not written', async () => {
  const echo = await serverThat((request, response) => {
    response.writeHead(400, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: { code: 'UNEXPECTED', message: `You sent ${request.headers.authorization}` } }));
  });
  const { text, check } = await doctorAt(echo, bearer);
  expect(check('suiteapp-answer').why).toBe('The RESTlet failed: UNEXPECTED, You sent Bearer …');
  expect(text).not.toContain(bearer.accessToken);
  const signed = await doctorAt(echo, someCredentials);
  for (const secret of [someCredentials.consumerKey, someCredentials.consumerSecret, someCredentials.tokenId, someCredentials.tokenSecret]) expect(signed.text).not.toContain(secret);
  expect(diagnosed(0, signed.text).check('suiteapp-answer').why).toContain('You sent OAuth realm=');
});
