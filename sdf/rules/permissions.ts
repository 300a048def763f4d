import { standardPermission } from '../permissionCatalog';
import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOfType } from '../project';
import { rolePermissionsOf } from '../rolePermissions';
import type { XmlElement } from '../xml';
import { textOf } from '../xml';

/** UNKNOWN_PERMISSION, LEVEL_NOT_OFFERED, DUPLICATE_PERMISSION in the roles of the project. */
export function judgePermissions(project: Project): Problem[] {
  return objectsOfType(project, 'role').flatMap(judgeRolePermissions);
}

/** The same of one role. */
export function judgeRolePermissions(role: SdfObject): Problem[] {
  return [...duplicates(role), ...rolePermissionsOf(role).flatMap((row) => judgeRow(role, row))];
}

function duplicates(role: SdfObject): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const row of rolePermissionsOf(role)) {
    const key = textOf(row, 'permkey');
    if (seen.has(key)) problems.push({ code: 'DUPLICATE_PERMISSION', file: role.file, line: row.line, message: `${key} stands twice in this role.` });
    seen.add(key);
  }
  return problems;
}

function judgeRow(role: SdfObject, row: XmlElement): Problem[] {
  const key = textOf(row, 'permkey');
  const level = textOf(row, 'permlevel');
  // In brackets stands a reference, to an object of a SuiteApp or a bundle too.
  if (key === '' || key.startsWith('[')) return [];
  const permission = standardPermission(key);
  if (permission === undefined) {
    return [{ code: 'UNKNOWN_PERMISSION', file: role.file, line: row.line, message: `NetSuite knows no permission ${key}.` }];
  }
  if (permission.levels === undefined || level === '' || permission.levels.includes(level)) return [];
  return [
    {
      code: 'LEVEL_NOT_OFFERED',
      file: role.file,
      line: row.line,
      message: `${permission.name} (${key}) can be ${permission.levels.join(', ')}, not ${level}.`,
    },
  ];
}
