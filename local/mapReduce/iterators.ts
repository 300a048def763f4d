import type { Realm } from '../runtime/realm';
import type { StageError } from './errors';
import type { KeyOutcome } from './pairs';
import type { Pair } from './pair';

/** What a script gets that goes through something one by one: `iterator().each(callback)`, until the callback gives no true. */
function iterable<Item>(realm: Realm, items: () => Iterable<Item>, toArguments: (item: Item) => readonly unknown[]): object {
  return {
    iterator: () => ({
      each(callback: unknown): void {
        for (const item of items()) {
          if (realm.call(callback, toArguments(item)) !== true) return;
        }
      },
    }),
  };
}

/** Calls back with key, serialized error and execution number. */
export function errorIterator(realm: Realm, errors: () => Iterable<StageError>): object {
  return iterable(realm, errors, ({ key, error, executionNo }) => [key, error, executionNo]);
}

/** Calls back with key, number of attempts and how they ended. */
export function keyIterator(realm: Realm, keys: () => Iterable<KeyOutcome>): object {
  return iterable(realm, keys, ({ key, executionCount, completionState }) => [key, executionCount, completionState]);
}

/** Calls back with key and value. */
export function outputIterator(realm: Realm, pairs: () => Iterable<Pair>): object {
  return iterable(realm, pairs, ({ key, value }) => [key, value]);
}
