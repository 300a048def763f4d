import type { Execution } from '../runtime/execution';
import { isOptions, wrongType } from './options';

/** N/util and the global util. Kinds are told by what a value says it is, so that they hold for every realm. */
export function createUtil({ realm }: Execution): object {
  const isArray = (value: unknown): boolean => Array.isArray(value);
  const isString = (value: unknown): boolean => tagOf(value) === 'String';
  const isNumber = (value: unknown): boolean => tagOf(value) === 'Number';
  return {
    each(collection: unknown, callback: unknown): unknown {
      for (const [key, value] of entriesOf(collection)) {
        realm.call(callback, [value, key, collection], collection);
      }
      return collection;
    },
    extend: (receiver: unknown, contributor: unknown) => Object.assign(requireObject(receiver), contributor),
    deepExtend: (receiver: unknown, contributor: unknown) => deepExtend(requireObject(receiver), requireObject(contributor)),
    isObject: (value: unknown) => tagOf(value) === 'Object',
    isFunction: (value: unknown) => typeof value === 'function',
    isAsyncFunction: (value: unknown) => tagOf(value) === 'AsyncFunction',
    isArray,
    isBoolean: (value: unknown) => tagOf(value) === 'Boolean',
    isString,
    isNumber,
    isNumberOrString: (value: unknown) => isNumber(value) || isString(value),
    isDate: (value: unknown) => tagOf(value) === 'Date',
    isRegExp: (value: unknown) => tagOf(value) === 'RegExp',
    isError: (value: unknown) => realm.isError(value),
    trim: (text: unknown) => String(text).trim(),
  };
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

function entriesOf(collection: unknown): [string | number, unknown][] {
  if (Array.isArray(collection)) return collection.map((value: unknown, index) => [index, value]);
  return Object.entries(requireObject(collection));
}

function requireObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw wrongType('the first argument', 'an object');
  return value;
}

/** Objects that stand on both sides are merged; everything else of the contributor replaces. */
function deepExtend(receiver: object, contributor: object): object {
  for (const [key, value] of Object.entries(contributor)) {
    const own: unknown = Object.hasOwn(receiver, key) ? Reflect.get(receiver, key) : undefined;
    const merged: unknown = isOptions(own) && isOptions(value) ? deepExtend(own, value) : value;
    Reflect.defineProperty(receiver, key, { value: merged, writable: true, enumerable: true, configurable: true });
  }
  return receiver;
}
