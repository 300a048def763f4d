import { knownPeople } from '../../local/account/demo';
import { setFeature } from '../../local/account/features';
import { findRole } from '../../local/account/roles';
import { readLog } from '../../local/account/scriptLog';
import { checkerAddress } from '../support/addresses';
import { demoAccountForEachTest } from '../support/demoAccount';
import { form, type Client } from '../support/localNetSuite';

const demo = demoAccountForEachTest();

interface ExplainedJson {
  error: string;
  state: string;
  sentence: string;
  remedy: string[];
  because: { message: string; fix?: string }[];
  counts?: Record<string, number>;
  roles?: { id: number; name: string; state: string; because: { message: string; fix?: string }[] }[];
}

interface Explained {
  schemaVersion: number;
  view: string;
  isCut: boolean;
  errors: ExplainedJson[];
  support?: { address: string; send: string[] };
  sources: { source: string }[];
  unread: { source: string }[];
  error?: { code: string };
}

type Fields = Parameters<typeof form>[0];

const address = (deployment: 'access' | 'account', parameters: Readonly<Record<string, string>> = {}) =>
  checkerAddress(deployment, { view: 'explain', ...parameters });

/** Sends the form as the page's buttons do. */
const ask = (client: Client, deployment: 'access' | 'account', fields: Fields) => client(address(deployment), form(fields));

async function explain(client: Client, deployment: 'access' | 'account', fields: Fields): Promise<Explained> {
  const response = await ask(client, deployment, { ...fields, format: 'json' });
  expect(response.headers.get('Content-Type')).toContain('application/json');
  return (await response.json()) as Explained;
}

async function page(client: Client, deployment: 'access' | 'account', fields: Fields): Promise<string> {
  const response = await ask(client, deployment, fields);
  expect(response.status).toBe(200);
  return response.text();
}

const signInAsSam = () => demo.local.signIn(knownPeople.sam.email, 'customrole_bw_sales_emea');
const signInAsRita = () => demo.local.signIn(knownPeople.rita.email, 'customrole_bw_sales_outlook');
const idOf = (role: string) => findRole(demo.local.account, role)!.id;

/** The published list of errors: what people see, and what the demo account's roles have of its cause. */
const inRoles = [
  ['missing-authentication-token', 'Missing Authentication Token', 'sales_emea', 'sales_outlook', 'draft'],
  ['not-authorized', '{"error":{"code":"","details":"You are not authorized to perform this."}}', 'sales_operations', 'sales_outlook', 'draft'],
  ['cannot-continue-authorization', 'You cannot continue this authorization flow. Your current role has insufficient permission.', 'inside_sales', 'sales_operations', 'draft'],
  ['role-not-offered', '', 'integration', 'sales_emea', undefined],
  ['saml-forces-single-sign-on', '', 'sso_sales', 'sales_emea', 'draft'],
  ['permissions-cannot-be-added', '', undefined, undefined, 'crm_specialist'],
  ['insufficient-permission', 'INSUFFICIENT_PERMISSION', 'account_executive', 'inside_sales', 'draft'],
  ['role-required', 'ROLE_REQUIRED', 'account_executive', 'inside_sales', 'draft'],
  ['entity-or-role-disabled', 'EntityOrRoleDisabled', 'distributor_sales', 'sales_outlook', 'draft'],
] as const;

const elsewhere = [
  ['saml-not-enabled', 'SAML Single Sign On is not enabled in your account', 'unknown'],
  ['feature-disabled', 'FeatureDisabled', 'does-not-show'],
  ['integration-blocked', 'IntegrationBlocked', 'not-a-role-matter'],
  ['integration-blocked', 'consumer_key_refused', 'not-a-role-matter'],
  ['integration-blocked', 'Waiting for Approval', 'not-a-role-matter'],
  ['too-many-tokens', 'user has exceeded the maximum number of tokens', 'not-a-role-matter'],
  ['subscription-invalid', 'CEFI-AUTHO-E1104', 'not-a-role-matter'],
  ['subscription-invalid', 'Your subscription is invalid or expired.', 'not-a-role-matter'],
  ['need-admin-approval', 'Need admin approval', 'not-a-role-matter'],
  ['too-many-requests', 'SuiteTalk concurrent request limit exceeded. Request blocked.', 'not-a-role-matter'],
  ['too-many-requests', 'Your NetSuite account is currently busy serving other requests.', 'not-a-role-matter'],
  ['message-too-long', 'The field message contained more than the maximum number (1000000) of characters allowed', 'not-a-role-matter'],
  ['no-netsuite-session', 'We haven’t found any NetSuite Session for your Connected User/Role', 'not-a-role-matter'],
  ['add-in-not-reached', 'A problem occurred while trying to reach this add-in', 'unknown'],
  ['invalid-login-attempt', '{"error":{"code":"INVALID_LOGIN_ATTEMPT","message":"Invalid login attempt."}}', 'unknown'],
] as const;

describe('an error whose cause lies in roles', () => {
  it.each(inRoles)('%s is looked for in every role of the account', async (anchor, pasted, shows, clear, unknown) => {
    const { errors, unread } = await explain(demo.admin, 'account', pasted === '' ? { error: anchor } : { text: pasted });
    expect([errors.map(({ error }) => error), unread]).toEqual([[anchor], []]);
    const [{ roles = [], counts = {}, remedy }] = errors as [ExplainedJson];
    const states = { shows, 'does-not-show': clear, unknown };
    for (const [state, role] of Object.entries(states)) {
      if (role) expect([role, roles.find(({ id }) => id === idOf(`customrole_bw_${role}`))?.state]).toEqual([role, state]);
    }
    // All 40 but the checker’s own two.
    expect(roles).toHaveLength(38);
    for (const state of Object.keys(states)) expect(roles.filter((role) => role.state === state)).toHaveLength(counts[state]!);
    expect(remedy.length).toBeGreaterThan(0);
  });

  it('is looked for in the role in use, and names what that lacks and where to set it', async () => {
    const sam = await signInAsSam();
    const { errors } = await explain(sam, 'access', { text: 'Missing Authentication Token' });
    expect(errors).toMatchObject([{ error: 'missing-authentication-token', state: 'shows', roles: [{ id: idOf('customrole_bw_sales_emea') }] }]);
    expect(errors[0]!.roles![0]!.because.map(({ message }) => message)).toEqual([
      'SOAP Web Services is missing; Full is needed.',
      'User Access Tokens is missing; Full is needed.',
      'Log in using Access Tokens is missing; Full is needed.',
    ]);
    for (const { fix } of errors[0]!.roles![0]!.because) expect(fix).toMatch(/^Setup > Users\/Roles > Manage Roles > Sales Representative EMEA > .* = Full$/);
  });

  it('is never said to be impossible where the role in use does not have its cause', async () => {
    const { errors } = await explain(await signInAsRita(), 'access', { text: 'Missing Authentication Token' });
    expect(errors).toMatchObject([{ state: 'does-not-show' }]);
    expect(errors[0]!.sentence).toContain('no promise that the error cannot occur');
  });

  it('tells a user of no role but the one in use', async () => {
    const sam = await signInAsSam();
    const text = await (await ask(sam, 'access', { text: 'EntityOrRoleDisabled', format: 'json' })).text();
    expect(text).not.toContain('Outlook Pilot');
    expect((JSON.parse(text) as Explained).errors[0]!.roles).toHaveLength(1);
  });
});

describe('an error whose cause lies elsewhere', () => {
  it.each(elsewhere)('%s, pasted as %j, is %s', async (anchor, text, state) => {
    for (const [client, deployment] of [[demo.admin, 'account'], [await signInAsSam(), 'access']] as const) {
      const { errors } = await explain(client, deployment, { text });
      expect(errors).toMatchObject([{ error: anchor, state }]);
      expect(errors[0]).not.toHaveProperty('roles');
    }
  });

  it('follows the features of the account', async () => {
    setFeature(demo.local.account, 'TBA', false);
    setFeature(demo.local.account, 'SAMLSSO', true);
    const { errors } = await explain(demo.admin, 'account', { text: 'FeatureDisabled. SAML Single Sign On is not enabled in your account.' });
    expect(errors).toMatchObject([
      { error: 'saml-not-enabled', state: 'does-not-show' },
      { error: 'feature-disabled', state: 'shows', because: [{ fix: expect.stringContaining('Enable Features') }] },
    ]);
  });
});

describe('several errors in one text', () => {
  it('are all explained, the one that says most first', async () => {
    const text = 'INVALID_LOGIN_ATTEMPT\nat EntityOrRoleDisabled\n{"details":"You are not authorized to perform this."}';
    const { errors } = await explain(demo.admin, 'account', { text });
    expect(errors.map(({ error }) => error)).toEqual(['not-authorized', 'entity-or-role-disabled', 'invalid-login-attempt']);
  });

  it('stand after what was chosen', async () => {
    const { errors } = await explain(demo.admin, 'account', { text: 'Need admin approval', error: 'role-not-offered' });
    expect(errors.map(({ error }) => error)).toEqual(['role-not-offered', 'need-admin-approval']);
  });
});

describe('the page', () => {
  it('asks for an error, reads no role for that, and offers what has no message', async () => {
    expect(await explain(demo.admin, 'account', {})).toMatchObject({ view: 'explain', sources: [], errors: [] });
    const html = await (await demo.admin(address('account'))).text();
    expect(html).toContain('<textarea id="extsync-pasted" name="text"');
    for (const anchor of ['permissions-cannot-be-added', 'role-not-offered', 'saml-forces-single-sign-on']) expect(html).toContain(`<option value="${anchor}"`);
    expect(html).not.toContain('data-error');
    expect(html).toContain('formmethod="post"');
  });

  it('tells cause, remedy, source, and whether the role in use has the cause', async () => {
    const html = await page(await signInAsSam(), 'access', { text: 'Missing Authentication Token' });
    expect(html).toContain('data-error="missing-authentication-token" data-state="shows"');
    for (const words of ['The role <bdi>Sales Representative EMEA</bdi> has', 'Close Outlook completely.', 'support article 11158431', 'SOAP Web Services = Full', 'has the documented cause', 'no check can promise']) {
      expect(html).toContain(words);
    }
  });

  it('lists at most 20 roles that have the cause or could not be told, each with its page, and leads to the rest', async () => {
    const { errors } = await explain(demo.admin, 'account', { text: 'Missing Authentication Token' });
    const { shows, unknown } = errors[0]!.counts as { shows: number; unknown: number };
    expect(shows + unknown).toBeGreaterThan(20);
    const html = await page(demo.admin, 'account', { text: 'Missing Authentication Token' });
    expect(html.match(/<tr data-role=/g)).toHaveLength(20);
    expect(html).toContain(`Roles with the cause: ${shows}. Could not be told: ${unknown}.`);
    for (const [, id] of html.matchAll(/<tr data-role="(\d+)"/g)) expect(html).toMatch(new RegExp(`<a href="[^"]*deploy=\\w+[^"]*&amp;role=${id}"`));
    const [, list] = /<a href="([^"]*)">The list of such roles/.exec(html)!;
    const rest = await (await demo.admin(list!.replaceAll('&amp;', '&'))).text();
    for (const { id, state } of errors[0]!.roles!) if (state !== 'does-not-show') expect(rest).toContain(`data-role="${id}"`);
  });

  it('says that an unknown text is unknown, and what support needs', async () => {
    const { errors, support } = await explain(demo.admin, 'account', { text: 'The printer is on fire' });
    expect(errors).toEqual([]);
    expect(support).toEqual({
      address: 'cloudextend-support@celigo.com',
      send: ['A screenshot of the error', 'The name of the NetSuite role', 'The confirmation that all listed permissions are set to Full'],
    });
    const html = await page(demo.admin, 'account', { text: 'The printer is on fire' });
    expect(html).toContain('No known error stands in this text');
    expect(html).toContain('cloudextend-support@celigo.com');
    expect(html).not.toContain('data-error');
  });

  it('says nothing of an empty text', async () => {
    const html = await page(demo.admin, 'account', { text: ' \r\n', error: '' });
    expect(html).not.toContain('No known error');
    expect(html).not.toContain('data-error');
  });

  it('leads to the check', async () => {
    expect(await page(demo.admin, 'account', { text: 'x' })).toContain('All roles of this account');
    expect(await page(await signInAsSam(), 'access', { text: 'x' })).toContain('Check all your roles');
  });

  it.each([
    ['too-many-tokens', 'tokens'],
    ['invalid-login-attempt', 'log-ins'],
    ['entity-or-role-disabled', 'users'],
  ])('leads an administrator from %s to where its cause is seen, and a user nowhere', async (error, view) => {
    const html = await (await demo.admin(address('account', { error }))).text();
    const [, link] = new RegExp(`data-error="${error}"[^]*?<a href="([^"]*&amp;view=${view})"`).exec(html)!;
    expect((await demo.admin(link!.replaceAll('&amp;', '&'))).status).toBe(200);
    expect(await (await (await signInAsSam())(address('access', { error }))).text()).not.toContain(`view=${view}`);
  });

  it('explains an error that an address names', async () => {
    const html = await (await demo.admin(address('account', { error: 'too-many-tokens' }))).text();
    expect(html).toContain('data-error="too-many-tokens" data-state="not-a-role-matter"');
  });
});

describe('the table', () => {
  it('has a row for each role, with what it lacks', async () => {
    const response = await ask(demo.admin, 'account', { text: 'ROLE_REQUIRED', format: 'csv' });
    expect(response.headers.get('Content-Type')).toContain('text/csv');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines[0]).toContain('Error,Cause,What to do,State,Role ID,Role,Reason,Fix');
    expect(lines).toHaveLength(39);
    expect(lines.find((line) => line.includes('Sales Representative EMEA'))).toMatch(/^role-required,.*,shows,.*SOAP Web Services is missing; Full is needed\./);
    expect(lines.filter((line) => line.includes(',unknown,')).length).toBeGreaterThan(0);
  });

  it('has one row for an error that no role causes', async () => {
    const lines = (await (await ask(demo.admin, 'account', { text: 'Need admin approval', format: 'csv' })).text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
  });
});

describe('roles that cannot be read', () => {
  it('make every answer unknown, and are named once', async () => {
    demo.local.account.database.run('DELETE FROM rolepermissions WHERE role = ?', [idOf('customrole_extsync_admin')]);
    const role = idOf('customrole_extsync_admin');
    demo.local.account.database.run('INSERT INTO employeerolesforsearch (entity, role) VALUES (?, ?)', [knownPeople.rita.id, role]);
    const client = await demo.local.signIn(knownPeople.rita.email, role);
    const { errors, unread } = await explain(client, 'account', { text: 'Missing Authentication Token' });
    expect(unread.length).toBeGreaterThan(0);
    expect(errors).toMatchObject([{ state: 'unknown' }]);
  });
});

describe('hostile input', () => {
  const hostile = '</textarea><script>alert(1)</script><img src=x onerror=alert(1)>';

  it('is shown back as text, on both deployments', async () => {
    for (const [client, deployment] of [[demo.admin, 'account'], [await signInAsSam(), 'access']] as const) {
      const html = await page(client, deployment, { text: `${hostile} Missing Authentication Token` });
      expect(html).not.toContain('<script>alert(1)');
      expect(html).not.toContain('<img src=x');
      expect(html).toContain('&lt;/textarea>');
      expect(html).toContain('data-error="missing-authentication-token"');
    }
  });

  it('of a megabyte is read as far as the limit', async () => {
    const text = `Need admin approval ${'&amp;\\u0022 Missing Authentication '.repeat(35_000)}`;
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(await explain(demo.admin, 'account', { text })).toMatchObject({ isCut: true, errors: [{ error: 'need-admin-approval' }] });
    const html = await page(demo.admin, 'account', { text });
    expect(html).toContain('Of this text, the first 20,000 characters were read.');
    expect(html.length).toBeLessThan(250_000);
  });

  it.each([
    ['NUL', '\0Missing\0Authentication\0Token\0'],
    ['halves of characters', '\ud800Missing Authentication Token\udfff'],
    ['characters that turn text around', '\u202eMissing Authentication Token\u202c'],
    ['NetSuite’s own mark between repeated values', 'Missing Authentication Token\u0005\u0005'],
  ])('is recognised with %s in it', async (_, text) => {
    expect((await explain(demo.admin, 'account', { text })).errors).toMatchObject([{ error: 'missing-authentication-token' }]);
    expect(await page(demo.admin, 'account', { text })).toContain('data-error="missing-authentication-token"');
  });

  it('that is repeated is a text like any other', async () => {
    const { errors } = await explain(demo.admin, 'account', { text: ['Need admin approval', 'Need admin approval'] });
    expect(errors).toMatchObject([{ error: 'need-admin-approval' }]);
  });

  it.each([
    ['an unknown error', { error: 'no-such-error' }],
    ['an error that is no name', { error: '<script>alert(1)</script>' }],
    ['a name of every object', { error: 'constructor' }],
  ])('is refused: %s', async (_, fields) => {
    expect((await explain(demo.admin, 'account', fields as unknown as Fields)).error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await page(demo.admin, 'account', fields as unknown as Fields)).not.toContain('<script>alert(1)');
  });

  it('says of a part of a message that it is no more', async () => {
    const text = 'problem occurred while trying to reach';
    expect(await explain(demo.admin, 'account', { text })).toMatchObject({ isPart: true });
    expect(await page(demo.admin, 'account', { text })).toContain('This is a part of a message');
    expect(await page(demo.admin, 'account', { text: 'ROLE_REQUIRED' })).not.toContain('This is a part of a message');
  });
});

describe('what was pasted', () => {
  const secret = 'oauth_token_secret=canary-4711';

  it('is not taken from an address, and stands in no log', async () => {
    const response = await demo.admin(address('account', { text: secret, format: 'json' }));
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    await explain(demo.admin, 'account', { text: `${secret} Missing Authentication Token` });
    await explain(demo.admin, 'account', { text: secret, error: 'nonsense' });
    await page(demo.admin, 'account', { text: secret });
    expect(JSON.stringify(readLog(demo.local.account, { limit: 100 }))).not.toContain('canary');
  });

  it('is not repeated in exports', async () => {
    for (const format of ['json', 'csv']) {
      const response = await ask(demo.admin, 'account', { text: `${secret} Missing Authentication Token`, format });
      expect(await response.text()).not.toContain('canary');
    }
  });
});

describe('who may ask', () => {
  it('an account is explained to administrators only', async () => {
    const response = await ask(await signInAsSam(), 'account', { text: 'Missing Authentication Token', format: 'json' });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('Sales');
  });
});
