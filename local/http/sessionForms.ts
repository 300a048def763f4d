import { findRole } from '../account/roles';
import { findUser } from '../account/users';
import { refusalToAdmit } from './admission';
import type { Answer } from './answer';
import { redirectAnswer } from './answer';
import type { Exchange, SignedInExchange } from './exchange';
import { formOf } from './localRequest';
import { RequestError } from './requestError';
import { changeRole, closeSession, openSession } from './sessions';
import { ownPath, paths } from './urls';

/**
 * Signs a user in: fields `email`, `role` (script id or internal id) and, to come back to a page, `redirect`.
 * @throws RequestError 400 INVALID_LOGIN_ATTEMPT for an unknown user or role, 403 for one that NetSuite does not admit
 */
export function signIn({ account, request }: Exchange): Answer {
  const form = formOf(request);
  const user = findUser(account, form.get('email') ?? '');
  const role = findRole(account, form.get('role') ?? '');
  if (user === undefined) throw new RequestError(400, 'INVALID_LOGIN_ATTEMPT', `There is no user ${form.get('email') ?? ''}.`);
  if (role === undefined) throw new RequestError(400, 'INVALID_LOGIN_ATTEMPT', `There is no role ${form.get('role') ?? ''}.`);
  const refusal = refusalToAdmit(account, user, role);
  if (refusal !== undefined) throw refusal;
  const cookie = openSession(account, { userId: user.id, roleId: role.id });
  return redirectAnswer(303, ownPath(form.get('redirect')) ?? paths.home, { 'Set-Cookie': cookie });
}

/** Gives the session another of the user's roles: field `role` (script id or internal id). */
export function switchRole({ account, request, session }: SignedInExchange): Answer {
  const reference = formOf(request).get('role') ?? '';
  const role = findRole(account, reference);
  if (role === undefined) throw new RequestError(400, 'INVALID_LOGIN_ATTEMPT', `There is no role ${reference}.`);
  const refusal = refusalToAdmit(account, session.user, role);
  if (refusal !== undefined) throw refusal;
  changeRole(account, session, role);
  return redirectAnswer(303, paths.home);
}

/** Signs out and shows who may sign in. */
export function signOut({ account, session }: Exchange): Answer {
  return redirectAnswer(303, paths.signIn, { 'Set-Cookie': closeSession(account, session) });
}
