import { AccountError } from './errors';
import { isFeatureOn } from './features';
import { findPermission } from './permissionCatalog';
import { administratorRoleId } from './roleIds';
import { levelNames, type Account, type Caller, type Level, type RolePermission, type Value } from './types';

export { permissionCatalog } from './permissionCatalog';

/** rolepermissions.restriction where a permission is not restricted (Oracle help section_0210123130). */
const unrestricted = -1;

export function toLevel(value: Value | undefined): Level {
  const level = Number(value ?? 0);
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 0;
}

/** The permissions written on a role, by key. The Administrator's are implicit, and not among them. */
export function permissionsOfRole(account: Account, roleId: number): RolePermission[] {
  const rows = account.database.all('SELECT permkey, permlevel FROM rolepermissions WHERE role = ? ORDER BY permkey', [
    roleId,
  ]);
  return rows.map((row) => ({ key: String(row.permkey), level: toLevel(row.permlevel) }));
}

/**
 * Writes one permission of a role; level 0 removes it.
 * @throws {AccountError} UNKNOWN_PERMISSION, LEVEL_NOT_OFFERED
 */
export function setRolePermission(account: Account, roleId: number, key: string, level: Level): void {
  if (level === 0) {
    account.database.run('DELETE FROM rolepermissions WHERE role = ? AND permkey = ? COLLATE NOCASE', [roleId, key]);
    return;
  }
  const permission = findPermission(account, key);
  if (permission === undefined) {
    throw new AccountError('UNKNOWN_PERMISSION', `NetSuite has no permission ${key}.`);
  }
  if (!permission.levels.includes(levelNames[level])) {
    const offered = permission.levels.join(', ');
    throw new AccountError('LEVEL_NOT_OFFERED', `${permission.name} offers ${offered}, not ${levelNames[level]}.`);
  }
  account.database.run(
    'INSERT OR REPLACE INTO rolepermissions (role, permkey, name, permlevel, restriction) VALUES (?, ?, ?, ?, ?)',
    [roleId, permission.key, permission.name, level, unrestricted],
  );
}

/**
 * Makes these the only permissions of a role.
 * @throws {AccountError} UNKNOWN_PERMISSION, LEVEL_NOT_OFFERED
 */
export function replaceRolePermissions(account: Account, roleId: number, permissions: readonly RolePermission[]): void {
  account.database.transaction(() => {
    account.database.run('DELETE FROM rolepermissions WHERE role = ?', [roleId]);
    for (const { key, level } of permissions) {
      setRolePermission(account, roleId, key, level);
    }
  });
}

/** Takes a permission that is no more, such as that of a custom record type, from every role and every employee. */
export function removePermission(account: Account, key: string): void {
  for (const table of ['rolepermissions', 'employeeempperms']) {
    account.database.run(`DELETE FROM ${table} WHERE permkey = ? COLLATE NOCASE`, [key]);
  }
}

/** Gives an employee a global permission; level 0 is written too, since it takes the role's level away. */
export function setGlobalPermission(account: Account, userId: number, key: string, level: Level): void {
  account.database.run('INSERT OR REPLACE INTO employeeempperms (employee, permkey, permlevel) VALUES (?, ?, ?)', [
    userId,
    key,
    level,
  ]);
}

function globalLevel(account: Account, userId: number, key: string): Level | undefined {
  const row = account.database.get('SELECT permlevel FROM employeeempperms WHERE employee = ? AND permkey = ?', [
    userId,
    key,
  ]);
  return row && toLevel(row.permlevel);
}

function roleLevel(account: Account, roleId: number, key: string): Level {
  const row = account.database.get('SELECT permlevel FROM rolepermissions WHERE role = ? AND permkey = ?', [
    roleId,
    key,
  ]);
  return toLevel(row?.permlevel);
}

/**
 * The level a caller has, 0..4. The Administrator has everything; with Global Permissions (feature EMPPERMS) on, the
 * employee's own level overrides the role's, even downward (Oracle help section_N326630).
 */
export function effectiveLevel(account: Account, caller: Caller, key: string): Level {
  if (caller.roleId === administratorRoleId) {
    return 4;
  }
  const own = isFeatureOn(account, 'EMPPERMS') ? globalLevel(account, caller.userId, key) : undefined;
  return own ?? roleLevel(account, caller.roleId, key);
}
