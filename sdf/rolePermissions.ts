import type { SdfObject } from './project';
import type { XmlElement } from './xml';
import { childOf, childrenOf } from './xml';

/** The permission elements of a role: each has permkey and permlevel. */
export function rolePermissionsOf(role: SdfObject): XmlElement[] {
  const permissions = childOf(role.element, 'permissions');
  return permissions === undefined ? [] : childrenOf(permissions, 'permission');
}
