import type { Integration } from '../account/integrations';
import { findRole } from '../account/roles';
import type { Account, Caller } from '../account/types';
import { findUser } from '../account/users';
import { reasonOfAccess } from './admission';
import { AuthError, type AttemptedBy, type AuditDetail } from './authError';
import { countFailure, findAccessToken, type AccessToken } from './accessTokens';
import type { Parameter } from './oauth1/encoding';
import { verifyRequest, type SignedHttpRequest } from './oauth1/verify';
import type { SignedIn } from './sessions';
import { mayLogInWithToken } from './tokenRights';

/** A program that works as a user in a role, by a token. */
export interface TokenCaller extends SignedIn {
  readonly integration: Integration;
  /** What the Login Audit Trail says of him. */
  readonly who: AttemptedBy;
}

/** What a call of RESTlets and web services is refused for has names of its own there (Oracle help subsect_156935170194). */
const namesOfCalls: Partial<Record<AuditDetail, AuditDetail>> = {
  UnknownIntegration: 'consumer_key_unknown',
  IntegrationBlocked: 'consumer_key_refused',
  TokenRejected: 'token_rejected',
};

/** Gives a refusal the name it has for calls. */
export function asRefusalOfCall(error: unknown): unknown {
  const name = error instanceof AuthError ? namesOfCalls[error.detail] : undefined;
  return error instanceof AuthError && name !== undefined ? new AuthError(name, error.message, error.who) : error;
}

/**
 * Who calls, by an OAuth 1.0a header with an access token; and the query as he signed it.
 * @param now milliseconds since 1970
 * @throws AuthError MissingRequiredParameter, VersionRejected, UnknownAlgorithm, NonceRejected, NonceUsed,
 * InvalidTimestamp, InvalidSignature, FeatureDisabled, consumer_key_unknown, consumer_key_refused, token_rejected,
 * temporary_locked, permission_denied, EntityOrRoleDisabled
 */
export function authenticateCall(account: Account, http: SignedHttpRequest, now: number): TokenCaller & { readonly query: readonly Parameter[] } {
  let tokenText = '';
  try {
    const { integration, token, query } = verifyRequest<AccessToken>(account, http, now, (oauth) => {
      tokenText = oauth.token ?? '';
      return knownToken(account, tokenText, now);
    });
    return { ...callerOfToken(account, integration, token), query };
  } catch (error) {
    if (error instanceof AuthError && error.detail === 'InvalidSignature') countFailure(account, tokenText, now);
    throw asRefusalOfCall(error);
  }
}

/** An access token that counts. @throws AuthError temporary_locked */
export function knownToken(account: Account, tokenText: string, now: number): AccessToken | 'unknown' {
  const token = findAccessToken(account, tokenText, now);
  if (token?.isLocked === true) throw new AuthError('temporary_locked', 'The token is locked for a while after too many wrong signatures.', token.who);
  return token ?? 'unknown';
}

/** The user and role of a token, where they may still log in with one. @throws AuthError EntityOrRoleDisabled, permission_denied */
export function callerOfToken(account: Account, integration: Integration, { caller, who }: AccessToken): TokenCaller {
  const signedIn = activeCaller(account, caller, { ...who, applicationName: integration.name });
  if (!mayLogInWithToken(account, caller)) {
    throw new AuthError('permission_denied', 'The role may not log in with access tokens.', { ...who, applicationName: integration.name });
  }
  return { ...signedIn, integration, who: { ...who, applicationName: integration.name } };
}

/** User and role, both of them active, the role assigned. @throws AuthError EntityOrRoleDisabled */
export function activeCaller(account: Account, caller: Caller, who: AttemptedBy): SignedIn {
  const user = findUser(account, caller.userId);
  const role = findRole(account, caller.roleId);
  const reason = user === undefined || role === undefined ? 'The user or the role is gone.' : reasonOfAccess(account, user, role);
  if (user === undefined || role === undefined || reason !== undefined) {
    throw new AuthError('EntityOrRoleDisabled', reason ?? 'The user or the role is gone.', who);
  }
  return { user, role };
}
