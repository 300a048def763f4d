import { findRole } from '../account/roles';
import type { Account, Caller, Role, User } from '../account/types';
import { findUser } from '../account/users';
import { reasonToRefuse, type LoginMethod } from './admission';
import { fingerprint, newSecret } from './fingerprint';

/** A user at work in one of his roles, however he proved it: in the browser, or by a token. */
export interface SignedIn {
  readonly user: User;
  readonly role: Role;
}

/** Who is signed in with a browser, in which role. */
export interface Session extends SignedIn {
  readonly token: string;
  readonly method: LoginMethod;
}

/** Signs a user in with a role; gives the session's token. The caller has checked that NetSuite admits him. */
export function openSession(account: Account, caller: Caller, method: LoginMethod): string {
  const token = newSecret();
  account.database.run('INSERT INTO local_browser_session (token, userid, roleid, method, created) VALUES (?, ?, ?, ?, ?)', [
    fingerprint(token),
    caller.userId,
    caller.roleId,
    method,
    new Date().toISOString(),
  ]);
  return token;
}

/** Gives the session another role. */
export function changeRole(account: Account, session: Session, role: Role): void {
  account.database.run('UPDATE local_browser_session SET roleid = ? WHERE token = ?', [role.id, fingerprint(session.token)]);
}

export function closeSession(account: Account, session: Session): void {
  account.database.run('DELETE FROM local_browser_session WHERE token = ?', [fingerprint(session.token)]);
}

/** The session of a token, unless NetSuite would no longer admit its user with its role. */
export function findSession(account: Account, token: string): Session | undefined {
  const row = account.database.get('SELECT userid, roleid, method FROM local_browser_session WHERE token = ?', [fingerprint(token)]);
  const user = row && findUser(account, Number(row['userid']));
  const role = row && findRole(account, Number(row['roleid']));
  if (user === undefined || role === undefined) return undefined;
  const method = row?.['method'] as LoginMethod;
  return reasonToRefuse(account, user, role, method) === undefined ? { token, user, role, method } : undefined;
}

/** User and role as the account's operations take them. */
export function callerOf({ user, role }: SignedIn): Caller {
  return { userId: user.id, roleId: role.id };
}
