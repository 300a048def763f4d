/** NetSuite's codes (Oracle help, SOAP error status codes). */
export type RecordErrorCode = 'DUP_RCRD' | 'EXCEEDED_MAX_FIELD_LENGTH' | 'INSUFFICIENT_PERMISSION' | 'INVALID_KEY_OR_REF' | 'INVALID_RCRD_TYPE' | 'RCRD_DSNT_EXIST' | 'USER_ERROR';

/** What fails for one record, and leaves the others of the request as they are: a status, no fault. */
export class RecordError extends Error {
  override readonly name = 'RecordError';

  constructor(
    readonly code: RecordErrorCode,
    message: string,
  ) {
    super(message);
  }
}
