import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import { demoIntegration } from '../../local/account/demo';

export interface Consumer {
  readonly key: string;
  readonly secret: string;
}

export interface Token {
  readonly key: string;
  readonly secret: string;
}

export const demoConsumer: Consumer = { key: demoIntegration.consumerKey, secret: demoIntegration.consumerSecret };

/** What a test changes in a request that is otherwise in order. */
export interface SigningOptions {
  readonly consumer?: Consumer;
  readonly token?: Token | undefined;
  /** Further OAuth parameters, such as oauth_callback. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly algorithm?: 'HMAC-SHA256' | 'HMAC-SHA1' | 'PLAINTEXT';
  readonly realm?: string;
}

/** The Authorization header that npm's oauth-1.0a, a client of many, makes for a request. */
export function authorizationHeader(method: string, address: string, options: SigningOptions = {}): string {
  const { consumer = demoConsumer, token, parameters = {}, algorithm = 'HMAC-SHA256', realm } = options;
  const client = new OAuth({
    consumer: { ...consumer },
    signature_method: algorithm,
    hash_function: (base, key) => (algorithm === 'PLAINTEXT' ? key : createHmac(algorithm === 'HMAC-SHA1' ? 'sha1' : 'sha256', key).update(base).digest('base64')),
    ...(realm === undefined ? {} : { realm }),
  });
  const signed = client.authorize({ url: address, method, data: parameters }, token && { key: token.key, secret: token.secret });
  // oauth-1.0a signs further parameters and leaves them to the body: NetSuite reads them in the header.
  const { Authorization } = client.toHeader({ ...signed, ...onlyOAuth(parameters) });
  return parameters['role'] === undefined ? Authorization : `${Authorization}, role="${parameters['role']}"`;
}

function onlyOAuth(parameters: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => name.startsWith('oauth_')));
}
