import { permissionsOfRole } from '../../../local/account/permissions';
import { assignRole, findRole, listRoles, rolesOfUser, saveRole } from '../../../local/account/roles';
import { saveUser } from '../../../local/account/users';
import { emptyAccount } from './support';

const sales = { scriptId: 'customrole_sales', name: 'Sales', centerType: 'SALESCENTER' } as const;

describe('a role', () => {
  it('is found by internal id, as number or text, and by script id in any case', () => {
    const account = emptyAccount();
    const saved = saveRole(account, sales);
    for (const reference of [saved.id, String(saved.id), 'customrole_sales', 'CUSTOMROLE_SALES']) {
      expect(findRole(account, reference)).toEqual(saved);
    }
  });

  it.each([999, '999', 'customrole_none', '', "' OR 1=1 --"])('is not found by %p', (reference) => {
    const account = emptyAccount();
    saveRole(account, sales);
    expect(findRole(account, reference)).toBeUndefined();
  });

  it('gets an id from 1000 on, also beside roles that come with NetSuite', () => {
    const account = emptyAccount();
    saveRole(account, { id: 3, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
    expect(saveRole(account, sales).id).toBe(1000);
    expect(saveRole(account, { ...sales, scriptId: 'customrole_other' }).id).toBe(1001);
  });

  it('is updated when saved again by its script id, and keeps id and permissions', () => {
    const account = emptyAccount();
    const first = saveRole(account, { ...sales, permissions: [{ key: 'LIST_CASE', level: 2 }] });
    const second = saveRole(account, { ...sales, name: 'Sales 2', isInactive: true, isLocked: true });
    expect(second).toEqual({ ...first, name: 'Sales 2', isInactive: true, isLocked: true });
    expect(permissionsOfRole(account, first.id)).toEqual([{ key: 'LIST_CASE', level: 2 }]);
  });

  it('has only the permissions that it is saved with', () => {
    const account = emptyAccount();
    const { id } = saveRole(account, { ...sales, permissions: [{ key: 'LIST_CASE', level: 2 }] });
    saveRole(account, { ...sales, permissions: [{ key: 'LIST_TASK', level: 1 }] });
    expect(permissionsOfRole(account, id)).toEqual([{ key: 'LIST_TASK', level: 1 }]);
  });

  it('is not saved at all when one of its permissions is refused', () => {
    const account = emptyAccount();
    const save = (): unknown => saveRole(account, { ...sales, permissions: [{ key: 'LIST_NOTHING', level: 1 }] });
    expect(save).toThrow('LIST_NOTHING');
    expect(listRoles(account)).toEqual([]);
  });

  it('keeps each of its flags apart', () => {
    const account = emptyAccount();
    const flags = ['isInactive', 'isWebServicesOnly', 'isSingleSignOnOnly', 'isLocked'] as const;
    for (const flag of flags) {
      const saved = saveRole(account, { ...sales, scriptId: `customrole_${flag.toLowerCase()}`, [flag]: true });
      expect(flags.filter((name) => saved[name])).toEqual([flag]);
    }
  });
});

describe('the roles of an employee', () => {
  it('are those assigned to him, each once, by id', () => {
    const account = emptyAccount();
    const first = saveRole(account, sales);
    const second = saveRole(account, { ...sales, scriptId: 'customrole_other' });
    const user = saveUser(account, { firstName: 'Ann', lastName: 'Lee', email: 'ann@brightwater.example' });
    for (const roleId of [second.id, first.id, second.id]) {
      assignRole(account, user.id, roleId);
    }
    expect(rolesOfUser(account, user.id)).toEqual([first, second]);
    expect(rolesOfUser(account, user.id + 1)).toEqual([]);
  });
});
