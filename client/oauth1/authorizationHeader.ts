import { signatureBaseString } from './baseString';
import { percentEncode, type Parameter } from './encoding';
import { signHmacSha256 } from './signature';

/** An access token of NetSuite's Token-Based Authentication, and the application that it was given to. */
export interface OAuth1Token {
  /** NetSuite account: 1234567, or 1234567_SB1 of a sandbox. */
  readonly account: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token: string;
  readonly tokenSecret: string;
}

/** A request as far as it is signed. */
export interface SignedPart {
  readonly method: string;
  /** Without query. */
  readonly address: string;
  readonly query: readonly Parameter[];
}

/** What makes each signature another one; a test pins both. */
export interface Freshness {
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** The Authorization header of a request. It is good for one request: a repeat takes another nonce. */
export async function oauth1Header(token: OAuth1Token, request: SignedPart, { nonce, timestamp }: Freshness = freshness()): Promise<string> {
  const parameters: readonly Parameter[] = [
    ['oauth_consumer_key', token.consumerKey],
    ['oauth_nonce', nonce],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(timestamp)],
    ['oauth_token', token.token],
    ['oauth_version', '1.0'],
  ];
  const signature = await signHmacSha256(signatureBaseString(request.method, request.address, [...parameters, ...request.query]), token);
  const complete: readonly Parameter[] = [['realm', realmOf(token.account)], ...parameters, ['oauth_signature', signature]];
  return `OAuth ${complete.map(([name, value]) => `${percentEncode(name)}="${percentEncode(value)}"`).join(', ')}`;
}

/** NetSuite's realm has capitals and an underscore where host names have small letters and a hyphen. */
function realmOf(account: string): string {
  return account.toUpperCase().replace(/-/g, '_');
}

function freshness(): Freshness {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const nonce = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { nonce, timestamp: Math.floor(Date.now() / 1000) };
}
