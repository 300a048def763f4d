import type { RequestHead } from './localRequest';
import { RequestError } from './requestError';

/**
 * A page of another site may not send forms in the name of who is signed in here. Programs send no Origin.
 * @throws RequestError 403 CROSS_SITE_REQUEST
 */
export function refuseCrossSite(request: RequestHead): void {
  const origin = request.headers['origin'];
  const changesNothing = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
  if (changesNothing || origin === undefined || origin.toLowerCase() === request.baseUrl.toLowerCase()) return;
  throw new RequestError(403, 'CROSS_SITE_REQUEST', 'The request comes from a page of another site.');
}
