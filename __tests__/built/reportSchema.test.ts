import { setBehaviour, setUnreadableTables } from '../../local/account/behaviours';
import { knownPeople } from '../../local/account/demo';
import { setFeature } from '../../local/account/features';
import { savePreferences } from '../../local/account/preferences';
import { findRole } from '../../local/account/roles';
import { featureNames } from '../../src/TypeScript/requirements/features';
import { profileIds } from '../../src/TypeScript/requirements/profiles';
import { checkerAddress } from '../support/addresses';
import { anyAudit, auditNow } from '../support/audits';
import { demoAccountForEachTest } from '../support/demoAccount';
import { form, type Client } from '../support/localNetSuite';
import { faultsOfReport, reportSchema } from '../support/reportSchema';

const demo = demoAccountForEachTest();

type Deployment = Parameters<typeof checkerAddress>[0];
type Fields = Readonly<Record<string, string>>;

interface AnyReport {
  readonly view?: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly [field: string]: unknown;
}

/** Asks for a report, and expects it to be what the schema says. */
async function reportOf(client: Client, deployment: Deployment, parameters: Fields = {}, init?: RequestInit): Promise<AnyReport> {
  const response = await client(checkerAddress(deployment, { ...parameters, format: 'json' }), init);
  const report = (await response.json()) as AnyReport;
  expect(faultsOfReport(report)).toEqual([]);
  return report;
}

const idOf = (scriptId: string): string => String(findRole(demo.local.account, scriptId)!.id);

/** Each view of the account by what is asked of it. */
const accountViews: readonly (readonly [view: string, parameters: () => Fields])[] = [
  ['account', () => ({})],
  ['account', () => ({ verdict: 'problems', q: 'sales', sort: 'users', page: '2' })],
  ['users', () => ({})],
  ['users', () => ({ verdict: 'blocked', sort: 'name', role: idOf('customrole_bw_sales_outlook') })],
  ['permissions', () => ({})],
  ['permissions', () => ({ permission: 'LIST_CRMMESSAGE', level: 'full' })],
  ['audits', () => ({})],
  ['audit', () => ({ id: String(anyAudit(demo.local.account)) })],
  ['audit', () => ({ id: String(auditNow(demo.local.account)), page: '2' })],
  ['log-ins', () => ({})],
  ['tokens', () => ({})],
  ['restlet', () => ({})],
  ['sdf', () => ({})],
  ['sdf', () => ({ role: `${idOf('customrole_bw_sales_emea')},999999` })],
  ['explain', () => ({})],
  ['explain', () => ({ error: 'role-not-offered' })],
  ['role', () => ({ role: idOf('customrole_bw_sales_emea') })],
  ['compare', () => ({ role: idOf('customrole_bw_sales_emea') })],
  ['compare', () => ({ role: idOf('customrole_bw_sales_emea'), with: idOf('customrole_bw_sales_outlook') })],
];

const accessViews = ['access', 'explain', 'dialog', 'ask'] as const;

/** The dialog is Your access, elsewhere. */
const nameInReport = (view: string): string => (view === 'dialog' ? 'access' : view);

async function expectAccountReports(): Promise<void> {
  for (const [view, parameters] of accountViews) {
    expect((await reportOf(demo.admin, 'account', { view, ...parameters() })).view).toBe(view);
  }
}

async function expectAccessReports(client: Client): Promise<void> {
  for (const view of accessViews) expect((await reportOf(client, 'access', { view })).view).toBe(nameInReport(view));
  expect((await reportOf(client, 'myroles')).view).toBe('own-roles');
}

/** The views that a deployment says it has. */
async function viewsOf(deployment: Deployment): Promise<readonly string[]> {
  const { error } = await reportOf(demo.admin, deployment, { view: 'none-of-these' });
  expect(error?.code).toBe('UNKNOWN_VIEW');
  return /Views: ([\w, -]+)\./.exec(error!.message)![1]!.split(', ');
}

const people = Object.values(knownPeople).filter((person) => person.roles.length > 0 && !('isInactive' in person) && !('hasAccess' in person));

describe('the schema of reports', () => {
  it('is looked at here for every view that there is', async () => {
    expect([...new Set(accountViews.map(([view]) => view))].sort()).toEqual([...(await viewsOf('account'))].sort());
    expect([...accessViews].sort()).toEqual([...(await viewsOf('access'))].sort());
    expect(await viewsOf('myroles')).toEqual(['own-roles']);
  });

  it('holds for every view of the account', expectAccountReports);

  it('holds where nothing but the roles’ names can be read, and where features are off', async () => {
    setBehaviour(demo.local.account, 'employeeRoles', 'none');
    setUnreadableTables(demo.local.account, ['rolepermissions', 'loginaudit', 'oauthtoken', 'script', 'employeeempperms']);
    setFeature(demo.local.account, 'TBA', false);
    await expectAccountReports();
  });

  it('holds where not even the roles can be read', async () => {
    setUnreadableTables(demo.local.account, ['role', 'rolepermissions', 'employee', 'loginaudit', 'oauthtoken', 'script']);
    for (const view of ['account', 'users', 'permissions', 'log-ins', 'tokens', 'restlet', 'sdf', 'explain']) {
      expect((await reportOf(demo.admin, 'account', { view })).view).toBe(view);
    }
    expect((await reportOf(demo.admin, 'account', { role: '3' })).error?.code).toBe('COULD_NOT_READ');
  });

  it.each(people.flatMap(({ email, roles }) => roles.map((role) => [email, role] as const)))('holds for all that %s sees as %s', async (email, role) => {
    await expectAccessReports(await demo.local.signIn(email, role));
  });

  it('holds in another language, whose words for a level that could not be read are its own', async () => {
    savePreferences(demo.local.account, knownPeople.ada.id, { LANGUAGE: 'de_DE' });
    setUnreadableTables(demo.local.account, ['rolepermissions']);
    await expectAccountReports();
    const { language } = await reportOf(demo.admin, 'account');
    expect(language).toMatch(/^de/);
  });

  it.each(['access', 'account'] as const)('holds for errors explained by %s', async (deployment) => {
    for (const text of ['Missing Authentication Token', 'too many TBA tokens; feature disabled; ROLE_REQUIRED', 'nothing known', 'x'.repeat(30_000)]) {
      expect((await reportOf(demo.admin, deployment, { view: 'explain' }, form({ text, format: 'json' }))).view).toBe('explain');
    }
  });

  it('holds where the administrators were asked, and for every refusal', async () => {
    const sam = await demo.local.signIn(knownPeople.sam.email, 'customrole_bw_sales_emea');
    expect((await reportOf(sam, 'access', { view: 'ask' }, form({ token: 'x', ask: 'T', format: 'json' }))).outcome).toBe('not-from-here');
    expect((await reportOf(demo.admin, 'account', { view: 'audits' }, form({ token: 'x', begin: 'T', format: 'json' }))).outcome).toBe('not-from-here');
    for (const parameters of [{ view: 'x' }, { view: 'audit' }, { view: 'audit', id: '999999' }, { role: '999999' }, { page: '-1' }, { verdict: 'x' }]) {
      expect((await reportOf(demo.admin, 'account', parameters)).error).toBeDefined();
    }
  });

  it('names all profiles and features there are', () => {
    expect(reportSchema.$defs['profileId']!.enum).toEqual(profileIds);
    expect(reportSchema.$defs['featureId']!.enum).toEqual(Object.keys(featureNames));
  });

  it('takes nothing that is no report', async () => {
    const report = await reportOf(demo.admin, 'account', { role: idOf('customrole_bw_sales_emea') });
    const [first] = report['findings'] as readonly object[];
    expect(faultsOfReport({ ...report, findings: [{ ...first, state: 'fine' }] })).not.toEqual([]);
    expect(faultsOfReport({ ...report, findings: [{ ...first, extra: 1 }] })).not.toEqual([]);
    expect(faultsOfReport({ ...report, extra: 1 })).not.toEqual([]);
    expect(faultsOfReport({ ...report, verdict: null })).not.toEqual([]);
    expect(faultsOfReport({ ...report, view: 'account' })).not.toEqual([]);
    expect(faultsOfReport({})).not.toEqual([]);
  });
});
