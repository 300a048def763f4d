import { standardPermission } from '../../sdf/permissionCatalog';
import { levelNames, NONE, type Level } from '../../src/TypeScript/requirements/levels';
import type { Grant, Grants } from '../../src/TypeScript/verdict/grants';
import type { PermissionRow } from './permissionRow';

/** A level as SDF writes it. */
export const levelWord = (level: Level): string => levelNames[level].toUpperCase();

const words: readonly string[] = levelNames.map((name) => name.toUpperCase());

/**
 * Gives the grants of a role's XML. It is all there is of the role, so a permission without a row is none. One whose level
 * SDF would refuse, that stands there twice with different levels, or in a row that can be taken in several ways, is unknown.
 */
export function roleGrants(rows: readonly PermissionRow[]): Grants {
  const grants = new Map<string, Grant>();
  for (const row of rows) {
    if (row.key === undefined) continue;
    const level = levelOf(row.key, row);
    const earlier = grants.get(row.key);
    grants.set(row.key, earlier === undefined || earlier === level ? level : 'unknown');
  }
  return { levelOf: (key) => grants.get(key) ?? NONE, evidenceOf: () => 'role' };
}

function levelOf(key: string, { level, isClear }: PermissionRow): Grant {
  const allowed = standardPermission(key)?.levels ?? words;
  return isClear && allowed.includes(level) && words.includes(level) ? (words.indexOf(level) as Level) : 'unknown';
}
