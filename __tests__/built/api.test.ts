import { knownPeople } from '../../local/account/demo';
import { setFeature } from '../../local/account/features';
import { apiAddress } from '../support/addresses';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../support/localNetSuite';

let local: LocalNetSuite;

beforeAll(async () => {
  local = await startLocalNetSuite();
});

afterAll(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

/** The add-in asks GET with a JSON content type and no body. */
const asJson = { headers: { 'Content-Type': 'application/json' } };

async function data(client: Client, resource: string) {
  const response = await client(apiAddress({ resource }), asJson);
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: Record<string, never> }).data;
}

describe('the API', () => {
  it('tells its status', async () => {
    const rita = await local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    expect(await data(rita, 'status')).toMatchObject({ account: 'TSTDRV1234567', environment: 'PRODUCTION', features: { TBA: 'on', SAMLSSO: 'off' } });
  });

  it('tells the session of the user and role that ask', async () => {
    const luca = await local.signIn(knownPeople.luca.email, 'customrole_bw_sales_outlook');
    expect(await data(luca, 'session')).toMatchObject({
      user: { id: knownPeople.luca.id, email: knownPeople.luca.email },
      role: { scriptId: 'customrole_bw_sales_outlook' },
      verdict: 'ready-with-gaps',
      capabilities: { 'sign-in': 'ready', email: 'not-ready', files: 'ready' },
    });
  });

  it('gives the report of the role in use', async () => {
    const sam = await local.signIn(knownPeople.sam.email, 'customrole_bw_sales_emea');
    expect(await data(sam, 'permissions')).toMatchObject({ schemaVersion: 1, verdict: 'not-ready', unread: [] });
  });

  it('is readable as plain text too, NetSuite’s default for GET', async () => {
    const rita = await local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    const response = await rita(apiAddress({ resource: 'status' }));
    expect(response.status).toBe(200);
    expect(JSON.parse(await response.text())).toHaveProperty('data.version');
  });

  it.each([
    ['GET', { resource: 'nothing' }, 'UNKNOWN_RESOURCE'],
    ['GET', {}, 'UNKNOWN_RESOURCE'],
    ['DELETE', { resource: 'session' }, 'METHOD_NOT_ALLOWED'],
  ] as const)('%s %j answers 400 with a code and a message', async (method, parameters, code) => {
    const rita = await local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    const response = await rita(apiAddress(parameters), { ...asJson, method });
    expect(response.status).toBe(400);
    expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(0);
    expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
  });

  it('answers a POST it does not know', async () => {
    const rita = await local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    const response = await rita(apiAddress(), { ...asJson, method: 'POST', body: JSON.stringify({ resource: 'status' }) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'METHOD_NOT_ALLOWED' } });
  });

  it.each(['null', '[]', '"text"', '5'])('refuses a POST of %s as invalid input', async (body) => {
    const rita = await local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    const response = await rita(apiAddress(), { ...asJson, method: 'POST', body });
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  it('answers nobody without a session', async () => {
    const response = await local.client(apiAddress({ resource: 'session' }), asJson);
    expect(response.status).toBeGreaterThanOrEqual(401);
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID_LOGIN_ATTEMPT' } });
  });

  it('shows a feature that is switched off', async () => {
    setFeature(local.account, 'RESTWEBSERVICES', false);
    const rita = await local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
    expect(await data(rita, 'session')).toMatchObject({ capabilities: { 'global-autopilot': 'not-applicable' } });
    setFeature(local.account, 'RESTWEBSERVICES', true);
  });
});
