import type { RequestHead } from './localRequest';
import { decodePairs } from './percentEncoding';
import { paths } from './urls';

/** Here the query is part of what was signed: whoever verifies the signature refuses it, and writes that down. */
const signedPaths: ReadonlySet<string> = new Set([paths.requestToken, paths.accessToken, paths.tokenInfo, paths.revokeToken, paths.restlet, paths.suiteql]);

/** A query that cannot be read is no request, for a page or for a program that signs nothing. @throws RequestError 400 INVALID_REQUEST */
export function refuseMalformedQuery(request: RequestHead): void {
  const isSigned = signedPaths.has(request.path) && /^OAuth\b/i.test(request.headers['authorization'] ?? '');
  if (!isSigned) decodePairs(queryTextOf(request));
}

/** Behind the question mark, as it was sent. */
export function queryTextOf({ target }: RequestHead): string {
  return target.split('?').slice(1).join('?');
}
