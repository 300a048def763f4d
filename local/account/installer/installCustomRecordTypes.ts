import type { Project, SdfObject } from '../../../sdf/project';
import { objectsOfType } from '../../../sdf/project';
import { childOf, childrenOf, textOf } from '../../../sdf/xml';
import { saveCustomRecordType, type CustomRecordType } from '../customRecords';
import { readAccessType } from '../customRecordTypes';
import { setRolePermission } from '../permissions';
import type { Account } from '../types';
import { levelOf } from './level';
import { roleIdOf } from './roleReference';

/**
 * Adds or updates the custom record types of the project. What they grant to roles follows by `grantToRoles`, once the
 * project's roles are there.
 */
export function installCustomRecordTypes(account: Account, project: Project): { grantToRoles: () => void } {
  const types = objectsOfType(project, 'customrecordtype');
  for (const type of types) saveCustomRecordType(account, { ...recordTypeOf(type), permissions: [] });
  return { grantToRoles: () => types.forEach((type) => grantToRoles(account, type)) };
}

function recordTypeOf(type: SdfObject): CustomRecordType {
  const fields = childOf(type.element, 'customrecordcustomfields');
  return {
    scriptId: type.scriptId,
    name: textOf(type.element, 'recordname') || type.scriptId,
    // SDF's default (sdf/reference/schema.json).
    accessType: readAccessType(textOf(type.element, 'accesstype')) ?? 'CUSTRECORDENTRYPERM',
    fields: (fields ? childrenOf(fields, 'customrecordcustomfield') : []).map((field) => ({
      scriptId: field.attributes.get('scriptid') ?? '',
      type: textOf(field, 'fieldtype'),
    })),
  };
}

function grantToRoles(account: Account, type: SdfObject): void {
  const permissions = childOf(type.element, 'permissions');
  for (const grant of permissions ? childrenOf(permissions, 'permission') : []) {
    const roleId = roleIdOf(account, textOf(grant, 'permittedrole'));
    if (roleId !== undefined) setRolePermission(account, roleId, type.scriptId, levelOf(textOf(grant, 'permittedlevel')));
  }
}
