import { standardPermission } from '../../sdf/permissionCatalog';
import { levelNames, NONE, type Level } from '../../src/TypeScript/requirements/levels';
import type { Grant, Grants } from '../../src/TypeScript/verdict/grants';
import type { PermissionRow } from './readRole';

/** A level as SDF writes it. */
export const levelWord = (level: Level): string => levelNames[level].toUpperCase();

const words: readonly string[] = levelNames.map((name) => name.toUpperCase());

/**
 * Gives the grants of a role's XML. It is all there is of the role, so a permission without a row is none. One whose level
 * SDF would refuse, or that stands there twice with different levels, is unknown.
 */
export function roleGrants(rows: readonly PermissionRow[]): Grants {
  const grants = new Map<string, Grant>();
  for (const row of rows) {
    const level = levelOf(row);
    const earlier = grants.get(row.key);
    grants.set(row.key, earlier === undefined || earlier === level ? level : 'unknown');
  }
  return { levelOf: (key) => grants.get(key) ?? NONE, evidenceOf: () => 'role' };
}

function levelOf({ key, level }: PermissionRow): Grant {
  const allowed = standardPermission(key)?.levels ?? words;
  return allowed.includes(level) && words.includes(level) ? (words.indexOf(level) as Level) : 'unknown';
}
