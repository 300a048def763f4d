import { information } from '../../account/information';
import type { OAuth2Scope } from '../../account/integrations';
import { authenticateCall, type TokenCaller } from '../../auth/authenticate';
import type { AuthError } from '../../auth/authError';
import { authenticateBearer } from '../../auth/oauth2/authenticateBearer';
import type { SignedHttpRequest } from '../../auth/oauth1/verify';
import type { Exchange } from '../exchange';
import type { RequestHead } from '../localRequest';
import { RequestError } from '../requestError';
import { queryTextOf } from '../malformedQuery';
import { audited } from './audit';
import { statusOfRefusal } from './statusOfRefusal';

/** Who calls, and the query as he meant it. */
export interface ProgramCall {
  readonly caller: TokenCaller;
  readonly query: URLSearchParams;
}

/** The request as OAuth 1.0a signs it. */
export function signedHttpRequest(request: RequestHead): SignedHttpRequest {
  const [address = ''] = request.target.split('?');
  return {
    method: request.method,
    address: request.baseUrl + address,
    queryText: queryTextOf(request),
    authorization: request.headers['authorization'] ?? '',
  };
}

/**
 * Who calls a RESTlet or a REST web service by his Authorization header, OAuth 1.0a or bearer; undefined where there is
 * none. The attempt stands in the Login Audit Trail.
 * @param scope what an OAuth 2.0 token must have been given for
 * @param admit throws AuthError where the caller is known and still may not do this
 * @throws AuthError
 */
export function callerByHeader(exchange: Exchange, scope: OAuth2Scope, admit: (caller: TokenCaller) => void = () => undefined): ProgramCall | undefined {
  const { account, request, now } = exchange;
  const authorization = request.headers['authorization'];
  if (authorization === undefined) return undefined;
  const [, bearer] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (bearer !== undefined) {
    return { caller: audited(exchange, () => admitted(authenticateBearer(account, bearer, scope, now), admit)), query: request.query };
  }
  const call = audited(exchange, () => admitted(authenticateCall(account, signedHttpRequest(request), now), admit));
  return { caller: call, query: new URLSearchParams(call.query.map(([name, value]) => [name, value])) };
}

function admitted<Caller extends TokenCaller>(caller: Caller, admit: (caller: TokenCaller) => void): Caller {
  admit(caller);
  return caller;
}

/**
 * What a caller of a RESTlet sees: never why, for that stands in the Login Audit Trail. A bearer gets 400 or 401 only,
 * and learns by header too (Oracle help subsect_158521885412).
 */
export function refusalOfCall({ account, request }: Exchange, error: AuthError): RequestError {
  const isBearer = /^Bearer\b/i.test(request.headers['authorization'] ?? '');
  const known = statusOfRefusal(error.detail);
  const [status, code, message] =
    known === 400
      ? ([400, 'INVALID_REQUEST', 'The request could not be understood by the server due to malformed syntax.'] as const)
      : ([isBearer ? 401 : known, 'INVALID_LOGIN_ATTEMPT', 'Invalid login attempt.'] as const);
  const bearerError = status === 400 ? 'invalid_request' : 'invalid_token';
  const challenge = `${isBearer ? 'Bearer' : 'OAuth'} realm="${information(account).accountId}", error="${isBearer ? bearerError : code}", error_description="${message}"`;
  return new RequestError(status, code, message, { 'WWW-Authenticate': challenge });
}
