import type { AuditDetail } from '../../auth/authError';

/**
 * What each word of the Login Audit Trail's Detail column means, and what helps: for the administrator who reads it
 * (remedies: Oracle help subsect_156934879823, subsect_156935170194, subsect_158324637123, subsect_158711892221).
 */
export const auditWords = {
  AuthorizationFlowRequired: 'The integration record does not use the three steps of sign-in: check TBA: Authorization Flow on it.',
  EntityOrRoleDisabled:
    'The user or the role is inactive, the user has no access or not this role, or the role may not log in this way: look at the user’s Access tab and at the role’s permissions.',
  FeatureDisabled: 'A feature is off, Token-Based Authentication, OAuth 2.0 or SOAP Web Services: turn it on in Setup > Company > Enable Features > SuiteCloud.',
  IntegrationBlocked: 'The integration record is blocked or waits for approval: set its state to Enabled in Setup > Integration > Manage Integrations.',
  InvalidCallback: 'The application wants to come back to an address that is not its own: write the same callback in the application and on the integration record.',
  InvalidSignature: 'The request was signed with other secrets, or changed on its way: check consumer secret and token secret in the application.',
  InvalidTimestamp: 'The clock of the application’s computer is more than five minutes off: set it by a time server.',
  InvalidVerifier: 'The verifier does not belong to this consent: begin the sign-in again in the application.',
  MissingRequiredParameter: 'The request lacks a parameter, or cannot be read: the application’s developer has to correct it.',
  NonceRejected: 'The nonce is too short or too long: the application’s developer has to make one of 6 to 64 characters.',
  NonceUsed: 'The same request came twice: the application’s developer has to make a new nonce for every request, repeated ones too.',
  TokenRejected: 'The token or code is unknown, was used up, is too old, or is not for this application or call: begin the sign-in again in the application.',
  UnknownAlgorithm: 'The request was not signed by HMAC-SHA256, which alone is accepted: the application’s developer has to change it.',
  UnknownIntegration: 'No integration record of this account has this consumer key or client id for this use: check it and the account number in the application.',
  VersionRejected: 'The request names another OAuth version: the application’s developer has to send oauth_version 1.0, or leave it out.',
  consumer_key_refused: 'The integration record is blocked or waits for approval: set its state to Enabled in Setup > Integration > Manage Integrations.',
  consumer_key_unknown: 'No integration record for tokens has this consumer key in this account: check key and account number in the application.',
  permission_denied:
    'The role may not log in this way: give it Log in using Access Tokens, for SOAP also SOAP Web Services, or for OAuth 2.0 Log In using OAuth 2.0 Access Tokens, at Full.',
  temporary_locked: 'Too many wrong signatures locked the token: correct the secrets in the application, wait five minutes and try again.',
  token_rejected: 'The access token is unknown, was revoked or belongs to another application: sign in again in the application.',
  AccessTokenExpired: 'The access token is past its hour: the application has to ask for a new one with its refresh token.',
  AuthorizationCodeGrantRequired: 'The integration record does not use OAuth 2.0: check Authorization Code Grant on it.',
  AuthorizationExplicitlyDenied: 'The user chose Deny: if that was a mistake, begin the sign-in again in the application.',
  ClientAuthenticationFailed: 'The client id or the client secret is wrong: check both in the application.',
  InvalidIntegration: 'The integration record is gone or not enabled: look in Setup > Integration > Manage Integrations.',
  InvalidRedirectURI: 'The application wants to come back to an address that is not its own: write the same redirect URI in the application and on the integration record.',
  InvalidScope: 'The application asked for a scope that NetSuite does not have: its developer has to ask for restlets, rest_webservices or suite_analytics.',
  InvalidState: 'The state is not of 22 to 1024 printable characters: the application’s developer has to send another.',
  RefreshTokenExpired: 'The refresh token is too old: begin the sign-in again in the application.',
  ScopeMismatched: 'The scope is not on the integration record, or the token was not given for it: check the scope on the record, then sign in again.',
  UnsupportedResponseType: 'The application asked for something else than a code: its developer has to send response_type code.',
  TooManyTokens: 'The user has as many active access tokens as NetSuite allows: revoke old ones in Setup > Users/Roles > Access Tokens.',
  ConsentRequired: 'The application wanted consent without asking the user: its developer has to leave out prompt none.',
  InvalidPassword: 'Nobody has this email address, or the password was wrong: try again with the right one.',
} as const satisfies Record<AuditDetail, string>;

/** One sentence on a line of the trail. @param detail '' for a success */
export function meaningOf(detail: string): string {
  if (detail === '') return 'Accepted.';
  return Object.hasOwn(auditWords, detail) ? auditWords[detail as AuditDetail] : 'No explanation is known.';
}
