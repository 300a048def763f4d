import { createHash, randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import { findRole } from '../account/roles';
import type { Account, Caller, Role, User } from '../account/types';
import { findUser } from '../account/users';
import { refusalToAdmit } from './admission';
import type { RequestHead } from './localRequest';

/** Who is signed in, in which role. */
export interface Session {
  readonly token: string;
  readonly user: User;
  readonly role: Role;
}

const cookieName = 'local_netsuite_session';

/** Signs a user in with a role; gives the Set-Cookie header. The caller has checked that NetSuite admits him. */
export function openSession(account: Account, caller: Caller): string {
  const token = randomBytes(32).toString('base64url');
  account.database.run('INSERT INTO local_session (token, userid, roleid, created) VALUES (?, ?, ?, ?)', [
    fingerprint(token),
    caller.userId,
    caller.roleId,
    new Date().toISOString(),
  ]);
  return sessionCookie(token);
}

/** Gives the session another role. */
export function changeRole(account: Account, session: Session, role: Role): void {
  account.database.run('UPDATE local_session SET roleid = ? WHERE token = ?', [role.id, fingerprint(session.token)]);
}

/** Signs out; gives the Set-Cookie header that removes the cookie. */
export function closeSession(account: Account, session: Session | undefined): string {
  if (session !== undefined) account.database.run('DELETE FROM local_session WHERE token = ?', [fingerprint(session.token)]);
  return sessionCookie('', 0);
}

/** The session of a request, unless NetSuite would no longer admit its user with its role. */
export function findSession(account: Account, request: RequestHead): Session | undefined {
  const token = parseCookie(request.headers['cookie'] ?? '')[cookieName];
  if (token === undefined || token === '') return undefined;
  const row = account.database.get('SELECT userid, roleid FROM local_session WHERE token = ?', [fingerprint(token)]);
  const user = row && findUser(account, Number(row['userid']));
  const role = row && findRole(account, Number(row['roleid']));
  if (user === undefined || role === undefined || refusalToAdmit(account, user, role) !== undefined) return undefined;
  return { token, user, role };
}

/** User and role as the account's operations take them. */
export function callerOf(session: Session): Caller {
  return { userId: session.user.id, roleId: session.role.id };
}

function sessionCookie(value: string, maxAge?: number): string {
  return stringifySetCookie({
    name: cookieName,
    value,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}

/** The account's file holds no token that could be used. */
function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
