import { parseCookie, stringifySetCookie } from 'cookie';
import type { Account } from '../account/types';
import { findSession, type Session } from '../auth/sessions';
import type { RequestHead } from './localRequest';

const cookieName = 'local_netsuite_session';

/** The Set-Cookie header of a session's token; without a token, the one that removes the cookie. */
export function sessionCookie(token: string | undefined): string {
  return stringifySetCookie({
    name: cookieName,
    value: token ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    ...(token === undefined ? { maxAge: 0 } : {}),
  });
}

/** Who sends a request, by his cookie. */
export function sessionOf(account: Account, request: RequestHead): Session | undefined {
  const token = cookieOf(request, cookieName);
  return token === undefined ? undefined : findSession(account, token);
}

/** A cookie of a request; undefined where it is not there or empty. */
export function cookieOf(request: RequestHead, name: string): string | undefined {
  return parseCookie(request.headers['cookie'] ?? '')[name] || undefined;
}
