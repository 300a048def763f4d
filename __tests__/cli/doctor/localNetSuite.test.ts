import { demoIntegration, knownPeople } from '../../../local/account/demo';
import { setFeature } from '../../../local/account/features';
import { saveIntegration, type Integration } from '../../../local/account/integrations';
import { setRolePermission } from '../../../local/account/permissions';
import { assignRole, findRole } from '../../../local/account/roles';
import { lastAttempt, lastDetail } from '../../support/audit';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { tokenLives } from '../../../local/auth/oauth2/tokens';
import { connectorSession, oauth2Role, signInByCode } from '../../local/http/oauth2/codeGrant';
import { runCli } from '../support';
import { credentialsOf, doctorAt, environmentOf, type TokenCredentials } from './support';

const { rita } = knownPeople;
const role = 'customrole_bw_sales_outlook';

let local: LocalNetSuite;
let clock = 0;

beforeEach(async () => {
  clock = 0;
  local = await startLocalNetSuite({ server: { now: () => Date.now() + clock } });
});

afterEach(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

const database = () => local.account.database;
const changeIntegration = (change: Partial<Integration>) => saveIntegration(local.account, { ...demoIntegration, ...change });
const roleId = () => findRole(local.account, role)!.id;

describe('an account in order', () => {
  it('has every check right, and ends with 0', async () => {
    const { code, inState, check, text } = await doctorAt(local.url, credentialsOf(local));
    expect([code, inState('right').length, inState('wrong'), inState('unknown'), inState('not-checked'), inState('warning')]).toEqual([0, 17, [], [], [], []]);
    expect(check('role-session')).toMatchObject({ found: 'Rita Ready, customrole_bw_sales_outlook' });
    expect(check('role-sign-in')).toMatchObject({ found: 'Ready' });
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, account: 'TSTDRV1234567', host: new URL(local.url).host, exitCode: 0 });
  });

  it('is told as a table', async () => {
    const { code, out, err } = await runCli(['doctor', '--url', local.url], { env: environmentOf(credentialsOf(local)) });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('\nrole\n  ✓ The token stands for a user in a role (Rita Ready, customrole_bw_sales_outlook)\n');
    expect(out).toMatch(/\nThe way to the RESTlet works\.\n$/);
    expect(out).not.toMatch(/[✗!?→]/);
  });

  it('is asked three times, and nothing else', async () => {
    const attempts = () => Number(database().get('SELECT count(*) AS count FROM loginaudit')!['count']);
    const before = attempts();
    await doctorAt(local.url, credentialsOf(local));
    expect(attempts() - before).toBe(3);
    expect(lastAttempt(local)).toMatchObject({ status: 'Success', requesturi: '/app/site/hosting/restlet.nl' });
  });
});

describe('a sign-in that NetSuite refuses', () => {
  /** What is wrong, what the Login Audit Trail says of it, what must stand among the first causes, the caller's HTTP status, and the change: of the credentials, or of the account. */
  it.each<[string, string, string, number, Partial<TokenCredentials> | (() => unknown)]>([
    ['a wrong token secret', 'InvalidSignature', 'signature-wrong', 401, { tokenSecret: 'wrong-secret' }],
    ['a wrong consumer secret', 'InvalidSignature', 'signature-wrong', 401, { consumerSecret: 'wrong-secret' }],
    ['a wrong consumer key', 'consumer_key_unknown', 'integration-unknown', 401, { consumerKey: 'wrong-key' }],
    ['an unknown token', 'token_rejected', 'token-rejected', 401, { tokenId: 'unknown-token' }],
    ['a revoked token', 'token_rejected', 'token-rejected', 401, () => database().run("UPDATE oauthtoken SET brevoked = 'T'")],
    ['a blocked integration', 'consumer_key_refused', 'integration-blocked', 401, () => changeIntegration({ state: 'BLOCKED' })],
    ['an integration that waits for approval', 'consumer_key_refused', 'integration-blocked', 401, () => changeIntegration({ state: 'WAITING_FOR_APPROVAL' })],
    ['an integration without tokens', 'consumer_key_unknown', 'integration-unknown', 401, () => changeIntegration({ usesTokens: false })],
    ['Token-Based Authentication off', 'FeatureDisabled', 'feature-disabled', 403, () => setFeature(local.account, 'TBA', false)],
    ['an inactive user', 'EntityOrRoleDisabled', 'user-or-role-disabled', 403, () => database().run("UPDATE employee SET isinactive = 'T' WHERE id = ?", [rita.id])],
    ['a user without access', 'EntityOrRoleDisabled', 'user-or-role-disabled', 403, () => database().run("UPDATE employee SET giveaccess = 'F' WHERE id = ?", [rita.id])],
    ['an inactive role', 'EntityOrRoleDisabled', 'user-or-role-disabled', 403, () => database().run("UPDATE role SET isinactive = 'T' WHERE id = ?", [roleId()])],
    ['a Web Services Only role', 'permission_denied', 'user-or-role-disabled', 403, () => database().run("UPDATE role SET iswebserviceonlyrole = 'T' WHERE id = ?", [roleId()])],
    ['a role without either permission for tokens', 'permission_denied', 'permission-denied', 403, () => ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'].map((key) => setRolePermission(local.account, roleId(), key, 0))],
  ])('%s', async (_name, detail, cause, status, change) => {
    const parts = credentialsOf(local);
    if (typeof change === 'function') change();
    const { code, check, inState } = await doctorAt(local.url, { ...parts, ...change });
    expect(lastDetail(local)).toBe(detail);
    const { state, why, causes = [], remedies } = check('sign-in-token');
    expect([code, state, why]).toEqual([1, 'wrong', `NetSuite refused the token (HTTP status ${status}) and does not tell the caller why. It is one of these, in the order to look:`]);
    expect(causes.slice(0, 4).map((each) => each.code)).toContain(cause);
    expect(causes).toHaveLength(8);
    for (const { remedy } of causes) expect(remedy).toMatch(/Setup > |wait five minutes/);
    expect(remedies).toEqual([expect.stringContaining('Setup > Users/Roles > View Login Audit Trail')]);
    expect(inState('not-checked')).toEqual(['suiteapp-there', 'suiteapp-audience', 'suiteapp-answer', 'suiteapp-version', 'account-features', 'role-session', 'role-sign-in', 'role-features']);
    expect(check('suiteapp-there').behind).toBe('sign-in-token');
  });

  it('for a token that is locked after many wrong signatures', async () => {
    const parts = credentialsOf(local);
    database().run('UPDATE local_access_token SET failures = 20, lastfailure = ?', [Date.now()]);
    const { check } = await doctorAt(local.url, parts);
    expect(lastDetail(local)).toBe('temporary_locked');
    expect(check('sign-in-token').causes!.slice(0, 4).map(({ code }) => code)).toContain('token-locked');
  });

  it('because the account id is that of another account', async () => {
    const { code, check, inState } = await doctorAt(local.url, { ...credentialsOf(local), account: '7654321_SB1' });
    expect(lastDetail(local)).toBe('consumer_key_unknown');
    expect(code).toBe(1);
    expect(check('sign-in-account')).toMatchObject({ state: 'wrong', why: `The credentials are of the account 7654321_SB1, and ${new URL(local.url).host} is that of TSTDRV1234567.` });
    expect(inState('not-checked')[0]).toBe('sign-in-token');
  });

  it('takes the account id as people copy it from an address, and says how it is spelled', async () => {
    const { code, check } = await doctorAt(local.url, { ...credentialsOf(local), account: 'tstdrv1234567' });
    expect(code).toBe(0);
    expect(check('credentials-account')).toMatchObject({ state: 'warning', why: 'NetSuite spells it TSTDRV1234567. It was asked for by that.' });
  });
});

describe('a SuiteApp that does not serve', () => {
  const absent = ['not-installed', 'not-deployed', 'not-released', 'script-inactive'];
  it.each<[string, string]>([
    ['is not installed', "DELETE FROM script WHERE scriptid = 'customscript_extsync_api'"],
    ['has an inactive script', "UPDATE script SET isinactive = 'T' WHERE scriptid = 'customscript_extsync_api'"],
    ['is not deployed', "UPDATE scriptdeployment SET isdeployed = 'F' WHERE scriptid = 'customdeploy_extsync_api'"],
    ['is in status Testing', "UPDATE scriptdeployment SET status = 'TESTING' WHERE scriptid = 'customdeploy_extsync_api'"],
  ])('because it %s', async (_name, change) => {
    database().run(change);
    const { code, check, inState } = await doctorAt(local.url, credentialsOf(local));
    expect(code).toBe(1);
    expect(check('sign-in-token').state).toBe('right');
    expect(check('suiteapp-there').state).toBe('wrong');
    expect(check('suiteapp-there').causes!.map((each) => each.code)).toEqual(absent);
    expect(inState('not-checked')[0]).toBe('suiteapp-audience');
  });

  it('because the role is not in its audience', async () => {
    database().run("UPDATE local_deployment SET allroles = 'F' WHERE deployment = (SELECT primarykey FROM scriptdeployment WHERE scriptid = 'customdeploy_extsync_api')");
    const { code, check } = await doctorAt(local.url, credentialsOf(local));
    expect(code).toBe(1);
    expect(check('suiteapp-there').state).toBe('right');
    expect(check('suiteapp-audience')).toMatchObject({ state: 'wrong', remedies: [expect.stringContaining('customdeploy_extsync_api > Audience')] });
  });

  it.each(['CUSTOMCODE', 'SERVERSIDESCRIPTING'])('because %s is off', async (feature) => {
    setFeature(local.account, feature, false);
    const { code, check } = await doctorAt(local.url, credentialsOf(local));
    expect(code).toBe(1);
    expect(check('suiteapp-there')).toMatchObject({ state: 'wrong', remedies: expect.arrayContaining([expect.stringContaining('Setup > Company > Enable Features > SuiteCloud > Server SuiteScript')]) });
  });
});

describe('the account and the role', () => {
  it('tells of SOAP Web Services that are off', async () => {
    setFeature(local.account, 'WEBSERVICESEXTERNAL', false);
    const { code, check } = await doctorAt(local.url, credentialsOf(local));
    expect(code).toBe(1);
    expect(check('account-features')).toMatchObject({
      state: 'wrong',
      why: 'Off: SOAP Web Services. Nobody can sign in from Outlook.',
      remedies: ['Setup > Company > Enable Features > SuiteCloud > SOAP Web Services.'],
    });
    expect(check('role-sign-in').state).toBe('wrong');
  });

  it.each([
    ['ADMI_WEBSERVICES', 'SOAP Web Services'],
    ['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'User Access Tokens'],
    ['ADMI_LOGIN_OAUTH', 'Log in using Access Tokens'],
  ])('tells of a role that lacks %s alone, with the clicks', async (key, permission) => {
    const parts = credentialsOf(local);
    setRolePermission(local.account, roleId(), key, 0);
    const { code, check } = await doctorAt(local.url, parts);
    expect(code).toBe(1);
    expect(check('role-sign-in')).toMatchObject({
      state: 'wrong',
      why: `Cannot sign in. ${permission}: missing, needs Full.`,
      remedies: [`Setup > Users/Roles > Manage Roles > customrole_bw_sales_outlook > Permissions > Setup > ${permission} = Full`],
    });
    expect(check('role-features').state).toBe('right');
  });

  it('warns of gaps, and ends with 0', async () => {
    assignRole(local.account, rita.id, findRole(local.account, 'customrole_bw_outlook_pilot')!.id);
    const { code, check, inState } = await doctorAt(local.url, credentialsOf(local, rita.id, 'customrole_bw_outlook_pilot'));
    expect([code, inState('warning')]).toEqual([0, ['role-features']]);
    expect(check('role-sign-in').found).toBe('Ready, with gaps');
    expect(check('role-features').why).toContain('Email: lacks permissions.');
    expect(check('role-features').why).toContain('Track Messages: missing, needs Create.');
    expect(check('role-features').remedies).toContain('Setup > Users/Roles > Manage Roles > customrole_bw_outlook_pilot > Permissions > Lists > Track Messages = Create');
  });
});

describe('by OAuth 2.0', () => {
  let parts: { readonly account: string; readonly accessToken: string };

  beforeEach(async () => {
    const { client } = await connectorSession(local);
    parts = { account: 'TSTDRV1234567', accessToken: (await signInByCode(local, client)).access_token };
  });

  it('a good token is let in, and the role is judged', async () => {
    const { code, check } = await doctorAt(local.url, parts);
    expect(check('credentials-complete').found).toBe('OAuth 2.0, from the environment');
    expect(check('sign-in-token').state).toBe('right');
    expect(check('role-session').found).toBe(`Rita Ready, ${oauth2Role}`);
    expect([code, check('role-sign-in').state]).toEqual([1, 'wrong']);
  });

  it.each<[string, string, string, () => unknown]>([
    ['too old', 'AccessTokenExpired', 'token-rejected', () => (clock = tokenLives.access)],
    ['of a blocked application', 'InvalidIntegration', 'integration-unknown', () => changeIntegration({ state: 'BLOCKED' })],
    ['of an application without the scope', 'ScopeMismatched', 'scope-wrong', () => changeIntegration({ scopes: ['rest_webservices'] })],
    ['of a role without the permission', 'permission_denied', 'permission-denied', () => setRolePermission(local.account, findRole(local.account, oauth2Role)!.id, 'ADMI_LOGIN_OAUTH2', 0)],
    ['of an inactive user', 'EntityOrRoleDisabled', 'user-or-role-disabled', () => database().run("UPDATE employee SET isinactive = 'T' WHERE id = ?", [rita.id])],
    ['in an account without OAuth 2.0', 'FeatureDisabled', 'feature-disabled', () => setFeature(local.account, 'OAUTH2', false)],
  ])('a token that is %s is refused, and that is among the causes', async (_name, detail, cause, change) => {
    change();
    const { code, check } = await doctorAt(local.url, parts);
    expect(lastDetail(local)).toBe(detail);
    expect([code, check('sign-in-token').state]).toEqual([1, 'wrong']);
    expect(check('sign-in-token').causes!.map((each) => each.code)).toContain(cause);
    expect(check('sign-in-token').causes![0]!.code).toBe('token-rejected');
  });
});
