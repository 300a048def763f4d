import * as runtime from 'N/runtime';
import { text } from '../texts/text';
import { ADMINISTRATOR, effectiveGrants, everythingGranted, type Grants } from '../verdict/grants';
import type { RoleFacts } from '../verdict/obstacle';
import { reasonOf, unread, type Source, type Unread } from './reading';
import { asText, rowsOf } from './suiteql';

/** Who runs the script, as which role, in which account. */
export interface Asker {
  readonly userId: number;
  readonly userName: string;
  readonly roleId: number;
  readonly roleScriptId: string;
  readonly accountId: string;
  readonly environment: string;
  readonly netsuiteVersion: string;
}

/** No units. */
export function readAsker(): Asker {
  const user = runtime.getCurrentUser();
  return {
    userId: Number(user.id),
    userName: user.name,
    roleId: Number(user.role),
    roleScriptId: user.roleId,
    accountId: runtime.accountId,
    environment: String(runtime.envType),
    netsuiteVersion: runtime.version,
  };
}

/** The grants of the role in use, and what NetSuite would not say. */
export interface EffectiveGrants {
  readonly grants: Grants;
  readonly unread: readonly Unread[];
}

const effectiveSource: Source = {
  name: text('source_effective'),
  consequence: text('without_effective'),
  needs: [],
};

/**
 * Gives the levels NetSuite applies to the role in use, Global Permissions included; it is asked once for each. No units.
 * Under "Execute as Role" nobody could prove whose levels these are: never call it there.
 * @param keys all that is judged; any other permission counts as not read
 */
export function readEffectiveGrants(asker: Asker, keys: readonly string[]): EffectiveGrants {
  if (asker.roleId === ADMINISTRATOR) return { grants: everythingGranted, unread: [] };
  const user = runtime.getCurrentUser();
  const reasons: string[] = [];
  const levels = new Map<string, unknown>();
  for (const key of keys) {
    try {
      levels.set(key, user.getPermission({ name: key }));
    } catch (thrown) {
      reasons.push(reasonOf(thrown));
    }
  }
  return { grants: effectiveGrants(levels), unread: reasons.slice(0, 1).map((reason) => unread(effectiveSource, reason)) };
}

function roleName(asker: Asker): string {
  if (asker.roleId === ADMINISTRATOR) return 'Administrator';
  try {
    return asText(rowsOf('SELECT name FROM role WHERE id = ?', [asker.roleId])[0]?.['name']) || asker.roleScriptId;
  } catch {
    return asker.roleScriptId;
  }
}

/**
 * Gives the role in use. It has a session, so no flag of the role keeps its user out.
 * NetSuite tells its name to roles that may read roles; to others only its script id. 10 units.
 */
export function readRoleInUse(asker: Asker): RoleFacts {
  return {
    id: asker.roleId,
    name: roleName(asker),
    scriptId: asker.roleScriptId,
    isInactive: false,
    isWebServicesOnly: false,
    isSingleSignOnOnly: false,
  };
}

/** The user behind a token, for the client that holds it. Preferences that were not given are left out. */
export interface SessionUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly subsidiary: number;
  readonly preferences: Readonly<Record<string, string>>;
}

/** User preferences that tell how NetSuite writes dates, times and numbers. */
const preferenceNames = { dateFormat: 'DATEFORMAT', timeFormat: 'TIMEFORMAT', timeZone: 'TIMEZONE', language: 'LANGUAGE' } as const;

function readPreferences(): Record<string, string> {
  const user = runtime.getCurrentUser();
  const preferences: Record<string, string> = {};
  for (const [name, id] of Object.entries(preferenceNames)) {
    const value = asText(user.getPreference({ name: id }));
    if (value !== '') preferences[name] = value;
  }
  return preferences;
}

/** No units. */
export function readSessionUser(): SessionUser {
  const { id, name, email, subsidiary } = runtime.getCurrentUser();
  return { id: Number(id), name, email, subsidiary: Number(subsidiary), preferences: readPreferences() };
}
