import { saveCustomRecordType } from '../../../local/account/customRecords';
import { AccountError } from '../../../local/account/errors';
import { setFeature } from '../../../local/account/features';
import {
  effectiveLevel,
  permissionCatalog,
  permissionsOfRole,
  setGlobalPermission,
  setRolePermission,
} from '../../../local/account/permissions';
import { saveRole } from '../../../local/account/roles';
import type { Account, Level } from '../../../local/account/types';
import { administrator, callerWith, emptyAccount } from './support';

function refusal(action: () => void): string {
  try {
    action();
  } catch (error) {
    return error instanceof AccountError ? error.code : String(error);
  }
  return 'accepted';
}

function roleIn(account: Account): number {
  return saveRole(account, { scriptId: 'customrole_x', name: 'X', centerType: 'CLASSIC' }).id;
}

describe('the permissions of a role', () => {
  it('are written, changed, and removed by level 0', () => {
    const account = emptyAccount();
    const role = roleIn(account);
    setRolePermission(account, role, 'LIST_CASE', 1);
    setRolePermission(account, role, 'LIST_CASE', 3);
    expect(permissionsOfRole(account, role)).toEqual([{ key: 'LIST_CASE', level: 3 }]);
    setRolePermission(account, role, 'LIST_CASE', 0);
    expect(permissionsOfRole(account, role)).toEqual([]);
  });

  it.each<[key: string, level: Level, outcome: string]>([
    ['ADMI_LOGIN_OAUTH', 4, 'accepted'],
    ['ADMI_LOGIN_OAUTH', 1, 'LEVEL_NOT_OFFERED'],
    ['REPO_ANALYTICS', 3, 'accepted'],
    ['REPO_ANALYTICS', 4, 'LEVEL_NOT_OFFERED'],
    ['LIST_FIND', 2, 'LEVEL_NOT_OFFERED'],
    ['LIST_TIMEOFF', 2, 'accepted'],
    ['LIST_NONSENSE', 1, 'UNKNOWN_PERMISSION'],
    ['customrecord_none', 1, 'UNKNOWN_PERMISSION'],
  ])('%s at level %i: %s', (key, level, outcome) => {
    const account = emptyAccount();
    expect(refusal(() => setRolePermission(account, roleIn(account), key, level))).toBe(outcome);
  });
});

describe('the effective level', () => {
  it('is 4 in everything for the Administrator, whom no global permission lowers', () => {
    const account = emptyAccount();
    setFeature(account, 'EMPPERMS', true);
    setGlobalPermission(account, administrator.userId, 'LIST_CASE', 1);
    expect(effectiveLevel(account, administrator, 'LIST_CASE')).toBe(4);
  });

  it.each<[role: Level, own: Level | undefined, feature: boolean, effective: Level]>([
    [0, undefined, true, 0],
    [2, undefined, true, 2],
    [2, 4, true, 4],
    [4, 1, true, 1],
    [4, 0, true, 0],
    [0, 3, true, 3],
    [2, 4, false, 2],
    [4, 0, false, 4],
  ])('with %p by the role, %p globally, Global Permissions on: %p, is %p', (role, own, feature, effective) => {
    const account = emptyAccount();
    const caller = callerWith(account, {});
    setRolePermission(account, caller.roleId, 'LIST_CASE', role);
    setFeature(account, 'EMPPERMS', feature);
    if (own !== undefined) {
      setGlobalPermission(account, caller.userId, 'LIST_CASE', own);
    }
    expect(effectiveLevel(account, caller, 'LIST_CASE')).toBe(effective);
  });

  it('takes no notice of the global permissions of others', () => {
    const account = emptyAccount();
    const caller = callerWith(account, { LIST_CASE: 'VIEW' });
    setFeature(account, 'EMPPERMS', true);
    setGlobalPermission(account, caller.userId + 1, 'LIST_CASE', 4);
    expect(effectiveLevel(account, caller, 'LIST_CASE')).toBe(1);
  });
});

describe('the catalog of permissions', () => {
  it.each([
    ['ADMI_WEBSERVICES', 'SOAP Web Services', 'Setup', ['NONE', 'FULL']],
    ['REPO_ANALYTICS', 'SuiteAnalytics Workbook', 'Reports', ['NONE', 'EDIT']],
    ['LIST_EMPLOYEE_RECORD', 'Employee Record', 'Lists', ['VIEW', 'CREATE', 'EDIT', 'FULL']],
    ['TRAN_SALESORD', 'Sales Order', 'Transactions', ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL']],
  ])('shows %s as %s on the tab %s', (key, name, tab, levels) => {
    const found = permissionCatalog(emptyAccount()).find((entry) => entry.key === key);
    expect(found).toEqual({ key, name, tab, levels });
  });

  it('has the custom record types of the account', () => {
    const account = emptyAccount();
    saveCustomRecordType(account, { scriptId: 'customrecord_mail', name: 'Mail', fields: [], permissions: [] });
    const found = permissionCatalog(account).find(({ key }) => key === 'customrecord_mail');
    expect(found).toMatchObject({ name: 'Mail', tab: 'Custom Record' });
  });
});
