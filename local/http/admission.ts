import { rolesOfUser } from '../account/roles';
import type { Account, Role, User } from '../account/types';
import { RequestError } from './requestError';

/**
 * Whether NetSuite lets this user work with this role in the user interface.
 * @returns undefined when it does, else the refusal: 403 INVALID_LOGIN_ATTEMPT with the reason
 */
export function refusalToAdmit(account: Account, user: User, role: Role): RequestError | undefined {
  const reason = reasonToRefuse(account, user, role);
  return reason === undefined ? undefined : new RequestError(403, 'INVALID_LOGIN_ATTEMPT', reason);
}

function reasonToRefuse(account: Account, user: User, role: Role): string | undefined {
  if (user.isInactive) return `${user.name} is inactive.`;
  if (!user.hasAccess) return `${user.name} has no access to this account.`;
  if (!rolesOfUser(account, user.id).some(({ id }) => id === role.id)) return `${user.name} does not have the role ${role.name}.`;
  if (role.isInactive) return `The role ${role.name} is inactive.`;
  if (role.isWebServicesOnly) return `The role ${role.name} is for web services only: it cannot use NetSuite's pages.`;
  return undefined;
}
