import { AuthError, type AttemptedBy, type AuditDetail } from '../authError';

/** What an application is told (Oracle help subsect_161252455245 for step one, subsect_161252460252 for the token endpoint). */
export type OAuth2ErrorCode =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_response_type';

/** A refusal of OAuth 2.0: the application learns `error` and nothing more, the Login Audit Trail says `detail`. */
export class OAuth2Error extends AuthError {
  constructor(
    readonly error: OAuth2ErrorCode,
    detail: AuditDetail,
    message: string,
    who: AttemptedBy = {},
  ) {
    super(detail, message, who);
  }
}
