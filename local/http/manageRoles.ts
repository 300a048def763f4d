import { effectiveLevel } from '../account/permissions';
import { administratorRoleId, firstCustomRoleId } from '../account/roles';
import type { Role } from '../account/types';
import { callerOf } from '../auth/sessions';
import type { SignedInExchange } from './exchange';

/** Whether the session may see and change roles: Bulk Manage Roles at Full. */
export function mayManageRoles({ account, session }: SignedInExchange): boolean {
  return effectiveLevel(account, callerOf(session), 'ADMI_MANAGEROLES') === 4;
}

/**
 * How NetSuite lets a role be changed: roles of one's own are edited; those that come with NetSuite and those that a
 * SuiteApp locks are customized, which makes a copy; the Administrator is neither.
 */
export type Editability = 'edit' | 'customize-standard' | 'customize-locked' | 'none';

export function editabilityOf(role: Role): Editability {
  if (role.id === administratorRoleId) return 'none';
  if (role.id < firstCustomRoleId) return 'customize-standard';
  return role.isLocked ? 'customize-locked' : 'edit';
}
