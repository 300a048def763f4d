import * as log from 'N/log';
import { ApiError, type ApiErrorCode } from '../errors';

/** What a caller is told of a failure of one record among several. */
export interface RecordError {
  readonly code: ApiErrorCode;
  readonly message: string;
}

/** Gives the code of a SuiteScript error; an empty text for anything else. */
function nameOf(thrown: unknown): string {
  const { name } = Object(thrown) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}

function wordsOf(thrown: unknown): string {
  const { message } = Object(thrown) as { message?: unknown };
  return typeof message === 'string' ? message : '';
}

export const recordNotFound = (type: string, id: number): ApiError =>
  new ApiError('RECORD_NOT_FOUND', `There is no ${type} ${id} that this role can see.`);

/** NetSuite's codes that a caller can act on. Source: Oracle help, SuiteScript error codes; public answers of accounts. */
const codes: Readonly<Record<string, ApiErrorCode>> = {
  INSUFFICIENT_PERMISSION: 'MISSING_PERMISSION',
  RCRD_DSNT_EXIST: 'RECORD_NOT_FOUND',
  INVALID_KEY_OR_REF: 'RECORD_NOT_FOUND',
  INVALID_FLD_VALUE: 'INVALID_INPUT',
  EXCEEDED_MAX_FIELD_LENGTH: 'INVALID_INPUT',
  RCRD_HAS_BEEN_CHANGED: 'CONFLICT',
  DUP_RCRD: 'CONFLICT',
  CONTACT_ALREADY_EXISTS: 'CONFLICT',
  USER_ERROR: 'CONFLICT',
};

/**
 * Gives what NetSuite threw as a failure of the API with NetSuite's own words, where it is one that a caller can act on;
 * anything else comes back as it was, and becomes UNEXPECTED where the request ends.
 */
export function translated(thrown: unknown): unknown {
  const code = thrown instanceof ApiError ? undefined : codes[nameOf(thrown)];
  return code === undefined ? thrown : new ApiError(code, wordsOf(thrown));
}

/**
 * Gives the failure of one record, so that the others go on. What nobody foresaw is logged, and the caller learns no
 * more than to try again: a repeated request takes up what is missing.
 */
export function toRecordError(thrown: unknown): RecordError {
  const failure = translated(thrown);
  if (failure instanceof ApiError) return { code: failure.code, message: failure.message };
  log.error({ title: 'Record failed', details: { name: nameOf(thrown), message: wordsOf(thrown) || String(thrown) } });
  return { code: 'UNEXPECTED', message: 'Something went wrong in NetSuite; the script log has the details. Send the request again to complete it.' };
}

/**
 * Refuses the request as a whole where every record failed: nothing was done, and the first failure says why.
 * @throws ApiError with the first failure's code
 */
export function throwIfAllFailed(results: readonly { readonly error?: RecordError }[]): void {
  const errors = results.map(({ error }) => error);
  const [first] = errors;
  if (first !== undefined && errors.every((error) => error !== undefined)) throw new ApiError(first.code, first.message);
}
