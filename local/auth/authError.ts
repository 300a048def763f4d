/**
 * Why NetSuite refuses a sign-in or a call, by the names of the Login Audit Trail's Detail column (Oracle help
 * subsect_156934879823 for the token endpoints, subsect_156935170194 for calls, subsect_158324637123,
 * subsect_158711892221 and subsect_161252550131 for OAuth 2.0).
 */
export const auditDetails = [
  'AuthorizationFlowRequired',
  'EntityOrRoleDisabled',
  'FeatureDisabled',
  'IntegrationBlocked',
  'InvalidCallback',
  'InvalidSignature',
  'InvalidTimestamp',
  'InvalidVerifier',
  'MissingRequiredParameter',
  'NonceRejected',
  'NonceUsed',
  'TokenRejected',
  'UnknownAlgorithm',
  'UnknownIntegration',
  'VersionRejected',
  'consumer_key_refused',
  'consumer_key_unknown',
  'permission_denied',
  'temporary_locked',
  'token_rejected',
  'AccessTokenExpired',
  'AuthorizationCodeGrantRequired',
  'AuthorizationExplicitlyDenied',
  'ClientAuthenticationFailed',
  'InvalidIntegration',
  'InvalidRedirectURI',
  'InvalidScope',
  'InvalidState',
  'RefreshTokenExpired',
  'ScopeMismatched',
  'UnsupportedResponseType',
  /** The vendor's words (support article 3888536): NetSuite's name for it is not published. */
  'TooManyTokens',
  /** Not of Oracle's tables: an application that wants no consent page, a log-in with a wrong password, and a user whom no role admits. */
  'ConsentRequired',
  'InvalidPassword',
] as const;
export type AuditDetail = (typeof auditDetails)[number];

/** A refused sign-in. Callers see a general message; `detail` stands in the Login Audit Trail. */
export class AuthError extends Error {
  override readonly name = 'AuthError';

  constructor(
    readonly detail: AuditDetail,
    /** For the person who reads the console or a test's failure; holds nothing that a client sent. */
    message: string,
    /** What was known of the caller when he was refused. */
    readonly who: AttemptedBy = {},
  ) {
    super(message);
  }
}

/** As much of a caller as could be told; what is not known is left out. */
export interface AttemptedBy {
  readonly userId?: number;
  readonly roleId?: number;
  readonly email?: string;
  readonly applicationName?: string;
  readonly tokenName?: string;
}
