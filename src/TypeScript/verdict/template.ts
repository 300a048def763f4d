import { requirements, type RequirementId } from '../requirements/catalog';
import { NONE, type Level } from '../requirements/levels';
import { profileIds, profiles } from '../requirements/profiles';
import { ADMINISTRATOR, type Grants } from './grants';
import type { Flags } from './compare';
import type { RoleReport } from './role';

/** The role that the SuiteApp ships for users, as src/Objects/roles defines it. Its name is the same in all languages. */
export const templateRole = { scriptId: 'customrole_extsync_user', name: 'ExtendSync User' } as const;

/** What the template is for: signing in, every optional profile, and changing records from the pane. */
const profilesOfTemplate = profileIds.filter((id) => profiles[id].standing !== 'advisory' || id === 'record-changes');

/** The highest level that these profiles ask of each permission, by key. */
export const templateLevels: ReadonlyMap<string, Level> = profilesOfTemplate
  .flatMap((id): readonly RequirementId[] => profiles[id].requirements)
  .reduce((levels, id) => {
    const { keys, level } = requirements[id];
    for (const key of keys) levels.set(key, Math.max(levels.get(key) ?? NONE, level) as Level);
    return levels;
  }, new Map<string, Level>());

/** The template's grants, without asking the account: a role is compared with what ExtendSync needs today. */
export const templateGrants: Grants = { levelOf: (key) => templateLevels.get(key) ?? NONE, evidenceOf: () => 'role' };

/** No checkbox of the template keeps it from being picked. */
export const templateFlags: Flags = { isInactive: false, isWebServicesOnly: false, isSingleSignOnOnly: false };

/**
 * Whether an administrator can change the role, or a customized copy of it. The Administrator has everything; the roles
 * of this SuiteApp are locked and are meant to stay as they are.
 */
export function isMendable({ role, notes }: RoleReport): boolean {
  const isTemplate = role.scriptId?.toLowerCase() === templateRole.scriptId;
  return role.id !== ADMINISTRATOR && !isTemplate && !notes.some(({ code }) => code === 'role-of-this-suiteapp');
}
