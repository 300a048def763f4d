import type { NetworkFault } from './networkFault';

/** What NetSuite, or whoever stood in its place, answered. */
export interface Answered {
  readonly kind: 'answered';
  /** HTTP status. */
  readonly status: number;
  readonly headers: Headers;
  /** Of the API; undefined where the answer was a failure. */
  readonly data: unknown;
  /** As the client of the API reads it: its code is UNREADABLE_ANSWER where the answer is none of NetSuite's. */
  readonly failure: { readonly status: number; readonly code: string; readonly message: string } | undefined;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly sentAt: number;
  readonly receivedAt: number;
  /** The code of a fault that passed: the answer came at the second try. */
  readonly passed: string | undefined;
}

/** One GET and what came of it. */
export type Exchange = Answered | { readonly kind: 'no-answer'; readonly fault: NetworkFault };
