import type { OAuth2Scope } from '../../account/integrations';
import type { Account } from '../../account/types';
import { AuthError } from '../authError';
import type { TokenCaller } from '../authenticate';

/**
 * Who calls, by an OAuth 2.0 access token.
 * @param now milliseconds since 1970
 * @throws AuthError
 */
export function authenticateBearer(_account: Account, _accessToken: string, _scope: OAuth2Scope, _now: number): TokenCaller {
  throw new AuthError('token_rejected', 'There is no such token.');
}
