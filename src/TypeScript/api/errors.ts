import * as error from 'N/error';

/** Codes of the API's failures; stable, so that clients may act on them. */
export const apiErrorCodes = [
  'INVALID_INPUT',
  'UNKNOWN_RESOURCE',
  'METHOD_NOT_ALLOWED',
  'MISSING_PERMISSION',
  'RECORD_NOT_FOUND',
  'TOO_LARGE',
  'FEATURE_OFF',
  'CONFLICT',
  'UNEXPECTED',
] as const;
export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** A failure the caller can act on: its message says what was wrong and what is allowed. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A RESTlet cannot choose its HTTP status: NetSuite turns this into 400 with `{"error":{"code","message"}}`. */
export function toNetSuiteError(failure: ApiError): error.SuiteScriptError {
  return error.create({ name: failure.code, message: failure.message, notifyOff: true });
}
