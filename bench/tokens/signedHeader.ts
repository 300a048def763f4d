import { randomBytes } from 'node:crypto';
import { demoIntegration } from '../../local/account/demo';
import { writeAuthorizationHeader } from '../../local/auth/oauth1/authorizationHeader';
import { signatureBaseString } from '../../local/auth/oauth1/baseString';
import type { Parameter } from '../../local/auth/oauth1/encoding';
import { signHmac } from '../../local/auth/oauth1/signature';
import type { TokenPair } from '../../local/auth/requestTokens';

/** The Authorization header of a request of the demo integration. @param address without query */
export function signedHeader(method: string, address: string, query: Readonly<Record<string, string>>, { token, secret }: TokenPair): string {
  const header: Parameter[] = [
    ['oauth_consumer_key', demoIntegration.consumerKey],
    ['oauth_token', token],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(Math.floor(Date.now() / 1000))],
    ['oauth_nonce', randomBytes(10).toString('hex')],
    ['oauth_version', '1.0'],
  ];
  const base = signatureBaseString(method, address, [...header, ...Object.entries(query)]);
  return writeAuthorizationHeader([...header, ['oauth_signature', signHmac('HMAC-SHA256', base, { consumerSecret: demoIntegration.consumerSecret, tokenSecret: secret })]]);
}
