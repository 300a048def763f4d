import { isFeatureOn } from '../account/features';
import { findIntegration } from '../account/integrations';
import type { Account } from '../account/types';
import { countFailure } from './accessTokens';
import { isAccountId } from './accountId';
import { asRefusalOfCall, callerOfToken, knownToken, type TokenCaller } from './authenticate';
import { AuthError } from './authError';
import { useNonce } from './nonces';
import { checkAlgorithm, checkedNonce, checkedTimestamp } from './oauth1/readRequest';
import { isSameSecret } from './isSameSecret';
import { signHmac } from './oauth1/signature';
import { acceptClient, nobody } from './oauth1/verify';

/** What a SOAP request proves itself with (Oracle help section_4395630653); '' for a field that was not sent. */
export interface TokenPassport {
  readonly account: string;
  readonly consumerKey: string;
  readonly token: string;
  readonly nonce: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  /** Attribute of the signature, e.g. HMAC-SHA256. */
  readonly algorithm: string;
  /** In Base64. */
  readonly signature: string;
}

/** What the passport's signature signs: five of its values as they are, joined (Oracle help section_4395630653). */
export function passportBaseString({ account, consumerKey, token, nonce, timestamp }: TokenPassport): string {
  return [account, consumerKey, token, nonce, timestamp].join('&');
}

/**
 * Who calls SOAP web services, by a TokenPassport; the checks and their order are those of an OAuth 1.0a header.
 * @param now milliseconds since 1970
 * @throws AuthError MissingRequiredParameter, UnknownAlgorithm, NonceRejected, NonceUsed, InvalidTimestamp,
 * InvalidSignature, FeatureDisabled, consumer_key_unknown, consumer_key_refused, token_rejected, temporary_locked,
 * permission_denied, EntityOrRoleDisabled
 */
export function authenticatePassport(account: Account, passport: TokenPassport, now: number): TokenCaller {
  try {
    return verifiedCaller(account, passport, now);
  } catch (error) {
    if (error instanceof AuthError && error.detail === 'InvalidSignature') countFailure(account, passport.token, now);
    throw asRefusalOfCall(error);
  }
}

function verifiedCaller(account: Account, passport: TokenPassport, now: number): TokenCaller {
  const timestamp = checkForm(passport, now);
  if (!isFeatureOn(account, 'TBA')) throw new AuthError('FeatureDisabled', 'Token-Based Authentication is off.');
  const integration = isAccountId(account, passport.account) ? findIntegration(account, passport.consumerKey) : undefined;
  const token = knownToken(account, passport.token, now);
  const expected = signHmac('HMAC-SHA256', passportBaseString(passport), {
    consumerSecret: integration?.consumerSecret ?? nobody.consumerSecret,
    tokenSecret: token === 'unknown' ? nobody.tokenSecret : token.secret,
  });
  const isRight = isSameSecret(passport.signature, expected);
  const accepted = acceptClient(integration, token);
  const who = { applicationName: accepted.integration.name, ...accepted.token.who };
  if (!isRight) throw new AuthError('InvalidSignature', 'The signature is not that of this passport.', who);
  if (!useNonce(account, passport.consumerKey, timestamp, passport.nonce)) throw new AuthError('NonceUsed', 'The nonce was used before.', who);
  return callerOfToken(account, accepted.integration, accepted.token);
}

/** Checks what can be checked without knowing the client; gives the timestamp, in seconds since 1970. */
function checkForm(passport: TokenPassport, now: number): number {
  const missing = Object.entries(passport).find(([, value]) => value === '');
  if (missing !== undefined) throw new AuthError('MissingRequiredParameter', `${missing[0]} is missing in the TokenPassport.`);
  checkAlgorithm(passport.algorithm);
  checkedNonce(passport.nonce);
  return checkedTimestamp(passport.timestamp, now);
}
