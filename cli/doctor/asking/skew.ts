import type { Answered } from './exchange';

/** How far this machine's clock is ahead of NetSuite's. */
export interface Skew {
  /** Negative where it is behind. */
  readonly seconds: number;
  /** Seconds by which that may be wrong: a Date header has whole seconds, and nobody knows when on its way it was written. */
  readonly precision: number;
}

/** Compares the answer's Date with the moment half way between request and answer; undefined where it has none. */
export function skewOf({ headers, sentAt, receivedAt }: Pick<Answered, 'headers' | 'sentAt' | 'receivedAt'>): Skew | undefined {
  const date = Date.parse(headers.get('Date') ?? '');
  if (Number.isNaN(date)) return undefined;
  const writtenAt = date + 500;
  return { seconds: ((sentAt + receivedAt) / 2 - writtenAt) / 1000, precision: (receivedAt - sentAt) / 2000 + 0.5 };
}
