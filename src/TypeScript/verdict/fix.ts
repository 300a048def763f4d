import { text, type Sayable } from '../texts/text';
import { levelNames, NONE, type Level } from '../requirements/levels';
import type { PermissionTab } from '../requirements/permissions';
import { isLack, type Finding } from './finding';
import { globalPermissionsPath, isOwnRole, rolePath, type RoleFacts } from './obstacle';

/** Standard roles have ids below 1000; NetSuite changes them through a customized copy only. */
export function isStandardRole(role: Pick<RoleFacts, 'id'>): boolean {
  return role.id < 1000;
}

/** Gives the clicks that set one permission of a role, in NetSuite's own words. */
export function clickPath(role: Pick<RoleFacts, 'id' | 'name'>, tab: PermissionTab, permission: string, level: Level): string {
  const open = `${rolePath(role)}${isStandardRole(role) ? ' > Customize' : ''}`;
  return `${open} > Permissions > ${tab} > ${permission} = ${levelNames[level]}`;
}

/** Gives what to click to mend a finding; undefined where there is nothing to mend, nothing is known, or the role is the checker's own. */
export function fixOf(role: RoleFacts, finding: Finding): Sayable | undefined {
  if (!isLack(finding) || isOwnRole(role)) return undefined;
  if (finding.evidence === 'global') {
    return text('fix_global_permission', globalPermissionsPath, `${finding.permission} = ${levelNames[finding.needs]}`);
  }
  return clickPath(role, finding.tab, finding.permission, finding.needs);
}

/** Gives of each permission the lack that asks for most, in their order: who mends that mends the others too. */
function highestOfEach(findings: readonly Finding[]): Finding[] {
  const highest = new Map<string, Finding>();
  for (const finding of findings.filter(isLack)) {
    const permission = finding.keys.join(' ');
    if (finding.needs > (highest.get(permission)?.needs ?? NONE)) highest.set(permission, finding);
  }
  return [...highest.values()];
}

/** Gives what to click to mend these findings of a role, in their order: each permission once, at the highest level needed. */
export function fixesOf({ role }: { readonly role: RoleFacts }, findings: readonly Finding[]): Sayable[] {
  return highestOfEach(findings)
    .map((finding) => fixOf(role, finding))
    .filter((fix): fix is Sayable => fix !== undefined);
}
