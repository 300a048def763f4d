import type { Realm } from '../runtime/realm';
import { ScriptError } from '../runtime/scriptError';
import { largestValue, longestKey } from './limits';

/** What goes from stage to stage. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** Text as it is, anything else as JSON; undefined for what JSON has no word for, such as a function. */
export function toText(realm: Realm, value: unknown): string | undefined {
  return typeof value === 'string' ? value : realm.stringify(value);
}

/** @throws ScriptError KEY_LENGTH_IS_OVER_3000_BYTES, VALUE_LENGTH_IS_OVER_10_MB */
export function refuseTooLarge({ key, value }: Pair): void {
  if (key.length > longestKey) {
    throw new ScriptError('KEY_LENGTH_IS_OVER_3000_BYTES', `The key is longer than ${longestKey} characters.`);
  }
  if (Buffer.byteLength(value) > largestValue) {
    throw new ScriptError('VALUE_LENGTH_IS_OVER_10_MB', 'The value is larger than 10 MB.');
  }
}

/** Bytes that count towards what a script may have stored. */
export function bytesOf({ key, value }: Pair): number {
  return Buffer.byteLength(key) + Buffer.byteLength(value);
}
