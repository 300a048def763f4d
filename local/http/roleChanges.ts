import { findPermission } from '../account/permissionCatalog';
import { permissionsOfRole, setRolePermission } from '../account/permissions';
import { administratorRoleId, firstCustomRoleId, listRoles, saveRole } from '../account/roles';
import { levelNames, type Account, type Level, type Role, type RolePermission } from '../account/types';
import { editabilityOf } from './manageRoles';
import { RequestError } from './requestError';

/**
 * Reads what a form asks of a role's permissions: `action` set with one or more pairs of `permission` (key) and `level`
 * (NONE takes the permission away, '' leaves it), or remove with one or more `permission`.
 * @throws RequestError 400 INVALID_INPUT
 */
export function readPermissionChanges(account: Account, form: URLSearchParams): RolePermission[] {
  const keys = form.getAll('permission');
  const levels = form.getAll('level');
  if (form.get('action') === 'remove') return keys.map((key) => ({ key: keyOf(account, key), level: 0 }));
  if (form.get('action') !== 'set') throw invalid('action must be set, remove or customize.');
  if (keys.length !== levels.length) throw invalid('Each permission needs a level.');
  return keys.flatMap((key, index) => {
    const level = levels[index] ?? '';
    return level === '' ? [] : [permissionChange(account, key, level)];
  });
}

/** Changes a role's permissions, all or nothing. @throws RequestError 400 INVALID_INPUT, 403 ROLE_NOT_EDITABLE */
export function changePermissions(account: Account, role: Role, changes: readonly RolePermission[]): void {
  if (editabilityOf(role) !== 'edit') throw notEditable(role);
  account.database.transaction(() => {
    for (const { key, level } of changes) setRolePermission(account, role.id, key, level);
  });
}

/** An editable copy of a role that NetSuite does not let be edited. @throws RequestError 403 ROLE_NOT_EDITABLE */
export function customizeRole(account: Account, role: Role): Role {
  if (role.id === administratorRoleId) throw notEditable(role);
  const ids = listRoles(account).map(({ id }) => id);
  const id = Math.max(firstCustomRoleId, (ids.at(-1) ?? 0) + 1);
  return saveRole(account, {
    ...role,
    id,
    scriptId: `customrole${id}`,
    name: `Custom ${role.name}`,
    isLocked: false,
    permissions: permissionsOfRole(account, role.id),
  });
}

function permissionChange(account: Account, key: string, word: string): RolePermission {
  const permission = findPermission(account, key);
  const level = (levelNames as readonly string[]).indexOf(word);
  if (level < 0) throw invalid(`level must be one of ${levelNames.join(', ')}.`);
  if (permission === undefined) throw invalid(`NetSuite knows no permission ${key}.`);
  // Every permission can be taken from a role, also one that does not offer NONE.
  if (level > 0 && !permission.levels.includes(levelNames[level as Level])) {
    throw invalid(`${permission.name} can be ${permission.levels.join(', ')}, not ${word}.`);
  }
  return { key: permission.key, level: level as Level };
}

function keyOf(account: Account, key: string): string {
  const permission = findPermission(account, key);
  if (permission === undefined) throw invalid(`NetSuite knows no permission ${key}.`);
  return permission.key;
}

function invalid(message: string): RequestError {
  return new RequestError(400, 'INVALID_INPUT', message);
}

function notEditable(role: Role): RequestError {
  if (role.id === administratorRoleId) return new RequestError(403, 'ROLE_NOT_EDITABLE', 'The Administrator role cannot be changed.');
  return new RequestError(403, 'ROLE_NOT_EDITABLE', `The role ${role.name} cannot be edited. Customize it, and edit the copy.`);
}
