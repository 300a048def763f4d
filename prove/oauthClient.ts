import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import { demoIntegration } from '../local/account/demo';

export interface Token {
  readonly key: string;
  readonly secret: string;
}

/** npm's oauth-1.0a, which knows nothing of Local NetSuite. */
const client = new OAuth({
  consumer: { key: demoIntegration.consumerKey, secret: demoIntegration.consumerSecret },
  signature_method: 'HMAC-SHA256',
  hash_function: (base, key) => createHmac('sha256', key).update(base).digest('base64'),
});

/** The Authorization header of a request. @param parameters further OAuth parameters, such as oauth_callback */
export function signed(method: string, address: string, token?: Token, parameters: Readonly<Record<string, string>> = {}): string {
  const authorization = client.authorize({ url: address, method, data: { ...parameters } }, token && { ...token });
  return client.toHeader({ ...authorization, ...parameters }).Authorization;
}

/** The token of a form-encoded answer; undefined where NetSuite gave none. */
export async function tokenOf(response: Response): Promise<Token | undefined> {
  const text = await response.text();
  if (response.status !== 200) return undefined;
  const values = new URLSearchParams(text);
  return { key: values.get('oauth_token') ?? '', secret: values.get('oauth_token_secret') ?? '' };
}
