import type { LocalNetSuite } from './localNetSuite';
import type { Token } from './oauthClient';
import { apiAddress } from './addresses';
import { signedFetch } from './threeStep';

export type ApiMethod = 'get' | 'post' | 'delete';

/** What the RESTlet answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly error: { readonly code: string; readonly message: string } | undefined;
}

/** Asks the RESTlet with a token: parameters for GET and DELETE, a body for POST. */
export async function askApi(local: LocalNetSuite, token: Token, method: ApiMethod, input: Readonly<Record<string, unknown>>): Promise<ApiAnswer> {
  const headers = { 'Content-Type': 'application/json' };
  const response =
    method === 'post'
      ? await signedFetch(local, 'POST', apiAddress(), { token }, { headers, body: JSON.stringify(input) })
      : await signedFetch(local, method.toUpperCase(), apiAddress(input as Record<string, string>), { token }, { headers });
  const body = (await response.json()) as { data?: ApiAnswer['data']; error?: ApiAnswer['error'] };
  return { status: response.status, data: body.data, error: body.error };
}
