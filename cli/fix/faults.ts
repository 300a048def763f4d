import { standardPermission } from '../../sdf/permissionCatalog';
import { childrenOf } from '../../sdf/xml';
import { FULL, levelNames } from '../../src/TypeScript/requirements/levels';
import type { PermissionRow } from '../roles/permissionRow';
import type { RoleXml } from '../roles/readRole';
import { permissionLabel } from './permissionLabel';
import { raiseLevel } from './raiseLevel';
import type { Remark } from './remark';

/** What makes it impossible to change a role's permissions at all. */
export function faultsOfRole({ element }: RoleXml): Remark[] {
  const second = childrenOf(element, 'permissions')[1];
  return second ? [{ line: second.line, message: 'It has <permissions> more than once: put all permissions into one.' }] : [];
}

/** What makes it impossible to raise some permissions, each by its first fault. Those that are not there have none. */
export function faultsOfPermissions({ source: { text }, rows }: RoleXml, keys: readonly string[]): Remark[] {
  return keys.flatMap((key) => {
    const own = rows.filter((row) => row.key === key);
    const message = own.length > 1 ? duplicated(own) : own.map((row) => faultOf(text, key, row))[0];
    return message === undefined ? [] : [{ line: own.at(-1)!.element.line, message: `${permissionLabel(key)} ${message}` }];
  });
}

function duplicated([first]: readonly PermissionRow[]): string {
  return `stands there more than once, first in line ${first!.element.line}: keep one.`;
}

function faultOf(text: string, key: string, row: PermissionRow): string | undefined {
  if (!row.isClear) return 'can be taken in more than one way: write <permkey> and <permlevel> once each, and nothing but text in them.';
  const levels = standardPermission(key)?.levels ?? levelNames.map((name) => name.toUpperCase());
  if (row.level === '') return 'has no level: write <permlevel>, or take it out.';
  if (!levels.includes(row.level)) return `can be ${levels.join(', ')}, not ${row.level}: correct the level, or take it out.`;
  return raiseLevel(text, row, FULL) ? undefined : 'has a level that is not written as one word: write it so.';
}
