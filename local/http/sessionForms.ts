import { isPassword } from '../account/passwords';
import { findRole } from '../account/roles';
import type { Account, Role, User } from '../account/types';
import { findUser } from '../account/users';
import { admittedRoles, methodFor, reasonToRefuse, singleSignOnMethods, type LoginMethod } from '../auth/admission';
import { AuthError } from '../auth/authError';

import { changeRole, closeSession, openSession } from '../auth/sessions';
import type { Answer } from './answer';
import { redirectAnswer } from './answer';
import type { Exchange, SignedInExchange } from './exchange';
import { formOf } from './localRequest';
import { audited } from './programs/audit';
import { RequestError } from './requestError';
import { sessionCookie } from './sessionCookie';
import { ownPath, paths } from './urls';

/**
 * The quick way in of this machine, without a password: fields `email`, `role` (script id or internal id) and, to come
 * back to a page, `redirect`.
 * @throws RequestError 400 INVALID_LOGIN_ATTEMPT for an unknown user or role, 403 for one that NetSuite does not admit
 */
export function signIn({ account, request }: Exchange): Answer {
  const form = formOf(request);
  const user = findUser(account, form.get('email') ?? '');
  if (user === undefined) throw new RequestError(400, 'INVALID_LOGIN_ATTEMPT', `There is no user ${form.get('email') ?? ''}.`);
  const role = requestedRole(account, form);
  const method = methodFor(account, user, role);
  if (method === undefined) throw notAdmitted(reasonToRefuse(account, user, role));
  return opened(account, user, role, method, form);
}

/**
 * NetSuite's log-in: fields `email`, `password`, or `method` saml, oidc or openid for a log-in through the identity
 * provider, which here takes everybody's word; and `redirect`. The session begins in the user's first role.
 * @throws RequestError 401 INVALID_LOGIN_ATTEMPT, the same whatever was wrong
 */
export function logIn(exchange: Exchange): Answer {
  const { account, request } = exchange;
  const form = formOf(request);
  const method = methodOf(account, form.get('method'));
  try {
    const { user, role } = audited(exchange, () => authenticated(account, form, method));
    return opened(account, user, role, method, form);
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    throw new RequestError(401, 'INVALID_LOGIN_ATTEMPT', 'You have entered an invalid email address or password, or none of your roles may log in this way.');
  }
}

function methodOf(account: Account, text: string | null): LoginMethod {
  return singleSignOnMethods(account).find((method) => method === text) ?? 'password';
}

/** @throws AuthError InvalidPassword, EntityOrRoleDisabled */
function authenticated(account: Account, form: URLSearchParams, method: LoginMethod) {
  const email = form.get('email') ?? '';
  const user = email.includes('@') ? findUser(account, email) : undefined;
  const isProved = user !== undefined && (method !== 'password' || isPassword(account, form.get('password') ?? ''));
  if (!isProved) throw new AuthError('InvalidPassword', 'Unknown address or wrong password.', { email, ...(user && { userId: user.id }) });
  const [role] = admittedRoles(account, user, method);
  if (role === undefined) throw new AuthError('EntityOrRoleDisabled', 'No role of the user may log in this way.', { userId: user.id });
  return { user, role, who: { userId: user.id, roleId: role.id } };
}

/**
 * Gives the session another of the user's roles: fields `role` (script id or internal id) and `redirect`.
 * @throws RequestError 400 INVALID_LOGIN_ATTEMPT, 403
 */
export function switchRole({ account, request, session }: SignedInExchange): Answer {
  const form = formOf(request);
  const role = requestedRole(account, form);
  const reason = reasonToRefuse(account, session.user, role, session.method);
  if (reason !== undefined) throw notAdmitted(reason);
  changeRole(account, session, role);
  return redirectAnswer(303, ownPath(form.get('redirect')) ?? paths.home);
}

/** Signs out and shows who may sign in. */
export function signOut({ account, session }: Exchange): Answer {
  if (session !== undefined) closeSession(account, session);
  return redirectAnswer(303, paths.signIn, { 'Set-Cookie': sessionCookie(undefined) });
}

function opened(account: Account, user: User, role: Role, method: LoginMethod, form: URLSearchParams): Answer {
  const token = openSession(account, { userId: user.id, roleId: role.id }, method);
  return redirectAnswer(303, ownPath(form.get('redirect')) ?? paths.home, { 'Set-Cookie': sessionCookie(token) });
}

function requestedRole(account: Account, form: URLSearchParams): Role {
  const reference = form.get('role') ?? '';
  const role = findRole(account, reference);
  if (role === undefined) throw new RequestError(400, 'INVALID_LOGIN_ATTEMPT', `There is no role ${reference}.`);
  return role;
}

function notAdmitted(reason: string | undefined): RequestError {
  return new RequestError(403, 'INVALID_LOGIN_ATTEMPT', reason ?? 'Invalid login attempt.');
}
