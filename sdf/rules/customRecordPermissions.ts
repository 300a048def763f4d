import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOfType } from '../project';
import { rolePermissionsOf } from '../rolePermissions';
import { referencedScriptId } from '../scriptIdReference';
import type { XmlElement } from '../xml';
import { childOf, childrenOf, textOf } from '../xml';

/** What one object grants, by the script id of the other: the first row of each. */
type Grants = ReadonlyMap<string, { readonly level: string; readonly row: XmlElement }>;

/** CUSTOM_RECORD_LEVEL_DIFFERS: a role and a custom record type of the project must grant each other the same level. */
export function judgeCustomRecordPermissions(project: Project): Problem[] {
  const types = new Map(objectsOfType(project, 'customrecordtype').map((type) => [type.scriptId, type]));
  const typesOfRole = new Map<string, Map<string, string>>();
  for (const type of types.values()) {
    for (const [role, { level }] of grantsOfType(type)) levelsIn(typesOfRole, role).set(type.scriptId, level);
  }
  return objectsOfType(project, 'role').flatMap((role) => {
    const inRole = grantsOfRole(role);
    const inTypes = levelsIn(typesOfRole, role.scriptId);
    const names = new Set([...inRole.keys(), ...inTypes.keys()]);
    return [...names].flatMap((name) => {
      const type = types.get(name);
      const levels = [inRole.get(name)?.level ?? 'NONE', inTypes.get(name) ?? 'NONE'] as const;
      return type === undefined || levels[0] === levels[1] ? [] : [differs(role, inRole.get(name)?.row ?? role.element, type, levels)];
    });
  });
}

function differs(role: SdfObject, { line }: XmlElement, type: SdfObject, [inRole, inType]: readonly [string, string]): Problem {
  const message = `The role grants ${type.scriptId} ${inRole}, but ${type.file} grants this role ${inType}.`;
  return { code: 'CUSTOM_RECORD_LEVEL_DIFFERS', file: role.file, line, message };
}

function levelsIn(levels: Map<string, Map<string, string>>, role: string): Map<string, string> {
  const known = levels.get(role) ?? new Map<string, string>();
  levels.set(role, known);
  return known;
}

function grantsOfRole(role: SdfObject): Grants {
  return grantsIn(rolePermissionsOf(role), 'permkey', 'permlevel');
}

function grantsOfType(type: SdfObject): Grants {
  const permissions = childOf(type.element, 'permissions');
  return grantsIn(permissions === undefined ? [] : childrenOf(permissions, 'permission'), 'permittedrole', 'permittedlevel');
}

function grantsIn(rows: readonly XmlElement[], nameField: string, levelField: string): Grants {
  const grants = new Map<string, { level: string; row: XmlElement }>();
  for (const row of rows) {
    const name = referencedScriptId(textOf(row, nameField));
    if (name !== undefined && !grants.has(name)) grants.set(name, { level: textOf(row, levelField), row });
  }
  return grants;
}
