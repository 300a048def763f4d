import { readAsker, readEffectiveGrants } from '../account/currentUser';
import { requirements } from '../requirements/catalog';
import type { Requirement } from '../requirements/requirement';
import { levelNames, type Level } from '../requirements/levels';
import { permissionNames, tabOf, type PermissionKey } from '../requirements/permissions';
import { clickPath } from '../verdict/fix';
import type { Need } from './endpoint';
import { ApiError } from './errors';

/** A permission that the role lacks, and the clicks that grant it. */
export interface Lack {
  readonly permission: string;
  readonly key: string;
  readonly needs: string;
  readonly fix: string;
}

/**
 * Gives what the token's role lacks for a need, Global Permissions counted; undefined where it has it. A level that
 * NetSuite does not tell is left to NetSuite, which refuses by itself. No units.
 */
export function lackOf({ requirement, level }: Need): Lack | undefined {
  const asker = readAsker();
  const { keys, level: own }: Requirement = requirements[requirement];
  const needed: Level = level ?? own;
  const key = keys[0] as PermissionKey;
  const has = readEffectiveGrants(asker, [key]).grants.levelOf(key);
  if (has === 'unknown' || has >= needed) return undefined;
  const role = { id: asker.roleId, name: asker.roleScriptId, scriptId: asker.roleScriptId, isInactive: false, isWebServicesOnly: false, isSingleSignOnOnly: false };
  const permission = permissionNames[key];
  return { permission, key, needs: levelNames[needed], fix: clickPath(role, tabOf(key), permission, needed) };
}

/** Refuses where the token's role lacks a permission. @throws ApiError MISSING_PERMISSION, naming it with the clicks that grant it */
export function demand(...needs: readonly Need[]): void {
  for (const need of needs) {
    const lack = lackOf(need);
    if (lack) throw missingPermission(lack);
  }
}

export function missingPermission({ permission, key, needs, fix }: Lack): ApiError {
  return new ApiError('MISSING_PERMISSION', `The role lacks the permission ${permission} (${key}) at ${needs}. Ask a NetSuite administrator for: ${fix}`);
}
