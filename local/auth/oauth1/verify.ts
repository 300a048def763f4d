import { isFeatureOn } from '../../account/features';
import { findIntegration, type Integration } from '../../account/integrations';
import type { Account } from '../../account/types';
import { isAccountId } from '../accountId';
import { AuthError, type AttemptedBy } from '../authError';
import { isSameSecret } from '../isSameSecret';
import { useNonce } from '../nonces';
import { collectParameters, signatureBaseString } from './baseString';
import type { Parameter } from './encoding';
import { readOAuthRequest, type OAuthRequest } from './readRequest';
import { signHmac } from './signature';

/** A request over HTTP as far as it is signed. */
export interface SignedHttpRequest {
  readonly method: string;
  /** With scheme, host and path as the client wrote them, without query. */
  readonly address: string;
  /** Behind the question mark, as it was sent. */
  readonly queryText: string;
  readonly authorization: string;
}

/** A token as far as verifying takes it. */
export interface KnownToken {
  readonly secret: string;
  readonly integrationId: number;
  readonly who: AttemptedBy;
}

export interface VerifiedRequest<Token> {
  readonly oauth: OAuthRequest;
  readonly integration: Integration;
  readonly token: Token;
  /** The query as the client meant it when he signed it. */
  readonly query: readonly Parameter[];
}

/** Stands in where there is no such client or token, so that a refusal takes as long as any other. */
export const nobody = { consumerSecret: '0'.repeat(64), tokenSecret: '0'.repeat(64) };

/**
 * Verifies an OAuth 1.0a request: RFC 5849 §3.2, in the order of oauthlib's request validator.
 * @param findToken gives the token that the request names, or undefined where there is none that counts; called for a
 * request that has no token as well
 * @param now milliseconds since 1970
 * @throws AuthError those of readOAuthRequest, and FeatureDisabled, UnknownIntegration, IntegrationBlocked,
 * TokenRejected, InvalidSignature, NonceUsed
 */
export function verifyRequest<Token extends KnownToken | undefined>(
  account: Account,
  http: SignedHttpRequest,
  now: number,
  findToken: (oauth: OAuthRequest) => Token | 'unknown',
): VerifiedRequest<Token> {
  const oauth = readOAuthRequest(http.authorization, now);
  if (!isFeatureOn(account, 'TBA')) throw new AuthError('FeatureDisabled', 'Token-Based Authentication is off.');
  const integration = integrationOf(account, oauth);
  const token = findToken(oauth);
  const secrets = {
    consumerSecret: integration?.consumerSecret ?? nobody.consumerSecret,
    tokenSecret: token === 'unknown' ? nobody.tokenSecret : (token?.secret ?? ''),
  };
  const query = readingsOf(http.queryText).find((reading) => {
    const base = signatureBaseString(http.method, http.address, collectParameters(oauth.parameters, reading));
    return isSameSecret(signHmac('HMAC-SHA256', base, secrets), oauth.signature);
  });
  const accepted = acceptClient(integration, token);
  const who = { applicationName: accepted.integration.name, ...accepted.token?.who };
  if (query === undefined) throw new AuthError('InvalidSignature', 'The signature is not that of this request.', who);
  if (!useNonce(account, oauth.consumerKey, oauth.timestamp, oauth.nonce)) throw new AuthError('NonceUsed', 'The nonce was used before.', who);
  return { oauth, integration: accepted.integration, token: accepted.token as Token, query };
}

/** The realm may be left out; that of another account leads to no integration record of this one. */
function integrationOf(account: Account, { realm, consumerKey }: OAuthRequest): Integration | undefined {
  const isHere = realm === undefined || realm === '' || isAccountId(account, realm);
  return isHere ? findIntegration(account, consumerKey) : undefined;
}

/**
 * The client and its token, where both count and belong together.
 * @throws AuthError UnknownIntegration, IntegrationBlocked, TokenRejected
 */
export function acceptClient<Token extends KnownToken | undefined>(
  integration: Integration | undefined,
  token: Token | 'unknown',
): { readonly integration: Integration; readonly token: Token } {
  if (integration === undefined) throw new AuthError('UnknownIntegration', 'No integration record of this account has this consumer key.');
  const applicationName = integration.name;
  if (integration.state !== 'ENABLED') throw new AuthError('IntegrationBlocked', 'The integration record is not enabled.', { applicationName });
  if (!integration.usesTokens) throw new AuthError('UnknownIntegration', 'The integration record does not use Token-Based Authentication.', { applicationName });
  if (token === 'unknown') throw new AuthError('TokenRejected', 'There is no such token.', { applicationName });
  if (token !== undefined && token.integrationId !== integration.id) throw new AuthError('TokenRejected', 'The token belongs to another client.', { applicationName });
  return { integration, token };
}

/**
 * A + in a query is a space (RFC 5849 §3.4.1.3.1, and what the vendor's client sends), but npm's oauth-1.0a signs it as
 * a plus. Both are accepted, and what is handed on is what was signed. OAuth parameters have their place in the header
 * alone. @throws AuthError MissingRequiredParameter for malformed percent-encoding and for OAuth parameters in the query
 */
function readingsOf(queryText: string): Parameter[][] {
  const usual = readQuery(queryText, ' ');
  if (usual.some(([name]) => name.startsWith('oauth_'))) throw new AuthError('MissingRequiredParameter', 'OAuth parameters belong into the header only.');
  return queryText.includes('+') ? [usual, readQuery(queryText, '+')] : [usual];
}

function readQuery(text: string, plus: string): Parameter[] {
  const pairs = text.split('&').filter((pair) => pair !== '');
  try {
    return pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decodeURIComponent(name.replaceAll('+', plus)), decodeURIComponent(value.join('=').replaceAll('+', plus))];
    });
  } catch {
    throw new AuthError('MissingRequiredParameter', 'The query has malformed percent-encoding.');
  }
}
