import { behaviours } from '../../account/behaviours';
import { effectiveLevel } from '../../account/permissions';
import { preferencesOf } from '../../account/preferences';
import { findRole } from '../../account/roles';
import type { Caller } from '../../account/types';
import { findUser } from '../../account/users';
import type { Execution } from '../../runtime/execution';
import { readOptions, requiredText } from '../options';
import { complete } from '../unavailable';

/** The ids of a company without departments, locations and logged-in contacts; its one subsidiary is the root, 1. */
const none = 0;
const rootSubsidiary = 1;

/** Preferences that nobody chooses here. */
const generalPreferences = { LONGDATEFORMAT: 'D MMMM, YYYY', NEGATIVE_NUMBER_FORMAT: '0' };

/**
 * runtime.User: who runs the script. Under "Execute as Role" the account's behaviour runAsIdentity decides whether role
 * and permissions are those of the caller or of the run-as role, since Oracle does not publish which.
 */
export function createUser(execution: Execution): object {
  const { account } = execution;
  const identity = identityOf(execution);
  const user = findUser(account, identity.userId);
  const role = findRole(account, identity.roleId);
  const shown = {
    id: identity.userId,
    name: user?.name ?? '',
    email: user?.email ?? '',
    role: identity.roleId,
    roleId: role?.scriptId.toLowerCase() ?? '',
    roleCenter: role?.centerType ?? '',
    subsidiary: rootSubsidiary,
    department: none,
    location: none,
    contact: none,
  };
  return complete('N/runtime/user', {
    ...shown,
    getPermission(...argumentList: unknown[]): number | string {
      const key = requiredText('User.getPermission', readOptions(argumentList, ['name']), 'name');
      const level = effectiveLevel(account, identity, key);
      return behaviours(account).getPermissionType === 'string' ? String(level) : level;
    },
    getPreference(...argumentList: unknown[]): string | null {
      const name = requiredText('User.getPreference', readOptions(argumentList, ['name']), 'name');
      const preferences: Readonly<Record<string, string>> = { ...generalPreferences, ...preferencesOf(account, identity.userId) };
      return preferences[name.toUpperCase()] ?? null;
    },
    toJSON: () => shown,
    toString: () => 'runtime.User',
  });
}

function identityOf(execution: Execution): Caller {
  return behaviours(execution.account).runAsIdentity === 'run-as' ? execution.actor : execution.caller;
}
