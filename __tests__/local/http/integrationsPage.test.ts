import { findIntegrationById, saveIntegration, type Integration } from '../../../local/account/integrations';
import { setRolePermission } from '../../../local/account/permissions';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { hostileName, people, smallAccount } from '../../support/smallAccount';

const path = '/app/common/integration/integrapplist.nl';

const outlook = {
  name: 'Outlook',
  state: 'ENABLED',
  consumerKey: 'key-of-outlook',
  consumerSecret: 'secret-of-outlook',
  usesTokens: true,
  usesAuthorizationFlow: true,
  callbackUrl: 'https://outlook.example/back',
  usesCodeGrant: true,
  redirectUri: 'https://outlook.example/redirect',
  scopes: ['restlets', 'rest_webservices'],
  isPublicClient: true,
} as const satisfies Omit<Integration, 'id'>;

describe('Manage Integrations', () => {
  let netSuite: LocalNetSuite;
  let administrator: Client;
  let saved: Integration;

  beforeEach(async () => {
    const projectFolder = writeProject();
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    administrator = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
    saved = saveIntegration(netSuite.account, outlook);
  });

  afterEach(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
  });

  afterAll(removeWrittenProjects);

  const current = () => findIntegrationById(netSuite.account, saved.id);

  it('shows each record with its key, its addresses and what it may be used for, never its secret', async () => {
    saveIntegration(netSuite.account, { ...outlook, name: 'Plain', consumerKey: 'key-of-plain', consumerSecret: 'secret-of-plain', usesCodeGrant: false, isPublicClient: false });
    const html = await (await administrator(path)).text();
    for (const text of ['Outlook', 'key-of-outlook', outlook.callbackUrl, outlook.redirectUri, 'restlets, rest_webservices', 'Plain', 'key-of-plain']) {
      expect(html).toContain(text);
    }
    expect(html).toContain('<td>Token-Based Authentication, TBA: Authorization Flow, OAuth 2.0: Authorization Code Grant, Public Client</td>');
    expect(html).toContain('<td>Token-Based Authentication, TBA: Authorization Flow</td>');
    expect(html).not.toMatch(/secret-of/);
  });

  it('offers the three states, the current one chosen', async () => {
    const html = await (await administrator(path)).text();
    const choice = /<select name="state" aria-label="State of Outlook">(.*?)<\/select>/.exec(html)?.[1] ?? '';
    expect([...choice.matchAll(/>([^<]+)<\/option>/g)].map((match) => match[1])).toEqual(['Enabled', 'Blocked', 'Waiting for Approval']);
    expect(choice).toMatch(/<option[^>]*value="ENABLED"[^>]*selected|<option[^>]*selected[^>]*value="ENABLED"/);
  });

  it.each(['BLOCKED', 'WAITING_FOR_APPROVAL', 'ENABLED'] as const)('changes the state to %s, and nothing else', async (state) => {
    const response = await administrator(path, form({ id: String(saved.id), state }));
    expect([response.status, response.headers.get('Location')]).toEqual([303, `${path}?notice=saved`]);
    expect(current()).toEqual({ ...saved, state });
    expect(await (await administrator(`${path}?notice=saved`)).text()).toContain('The integration record was saved.');
  });

  it.each([
    ['a state that does not exist', 'OPEN'],
    ['a state in other letters', 'blocked'],
    ['no state', ''],
  ])('refuses %s, and changes nothing', async (_what, state) => {
    const response = await administrator(path, form({ id: String(saved.id), state }));
    expect([response.status, await response.json()]).toEqual([400, { error: { code: 'INVALID_INPUT', message: expect.any(String) } }]);
    expect(current()).toEqual(saved);
  });

  it.each(['99999', '-1', '', 'x', '1 OR 1=1', '9e999'])('says when there is no record %p', async (id) => {
    const response = await administrator(path, form({ id, state: 'BLOCKED' }));
    expect([response.status, await response.json()]).toEqual([404, { error: { code: 'RCRD_DSNT_EXIST', message: 'That record does not exist.' } }]);
    expect(current()).toEqual(saved);
  });

  it('takes only the forms of its own pages', async () => {
    const response = await administrator(path, form({ id: String(saved.id), state: 'BLOCKED', _csrf: 'guessed' }));
    expect([response.status, await response.json()]).toEqual([403, { error: { code: 'INVALID_FORM_TOKEN', message: expect.any(String) } }]);
    expect(current()).toEqual(saved);
    expect(await (await administrator(path)).text()).toContain('name="_csrf"');
  });

  it('escapes what stands on a record', async () => {
    saveIntegration(netSuite.account, { ...outlook, name: hostileName, consumerKey: hostileName, callbackUrl: hostileName, redirectUri: hostileName });
    const html = await (await administrator(path)).text();
    expect(html).not.toContain('<script>');
    expect(html.split(`&lt;script>alert('x')`).length).toBeGreaterThan(5);
  });

  it('is nothing for a role without the permissions', async () => {
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    const refusal = { error: { code: 'INSUFFICIENT_PERMISSION', message: 'You do not have privileges to view this page.' } };
    for (const response of [await seller(path), await seller(path, form({ id: String(saved.id), state: 'BLOCKED' }))]) {
      expect([response.status, await response.json()]).toEqual([403, refusal]);
    }
    expect(current()).toEqual(saved);
  });

  it('lets a role with Integration Applications look, whatever the level, and change nothing', async () => {
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    for (const level of [1, 4] as const) {
      setRolePermission(netSuite.account, 1001, 'LIST_INTEGRAPP', level);
      const html = await (await seller(path)).text();
      expect(html).toContain('<td>Enabled</td>');
      expect(html).not.toContain('name="state"');
      expect((await seller(path, form({ id: String(saved.id), state: 'BLOCKED' }))).status).toBe(403);
    }
    expect(current()).toEqual(saved);
  });

  it('lets a role with Integration Application change states', async () => {
    setRolePermission(netSuite.account, 1001, 'ADMI_INTEGRAPP', 4);
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    expect(await (await seller(path)).text()).toContain('name="state"');
    expect((await seller(path, form({ id: String(saved.id), state: 'BLOCKED' }))).status).toBe(303);
    expect(current()?.state).toBe('BLOCKED');
  });

  it('says when there is no record at all', async () => {
    netSuite.account.database.run('DELETE FROM local_integration');
    expect(await (await administrator(path)).text()).toContain('There is no integration record.');
  });

  it('asks who has no session to sign in', async () => {
    expect((await netSuite.client(path)).status).toBe(401);
  });
});
