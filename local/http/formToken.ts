import { stringifySetCookie } from 'cookie';
import { fingerprint, newSecret } from '../auth/fingerprint';
import { isSameSecret } from '../auth/isSameSecret';
import type { Session } from '../auth/sessions';
import type { Handler } from './exchange';
import { formOf, type RequestHead } from './localRequest';
import { RequestError } from './requestError';
import { cookieOf } from './sessionCookie';

/** The field of a form that proves that it comes from a page of this server. */
export const formTokenField = '_csrf';
export const formCookieName = 'local_netsuite_form';

/** What forms of this browser carry, and the Set-Cookie header it needs where it is not known yet. */
export interface FormToken {
  readonly value: string;
  readonly setCookie: string | undefined;
}

/** The form token of a secret that only the browser knows: its session's, or before log-in a cookie of its own. */
export function formTokenFor(secret: string): string {
  return fingerprint(`form ${secret}`);
}

/** Who is signed in has the token of his session, so that a form from before is of no use after. */
export function formTokenOf(request: RequestHead, session: Session | undefined): FormToken {
  const known = session?.token ?? cookieOf(request, formCookieName);
  const secret = known ?? newSecret();
  return { value: formTokenFor(secret), setCookie: known === undefined ? formCookie(secret) : undefined };
}

/** A handler that takes forms of this server's own pages only. Throws RequestError 403 INVALID_FORM_TOKEN. */
export function ownForm(handler: Handler): Handler {
  return (exchange) => {
    if (!isSameSecret(formOf(exchange.request).get(formTokenField) ?? '', exchange.formToken)) {
      throw new RequestError(403, 'INVALID_FORM_TOKEN', 'This form does not come from a page of yours, or is out of date. Go back, load the page again and repeat.');
    }
    return handler(exchange);
  };
}

function formCookie(secret: string): string {
  return stringifySetCookie({ name: formCookieName, value: secret, path: '/', httpOnly: true, sameSite: 'lax' });
}
