import { percentEncode } from './encoding';

/** The two secrets a signature is made with; the token's is '' while there is no token. */
export interface Secrets {
  readonly consumerSecret: string;
  readonly tokenSecret: string;
}

/** RFC 5849 §3.4.2 with SHA-256, as NetSuite asks since 2023.1: the signature of a base string, in Base64. By WebCrypto, in browsers and Node. */
export async function signHmacSha256(baseString: string, { consumerSecret, tokenSecret }: Secrets): Promise<string> {
  const encoder = new TextEncoder();
  const secret = encoder.encode(`${percentEncode(consumerSecret)}&${percentEncode(tokenSecret)}`);
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(baseString));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}
