/**
 * A call that failed. `code` is stable: one of the API's (docs/api.md), one of NetSuite's such as INVALID_LOGIN_ATTEMPT,
 * or one of the client's own: NETWORK_FAILURE where no answer came, UNREADABLE_ANSWER where what came is none of the API's.
 */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    /** HTTP status; 0 where there was no answer. */
    readonly status: number,
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
