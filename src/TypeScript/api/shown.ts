/** Longest piece of a request that a message repeats. */
const LONGEST = 60;

/**
 * Gives what somebody sent as a message may repeat it, so that he finds it: what no address has becomes ?, and what is
 * long is cut. So it holds no markup, no control character and nothing that turns the writing around.
 */
export function shown(given: string): string {
  const safe = Array.from(given, (character) => (/[\p{L}\p{N}@.+\-_]/u.test(character) ? character : '?'));
  return safe.length <= LONGEST ? safe.join('') : `${safe.slice(0, LONGEST - 1).join('')}…`;
}
