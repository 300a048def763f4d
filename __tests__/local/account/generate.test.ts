import { generateAccount } from '../../../local/account/generate';
import { permissionsOfRole } from '../../../local/account/permissions';
import { listRoles, rolesOfUser } from '../../../local/account/roles';
import { listUsers } from '../../../local/account/users';
import type { Account } from '../../../local/account/types';
import { emptyAccount } from './support';

function generated(size: Parameters<typeof generateAccount>[1]): Account {
  const account = emptyAccount();
  generateAccount(account, size);
  return account;
}

describe('a generated account', () => {
  it('has the roles, permissions and employees asked for', () => {
    const account = generated({ roles: 20, users: 30, permissionsPerRole: 40 });
    const roles = listRoles(account);
    expect(roles).toHaveLength(20);
    expect(roles.map(({ id }) => permissionsOfRole(account, id).length)).toEqual(Array(20).fill(40));
    const users = listUsers(account);
    expect(users).toHaveLength(30);
    for (const { id } of users) {
      const count = rolesOfUser(account, id).length;
      expect(count >= 1 && count <= 4).toBe(true);
    }
  });

  it('has 120 permissions a role where nothing else is said', () => {
    const account = generated({ roles: 1, users: 0 });
    expect(permissionsOfRole(account, listRoles(account)[0]?.id ?? 0)).toHaveLength(120);
  });

  it('has roles that can sign in, in the proportion of four in ten', () => {
    const account = generated({ roles: 50, users: 0, permissionsPerRole: 10 });
    const keys = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];
    const ready = listRoles(account).filter(({ id }) => {
      const full = permissionsOfRole(account, id).filter(({ level }) => level === 4);
      return keys.every((key) => full.some((permission) => permission.key === key));
    });
    expect(ready).toHaveLength(20);
  });

  it('is the same for the same seed, and another for another', () => {
    const permissions = (seed: number): unknown => {
      return generated({ roles: 5, users: 5, seed }).database.all('SELECT * FROM rolepermissions');
    };
    expect(permissions(7)).toEqual(permissions(7));
    expect(permissions(7)).not.toEqual(permissions(8));
  });

  it('can have no roles, and employees without any', () => {
    const account = generated({ roles: 0, users: 2 });
    expect(listUsers(account).flatMap(({ id }) => rolesOfUser(account, id))).toEqual([]);
  });

  it('adds to what stands in the account', () => {
    const account = generated({ roles: 2, users: 2, permissionsPerRole: 3 });
    generateAccount(account, { roles: 3, users: 3, permissionsPerRole: 3 });
    expect([listRoles(account).length, listUsers(account).length]).toEqual([5, 5]);
  });
});
