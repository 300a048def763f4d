import { createHmac } from 'node:crypto';
import { percentEncode } from './encoding';

/** HMAC-SHA1 is for signing the vectors of RFC 5849 only: NetSuite refuses it since 2023.1. */
export type SignatureMethod = 'HMAC-SHA256' | 'HMAC-SHA1';

const hashes: Readonly<Record<SignatureMethod, string>> = { 'HMAC-SHA256': 'sha256', 'HMAC-SHA1': 'sha1' };

/** The two secrets a signature is made with; the token's is '' while there is no token. */
export interface Secrets {
  readonly consumerSecret: string;
  readonly tokenSecret: string;
}

/** RFC 5849 §3.4.2: the signature of a base string, in Base64. */
export function signHmac(method: SignatureMethod, baseString: string, { consumerSecret, tokenSecret }: Secrets): string {
  const key = `${percentEncode(consumerSecret)}&${percentEncode(tokenSecret)}`;
  return createHmac(hashes[method], key).update(baseString).digest('base64');
}
