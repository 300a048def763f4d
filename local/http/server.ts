import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Account } from '../account/types';
import { Processors } from '../mapReduce/processors';
import type { BeforeCall } from '../runtime/faults';
import type { Session } from '../auth/sessions';
import type { Answer } from './answer';
import { errorAnswer, send, withCookie } from './answer';
import { answerError } from './answerError';
import { refuseCrossSite } from './crossSite';
import { findHandler } from './findHandler';
import type { RequestHead } from './localRequest';
import { readHead } from './localRequest';
import { refuseMalformedQuery } from './malformedQuery';
import { readBody } from './readBody';
import { RequestError } from './requestError';
import { sessionOf } from './sessionCookie';
import { formTokenOf } from './formToken';

export interface ServerOptions {
  /** Takes what went wrong inside Local NetSuite itself; the client sees a general error. */
  readonly reportError: (error: unknown) => void;
  /** The clock, in milliseconds since 1970; this machine's unless a test has its own. */
  readonly now?: () => number;
  /** How long a client may take to send a request, in milliseconds. */
  readonly requestTimeout?: number;
  /** Fails calls of scripts on purpose; a test's. */
  readonly beforeCall?: BeforeCall;
  /** Works on submitted Map/Reduce scripts; of its own unless several servers share an account. */
  readonly processors?: Processors;
}

/** Bytes of a request's head. NetSuite's own limit is not published; Node's default is the same. */
const largestHead = 16 * 1024;
/** Milliseconds for a whole request: 11 MB on a slow line, and no connection that waits for ever. */
const usualRequestTimeout = 60_000;
/** Milliseconds that a connection may stand open between two requests. */
const idleConnection = 65_000;

/** The server of an account: its pages, Suitelets and RESTlets. The caller listens, on this machine only. */
export function createServer(account: Account, options: ServerOptions): Server {
  const { requestTimeout = usualRequestTimeout, reportError, beforeCall } = options;
  const processors = options.processors ?? new Processors(account, { reportError, faults: { beforeCall } });
  const limits = { maxHeaderSize: largestHead, requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 2 };
  const server = createHttpServer(limits, (message, response) => {
    answer(account, message, { ...options, processors })
      .then((result) => send(message, response, result))
      .catch((error: unknown) => giveUp(message, response, options, error));
  });
  // While a script runs nothing else does: a connection must not be closed just because it had to wait.
  server.keepAliveTimeout = idleConnection;
  server.on('clientError', refuseBrokenRequest);
  server.on('close', () => processors.stop());
  return server;
}

type AnswerOptions = ServerOptions & Required<Pick<ServerOptions, 'processors'>>;

async function answer(account: Account, message: IncomingMessage, options: AnswerOptions): Promise<Answer> {
  const { reportError, now = Date.now, beforeCall, processors } = options;
  let head: RequestHead | undefined;
  let session: Session | undefined;
  try {
    head = readHead(message);
    session = sessionOf(account, head);
    const handler = findHandler(head);
    refuseMalformedQuery(head);
    refuseCrossSite(head);
    const body = await readBody(message);
    const formToken = formTokenOf(head, session);
    const answered = await handler({ account, request: { ...head, body }, session, now: now(), formToken: formToken.value, processors, beforeCall });
    processors.wake();
    return formToken.setCookie === undefined ? answered : withCookie(answered, formToken.setCookie);
  } catch (error) {
    // Whoever breaks off in the middle of a request waits for no answer, and nothing is wrong here.
    if (!(error instanceof RequestError) && message.errored === null) reportError(error);
    return answerError({ account, head, session }, error);
  }
}

/** The answer could not be written, such as one with a header that HTTP does not allow. */
function giveUp(message: IncomingMessage, response: ServerResponse, { reportError }: ServerOptions, error: unknown): void {
  reportError(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  send(message, response, errorAnswer(500, 'UNEXPECTED_ERROR', 'The answer could not be written.'));
}

/** What HTTP answers to some of Node's errors; 400 to the others. */
const brokenRequests: Readonly<Record<string, readonly [status: number, reason: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** A request that Node could not read as HTTP never becomes an IncomingMessage: the answer is written by hand. */
function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason] = brokenRequests[error.code ?? ''] ?? ([400, 'Bad Request'] as const);
  const { body } = errorAnswer(status, 'INVALID_REQUEST', 'The request could not be understood by the server due to malformed syntax.');
  socket.end(
    [
      `HTTP/1.1 ${status} ${reason}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${body.length}`,
      'Connection: close',
      '',
      String(body),
    ].join('\r\n'),
  );
}
