import { information } from '../../account/information';
import { AuthError } from '../../auth/authError';
import { OAuth2Error } from '../../auth/oauth2/oauth2Error';
import { revokeToken } from '../../auth/oauth2/revocation';
import { requestTokens } from '../../auth/oauth2/tokenRequest';
import { accessTokenSeconds } from '../../auth/oauth2/tokens';
import { jsonAnswer, type Answer } from '../answer';
import type { Exchange, Handler } from '../exchange';
import { formOf, type LocalRequest } from '../localRequest';
import { audited } from '../programs/audit';
import { RequestError } from '../requestError';

/** Tokens are for the one who asked, and kept nowhere between (RFC 6749 §5.1). */
const notKept = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/** Step two and refresh: POST /services/rest/auth/oauth2/v1/token (Oracle help section_158081952044). */
export const answerOAuth2Token: Handler = (exchange) =>
  answered(exchange, ({ account, request, now }) => {
    const { accessToken, refreshToken } = audited(exchange, () => requestTokens(account, request.headers['authorization'], readForm(request), now));
    return jsonAnswer(200, {
      access_token: accessToken,
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
      // A number as RFC 6749 §5.1 has it; Oracle's samples show it as text, too.
      expires_in: accessTokenSeconds,
      token_type: 'bearer',
    });
  });

/** POST /services/rest/auth/oauth2/v1/revoke (Oracle help section_161071224088). */
export const answerOAuth2Revoke: Handler = (exchange) =>
  answered(exchange, ({ account, request }) => {
    audited(exchange, () => revokeToken(account, request.headers['authorization'], readForm(request)));
    return jsonAnswer(200, {});
  });

/** A body that cannot be read is refused in this endpoint's own form. */
function readForm(request: LocalRequest): URLSearchParams {
  try {
    return formOf(request);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new OAuth2Error('invalid_request', 'MissingRequiredParameter', 'The body has malformed percent-encoding.');
  }
}

/**
 * Errors as Oracle help subsect_161252460252 has them: 400, but 401 with a challenge where the client is not known. A
 * user or role that no longer counts takes the grant with it.
 */
function answered(exchange: Exchange, answer: (exchange: Exchange) => Answer): Answer {
  try {
    return withHeaders(answer(exchange), notKept);
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    const code = error instanceof OAuth2Error ? error.error : 'invalid_grant';
    if (code !== 'invalid_client') return withHeaders(jsonAnswer(400, { error: code }), notKept);
    const challenge = { 'WWW-Authenticate': `Basic realm="${information(exchange.account).accountId}"` };
    return withHeaders(jsonAnswer(401, { error: code }), { ...notKept, ...challenge });
  }
}

function withHeaders(answer: Answer, headers: Answer['headers']): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
