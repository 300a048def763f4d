import type { IncomingMessage } from 'node:http';
import { decode, decodePairs, decodeReadablePairs } from './percentEncoding';
import { RequestError } from './requestError';

/** A request as far as its head goes; the body is read once the route is known. */
export interface RequestHead {
  /** GET, HEAD, POST, PUT, DELETE … */
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** What can be read of it; see refuseMalformedQuery. */
  readonly query: URLSearchParams;
  /** Names in lower case; repeated headers are joined. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the client calls this server, e.g. http://localhost:8300 */
  readonly baseUrl: string;
  readonly clientIpAddress: string;
  /** The port that this server listens on, whatever Host says. */
  readonly localPort: number;
}

export interface LocalRequest extends RequestHead {
  readonly body: Buffer;
}

/** This server is for this machine: another name in Host is a page of the web that had its name resolved to here. */
const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** @throws RequestError 400 INVALID_REQUEST, 421 INVALID_DOMAIN */
export function readHead(message: IncomingMessage): RequestHead {
  const target = message.url ?? '/';
  if (!target.startsWith('/')) throw new RequestError(400, 'INVALID_REQUEST', 'The request must name a path.');
  const [path = '/', ...query] = target.split('?');
  const host = message.headers.host ?? '';
  if (!ownHost.test(host)) throw new RequestError(421, 'INVALID_DOMAIN', 'Local NetSuite answers to localhost only.');
  return {
    method: message.method ?? 'GET',
    path: decode(path),
    target,
    query: decodeReadablePairs(query.join('?')),
    headers: headersOf(message),
    baseUrl: `http://${host}`,
    clientIpAddress: message.socket.remoteAddress ?? '',
    localPort: message.socket.localPort ?? 0,
  };
}

/** The media type of the body in lower case, without parameters; '' where none is given. */
export function contentTypeOf(request: RequestHead): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The fields of a form; none for any other body. @throws RequestError 400 INVALID_REQUEST */
export function formOf(request: LocalRequest): URLSearchParams {
  if (contentTypeOf(request) !== 'application/x-www-form-urlencoded') return new URLSearchParams();
  return decodePairs(request.body.toString('utf8'));
}

/** Whether a person looks at the answer: browsers ask for HTML by name, programs do not. */
export function wantsPage(request: RequestHead): boolean {
  return (request.headers['accept'] ?? '').includes('text/html');
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
