import type { Account } from '../../account/types';
import type { AttemptedBy } from '../authError';
import { authenticateClient } from './clientAuthentication';
import { revokeGrant } from './grants';
import { requiredParameter } from './parameters';
import { dropToken, findToken } from './tokens';

/**
 * A request of the revocation endpoint, parameter token: a refresh token ends with all that came of its consent (Oracle
 * help section_161071224088), an access token alone. One that is unknown or another client's changes nothing, which the
 * caller does not learn (RFC 7009 §2.2). It works for a blocked application, too.
 * @throws OAuth2Error invalid_request, invalid_client
 */
export function revokeToken(account: Account, authorization: string | undefined, form: URLSearchParams): { readonly who: AttemptedBy } {
  const integration = authenticateClient(account, authorization, form);
  const who = { applicationName: integration.name };
  const text = requiredParameter(form, 'token', who);
  const token = findToken(account, text);
  if (token === undefined || token.grant.integrationId !== integration.id) return { who };
  if (token.kind === 'refresh') revokeGrant(account, token.grant);
  else dropToken(account, text);
  return { who: { ...token.grant.caller, ...who } };
}
