/** A request that is refused. The server answers it as a page or, to programs, as JSON with code and message. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    /** HTTP status, 4xx. */
    readonly status: number,
    /** NetSuite's code where it has one, e.g. SSS_INVALID_SCRIPTLET_ID. */
    readonly code: string,
    message: string,
    /** Answered beside the message, e.g. Allow. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
