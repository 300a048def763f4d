import { knownPeople } from '../../local/account/demo';
import { accountCsv, accountJson, accountPage } from '../support/accountViews';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../support/localNetSuite';

/** One account for all: nothing here changes it. */
const demo = {} as { local: LocalNetSuite; admin: Client };

beforeAll(async () => {
  demo.local = await startLocalNetSuite();
  demo.admin = await demo.local.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
});

afterAll(async () => {
  await demo.local.stop();
  expect(demo.local.errors).toEqual([]);
});

/** Every view of the account with lists, and the parameters that it cannot do without. */
const views = {
  account: {},
  users: { view: 'users' },
  permissions: { view: 'permissions', permission: 'LIST_EVENT' },
  sdf: { view: 'sdf' },
} as const;

type ViewName = keyof typeof views;

/** What no list takes, by parameter; state is the permission's filter as verdict is the others'. */
const nonsense: readonly (readonly [string, string])[] = [
  ['verdict', 'green'],
  ['verdict', 'all\u0005ready'],
  ['verdict', '__proto__'],
  ['sort', 'verdict; DROP TABLE role'],
  ['page', '0'],
  ['page', '-1'],
  ['page', '1000000000'],
  ['page', '1e3'],
  ['page', '1\u00052'],
  ['page', '0x10'],
  ['page', 'NaN'],
  ['q', 'x'.repeat(201)],
  ['q', 'a\u0005b'],
];

const cases = (Object.keys(views) as ViewName[]).flatMap((view) =>
  nonsense.map(([name, value]) => [view, name === 'verdict' && view === 'permissions' ? 'state' : name, value] as const),
);

describe('a list asked for with nonsense', () => {
  it.each(cases)('%s with %s=%j is refused in every format, and no verdict is shown', async (view, name, value) => {
    const parameters = { ...views[view], [name]: value };
    expect((await accountJson(demo.admin, parameters)).error?.code).toBe('INVALID_INPUT');
    const html = await accountPage(demo.admin, parameters);
    expect(html).toContain('data-code="INVALID_INPUT"');
    expect(html).not.toContain('data-verdict');
    expect((await accountCsv(demo.admin, parameters))[1]![0]).toBe('INVALID_INPUT');
  });
});

describe('a list asked for with what is strange but possible', () => {
  it.each(Object.keys(views) as ViewName[])('%s has no row on a page far behind the last, and the way to the first', async (view) => {
    const html = await accountPage(demo.admin, { ...views[view], page: '999999999' });
    expect(html).not.toMatch(/<tr data-(role|user)=/);
    expect(html).toContain('To the first page');
    const { page, roles, users } = await accountJson(demo.admin, { ...views[view], page: '999999999' });
    expect(page.number).toBe(999_999_999);
    expect(view === 'users' ? users : roles).toEqual([]);
  });

  it.each((Object.keys(views) as ViewName[]).flatMap((view) => ['\u202e', '\0', '\ud83d\ude00', '%', '_', `'"<>&`, '\\', '.*', 'x'.repeat(200)].map((q) => [view, q] as const)))(
    '%s is searched for %j as it stands',
    async (view, q) => {
      const html = await accountPage(demo.admin, { ...views[view], q });
      expect(html).not.toContain('data-code');
      expect(html).not.toContain(`'"<>&`);
    },
  );
});

describe('a parameter that comes twice', () => {
  it('never gives a verdict on another role than the one shown', async () => {
    const response = await demo.admin('/app/site/hosting/scriptlet.nl?script=customscript_extsync_checker&deploy=customdeploy_extsync_account&role=3&role=1001&format=json');
    const answer = (await response.json()) as { role?: { id: number }; error?: { code: string } };
    expect(answer.error?.code ?? answer.role?.id).toEqual(answer.error ? 'INVALID_INPUT' : 1001);
  });

  it.each([{ role: '3\u00051001' }, { view: 'compare', role: '3', with: '3\u00051001' }, { view: 'users', role: '3\u00051001' }, { view: 'permissions', permission: 'LIST_EVENT\u0005LIST_TASK' }])(
    'is refused as NetSuite joins it: %j',
    async (parameters) => {
      expect((await accountJson(demo.admin, parameters)).error?.code).toBe('INVALID_INPUT');
    },
  );

  it('is a list of roles for SDF, which takes lists', async () => {
    expect((await accountJson(demo.admin, { view: 'sdf', role: '1001\u00051002' })).page.total).toBe(2);
  });
});

describe('what has no list', () => {
  it.each([
    { role: 'x' },
    { role: '0' },
    { role: '3.5' },
    { role: '9'.repeat(500) },
    { view: 'role' },
    { view: 'compare' },
    { view: 'compare', role: '3', with: 'Template' },
    { view: 'compare', role: '3', with: '0' },
    { view: 'users', role: 'x' },
    { view: 'permissions', permission: '<script>' },
    { view: 'permissions', permission: 'LIST_EVENT', level: 'FULL' },
  ])('is refused for %j', async (parameters) => {
    expect((await accountJson(demo.admin, parameters as Record<string, string>)).error?.code).toBe('INVALID_INPUT');
    expect(await accountPage(demo.admin, parameters as Record<string, string>)).not.toContain('data-verdict');
  });
});
