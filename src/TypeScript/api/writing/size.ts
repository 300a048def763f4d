import { ApiError } from '../errors';
import { limits } from '../limits';
import { bytesOfBase64 } from './base64';
import type { GivenFile } from './schemas';

const megabytes = (bytes: number): string => `${bytes / (1024 * 1024)} MB`;

/**
 * Refuses what is larger than the API takes, before anything is written. NetSuite refuses requests of more than 10 MB
 * itself; here each character counts as the one byte that it has at least.
 * @throws ApiError TOO_LARGE
 */
export function refuseLargeRequest(input: object): void {
  if (JSON.stringify(input).length <= limits.requestBytes) return;
  throw new ApiError('TOO_LARGE', `A request may have at most ${megabytes(limits.requestBytes)}. Send attachments over several requests, all but the last with "more": true.`);
}

/** @throws ApiError TOO_LARGE that names the file */
export function refuseLargeFiles(files: readonly GivenFile[]): void {
  for (const { name, content } of files) {
    if ((bytesOfBase64(content) ?? 0) <= limits.fileBytes) continue;
    throw new ApiError('TOO_LARGE', `${name.slice(0, 60)}: a file may have at most ${megabytes(limits.fileBytes)}.`);
  }
}

/** @throws ApiError TOO_LARGE */
export function refuseLargeBody(body: string): void {
  if (body.length <= limits.bodyCharacters) return;
  throw new ApiError('TOO_LARGE', `body: a mail may have at most ${limits.bodyCharacters} characters, as NetSuite's messages have.`);
}
