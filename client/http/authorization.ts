import { oauth1Header, type OAuth1Token, type SignedPart } from '../oauth1/authorizationHeader';

/** How the client proves who it is: by OAuth 1.0a, or by an OAuth 2.0 bearer token, which may be asked for anew at each request. */
export type Authentication =
  | ({ readonly kind: 'oauth1' } & OAuth1Token)
  | { readonly kind: 'bearer'; readonly accessToken: string | (() => Promise<string>) };

/** The Authorization header of one request. */
export async function authorizationHeader(auth: Authentication, request: SignedPart): Promise<string> {
  if (auth.kind === 'oauth1') return oauth1Header(auth, request);
  const { accessToken } = auth;
  return `Bearer ${typeof accessToken === 'string' ? accessToken : await accessToken()}`;
}
