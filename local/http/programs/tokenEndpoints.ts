import { behaviours } from '../../account/behaviours';
import { revokeAccessToken } from '../../auth/accessTokens';
import { authenticateCall, type TokenCaller } from '../../auth/authenticate';
import { AuthError } from '../../auth/authError';
import { accessToken, requestToken, tokenInformation, type IssuedToken } from '../../auth/threeStep';
import { errorAnswer, jsonAnswer, type Answer } from '../answer';
import type { Exchange, Handler } from '../exchange';
import { audited } from './audit';
import { signedHttpRequest } from './callers';
import { statusOfRefusal } from './statusOfRefusal';

/** Step one: POST /rest/requesttoken. */
export const answerRequestToken: Handler = (exchange) =>
  answered(exchange, () => {
    const issued = audited(exchange, () => requestToken(exchange.account, signedHttpRequest(exchange.request), exchange.now));
    return tokenAnswer(issued, { oauth_callback_confirmed: 'true' });
  });

/** Step three: POST /rest/accesstoken. */
export const answerAccessToken: Handler = (exchange) =>
  answered(exchange, () => {
    return tokenAnswer(audited(exchange, () => accessToken(exchange.account, signedHttpRequest(exchange.request), exchange.now)));
  });

/** GET /rest/tokeninfo: whose token it is. */
export const answerTokenInfo: Handler = (exchange) =>
  answered(exchange, () => jsonAnswer(200, tokenInformation(exchange.account, authenticated(exchange))));

/** GET /rest/revoketoken: ends the token of parameter `token`, one of the caller's own integration. */
export const answerRevokeToken: Handler = (exchange) =>
  answered(exchange, () => {
    const { query } = exchange.request;
    const token = query.get('token') ?? '';
    const { integration } = authenticated(exchange, ({ integration: own, who }) => {
      if (token === '') throw new AuthError('MissingRequiredParameter', 'The parameter token is missing.', who);
      if (query.get('consumerKey') !== own.consumerKey) throw new AuthError('token_rejected', 'The token belongs to another client.', who);
    });
    revokeAccessToken(exchange.account, token, integration, exchange.now);
    return jsonAnswer(200, {});
  });

function authenticated(exchange: Exchange, check: (caller: TokenCaller) => void = () => undefined): TokenCaller {
  return audited(exchange, () => {
    const caller = authenticateCall(exchange.account, signedHttpRequest(exchange.request), exchange.now);
    check(caller);
    return caller;
  });
}

/** Form-encoded whatever the client asks for: that is how the vendor's client reads it. */
function tokenAnswer({ token, secret }: IssuedToken, more: Readonly<Record<string, string>> = {}): Answer {
  const body = new URLSearchParams({ oauth_token: token, oauth_token_secret: secret, ...more }).toString();
  return { status: 200, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Cache-Control': 'no-store' }, body };
}

/**
 * The vendor's client expects 405 with an empty body where the feature is off. Otherwise bodies and codes are not
 * published: the code is the audit trail's detail or a general one, as the account's behaviours say.
 */
function answered(exchange: Exchange, answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    if (error.detail === 'FeatureDisabled') return { status: 405, headers: { Allow: '' }, body: '' };
    const status = statusOfRefusal(error.detail);
    const isGeneral = behaviours(exchange.account).tokenEndpointErrors === 'general';
    return isGeneral ? errorAnswer(status, 'INVALID_LOGIN_ATTEMPT', 'Invalid login attempt.') : errorAnswer(status, error.detail, error.message);
  }
}
