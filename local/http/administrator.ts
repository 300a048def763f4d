import { administratorRoleId } from '../account/roles';
import type { Session } from '../auth/sessions';
import { RequestError } from './requestError';

export function isAdministrator(session: Session): boolean {
  return session.role.id === administratorRoleId;
}

/** NetSuite's refusal of a page that the role may not see. */
export function noPrivileges(): RequestError {
  return new RequestError(403, 'INSUFFICIENT_PERMISSION', 'You do not have privileges to view this page.');
}
