import { permissionNames, type PermissionKey } from '../../src/TypeScript/requirements/permissions';

/** The name of a permission as NetSuite's pages have it; of a custom record type, its script id. */
export function permissionName(key: string): string {
  return permissionNames[key as PermissionKey] ?? key;
}

/** The name of a permission with its key, by which XML calls it. */
export function permissionLabel(key: string): string {
  const name = permissionName(key);
  return name === key ? key : `${name} (${key})`;
}
