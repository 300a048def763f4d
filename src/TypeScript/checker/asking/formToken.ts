import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';
import type { ServerRequest } from 'N/http';

/** The field of a form that carries the token. */
export const tokenField = 'token';

const sessionKey = 'extsync_form_token';

/** Gives the token of this session's forms: made once and kept in the session, so that forms in two windows both work. No units. */
export function formToken(): string {
  const session = runtime.getCurrentSession();
  const known = session.get({ name: sessionKey });
  if (known) return known;
  const token = random.generateUUID();
  session.set({ name: sessionKey, value: token });
  return token;
}

/** Browsers say where a request was started; programs and old browsers say nothing, and NetSuite may spell the name its own way. */
function isFromAnotherSite({ headers }: ServerRequest): boolean {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === 'sec-fetch-site');
  return name !== undefined && headers[name] !== 'same-origin';
}

/** Tells whether a form was sent from a page of this session: no other site can know its token. No units. */
export function isOwnForm(request: ServerRequest): boolean {
  const token = runtime.getCurrentSession().get({ name: sessionKey });
  return request.method === 'POST' && Boolean(token) && request.parameters[tokenField] === token && !isFromAnotherSite(request);
}
