import * as v from 'valibot';
import { createAccessToken } from '../../../local/auth/accessTokens';
import { demoIntegration } from '../../../local/account/demo';
import { findIntegration } from '../../../local/account/integrations';
import { setRolePermission } from '../../../local/account/permissions';
import { assignRole, findRole } from '../../../local/account/roles';
import type { Level } from '../../../local/account/types';
import { saveUser } from '../../../local/account/users';
import type { Endpoint, Need } from '../../../src/TypeScript/api/endpoint';
import { endpoints } from '../../../src/TypeScript/api/router';
import { requirements } from '../../../src/TypeScript/requirements/catalog';
import { permissionNames, tabOf, type PermissionKey } from '../../../src/TypeScript/requirements/permissions';
import { profileIds, profiles } from '../../../src/TypeScript/requirements/profiles';
import type { Requirement } from '../../../src/TypeScript/requirements/requirement';
import { askApi, type ApiAnswer } from '../../support/apiRequests';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import type { Token } from '../../support/oauthClient';

let local: LocalNetSuite;
let token: Token;
let roleId: number;

beforeEach(async () => {
  local = await startLocalNetSuite();
  roleId = findRole(local.account, 'customrole_extsync_user')!.id;
  const user = saveUser(local.account, { firstName: 'Tom', lastName: 'Template', email: 'tom.template@brightwater.example' });
  assignRole(local.account, user.id, roleId);
  // Made beforehand: a role that loses a permission keeps its token.
  const { token: key, secret } = createAccessToken(local.account, findIntegration(local.account, demoIntegration.consumerKey)!, { userId: user.id, roleId }, Date.now());
  token = { key, secret };
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

const content = Buffer.from('An attachment.').toString('base64');
const firstId = (table: string, condition = 'TRUE') => Number(local.account.database.get(`SELECT MIN(id) AS id FROM "${table}" WHERE ${condition}`)?.['id']);

/** A request to each endpoint that uses every permission that the endpoint may need. */
function inputOf(resource: string, method: string): Record<string, unknown> {
  const customer = { type: 'customer', id: firstId('customer') };
  const mail = {
    messageId: '<permissions@example.com>',
    subject: 'Order',
    from: { address: 'morgan@example.com' },
    to: [{ address: 'tom.template@brightwater.example' }],
    sentAt: '2026-11-24T09:00:00Z',
    body: '<p>Text</p>',
  };
  const inputs: Record<string, Record<string, unknown>> = {
    'get matches': { emails: 'nobody@example.com', numbers: '4711' },
    'get search': { q: 'an' },
    'get record': { type: 'customer', id: String(customer.id) },
    'get associations': { messageids: '<permissions@example.com>' },
    'post email': { ...mail, records: [customer], attachments: [{ name: 'note.txt', content }] },
    'post file': { name: 'note.txt', content, records: [customer] },
    'post record': { type: 'task', requestId: 'permission-test', fields: { title: 'Call back' } },
    'post event': { uid: 'permissions@example.com', title: 'Visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z', attendees: [{ address: 'nobody@example.com' }] },
    'delete association': { messageid: '<permissions@example.com>', type: 'customer', id: String(customer.id) },
  };
  return { resource, ...inputs[`${method} ${resource}`] };
}

/** What the endpoint says where a permission lacks only for some requests: a request that needs it. */
function inputFor({ resource, method }: Endpoint, { requirement }: Need): Record<string, unknown> {
  const input = inputOf(resource, method);
  const created: Partial<Record<string, Record<string, unknown>>> = {
    createContacts: { type: 'contact', fields: { firstName: 'New', lastName: 'Contact' } },
    createTasks: { type: 'task', fields: { title: 'Call back' } },
    createPhoneCalls: { type: 'phonecall', fields: { title: 'Called' } },
    createEvents: { type: 'calendarevent', fields: { title: 'Visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' } },
    createCases: { type: 'supportcase', fields: { title: 'Leak', company: { type: 'customer', id: firstId('customer') } } },
  };
  if (resource === 'record' && method === 'post') return { ...input, ...created[requirement], requestId: `permission-${requirement}` };
  if (resource === 'record') return { ...input, ...recordSeenBy(requirement) };
  if (requirement === 'uploadScriptsAndPages') return resource === 'file' ? { ...input, name: 'page.htm' } : { ...input, attachments: [{ name: 'page.htm', content }] };
  return input;
}

const seen: Readonly<Record<string, readonly [type: string, table: string, condition?: string]>> = {
  seeContacts: ['contact', 'contact'],
  seeCustomers: ['customer', 'customer'],
  seeVendors: ['vendor', 'vendor'],
  seePartners: ['partner', 'partner'],
  findEmployees: ['employee', 'employee'],
  seeJobs: ['job', 'job'],
  seeCases: ['supportcase', 'supportcase'],
  seeOpportunities: ['opportunity', 'transaction', "type = 'Opprtnty'"],
  seeEstimates: ['estimate', 'transaction', "type = 'Estimate'"],
  seeSalesOrders: ['salesorder', 'transaction', "type = 'SalesOrd'"],
  seeInvoices: ['invoice', 'transaction', "type = 'CustInvc'"],
  seeTasks: ['task', 'task'],
  seeEvents: ['calendarevent', 'calendarevent'],
  seePhoneCalls: ['phonecall', 'phonecall'],
};

function recordSeenBy(requirement: string): Record<string, unknown> {
  const [type, table, condition] = seen[requirement] ?? [];
  return type === undefined ? {} : { type, id: String(firstId(table!, condition)) };
}

const requirementOf = (need: Need): Requirement => requirements[need.requirement];
const keyOf = (need: Need) => requirementOf(need).keys[0] as PermissionKey;
const levelOf = (need: Need): Level => need.level ?? requirementOf(need).level;

/** Permissions of the template that a need takes; script uploads are none of it. */
function grant(need: Need, level: Level): void {
  setRolePermission(local.account, roleId, keyOf(need), level);
}

/** Whether an answer says, one way or the other, which permission lacks: refused, or a type left out of the answer. */
function saysWhatLacks({ error, data }: ApiAnswer, need: Need): boolean {
  const skipped = (data?.['skipped'] ?? []) as readonly { readonly key: string; readonly fix: string }[];
  const name = permissionNames[keyOf(need)];
  const path = `Permissions > ${tabOf(keyOf(need))} > ${name}`;
  const isRefused = error?.code === 'MISSING_PERMISSION' && error.message.includes(name) && error.message.includes(keyOf(need)) && error.message.includes(path);
  return isRefused || skipped.some(({ key, fix }) => key === keyOf(need) && fix.includes(path));
}

const every = endpoints.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.resource}`, endpoint] as const);
const everyNeed = endpoints.flatMap((endpoint) =>
  endpoint.needs.map((need) => [`${endpoint.method.toUpperCase()} ${endpoint.resource}`, `${need.requirement} ${need.level ?? ''}`.trim(), endpoint, need] as const),
);

describe('with the role template', () => {
  it.each(every)('%s works, and answers in the shape that the reference promises', async (_name, endpoint) => {
    const { status, data, error } = await askApi(local, token, endpoint.method, inputOf(endpoint.resource, endpoint.method));
    expect(error).toBeUndefined();
    expect(status).toBe(200);
    expect(v.safeParse(endpoint.output, data).issues).toBeUndefined();
  });
});

describe('without a permission', () => {
  it.each(everyNeed)('%s says that it lacks %s, with the clicks, and works once it is granted', async (_name, _need, endpoint, need) => {
    const input = inputFor(endpoint, need);
    for (const other of endpoint.needs) grant(other, 4);
    // What changes what is there needs something that is there.
    if (need.requirement === 'changeEvents') await askApi(local, token, endpoint.method, input);
    const tooLow = (levelOf(need) - 1) as Level;
    const isOffered = tooLow === 0 || !keyOf(need).startsWith('ADMI_');
    grant(need, isOffered && keyOf(need) !== 'LIST_EMPLOYEE_RECORD' ? tooLow : 0);
    const refused = await askApi(local, token, endpoint.method, input);
    expect({ refused, saysWhatLacks: saysWhatLacks(refused, need) }).toMatchObject({ saysWhatLacks: true });
    grant(need, 4);
    const allowed = await askApi(local, token, endpoint.method, input);
    expect({ allowed, saysWhatLacks: saysWhatLacks(allowed, need) }).toMatchObject({ saysWhatLacks: false });
    expect(allowed.error?.code).not.toBe('MISSING_PERMISSION');
  });

  it.each(everyNeed)('for %s, session and permissions say beforehand that %s lacks', async (_name, _need, endpoint, need) => {
    for (const other of endpoint.needs) grant(other, 4);
    grant(need, 0);
    const { data: session } = await askApi(local, token, 'get', { resource: 'session' });
    const { data: permissions } = await askApi(local, token, 'get', { resource: 'permissions' });
    const capabilities = session!['capabilities'] as Record<string, string>;
    const concerned = profileIds.filter((id) => (profiles[id].requirements as readonly string[]).includes(need.requirement));
    const inUse = concerned.map((id) => capabilities[id]).filter((state) => state !== 'not-applicable');
    expect(inUse.length).toBeGreaterThan(0);
    expect(inUse).toEqual(inUse.map(() => 'not-ready'));
    const findings = permissions!['findings'] as readonly { readonly key?: string; readonly state: string }[];
    expect(findings.filter(({ key }) => key === keyOf(need)).map(({ state }) => state)).not.toContain('granted');
  });
});
