import { information } from '../../account/information';
import { issueCode } from '../../auth/oauth2/codes';
import { OAuth2Error } from '../../auth/oauth2/oauth2Error';
import { readAuthorizationRequest, readClient, type AskingClient, type AuthorizationRequest } from '../../auth/oauth2/authorizationRequest';
import { isOAuth2On, mayLogInWithOAuth2 } from '../../auth/oauth2/rights';
import { callerOf } from '../../auth/sessions';
import { redirectAnswer, type Answer } from '../answer';
import { ConsentForm, RefusedConsent } from '../consent/ConsentForm';
import { formTarget } from '../consent/returnAddress';
import type { Exchange, SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { pageAnswer } from '../pages/page';
import { audited } from '../programs/audit';
import { RequestError } from '../requestError';
import { paths, url } from '../urls';
import { returnAddress } from './returnAddress';
import { scopeWords } from './scopeWords';

/**
 * Step one of the authorization code grant, shown in the browser; parameters as readAuthorizationRequest takes them. Who
 * is not logged in, or should log in again, does so first. A request that is not in order leads back with an error.
 * @throws RequestError 400 unauthorized_client, invalid_request where it is not known whom to lead back to
 */
export function authorizeOAuth2Page(exchange: Exchange): Answer {
  return answered(exchange, exchange.request.query, 302, (request) => {
    const { session } = exchange;
    if (request.prompts.includes('none')) {
      // The integration record's consent policy is Always Ask, so that there is never a consent to go without.
      throw new OAuth2Error('access_denied', 'ConsentRequired', 'Nobody can allow access without being asked.', nameOf(request));
    }
    if (session !== undefined && !request.prompts.includes('login')) return consentPage({ ...exchange, session }, request);
    return redirectAnswer(302, url(paths.logIn, { redirect: addressOf(request) }));
  });
}

/**
 * The forms of the page: `action` allow or deny, `role` that was shown, and the request again, which is read as if it
 * were new. Leads back to the application, with a code or an error.
 * @throws RequestError 400 unauthorized_client, invalid_request, INVALID_INPUT
 */
export function authorizeOAuth2(exchange: SignedInExchange): Answer {
  const { account, session, now } = exchange;
  const form = formOf(exchange.request);
  return answered(exchange, form, 303, (request) => {
    const who = { ...callerOf(session), ...nameOf(request) };
    const action = form.get('action');
    if (action !== 'allow' && action !== 'deny') throw new RequestError(400, 'INVALID_INPUT', 'action must be allow or deny.');
    if (action === 'deny') throw new OAuth2Error('access_denied', 'AuthorizationExplicitlyDenied', 'The user denied access.', who);
    // What was shown may have changed since: then it is shown anew, as it is now.
    const isAsShown = form.get('role') === String(session.role.id) && mayAllow(exchange);
    if (!isAsShown) return consentPage(exchange, request);
    const { code } = audited(exchange, () => ({ code: issueCode(account, request, callerOf(session), now), who }));
    const { accountId } = information(account);
    return redirectAnswer(303, returnAddress(request, { role: String(session.role.id), entity: String(session.user.id), company: accountId, code }));
  });
}

/** Refusals stand in the Login Audit Trail, and go to the application where it is known to be the one that asks. */
function answered(exchange: Exchange, parameters: URLSearchParams, redirectStatus: 302 | 303, answer: (request: AuthorizationRequest) => Answer): Answer {
  const client = clientOf(exchange, parameters);
  try {
    return refusalsAudited(exchange, () => answer(readAuthorizationRequest(client, parameters)));
  } catch (error) {
    if (!(error instanceof OAuth2Error)) throw error;
    return redirectAnswer(redirectStatus, returnAddress(client, { error: error.error }));
  }
}

function clientOf(exchange: Exchange, parameters: URLSearchParams): AskingClient {
  try {
    return refusalsAudited(exchange, () => readClient(exchange.account, parameters));
  } catch (error) {
    throw error instanceof OAuth2Error ? new RequestError(400, error.error, error.message) : error;
  }
}

/** A page that asks is no log-in yet: only what is refused is one that failed. */
function refusalsAudited<Result>(exchange: Exchange, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    return audited(exchange, () => {
      throw error;
    });
  }
}

function consentPage(exchange: SignedInExchange, request: AuthorizationRequest): Answer {
  const isAllowed = mayAllow(exchange);
  const view = {
    exchange,
    action: paths.oauth2Authorize,
    fields: fieldsOf(request),
    application: request.integration.name,
    company: information(exchange.account).companyName,
    role: exchange.session.role,
    changeRole: url(paths.changeRole, { redirect: addressOf(request) }),
    scopes: request.scopes.map((scope) => scopeWords[scope]),
  };
  return pageAnswer(exchange, {
    title: isAllowed ? 'Allow Access' : 'Access Not Possible',
    status: isAllowed ? 200 : 403,
    formTargets: [formTarget(request.redirectUri)],
    content: isAllowed ? <ConsentForm {...view} /> : <RefusedConsent {...view} />,
  });
}

function mayAllow({ account, session }: SignedInExchange): boolean {
  return isOAuth2On(account) && mayLogInWithOAuth2(account, callerOf(session));
}

function nameOf({ integration }: AskingClient): { readonly applicationName: string } {
  return { applicationName: integration.name };
}

/** The request again, without its prompt: after a log-in nobody is asked to log in once more. */
function fieldsOf({ integration, redirectUri, scopes, state, challenge }: AuthorizationRequest): Record<string, string> {
  return {
    response_type: 'code',
    client_id: integration.consumerKey,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
}

function addressOf(request: AuthorizationRequest): string {
  return url(paths.oauth2Authorize, fieldsOf(request));
}
