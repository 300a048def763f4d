import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOfType } from '../project';
import { rolePermissionsOf } from '../rolePermissions';
import { referencedScriptId } from '../scriptIdReference';
import { childOf, childrenOf, textOf } from '../xml';

/** CUSTOM_RECORD_LEVEL_DIFFERS: a role and a custom record type of the project must grant each other the same level. */
export function judgeCustomRecordPermissions(project: Project): Problem[] {
  const problems: Problem[] = [];
  for (const role of objectsOfType(project, 'role')) {
    for (const recordType of objectsOfType(project, 'customrecordtype')) {
      const inRole = levelInRole(role, recordType.scriptId);
      const inType = levelInRecordType(recordType, role.scriptId);
      if (inRole === inType) continue;
      problems.push({
        code: 'CUSTOM_RECORD_LEVEL_DIFFERS',
        file: role.file,
        line: role.element.line,
        message: `The role grants ${recordType.scriptId} ${inRole}, but ${recordType.file} grants this role ${inType}.`,
      });
    }
  }
  return problems;
}

function levelInRole(role: SdfObject, recordType: string): string {
  const row = rolePermissionsOf(role).find((permission) => referencedScriptId(textOf(permission, 'permkey')) === recordType);
  return row === undefined ? 'NONE' : textOf(row, 'permlevel');
}

function levelInRecordType(recordType: SdfObject, role: string): string {
  const permissions = childOf(recordType.element, 'permissions');
  const row = permissions && childrenOf(permissions, 'permission').find((entry) => referencedScriptId(textOf(entry, 'permittedrole')) === role);
  return row === undefined ? 'NONE' : textOf(row, 'permittedlevel');
}
