import { levelNames, NONE, type Level } from '../requirements/levels';
import { profileIds, profiles } from '../requirements/profiles';
import { isLack, type Finding } from './finding';
import { isStandardRole } from './fix';
import { ADMINISTRATOR } from './grants';
import type { RoleReport } from './role';
import { isMendable } from './template';

/** One permission to be written into a role's XML. */
export interface SdfPermission {
  readonly key: string;
  readonly level: Level;
  /** Whether the role's XML has the key already, so that its level is to be set and no second entry be made. */
  readonly isThere: boolean;
}

/**
 * Why a role is not among those to import:
 * - administrator, own-role: nothing is to be changed;
 * - standard-role: SDF imports custom roles only, so that it has to be customized first;
 * - script-id: NetSuite showed none, or one that is not safe in a command;
 * - not-read: nothing is known to be lacking, and something could not be read;
 * - nothing-to-add: its permissions are complete.
 */
export type LeftOut = 'administrator' | 'own-role' | 'standard-role' | 'script-id' | 'not-read' | 'nothing-to-add';

/** What SDF can do for a role. */
export type SdfFix =
  | {
      readonly kind: 'import';
      readonly scriptId: string;
      readonly permissions: readonly SdfPermission[];
      /** Permissions that could not be read: whether they are lacking is not known. */
      readonly unread: readonly string[];
    }
  | { readonly kind: 'left-out'; readonly reason: LeftOut };

/** Script ids come from the account and go into a shell: only what Oracle's SDF XML reference lets a role be called. */
const isSafe = (scriptId: string) => /^customrole[a-z0-9_]*$/.test(scriptId);

/** What most users expect of a role: profiles that change no verdict are left to whoever uses them. */
const expectedProfiles = profileIds.filter((id) => profiles[id].standing !== 'advisory');

function isExpected(finding: Finding): boolean {
  return finding.profiles.some((id) => expectedProfiles.includes(id));
}

/**
 * Gives what mends these findings: of each key the highest level needed, for several requirements may ask for the same
 * permission; where any one of several permissions is enough, the first.
 */
export function permissionsToWrite(findings: readonly Finding[]): SdfPermission[] {
  const permissions = new Map<string, SdfPermission>();
  for (const { keys, needs, state } of findings.filter(isLack)) {
    const key = keys[0]!;
    const level = Math.max(permissions.get(key)?.level ?? NONE, needs) as Level;
    permissions.set(key, { key, level, isThere: state === 'insufficient' });
  }
  return [...permissions.values()];
}

function leftOut(report: RoleReport, expected: readonly Finding[]): LeftOut | undefined {
  const { role } = report;
  if (role.id === ADMINISTRATOR) return 'administrator';
  if (!isMendable(report)) return 'own-role';
  if (!expected.some(isLack)) return expected.some(({ state }) => state === 'unknown') ? 'not-read' : 'nothing-to-add';
  if (isStandardRole(role)) return 'standard-role';
  return role.scriptId !== undefined && isSafe(role.scriptId) ? undefined : 'script-id';
}

/** Gives what SDF can do for a role: the permissions for signing in and for what most users expect, at the levels needed. */
export function sdfFixOf(report: RoleReport): SdfFix {
  const expected = report.findings.filter(isExpected);
  const reason = leftOut(report, expected);
  if (reason) return { kind: 'left-out', reason };
  const unread = expected.filter(({ state }) => state === 'unknown').map(({ permission }) => permission);
  return { kind: 'import', scriptId: report.role.scriptId!, permissions: permissionsToWrite(expected), unread: [...new Set(unread)] };
}

/** Gives permissions as they stand in a role's XML, after Oracle's SDF XML reference. */
export function permissionsXml(permissions: readonly SdfPermission[]): string {
  return permissions
    .map(({ key, level }) => {
      const lines = ['<permission>', `  <permkey>${key}</permkey>`, `  <permlevel>${levelNames[level].toUpperCase()}</permlevel>`, '</permission>'];
      return lines.join('\n');
    })
    .join('\n');
}

const command = (...words: readonly string[]) => words.join(' ');
const suitecloud = (...words: readonly string[]) => command('suitecloud', ...words);

/** The commands of Oracle's SuiteCloud CLI, as @oracle/suitecloud-cli 4.1 takes them, and between them one of our own. */
export const sdfCommands = {
  /** @param scriptIds safe in a shell, as sdfFixOf gives them */
  import: (scriptIds: readonly string[]) =>
    suitecloud('object:import', '--type', 'role', '--scriptid', ...scriptIds, '--destinationfolder', '/Objects'),
  /** Writes what is lacking for signing in and for what most users expect. @param scriptIds as for import */
  fix: (scriptIds: readonly string[]) => command('extendsync', 'fix', '--profile', expectedProfiles.join(','), '--only', scriptIds.join(',')),
  deploy: [suitecloud('project:adddependencies'), suitecloud('project:deploy')].join('\n'),
} as const;
