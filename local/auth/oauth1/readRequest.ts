import { AuthError } from '../authError';
import { parseAuthorizationHeader } from './authorizationHeader';
import type { Parameter } from './encoding';

/** Seconds that a client's clock may be off, either way. */
const largestClockSkew = 300;
const nonceLength = { least: 6, most: 64 };

/** What an OAuth header says, once its form is in order. */
export interface OAuthRequest {
  /** All of the header, decoded, in its order. */
  readonly parameters: readonly Parameter[];
  readonly consumerKey: string;
  readonly signature: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly nonce: string;
  readonly realm: string | undefined;
  /** '' is sent by some clients where there is none. */
  readonly token: string | undefined;
  readonly callback: string | undefined;
  readonly verifier: string | undefined;
  /** Internal id of the role that the client asks for. */
  readonly role: string | undefined;
}

/**
 * Reads an Authorization header and checks what can be checked without knowing the client.
 * @param now milliseconds since 1970
 * @throws AuthError MissingRequiredParameter (malformed headers too), VersionRejected, UnknownAlgorithm, NonceRejected,
 * InvalidTimestamp
 */
export function readOAuthRequest(header: string, now: number): OAuthRequest {
  const parameters = parseAuthorizationHeader(header);
  if (parameters === undefined) throw new AuthError('MissingRequiredParameter', 'The Authorization header is no OAuth header, or malformed.');
  const given = new Map(parameters);
  const required = (name: string): string => {
    const value = given.get(name);
    if (value === undefined || value === '') throw new AuthError('MissingRequiredParameter', `${name} is missing.`);
    return value;
  };
  const consumerKey = required('oauth_consumer_key');
  const signature = required('oauth_signature');
  const request = {
    parameters,
    consumerKey,
    signature,
    realm: given.get('realm'),
    token: given.get('oauth_token') || undefined,
    callback: given.get('oauth_callback'),
    verifier: given.get('oauth_verifier'),
    role: given.get('role') || undefined,
  };
  checkVersion(given.get('oauth_version'));
  checkAlgorithm(required('oauth_signature_method'));
  return { ...request, nonce: checkedNonce(required('oauth_nonce')), timestamp: checkedTimestamp(required('oauth_timestamp'), now) };
}

export function checkVersion(version: string | undefined): void {
  if (version !== undefined && version !== '1.0') throw new AuthError('VersionRejected', 'oauth_version must be 1.0 or left out.');
}

/** @throws AuthError UnknownAlgorithm for PLAINTEXT and, since 2023.1, HMAC-SHA1 */
export function checkAlgorithm(algorithm: string): void {
  if (algorithm !== 'HMAC-SHA256') throw new AuthError('UnknownAlgorithm', 'The signature method must be HMAC-SHA256.');
}

/** @throws AuthError NonceRejected */
export function checkedNonce(nonce: string): string {
  const isFine = nonce.length >= nonceLength.least && nonce.length <= nonceLength.most;
  if (!isFine) throw new AuthError('NonceRejected', `A nonce has ${nonceLength.least} to ${nonceLength.most} characters.`);
  return nonce;
}

/** Gives the seconds of a timestamp. @throws AuthError InvalidTimestamp */
export function checkedTimestamp(text: string, now: number): number {
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(seconds - now / 1000) <= largestClockSkew) return seconds;
  throw new AuthError('InvalidTimestamp', 'The timestamp is not within five minutes of the server’s clock.');
}
