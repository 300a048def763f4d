import permissionsFile from './reference/permissions.json';

/** A standard permission. Source: Oracle's table of permission names and ids, and the SDF XML reference. */
export interface StandardPermission {
  /** As NetSuite's pages write it; the key where no name is published. */
  readonly name: string;
  /** Undefined where Oracle does not publish which levels it allows. */
  readonly levels: readonly string[] | undefined;
}

const permissions: Record<string, { names: string[]; levels: string[] | null }> = permissionsFile.permissions;

/** The permission with this key, e.g. ADMI_WEBSERVICES; undefined for a key that NetSuite does not know. */
export function standardPermission(key: string): StandardPermission | undefined {
  if (!Object.hasOwn(permissions, key)) return undefined;
  const permission = permissions[key];
  return permission && { name: permission.names[0] ?? key, levels: permission.levels ?? undefined };
}
