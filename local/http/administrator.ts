import { administratorRoleId } from '../account/roles';
import { accessRefusals } from '../account/scriptAccess';
import type { Session } from '../auth/sessions';
import { RequestError } from './requestError';

export function isAdministrator(session: Session): boolean {
  return session.role.id === administratorRoleId;
}

/** NetSuite's refusal of a page that the role may not see. */
export function noPrivileges(): RequestError {
  const { status, code, message } = accessRefusals.refused;
  return new RequestError(status, code, message);
}
