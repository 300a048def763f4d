import { isChecked, toCheckbox } from './checkbox';
import { AccountError } from './errors';
import { replaceRolePermissions } from './permissions';
import { firstCustomRoleId } from './roleIds';
import type { Account, Role, RolePermission, Row } from './types';

export { administratorRoleId, firstCustomRoleId } from './roleIds';

const selectRoles = 'SELECT role.*, local_role.islocked FROM role LEFT JOIN local_role ON local_role.role = role.id';

function toRole(row: Row): Role {
  return {
    id: Number(row.id),
    name: String(row.name),
    scriptId: String(row.scriptid),
    centerType: String(row.centertype),
    isInactive: isChecked(row.isinactive),
    isWebServicesOnly: isChecked(row.iswebserviceonlyrole),
    isSingleSignOnOnly: isChecked(row.issinglesignononly),
    isLocked: isChecked(row.islocked),
  };
}

/** A role by its internal id (3 or '3') or its script id, in any case. */
export function findRole(account: Account, reference: string | number): Role | undefined {
  const isInternalId = /^\d+$/.test(String(reference));
  const condition = isInternalId ? 'role.id = ?' : 'role.scriptid = ? COLLATE NOCASE';
  const row = account.database.get(`${selectRoles} WHERE ${condition}`, [isInternalId ? Number(reference) : reference]);
  return row && toRole(row);
}

/** All roles, by internal id. */
export function listRoles(account: Account): Role[] {
  return account.database.all(`${selectRoles} ORDER BY role.id`).map(toRole);
}

/** The roles assigned to an employee, by internal id, inactive ones included. */
export function rolesOfUser(account: Account, userId: number): Role[] {
  const assigned = 'role.id IN (SELECT role FROM employeerolesforsearch WHERE entity = ?)';
  return account.database.all(`${selectRoles} WHERE ${assigned} ORDER BY role.id`, [userId]).map(toRole);
}

export interface RoleInput {
  /** Given for roles that come with NetSuite; a new custom role gets the next free id from 1000. */
  readonly id?: number;
  readonly scriptId: string;
  readonly name: string;
  readonly centerType: string;
  readonly isInactive?: boolean;
  readonly isWebServicesOnly?: boolean;
  readonly isSingleSignOnOnly?: boolean;
  readonly isLocked?: boolean;
  /** Replaces all permissions of the role; left out, they stay as they are. */
  readonly permissions?: readonly RolePermission[];
}

/** Whoever had a role that was removed, or a token for it, must not have the next one. */
function nextRoleId(account: Account): number {
  const highest = account.database.get('SELECT MAX(id) AS last FROM role');
  const removed = account.database.get("SELECT id AS last FROM local_last_id WHERE sequence = 'role'");
  return Math.max(firstCustomRoleId, Number(highest?.last ?? 0) + 1, Number(removed?.last ?? 0) + 1);
}

function isInCenter(role: RoleInput, word: string): boolean {
  return role.centerType.toUpperCase().includes(word);
}

function writeRole(account: Account, id: number, role: RoleInput): void {
  account.database.run(
    `INSERT INTO role (id, name, scriptid, isinactive, centertype, iswebserviceonlyrole, issinglesignononly,
       coreadminpermission, issalesrole, issupportrole, employeerestriction, subsidiaryoption)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'F', ?, ?, NULL, NULL)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, scriptid = excluded.scriptid,
       isinactive = excluded.isinactive, centertype = excluded.centertype,
       iswebserviceonlyrole = excluded.iswebserviceonlyrole, issinglesignononly = excluded.issinglesignononly,
       issalesrole = excluded.issalesrole, issupportrole = excluded.issupportrole`,
    [
      id,
      role.name,
      role.scriptId,
      toCheckbox(role.isInactive ?? false),
      role.centerType,
      toCheckbox(role.isWebServicesOnly ?? false),
      toCheckbox(role.isSingleSignOnOnly ?? false),
      toCheckbox(isInCenter(role, 'SALES')),
      toCheckbox(isInCenter(role, 'SUPPORT')),
    ],
  );
  account.database.run('INSERT OR REPLACE INTO local_role (role, islocked) VALUES (?, ?)', [
    id,
    toCheckbox(role.isLocked ?? false),
  ]);
}

/**
 * Adds a role, or updates the one with this script id, all or nothing.
 * @throws {AccountError} UNKNOWN_PERMISSION, LEVEL_NOT_OFFERED
 */
export function saveRole(account: Account, role: RoleInput): Role {
  return account.database.transaction(() => {
    const id = findRole(account, role.scriptId)?.id ?? role.id ?? nextRoleId(account);
    writeRole(account, id, role);
    if (role.permissions !== undefined) {
      replaceRolePermissions(account, id, role.permissions);
    }
    const saved = findRole(account, id);
    if (saved === undefined) {
      throw new AccountError('UNKNOWN_ROLE', `The role ${role.scriptId} was not saved.`);
    }
    return saved;
  });
}

/** Removes a role: who works with it is signed out, and who had it has it no more. Its id is never given again. */
export function removeRole(account: Account, scriptId: string): void {
  const role = findRole(account, scriptId);
  if (role === undefined) return;
  const { database } = account;
  database.transaction(() => {
    database.run('DELETE FROM role WHERE id = ?', [role.id]);
    for (const table of ['local_role', 'rolepermissions', 'local_deployment_audience']) database.run(`DELETE FROM ${table} WHERE role = ?`, [role.id]);
    database.run('DELETE FROM employeerolesforsearch WHERE role = ?', [role.id]);
    database.run('DELETE FROM local_browser_session WHERE roleid = ?', [role.id]);
    database.run("INSERT INTO local_last_id (sequence, id) VALUES ('role', ?) ON CONFLICT (sequence) DO UPDATE SET id = MAX(id, excluded.id)", [role.id]);
  });
}

/** Gives an employee a role; a role he has already stays. */
export function assignRole(account: Account, userId: number, roleId: number): void {
  account.database.run('INSERT OR IGNORE INTO employeerolesforsearch (entity, role) VALUES (?, ?)', [userId, roleId]);
}
