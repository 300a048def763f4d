import { colleagueAtTokenLimit } from '../../local/account/demo/tokens';
import { knownPeople } from '../../local/account/demo';
import { assignRole, findRole } from '../../local/account/roles';
import { accountCsv, accountJson, accountPage } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';
import type { Client } from '../support/localNetSuite';

const demo = demoAccountForEachTest();

interface TokensJson {
  readonly view: string;
  readonly limit: number;
  readonly users: readonly { readonly name: string; readonly tokens: number; readonly state: string; readonly applications: readonly { readonly name: string; readonly count: number }[] }[];
  readonly page: { readonly total: number };
  readonly isCut: boolean;
  readonly unread: readonly { readonly source: string; readonly allowedBy: readonly string[] }[];
  readonly error?: { readonly code: string };
}

const tokens = async (parameters: Record<string, string> = {}, client: Client = demo.admin) =>
  (await accountJson(client, { view: 'tokens', ...parameters })) as unknown as TokensJson;

const atLimit = colleagueAtTokenLimit();
const nameAtLimit = `${atLimit.firstName} ${atLimit.lastName}`;

/** Gives somebody so many active tokens more of an application. */
function addTokens(count: number, application: string, holder: string): void {
  for (let index = 0; index < count; index += 1) {
    demo.local.account.database.run(
      `INSERT INTO oauthtoken (tba_token_name, tba_app_name, entity_name, role_name, dcreated, binactive, brevoked)
       VALUES (?, ?, ?, 'Sales', '2026-01-01 00:00:00', 'F', 'F')`,
      [`${application} ${index}`, application, holder],
    );
  }
}

describe('users near the limit of access tokens', () => {
  it('are those with 20 or more active ones, most first; revoked ones do not count', async () => {
    const { view, limit, users, isCut, unread } = await tokens();
    expect([view, limit, isCut, unread]).toEqual(['tokens', 25, false, []]);
    expect(users.map(({ name, tokens: count, state }) => [name, count, state])).toEqual([
      [nameAtLimit, 25, 'reached'],
      ['Tess Tokens', 24, 'near'],
    ]);
    expect(users[1]!.applications).toEqual([{ name: 'ExtendSync for Outlook', count: 24 }]);
  });

  it('are told by all their applications together, because the limit is the user’s', async () => {
    addTokens(17, 'Another', 'Rita Ready');
    expect((await tokens()).users.map(({ name }) => name)).not.toContain('Rita Ready');
    addTokens(1, 'A third', 'Rita Ready');
    expect((await tokens()).users.find(({ name }) => name === 'Rita Ready')).toEqual({
      name: 'Rita Ready',
      tokens: 20,
      state: 'near',
      applications: [
        { name: 'Another', count: 17 },
        { name: 'ExtendSync for Outlook', count: 2 },
        { name: 'A third', count: 1 },
      ],
    });
  });

  it('are searched and filtered, and nothing found is said', async () => {
    expect((await tokens({ state: 'near' })).users.map(({ name }) => name)).toEqual(['Tess Tokens']);
    expect((await tokens({ q: 'tess' })).page.total).toBe(1);
    expect((await tokens({ q: '_' })).page.total).toBe(0);
    expect(await accountPage(demo.admin, { view: 'tokens', q: 'nobody like this' })).toContain('“nobody like this”');
    expect((await tokens({ state: 'nonsense' })).error?.code).toBe('INVALID_INPUT');
  });

  it('come as a page and as CSV', async () => {
    const html = await accountPage(demo.admin, { view: 'tokens' });
    expect([...html.matchAll(/<tr data-user="([^"]+)" data-state="(\w+)"/g)].map(([, user, state]) => [user, state])).toEqual([
      [nameAtLimit, 'reached'],
      ['Tess Tokens', 'near'],
    ]);
    expect(html).toContain('Setup > Users/Roles > Access Tokens');
    const [head, ...rows] = await accountCsv(demo.admin, { view: 'tokens' });
    expect(head).toEqual(['User', 'Active tokens', 'State', 'By application']);
    expect(rows[1]).toEqual(['Tess Tokens', '24', 'near', 'ExtendSync for Outlook: 24']);
  });

  it('that are none are said to be none, never where tokens could not be read', async () => {
    const role = findRole(demo.local.account, 'customrole_extsync_admin')!.id;
    assignRole(demo.local.account, knownPeople.rita.id, role);
    const rita = await demo.local.signIn(knownPeople.rita.email, role);
    demo.local.account.database.run("UPDATE oauthtoken SET brevoked = 'T'");
    expect(await accountPage(demo.admin, { view: 'tokens' })).toContain('No user has 20 or more active access tokens.');
    const html = await accountPage(rita, { view: 'tokens' });
    expect(html).toContain('data-unread="source_tokens"');
    expect(html).not.toContain('No user has');
    expect((await tokens({}, rita)).unread[0]?.allowedBy).toEqual(['Setup > Access Token Management = Full']);
  });

  it('are text, whatever they and their applications are called', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    addTokens(21, hostile, hostile);
    const html = await accountPage(demo.admin, { view: 'tokens', q: hostile });
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img src=x');
  });
});
