import { saveIntegration, type Integration } from '../../../local/account/integrations';
import { setRolePermission } from '../../../local/account/permissions';
import { assignRole } from '../../../local/account/roles';
import type { Row } from '../../../local/account/types';
import { findUser } from '../../../local/account/users';
import { createAccessToken, findAccessToken } from '../../../local/auth/accessTokens';
import type { TokenPair } from '../../../local/auth/requestTokens';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { hostileName, people, smallAccount } from '../../support/smallAccount';

const path = '/app/setup/oauthtokens.nl';
const now = Date.UTC(2026, 2, 3, 12);
const sales = 1001;
const employeeCenter = 15;
const administratorRole = 3;
const notFound = { error: { code: 'RCRD_DSNT_EXIST', message: 'That record does not exist.' } };
const refusal = { error: { code: 'INSUFFICIENT_PERMISSION', message: 'You do not have privileges to view this page.' } };

describe('Access Tokens', () => {
  let netSuite: LocalNetSuite;
  let administrator: Client;
  let outlook: Integration;

  beforeEach(async () => {
    const projectFolder = writeProject();
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder, server: { now: () => now } });
    administrator = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
    outlook = integration('Outlook');
  });

  afterEach(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
  });

  afterAll(removeWrittenProjects);

  const integration = (name: string) =>
    saveIntegration(netSuite.account, {
      name,
      state: 'ENABLED',
      consumerKey: `key of ${name}`,
      consumerSecret: 'consumer-secret',
      usesTokens: true,
      usesAuthorizationFlow: true,
      callbackUrl: 'https://outlook.example/',
      usesCodeGrant: false,
      redirectUri: '',
      scopes: [],
      isPublicClient: false,
    });

  const userId = (email: string) => findUser(netSuite.account, email)?.id ?? 0;

  /** A token of Outlook; gives its internal id beside what one signs with. */
  const makeToken = (email: string, roleId: number, created = now): TokenPair & { id: string } => {
    const pair = createAccessToken(netSuite.account, outlook, { userId: userId(email), roleId }, created);
    return { ...pair, id: String(netSuite.account.database.get('SELECT max(id) AS id FROM oauthtoken')?.id) };
  };

  const works = ({ token }: TokenPair) => findAccessToken(netSuite.account, token, now) !== undefined;
  const recordOf = (id: string): Row | undefined => netSuite.account.database.get('SELECT brevoked, drevoked FROM oauthtoken WHERE id = ?', [id]);
  const revoke = (client: Client, id: string) => client(path, form({ id }));

  /** A row as an account that was filled by hand has it: no more than names. */
  const addByHand = (userName: string, roleName: string): string => {
    const { lastInsertRowid } = netSuite.account.database.run(
      `INSERT INTO oauthtoken (tba_token_name, tba_app_name, entity_name, role_name, dcreated, binactive, brevoked)
       VALUES ('By hand', 'Outlook', ?, ?, '2026-01-01 00:00:00', 'F', 'F')`,
      [userName, roleName],
    );
    return String(lastInsertRowid);
  };

  const managerOfAll = async (): Promise<Client> => {
    setRolePermission(netSuite.account, employeeCenter, 'ADMI_MANAGE_OAUTH_TOKENS', 4);
    return netSuite.signIn(people.seller, 'EMPLOYEE_CENTER');
  };

  it('shows the Administrator the tokens of everybody, without what one signs with', async () => {
    const tokens = [makeToken(people.seller, sales), makeToken(people.administrator, sales)];
    const html = await (await administrator(path)).text();
    expect(html).toContain('<h1>Access Tokens</h1>');
    expect(html).toContain('2 tokens');
    expect(html).toContain('<td>Outlook - Sam Example, Sales</td><td>Outlook</td><td>Sam Example</td><td>Sales</td><td><time datetime="2026-03-03T12:00:00Z">2026-03-03 12:00:00</time></td><td>Active</td>');
    const stored = netSuite.account.database.all('SELECT token, secret FROM local_access_token').flatMap((row) => [row.token, row.secret]);
    for (const secret of [...tokens.flatMap(({ token, secret }) => [token, secret]), ...stored]) expect(html).not.toContain(secret);
  });

  it('revokes a token: it works no more, and the page says since when', async () => {
    const [token, other] = [makeToken(people.seller, sales), makeToken(people.seller, sales)];
    const response = await revoke(administrator, token.id);
    expect([response.status, response.headers.get('Location')]).toEqual([303, `${path}?notice=revoked`]);
    expect(recordOf(token.id)).toEqual({ brevoked: 'T', drevoked: '2026-03-03 12:00:00' });
    expect([works(token), works(other)]).toEqual([false, true]);
    const html = await (await administrator(`${path}?notice=revoked`)).text();
    expect(html).toContain('The token was revoked.');
    expect(html).toContain('<td>Revoked 2026-03-03 12:00:00</td><td></td>');
  });

  it('keeps the date of a token that was revoked before', async () => {
    const token = makeToken(people.seller, sales);
    netSuite.account.database.run(`UPDATE oauthtoken SET brevoked = 'T', drevoked = '2026-01-01 00:00:00'`);
    expect((await revoke(administrator, token.id)).status).toBe(303);
    expect(recordOf(token.id)).toEqual({ brevoked: 'T', drevoked: '2026-01-01 00:00:00' });
  });

  it('shows a token that an administrator made inactive as inactive', async () => {
    makeToken(people.seller, sales);
    netSuite.account.database.run(`UPDATE oauthtoken SET binactive = 'T'`);
    expect(await (await administrator(path)).text()).toContain('<td>Inactive</td>');
  });

  it('shows a user with User Access Tokens his own of the current role, and no other', async () => {
    makeToken(people.seller, sales, now - 5000);
    makeToken(people.seller, employeeCenter, now - 4000);
    makeToken(people.administrator, sales, now - 3000);
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    const html = await (await seller(path)).text();
    expect(html).toContain('<h1>My Access Tokens</h1>');
    expect(html).toContain('1 token.');
    expect([...html.matchAll(/<td>(Outlook - .*?)<\/td>/g)].map((match) => match[1])).toEqual(['Outlook - Sam Example, Sales']);
  });

  it('lets a user revoke his own tokens, and finds no other', async () => {
    const [own, ofOtherRole, ofOther] = [makeToken(people.seller, sales), makeToken(people.seller, employeeCenter), makeToken(people.administrator, sales)];
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    expect((await revoke(seller, own.id)).status).toBe(303);
    for (const { id } of [ofOtherRole, ofOther]) {
      const response = await revoke(seller, id);
      expect([response.status, await response.json()]).toEqual([404, notFound]);
    }
    expect([works(own), works(ofOtherRole), works(ofOther)]).toEqual([false, true, true]);
  });

  it('takes a token that has only names for a user’s own where the name is his alone', async () => {
    const id = addByHand('Sam Example', 'Sales');
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    expect(await (await seller(path)).text()).toContain('By hand');
    netSuite.account.database.run(`UPDATE employee SET entityid = 'Sam Example' WHERE id = ?`, [userId(people.administrator)]);
    expect(await (await seller(path)).text()).not.toContain('By hand');
    expect((await revoke(seller, id)).status).toBe(404);
  });

  it('does not take a token for a user’s own because another user has his name', async () => {
    const token = makeToken(people.administrator, sales);
    netSuite.account.database.run(`UPDATE oauthtoken SET entity_name = 'Sam Example'`);
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    expect(await (await seller(path)).text()).toContain('0 tokens');
    expect((await revoke(seller, token.id)).status).toBe(404);
  });

  it('lets Access Token Management see and revoke the tokens of others', async () => {
    const token = makeToken(people.administrator, sales);
    const manager = await managerOfAll();
    expect(await (await manager(path)).text()).toContain('<h1>Access Tokens</h1>');
    expect((await revoke(manager, token.id)).status).toBe(303);
    expect(works(token)).toBe(false);
  });

  it('leaves the tokens of the Administrator role, and of one that cannot be told, to the Administrator', async () => {
    const token = makeToken(people.administrator, administratorRole);
    const manager = await managerOfAll();
    for (const id of [token.id, addByHand('Somebody', 'Administrator'), addByHand('Somebody', 'A role that is gone')]) {
      const response = await revoke(manager, id);
      expect([response.status, await response.json()]).toEqual([403, refusal]);
      expect(recordOf(id)?.brevoked).toBe('F');
    }
    expect(await (await manager(path)).text()).not.toContain('Revoke</button>');
    expect((await revoke(administrator, token.id)).status).toBe(303);
  });

  it('is nothing for a role without the permissions', async () => {
    const token = makeToken(people.seller, employeeCenter);
    const seller = await netSuite.signIn(people.seller, 'EMPLOYEE_CENTER');
    for (const response of [await seller(path), await revoke(seller, token.id)]) {
      expect([response.status, await response.json()]).toEqual([403, refusal]);
    }
    expect(works(token)).toBe(true);
  });

  it.each(['99999', '', 'x', '1 OR 1=1', '9e999'])('says when there is no token %p', async (id) => {
    const token = makeToken(people.seller, sales);
    const response = await revoke(administrator, id);
    expect([response.status, await response.json()]).toEqual([404, notFound]);
    expect(works(token)).toBe(true);
  });

  it('takes only the forms of its own pages', async () => {
    const token = makeToken(people.seller, sales);
    const response = await administrator(path, form({ id: token.id, _csrf: 'guessed' }));
    expect([response.status, await response.json()]).toEqual([403, { error: { code: 'INVALID_FORM_TOKEN', message: expect.any(String) } }]);
    expect(works(token)).toBe(true);
  });

  it('escapes names of users, roles and applications', async () => {
    outlook = integration(hostileName);
    assignRole(netSuite.account, userId(people.hostile), 1004);
    makeToken(people.hostile, 1004);
    const html = await (await administrator(path)).text();
    expect(html).not.toContain('<script>');
    expect(html.split(`&lt;script>alert('x')`).length).toBeGreaterThan(5);
  });

  it('turns pages of 100 tokens: those that work first, then the newest', async () => {
    const roles = Array.from({ length: 120 }, (_, index) => addByHand(`Somebody ${index}`, 'Sales'));
    netSuite.account.database.run(`UPDATE oauthtoken SET dcreated = '2026-02-01 00:00:00' WHERE id = ?`, [roles[5] ?? '']);
    netSuite.account.database.run(`UPDATE oauthtoken SET brevoked = 'T', dcreated = '2026-02-02 00:00:00' WHERE id = ?`, [roles[6] ?? '']);
    const [first, second] = [await (await administrator(path)).text(), await (await administrator(`${path}?from=100`)).text()];
    const names = (html: string) => [...html.matchAll(/<td>(Somebody \d+)<\/td>/g)].map((match) => match[1]);
    expect([names(first).length, names(second).length]).toEqual([100, 20]);
    expect(names(first)[0]).toBe('Somebody 5');
    expect(names(second).at(-1)).toBe('Somebody 6');
    expect(new Set([...names(first), ...names(second)]).size).toBe(120);
    expect([first.includes('More tokens'), second.includes('Previous tokens')]).toEqual([true, true]);
    expect((await administrator(`${path}?from=-1e9`)).status).toBe(200);
  });

  it('asks who has no session to sign in', async () => {
    expect((await netSuite.client(path)).status).toBe(401);
  });
});
