import type { IncomingMessage } from 'node:http';
import { RequestError } from './requestError';

/** Bytes. A RESTlet takes 10 MB; the rest leaves room for what a form adds. */
export const largestBody = 11 * 1024 * 1024;

/** @throws RequestError 413 TOO_LARGE, before more than `largestBody` bytes were kept */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The rest of the body is not read, so the connection cannot serve another request. */
function tooLarge(): RequestError {
  return new RequestError(413, 'TOO_LARGE', `A request may have ${largestBody} bytes.`, { Connection: 'close' });
}
