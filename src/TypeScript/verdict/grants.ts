import { FULL, toLevel, type Level } from '../requirements/levels';

/** A permission's level, or unknown where it could not be read. Unknown is never taken for NONE. */
export type Grant = Level | 'unknown';

/**
 * Where the levels of a role come from:
 * - implicit: the Administrator has every permission without rows;
 * - role: the rows of the role (rolepermissions, or its SDF object);
 * - effective: what NetSuite says of the role in use (getPermission);
 * - global: the user's Global Permissions, which replace the role's level, even downward;
 * - none: nothing could be read.
 */
export type Evidence = 'implicit' | 'role' | 'effective' | 'global' | 'none';

export interface Grants {
  levelOf(key: string): Grant;
  evidenceOf(key: string): Evidence;
}

/** Internal id of the Administrator role, which has every permission implicitly. */
export const ADMINISTRATOR = 3;

export const everythingGranted: Grants = { levelOf: () => FULL, evidenceOf: () => 'implicit' };

export const nothingRead: Grants = { levelOf: () => 'unknown', evidenceOf: () => 'none' };

/** The rows of a role: how many there are over all permissions, and the levels of those that were asked for. */
export interface RoleRows {
  readonly total: number;
  /** A key without a row is absent, or null as SuiteQL returns it. */
  readonly levels: Readonly<Record<string, unknown>>;
}

/**
 * Gives the grants of a role from its rows. A key without a row is NONE; but a role without any row at all was not
 * read: nobody could prove that NetSuite shows the rows of every standard role.
 */
export function grantsFromRows(rows: RoleRows): Grants {
  if (!(rows.total > 0)) return nothingRead;
  return {
    levelOf: (key) => {
      const value = rows.levels[key];
      return value === undefined || value === null ? 0 : toLevel(value) ?? 'unknown';
    },
    evidenceOf: () => 'role',
  };
}

/** Gives the grants of the role in use, as NetSuite said them. A permission of which it said no level is unknown. */
export function effectiveGrants(said: ReadonlyMap<string, unknown>): Grants {
  return { levelOf: (key) => toLevel(said.get(key)) ?? 'unknown', evidenceOf: () => 'effective' };
}

/**
 * Gives a user's grants in a role: his Global Permissions replace the role's levels, except the Administrator's
 * (Oracle help, section_N326630).
 */
export function withGlobalPermissions(grants: Grants, global: ReadonlyMap<string, Grant>): Grants {
  if (grants === everythingGranted) return grants;
  return {
    levelOf: (key) => global.get(key) ?? grants.levelOf(key),
    evidenceOf: (key) => (global.has(key) ? 'global' : grants.evidenceOf(key)),
  };
}
