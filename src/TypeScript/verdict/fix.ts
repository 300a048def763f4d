import { levelNames, type Level } from '../requirements/levels';
import type { PermissionTab } from '../requirements/permissions';
import { isLack, type Finding } from './finding';
import { globalPermissionsPath, type RoleFacts } from './obstacle';

/** Standard roles have ids below 1000; NetSuite changes them through a customized copy only. */
export function isStandardRole(role: Pick<RoleFacts, 'id'>): boolean {
  return role.id < 1000;
}

/** Gives the clicks that set one permission of a role. */
export function clickPath(role: RoleFacts, tab: PermissionTab, permission: string, level: Level): string {
  const open = `Setup > Users/Roles > Manage Roles > ${role.name}${isStandardRole(role) ? ' > Customize' : ''}`;
  return `${open} > Permissions > ${tab} > ${permission} = ${levelNames[level]}`;
}

/** Gives what to click to mend a finding; undefined where there is nothing to mend or nothing is known. */
export function fixOf(role: RoleFacts, finding: Finding): string | undefined {
  if (!isLack(finding)) return undefined;
  if (finding.evidence === 'global') {
    return `${globalPermissionsPath} > ${finding.permission} = ${levelNames[finding.needs]}, or remove it there`;
  }
  return clickPath(role, finding.tab, finding.permission, finding.needs);
}
