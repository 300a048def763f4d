import { timingSafeEqual } from 'node:crypto';
import { fingerprint } from './fingerprint';

/** Compares in a time that tells nothing of how much was right, nor of how long the right one is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(fingerprint(given)), Buffer.from(fingerprint(expected)));
}
