import { ApiFailure } from '../apiFailure';

/** What a wait between two tries is made of; a test gives its own. */
export interface Patience {
  /** Waits so many milliseconds. Rejects with the signal's reason as soon as it is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** Tries of one call, the first included; at least 1. */
  readonly tries: number;
}

/** Tries of one call unless said otherwise. */
export const usualTries = 5;

/** Milliseconds: the longest wait after the first try, and after any. */
const firstWait = 500;
const longestWait = 8_000;

/** NetSuite's codes for too many requests at once. */
const busyCodes: ReadonlySet<string> = new Set(['SSS_REQUEST_LIMIT_EXCEEDED', 'EXCEEDED_CONCURRENCY_LIMIT', 'EXCEEDED_CONCURRENT_REQUEST_LIMIT', 'EXCEEDED_REQUEST_LIMIT']);
const busyText = /concurrent request limit|currently busy serving other requests/i;

/**
 * Makes a call, and again where NetSuite was busy or could not be reached, which says nothing about whether it did what
 * was asked: only calls that may be repeated go through here. All of the API's may (docs/api.md, "Safe to repeat").
 * Waits are random below a bound that doubles, so that many clients that were refused at once do not come back at once.
 * @throws what the last try threw; the signal's reason where it was aborted
 */
export async function withRetries<Answer>(call: () => Promise<Answer>, { sleep, random, tries }: Patience, signal: AbortSignal | undefined): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    signal?.throwIfAborted();
    try {
      return await call();
    } catch (failure) {
      signal?.throwIfAborted();
      if (tried === tries || !isWorthAnotherTry(failure)) throw failure;
    }
    await sleep(random() * Math.min(longestWait, firstWait * 2 ** (tried - 1)), signal);
  }
}

function isWorthAnotherTry(failure: unknown): boolean {
  return failure instanceof ApiFailure && (failure.code === 'NETWORK_FAILURE' || isBusy(failure));
}

/** Whether NetSuite refused a call only because it was busy or under maintenance: the same call may succeed later. */
export function isBusy({ status, code, message }: Pick<ApiFailure, 'status' | 'code' | 'message'>): boolean {
  return status === 429 || status === 503 || busyCodes.has(code) || busyText.test(message);
}

/** The clock's own waiting. */
export function sleepByClock(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
