/** How far a request came: each of these was the matter where it went wrong. */
export const stages = ['connection', 'certificate', 'answer'] as const;
export type Stage = (typeof stages)[number];

/** Why no answer came. */
export interface NetworkFault {
  readonly stage: Stage;
  /** The system's or Node.js's, e.g. ECONNREFUSED; TIMEOUT where the time limit was over, UNKNOWN where none was given. */
  readonly code: string;
}

/** The code of a time limit of ours. */
export const TIMEOUT = 'TIMEOUT';

/** Seconds after which Node.js's fetch gives up connecting by itself, TLS included. */
const connectingSeconds = 10;

/** Faults that pass by themselves now and then: worth one more try. */
const passing: ReadonlySet<string> = new Set(['EAI_AGAIN', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Until such a fault nobody knows whether TLS was agreed on. */
const ofConnection = /^(?:E[A-Z_]+|UND_ERR_CONNECT_TIMEOUT|UND_ERR_SOCKET)$/;
const ofCertificate = /CERT|_SSL_|^ERR_TLS|^EPROTO$|^UNABLE_TO/;

/** Whether one more try may go better. */
export function mayPass({ code }: Pick<NetworkFault, 'code'>): boolean {
  return passing.has(code);
}

/**
 * What an error of fetch means. Its text is not handed on: it may repeat a header that was sent.
 * @param seconds the time limit, which tells whether an end by it can have come before the connection was made
 */
export function networkFault(error: unknown, { seconds, isLocal }: { readonly seconds: number; readonly isLocal: boolean }): NetworkFault {
  if (Object(error).name === 'TimeoutError') {
    return { stage: isLocal || seconds > connectingSeconds ? 'answer' : 'connection', code: TIMEOUT };
  }
  const code = codeOf(error);
  return { stage: stageOf(code), code };
}

function stageOf(code: string): Stage {
  if (ofCertificate.test(code)) return 'certificate';
  return ofConnection.test(code) ? 'connection' : 'answer';
}

/** The code of an error, or of what caused it. What does not look like a code is none: it may be anything. */
export function codeOf(error: unknown): string {
  const { code, cause } = Object(error) as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)) return code;
  return cause === undefined ? 'UNKNOWN' : codeOf(cause);
}
