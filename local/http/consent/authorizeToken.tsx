import { information } from '../../account/information';
import { findRole } from '../../account/roles';
import type { Account, Role } from '../../account/types';
import { reasonToRefuse } from '../../auth/admission';
import { allowRequest, dropRequestToken, findPendingRequest, type PendingRequest } from '../../auth/requestTokens';
import { callerOf } from '../../auth/sessions';
import { mayMakeToken } from '../../auth/tokenRights';
import { redirectAnswer, type Answer } from '../answer';
import type { Exchange, SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { pageAnswer } from '../pages/page';
import { RequestError } from '../requestError';
import { paths, url } from '../urls';
import { ConsentForm, RefusedConsent } from './ConsentForm';
import { insufficientPermission } from './words';

/** Characters of state (Oracle help section_157652573296). */
const longestState = 512;

/** The page of a request for consent, once its parameters were found in order. */
interface ConsentRequest {
  readonly token: string;
  readonly state: string | undefined;
  readonly pending: PendingRequest;
}

/**
 * Step two of three-step authorization, shown in the browser. Parameters: oauth_token, state. Who is not logged in logs
 * in first.
 * @throws RequestError 400 TokenRejected, INVALID_STATE
 */
export function authorizeTokenPage(exchange: Exchange): Answer {
  const { account, request, session } = exchange;
  const consent = readConsentRequest(exchange, request.query);
  if (session === undefined) return redirectAnswer(302, url(paths.logIn, { redirect: request.target }));
  const signedIn = { ...exchange, session };
  const role = roleOfConsent(signedIn, consent.pending);
  const { integration, callback } = consent.pending;
  const view = {
    exchange: signedIn,
    action: paths.authorizeToken,
    fields: { oauth_token: consent.token, state: consent.state },
    application: integration.name,
    company: information(account).companyName,
    role,
    changeRole: url(paths.changeRole, { redirect: request.target }),
  };
  const isAllowed = mayAllow(account, signedIn, role);
  return pageAnswer(signedIn, {
    title: isAllowed ? 'Allow Access' : 'Access Not Possible',
    status: isAllowed ? 200 : 403,
    formTargets: [originOf(callback)],
    content: isAllowed ? <ConsentForm {...view} /> : <RefusedConsent {...view} />,
  });
}

/**
 * The forms of the page: `action` allow or deny. Leads back to the application; the verifier is empty where access was
 * not allowed.
 * @throws RequestError 400 TokenRejected, INVALID_STATE, INVALID_INPUT, 403 INSUFFICIENT_PERMISSION
 */
export function authorizeToken(exchange: SignedInExchange): Answer {
  const { account, request, session } = exchange;
  const form = formOf(request);
  const consent = readConsentRequest(exchange, form);
  const role = roleOfConsent(exchange, consent.pending);
  const action = form.get('action');
  if (action !== 'allow' && action !== 'deny') throw new RequestError(400, 'INVALID_INPUT', 'action must be allow or deny.');
  if (action === 'deny') {
    dropRequestToken(account, consent.token);
    return redirectAnswer(303, returnAddress(exchange, consent, role, ''));
  }
  // What was shown may have changed since: role and permissions are looked at again.
  if (form.get('role') !== String(role.id) || !mayAllow(account, exchange, role)) throw new RequestError(403, 'INSUFFICIENT_PERMISSION', insufficientPermission);
  const verifier = allowRequest(account, consent.token, { userId: session.user.id, roleId: role.id });
  return redirectAnswer(303, returnAddress(exchange, consent, role, verifier));
}

function readConsentRequest({ account, now }: Exchange, parameters: URLSearchParams): ConsentRequest {
  const token = parameters.get('oauth_token') ?? '';
  const state = parameters.get('state') ?? undefined;
  const pending = findPendingRequest(account, token, now);
  if (pending === undefined) throw new RequestError(400, 'TokenRejected', 'This request to sign in is unknown, was used or is too old. Begin again in the application.');
  if (state !== undefined && state.length > longestState) throw new RequestError(400, 'INVALID_STATE', `state may have ${longestState} characters.`);
  return { token, state, pending };
}

/** The session's role, unless the application asked for another that the user may work with. */
function roleOfConsent({ account, session }: SignedInExchange, { requestedRole }: PendingRequest): Role {
  const requested = requestedRole === undefined ? undefined : findRole(account, requestedRole);
  const isUsable = requested !== undefined && reasonToRefuse(account, session.user, requested, session.method) === undefined;
  return isUsable ? requested : session.role;
}

function mayAllow(account: Account, { session }: SignedInExchange, role: Role): boolean {
  return mayMakeToken(account, { ...callerOf(session), roleId: role.id });
}

function returnAddress({ account, session }: SignedInExchange, { token, state, pending }: ConsentRequest, role: Role, verifier: string): string {
  const answer = new URLSearchParams({
    oauth_token: token,
    oauth_verifier: verifier,
    company: information(account).accountId,
    role: String(role.id),
    entity: String(session.user.id),
    ...(state === undefined ? {} : { state }),
  });
  return `${pending.callback}${pending.callback.includes('?') ? '&' : '?'}${answer}`;
}

function originOf(address: string): string {
  return new URL(address).origin;
}
