import { enableFeaturePath } from '../../../src/TypeScript/requirements/features';
import { permissionNames } from '../../../src/TypeScript/requirements/permissions';
import type { LogInReason } from '../../../src/TypeScript/verdict/logInReasons';
import { english } from '../../../src/TypeScript/texts/english';
import type { Cause } from './check';

const accessTokens = 'Setup > Users/Roles > Access Tokens';
const integrations = 'Setup > Integration > Manage Integrations';
const ofRole = 'Setup > Users/Roles > Manage Roles > the role > Permissions > Setup';
const ofUser = 'Lists > Employees > Employees > the employee > Access';

/** Where NetSuite writes down why it refused. */
export const auditTrail = 'Setup > Users/Roles > View Login Audit Trail: the newest line, column Detail, has the reason. docs/sign-in.md explains each.';

const userOrRole: Cause = {
  code: 'user-or-role-disabled',
  cause: 'The user is inactive, has no access or not this role; or the role is inactive, or Web Services Only.',
  remedy: `${ofUser}: Give Access, and the role among Roles. Setup > Users/Roles > Manage Roles > the role: clear Inactive and Web Services Only Role.`,
};

/** What NetSuite answers with 401 where a request is signed: it does not know who asks. */
const unknownCaller: readonly Cause[] = [
  {
    code: 'token-rejected',
    cause: 'The access token is revoked, does not exist in this account, or belongs to another application.',
    remedy: `${accessTokens}: look for it, with its application, and not revoked. If it is not there, make a new one.`,
  },
  {
    code: 'signature-wrong',
    cause: 'The secret of the token or of the application is wrong.',
    remedy: `NetSuite shows a secret once only. Make a new token (${accessTokens} > New), or reset the application’s credentials (${integrations} > the application > Edit > Reset Credentials), which stops all that use the old ones.`,
  },
  {
    code: 'integration-unknown',
    cause: 'No application of this account has the consumer key, or it does not use Token-Based Authentication.',
    remedy: `${integrations}: a sandbox has other applications and keys than its production account. On the application, check Token-Based Authentication.`,
  },
  {
    code: 'integration-blocked',
    cause: 'The application is blocked, or waits for approval.',
    remedy: `${integrations} > the application > Edit > State = Enabled.`,
  },
];

/** What NetSuite answers with 403 where a request is signed: it knows who asks, and does not let him in. */
const unwantedCaller: readonly Cause[] = [
  {
    code: 'permission-denied',
    cause: 'The role may not log in with an access token.',
    remedy: `${ofRole} > ${permissionNames.ADMI_LOGIN_OAUTH} = Full. ExtendSync needs ${permissionNames.ADMI_MANAGE_OWN_OAUTH_TOKENS} and ${permissionNames.ADMI_WEBSERVICES} at Full as well.`,
  },
  userOrRole,
  { code: 'feature-disabled', cause: 'Token-Based Authentication is off in the account.', remedy: `${enableFeaturePath('TBA')}.` },
  { code: 'token-locked', cause: 'Too many wrong signatures locked the token for some minutes.', remedy: 'Correct the secret, wait five minutes, and try again.' },
];

/** A bearer token is always refused with 401. */
const ofBearer: readonly Cause[] = [
  {
    code: 'token-rejected',
    cause: 'The access token is too old (it works for an hour), revoked, of another account, or a refresh token.',
    remedy: 'Get a new access token by the refresh token, or sign in again.',
  },
  {
    code: 'permission-denied',
    cause: 'The role may not log in by OAuth 2.0.',
    remedy: `${ofRole} > ${permissionNames.ADMI_LOGIN_OAUTH2} = Full.`,
  },
  userOrRole,
  {
    code: 'integration-unknown',
    cause: 'The application is gone, blocked, or has no Authorization Code Grant.',
    remedy: `${integrations} > the application > Edit: State = Enabled, and check Authorization Code Grant.`,
  },
  {
    code: 'scope-wrong',
    cause: 'The application or the token does not have the scope RESTlets.',
    remedy: `${integrations} > the application > Edit: check the scope RESTlets. Then sign in again, with that scope.`,
  },
  { code: 'feature-disabled', cause: 'OAuth 2.0 is off in the account.', remedy: `${enableFeaturePath('OAUTH2')}.` },
];

/**
 * What a refusal may come from, in the order to look: what its HTTP status speaks for first. That order is not published
 * for every account, so the others follow.
 */
export function possibleCauses(kind: 'oauth1' | 'bearer', status: number): readonly Cause[] {
  if (kind === 'bearer') return ofBearer;
  return status === 403 ? [...unwantedCaller, ...unknownCaller] : [...unknownCaller, ...unwantedCaller];
}

/** What a refusal comes from whose reason NetSuite names. */
export function causeOf({ code, cause, remedy }: LogInReason, kind: 'oauth1' | 'bearer'): Cause {
  const known = possibleCauses(kind, 401).find((each) => each.code === code);
  return known ?? { code, cause: english(cause), remedy: english(remedy) };
}
