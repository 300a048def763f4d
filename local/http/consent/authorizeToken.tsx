import { isFeatureOn } from '../../account/features';
import { information } from '../../account/information';
import { findRole } from '../../account/roles';
import type { Account, Role } from '../../account/types';
import { reasonToRefuse } from '../../auth/admission';
import { AuthError, type AttemptedBy, type AuditDetail } from '../../auth/authError';
import { allowRequest, dropRequestToken, findPendingRequest, type PendingRequest } from '../../auth/requestTokens';
import { callerOf } from '../../auth/sessions';
import { mayMakeToken } from '../../auth/tokenRights';
import { redirectAnswer, type Answer } from '../answer';
import type { Exchange, SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { pageAnswer } from '../pages/page';
import { audited } from '../programs/audit';
import { RequestError } from '../requestError';
import { paths, url } from '../urls';
import { ConsentForm, RefusedConsent } from './ConsentForm';
import { formTarget, withAnswer } from './returnAddress';
import { insufficientPermission } from './words';

/** Characters of state (Oracle help section_157652573296). */
const longestState = 512;

/** Set once the user chose a role himself: then the role that the application asked for counts no more. */
const chosenField = 'rolechosen';

/** A request for consent whose parameters were found in order. */
interface ConsentRequest {
  readonly token: string;
  readonly state: string | undefined;
  readonly hasChosenRole: boolean;
  readonly pending: PendingRequest;
}

/**
 * Step two of three-step authorization, shown in the browser. Parameters: oauth_token, state. Who is not logged in logs
 * in first.
 * @throws RequestError 400 TokenRejected, INVALID_STATE, 403 IntegrationBlocked, FeatureDisabled
 */
export function authorizeTokenPage(exchange: Exchange): Answer {
  const { account, request, session } = exchange;
  const consent = readConsentRequest(exchange, request.query);
  if (session === undefined) return redirectAnswer(302, url(paths.logIn, { redirect: request.target }));
  const signedIn = { ...exchange, session };
  const role = roleOfConsent(signedIn, consent);
  const { token, state, hasChosenRole, pending } = consent;
  const view = {
    exchange: signedIn,
    action: paths.authorizeToken,
    fields: { oauth_token: token, state, [chosenField]: hasChosenRole ? 'T' : undefined },
    application: pending.integration.name,
    company: information(account).companyName,
    role,
    changeRole: url(paths.changeRole, { redirect: url(paths.authorizeToken, { oauth_token: token, state, [chosenField]: 'T' }) }),
  };
  const isAllowed = mayAllow(account, signedIn, role);
  if (!isAllowed) record(signedIn, consent, role, 'EntityOrRoleDisabled');
  return pageAnswer(signedIn, {
    title: isAllowed ? 'Allow Access' : 'Access Not Possible',
    status: isAllowed ? 200 : 403,
    formTargets: [formTarget(pending.callback)],
    content: isAllowed ? <ConsentForm {...view} /> : <RefusedConsent {...view} />,
  });
}

/**
 * The forms of the page: `action` allow or deny. Leads back to the application; the verifier is empty where access was
 * not allowed.
 * @throws RequestError those of authorizeTokenPage; 400 INVALID_INPUT, 403 INSUFFICIENT_PERMISSION
 */
export function authorizeToken(exchange: SignedInExchange): Answer {
  const { account, request, session } = exchange;
  const form = formOf(request);
  const consent = readConsentRequest(exchange, form);
  const role = roleOfConsent(exchange, consent);
  const action = form.get('action');
  if (action !== 'allow' && action !== 'deny') throw new RequestError(400, 'INVALID_INPUT', 'action must be allow or deny.');
  if (action === 'deny') {
    record(exchange, consent, role, 'AuthorizationExplicitlyDenied');
    dropRequestToken(account, consent.token);
    return redirectAnswer(303, returnAddress(exchange, consent, role, ''));
  }
  // What was shown may have changed since: role and permissions are looked at again.
  if (form.get('role') !== String(role.id) || !mayAllow(account, exchange, role)) throw new RequestError(403, 'INSUFFICIENT_PERMISSION', insufficientPermission);
  const verifier = allowRequest(account, consent.token, { userId: session.user.id, roleId: role.id });
  record(exchange, consent, role);
  return redirectAnswer(303, returnAddress(exchange, consent, role, verifier));
}

function readConsentRequest(exchange: Exchange, parameters: URLSearchParams): ConsentRequest {
  const { account, now } = exchange;
  const token = parameters.get('oauth_token') ?? '';
  const state = parameters.get('state') ?? undefined;
  const pending = findPendingRequest(account, token, now);
  if (pending === undefined) {
    throw refused(exchange, 400, 'TokenRejected', {}, 'This request to sign in is unknown, was used or is too old. Begin again in the application.');
  }
  const who = { applicationName: pending.integration.name };
  if (!isFeatureOn(account, 'TBA')) throw refused(exchange, 403, 'FeatureDisabled', who, 'Token-Based Authentication is not enabled in this account.');
  if (pending.integration.state !== 'ENABLED') throw refused(exchange, 403, 'IntegrationBlocked', who, `${pending.integration.name} is not enabled in this account.`);
  if (state !== undefined && state.length > longestState) throw new RequestError(400, 'INVALID_STATE', `state may have ${longestState} characters.`);
  return { token, state, pending, hasChosenRole: parameters.get(chosenField) === 'T' };
}

/** The refusal of a page, which stands in the Login Audit Trail too. */
function refused(exchange: Exchange, status: number, detail: AuditDetail, who: AttemptedBy, message: string): RequestError {
  attempt(exchange, who, detail);
  return new RequestError(status, detail, message);
}

/** Writes down what became of a request for consent. */
function record(exchange: SignedInExchange, { pending }: ConsentRequest, role: Role, detail?: AuditDetail): void {
  attempt(exchange, { userId: exchange.session.user.id, roleId: role.id, applicationName: pending.integration.name }, detail);
}

function attempt(exchange: Exchange, who: AttemptedBy, detail?: AuditDetail): void {
  try {
    audited(exchange, () => {
      if (detail !== undefined) throw new AuthError(detail, 'Consent was not given.', who);
      return { who };
    });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
  }
}

/** The session's role, unless the application asked for another that the user may work with and he chose none himself. */
function roleOfConsent({ account, session }: SignedInExchange, { pending, hasChosenRole }: ConsentRequest): Role {
  const { requestedRole } = pending;
  const requested = requestedRole === undefined || hasChosenRole ? undefined : findRole(account, requestedRole);
  const isUsable = requested !== undefined && reasonToRefuse(account, session.user, requested, session.method) === undefined;
  return isUsable ? requested : session.role;
}

function mayAllow(account: Account, { session }: SignedInExchange, role: Role): boolean {
  return mayMakeToken(account, { ...callerOf(session), roleId: role.id });
}

function returnAddress({ account, session }: SignedInExchange, { token, state, pending }: ConsentRequest, role: Role, verifier: string): string {
  return withAnswer(pending.callback, {
    oauth_token: token,
    oauth_verifier: verifier,
    company: information(account).accountId,
    role: String(role.id),
    entity: String(session.user.id),
    ...(state === undefined ? {} : { state }),
  });
}
