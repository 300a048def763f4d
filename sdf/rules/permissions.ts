import { standardPermission } from '../permissionCatalog';
import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOfType } from '../project';
import { rolePermissionsOf } from '../rolePermissions';
import type { XmlElement } from '../xml';
import { childrenOf, textOf } from '../xml';

/** UNKNOWN_PERMISSION, LEVEL_NOT_OFFERED, DUPLICATE_PERMISSION, UNKNOWN_FIELD in the roles of the project. */
export function judgePermissions(project: Project): Problem[] {
  return objectsOfType(project, 'role').flatMap(judgeRolePermissions);
}

/** The same of one role. */
export function judgeRolePermissions(role: SdfObject): Problem[] {
  return [...duplicates(role), ...rolePermissionsOf(role).flatMap((row) => judgeRow(role, row))];
}

/** A reference to a custom record type and nothing else, be it of this project, of a SuiteApp or of a bundle. */
const customRecordReference = /^\[(?:(?:appid|bundleid)=[^,[\]]+,[ \t\r\n]*)?scriptid=(customrecord[a-z0-9_]+)\]$/;

/** Gives which permission a <permkey> names: a standard key, or the script id of a custom record type that it refers to; else undefined. */
export function namedPermission(permkey: string): string | undefined {
  return customRecordReference.exec(permkey)?.[1] ?? (standardPermission(permkey) && permkey);
}

function duplicates(role: SdfObject): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const row of rolePermissionsOf(role)) {
    const written = textOf(row, 'permkey');
    const key = namedPermission(written) ?? written;
    if (seen.has(key)) problems.push(problem(role, row, 'DUPLICATE_PERMISSION', `${written} stands twice in this role.`));
    if (key !== '') seen.add(key);
  }
  return problems;
}

function judgeRow(role: SdfObject, row: XmlElement): Problem[] {
  return [...['permkey', 'permlevel'].flatMap((name) => childrenOf(row, name)).flatMap((field) => elementsIn(role, field)), ...judgeValues(role, row)];
}

function elementsIn(role: SdfObject, { name, children: [first] }: XmlElement): Problem[] {
  return first ? [problem(role, first, 'UNKNOWN_FIELD', `<${name}> has no field <${first.name}>.`)] : [];
}

function judgeValues(role: SdfObject, row: XmlElement): Problem[] {
  const written = textOf(row, 'permkey');
  const level = textOf(row, 'permlevel');
  if (written === '') return [];
  if (namedPermission(written) === undefined) return [problem(role, row, 'UNKNOWN_PERMISSION', wordsOfUnknown(written))];
  const permission = standardPermission(written);
  if (permission?.levels === undefined || level === '' || permission.levels.includes(level)) return [];
  return [problem(role, row, 'LEVEL_NOT_OFFERED', `${permission.name} (${written}) can be ${permission.levels.join(', ')}, not ${level}.`)];
}

function wordsOfUnknown(written: string): string {
  if (/[[\]]/.test(written)) return `A permission refers to one custom record type, as in [scriptid=customrecord_x], or is named by its key; not ${written}.`;
  if (written.startsWith('customrecord')) return `NetSuite knows no permission ${written}: a custom record type is referred to, by [scriptid=${written}].`;
  return `NetSuite knows no permission ${written}.`;
}

function problem({ file }: SdfObject, { line }: XmlElement, code: string, message: string): Problem {
  return { code, file, line, message };
}
