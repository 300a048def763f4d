/**
 * Gives what aborts when a time is over.
 * @param seconds with fractions; timers know whole milliseconds, one at least
 */
export function timeLimit(seconds: number): AbortSignal {
  return AbortSignal.timeout(Math.max(1, Math.round(seconds * 1000)));
}
