import { isLocked } from '../../../sdf/installationPreferences';
import type { Project, SdfObject } from '../../../sdf/project';
import { objectsOfType } from '../../../sdf/project';
import { rolePermissionsOf } from '../../../sdf/rolePermissions';
import { referencedScriptId } from '../../../sdf/scriptIdReference';
import { textOf } from '../../../sdf/xml';
import { saveRole } from '../roles';
import type { Account, RolePermission } from '../types';
import { levelOf } from './level';

/** Adds or updates the roles of the project with their permissions, locked where locking.xml says so. */
export function installRoles(account: Account, project: Project): void {
  for (const role of objectsOfType(project, 'role')) {
    saveRole(account, {
      scriptId: role.scriptId,
      name: textOf(role.element, 'name'),
      centerType: textOf(role.element, 'centertype'),
      isInactive: textOf(role.element, 'isinactive') === 'T',
      isWebServicesOnly: textOf(role.element, 'iswebserviceonlyrole') === 'T',
      isSingleSignOnOnly: textOf(role.element, 'issinglesignononly') === 'T',
      isLocked: isLocked(project, role),
      permissions: permissionsOf(role),
    });
  }
}

function permissionsOf(role: SdfObject): RolePermission[] {
  return rolePermissionsOf(role).map((row) => {
    const key = textOf(row, 'permkey');
    return { key: referencedScriptId(key) ?? key, level: levelOf(textOf(row, 'permlevel')) };
  });
}
