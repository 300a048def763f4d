/**
 * What a command ends with. Could-not-check wins over not-ready: NOT_READY promises that everything was checked.
 * - READY: everything that was asked for is in order.
 * - NOT_READY: everything was checked, and something is not in order.
 * - COULD_NOT_CHECK: something could not be read or judged, or the command was used wrongly.
 */
export const READY = 0;
export const NOT_READY = 1;
export const COULD_NOT_CHECK = 2;

export type ExitCode = typeof READY | typeof NOT_READY | typeof COULD_NOT_CHECK;

/** The code of several results together. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return Math.max(READY, ...codes) as ExitCode;
}
