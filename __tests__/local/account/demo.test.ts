import { installDemoAccount, knownPeople } from '../../../local/account/demo';
import { customRoles } from '../../../local/account/demo/customRoles';
import { isFeatureOn } from '../../../local/account/features';
import { information } from '../../../local/account/information';
import { effectiveLevel, permissionsOfRole } from '../../../local/account/permissions';
import { recordTables } from '../../../local/account/records';
import { findRole, listRoles, rolesOfUser } from '../../../local/account/roles';
import type { Account } from '../../../local/account/types';
import { findUser, listUsers } from '../../../local/account/users';
import { emptyAccount } from './support';

const today = new Date('2026-11-24T12:00:00Z');
const signInKeys = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];

function demoAccount(): Account {
  const account = emptyAccount();
  installDemoAccount(account, today);
  return account;
}

function lackingAtSignIn(account: Account, scriptId: string): string[] {
  const roleId = findRole(account, scriptId)?.id ?? -1;
  const full = permissionsOfRole(account, roleId).filter(({ level }) => level === 4);
  return signInKeys.filter((key) => !full.some((permission) => permission.key === key));
}

describe('the demo account', () => {
  it('is Brightwater Trading, with 37 roles and 200 employees', () => {
    const account = demoAccount();
    expect(information(account)).toMatchObject({ accountId: 'TSTDRV1234567', companyName: 'Brightwater Trading' });
    expect(listRoles(account)).toHaveLength(37);
    expect(listUsers(account)).toHaveLength(200);
  });

  it('is the same each time', () => {
    const [first, second] = [demoAccount(), demoAccount()];
    for (const table of Object.keys(recordTables)) {
      const sql = `SELECT * FROM "${table}"`;
      expect(first.database.all(sql)).toEqual(second.database.all(sql));
    }
  });

  it('has records in every table', () => {
    const account = demoAccount();
    const ownedBySuiteApp = ['script', 'scriptdeployment'];
    for (const table of Object.keys(recordTables).filter((name) => !ownedBySuiteApp.includes(name))) {
      expect([table, account.database.get(`SELECT COUNT(*) AS count FROM "${table}"`)?.count]).not.toEqual([table, 0]);
    }
  });

  it.each([
    ['customrole_bw_sales_emea', signInKeys],
    ['customrole_bw_account_executive', ['ADMI_WEBSERVICES']],
    ['customrole_bw_inside_sales', ['ADMI_MANAGE_OWN_OAUTH_TOKENS']],
    ['customrole_bw_sales_operations', ['ADMI_LOGIN_OAUTH']],
    ['customrole_bw_cloudextend_2021', ['ADMI_LOGIN_OAUTH']],
    ['customrole_bw_token_administrator', ['ADMI_MANAGE_OWN_OAUTH_TOKENS']],
    ['customrole_bw_sales_outlook', []],
    ['customrole_bw_autopilot', []],
    ['customrole_bw_outlook_pilot', []],
    ['customrole_bw_operations', []],
  ])('has a role %s that lacks %p', (scriptId, lacking) => {
    expect(lackingAtSignIn(demoAccount(), scriptId)).toEqual(lacking);
  });

  it('has the flags, names and sizes of roles that are hard to get right', () => {
    const account = demoAccount();
    const roles = listRoles(account);
    expect(roles.filter(({ isWebServicesOnly }) => isWebServicesOnly)).toHaveLength(1);
    expect(roles.filter(({ isSingleSignOnOnly }) => isSingleSignOnOnly)).toHaveLength(1);
    expect(roles.filter(({ isInactive }) => isInactive)).toHaveLength(1);
    expect(roles.filter(({ name }) => name.toLowerCase() === 'outlook pilot').map(({ name }) => name).sort()).toEqual([
      'OUTLOOK PILOT',
      'Outlook Pilot',
    ]);
    expect(Math.max(...roles.map(({ name }) => name.length))).toBeGreaterThan(150);
    const superuser = findRole(account, 'customrole_bw_operations')?.id ?? -1;
    expect(permissionsOfRole(account, superuser).length).toBeGreaterThan(300);
  });

  it('says of each custom role what it shows', () => {
    for (const { name, situation } of customRoles) {
      expect([name, situation.endsWith('.') || situation.includes(':')]).toEqual([name, true]);
    }
  });

  it.each(Object.values(knownPeople))('knows $email', ({ id, email, roles }) => {
    const account = demoAccount();
    expect(findUser(account, email)?.id).toBe(id);
    expect(rolesOfUser(account, id).map(({ scriptId }) => scriptId).sort()).toEqual([...roles].sort());
  });

  it('has Global Permissions that raise one employee and lower another', () => {
    const account = demoAccount();
    const levelOf = (userId: number, role: string, key: string): number => {
      return effectiveLevel(account, { userId, roleId: findRole(account, role)?.id ?? -1 }, key);
    };
    expect(levelOf(knownPeople.greta.id, 'customrole_bw_account_executive', 'ADMI_WEBSERVICES')).toBe(4);
    expect(levelOf(knownPeople.sam.id, 'customrole_bw_account_executive', 'ADMI_WEBSERVICES')).toBe(0);
    expect(levelOf(knownPeople.luca.id, 'customrole_bw_sales_outlook', 'LIST_CRMMESSAGE')).toBe(1);
  });

  it('uses tokens and no single sign-on', () => {
    const account = demoAccount();
    const features = ['TBA', 'WEBSERVICESEXTERNAL', 'EMPPERMS', 'SAMLSSO', 'OPENIDSSO', 'SUBSIDIARIES'];
    expect(features.filter((feature) => isFeatureOn(account, feature))).toEqual(features.slice(0, 3));
  });

  it('is not installed by half: a second time fails and changes nothing', () => {
    const account = demoAccount();
    const count = (): unknown => account.database.get('SELECT COUNT(*) AS count FROM loginaudit');
    const before = count();
    expect(() => installDemoAccount(account, today)).toThrow('UNIQUE');
    expect(count()).toEqual(before);
  });
});
