import type { Realm } from '../../runtime/realm';
import { complete } from '../unavailable';

/**
 * query.Iterator: hands out items one by one, by next() or by each(callback), which ends when the callback does not
 * answer true.
 * @param itemAt makes the item of an index below `length`
 */
export function createIterator(realm: Realm, length: number, itemAt: (index: number) => unknown): object {
  let index = 0;
  const next = (): { readonly done: boolean; readonly value?: unknown } => {
    if (index >= length) return { done: true };
    const item = { done: false, value: itemAt(index) };
    index += 1;
    return item;
  };
  return complete('N/query/iterator', {
    next,
    each(callback: unknown): void {
      let item = next();
      while (!item.done && realm.call(callback, [{ value: item.value }]) === true) {
        item = next();
      }
    },
  });
}
