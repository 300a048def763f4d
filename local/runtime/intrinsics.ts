import vm from 'node:vm';
import type { ScriptErrorFields } from './scriptError';

/** What a function that crossed the border answers: a value of the script's side, or one to throw there. */
export type Outcome = { readonly value: unknown } | { readonly thrown: unknown };

/** A function on Node's side: receiver and arguments are values of the script's side. */
export type Invoke = (receiver: unknown, argumentList: readonly unknown[]) => Outcome;

/** The few makers that must run inside the script's realm, so that what they make belongs to it. */
export interface Intrinsics {
  /** Whether a value was made inside the realm. */
  owns(value: object): boolean;
  isError(value: unknown): boolean;
  isPromise(value: unknown): boolean;
  readonly promisePrototype: object;
  makeFunction(invoke: Invoke, name: string): object;
  makeObject(): object;
  makeArray(): unknown[];
  makeDate(time: number): object;
  /** With `error.SuiteScriptError`'s properties; its cause is itself, as NetSuite's. */
  makeError(fields: ScriptErrorFields, id: string): object;
  parse(json: string): unknown;
  /** One object a row from JSON of the column names and of the rows' values; of columns of one name the last one counts. */
  parseRows(columns: string, rows: string): unknown;
  /** JSON of a value, honouring its toJSON; undefined for what JSON has no word for. */
  stringify(value: unknown): string | undefined;
  call(callable: unknown, receiver: unknown, argumentList: readonly unknown[]): unknown;
  /** Calls back when a promise settles; microtasks run at the end of the realm's evaluation. */
  whenSettled(promise: unknown, fulfilled: (value: unknown) => void, rejected: (reason: unknown) => void): void;
}

/** What V8 puts into every context and NetSuite does not have; it can only be deleted from inside. */
const foreignGlobals = ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'];

/** Runs inside the realm. A failure of Node's side (a stack overflow) is replaced there, never handed on. */
const source = `(function () {
  'use strict';
  const { Object, Array, Date, Error, Promise, JSON, Reflect, String } = globalThis;
  const { apply } = Reflect;
  const then = Promise.prototype.then;
  for (const name of ${JSON.stringify(foreignGlobals)}) delete globalThis[name];

  function framesOf(error) {
    return String(error.stack).split('\\n').slice(1).map((line) => line.trim()).filter((line) => line.includes('/'));
  }

  return {
    owns: (value) => value instanceof Object,
    isError: (value) => value instanceof Error,
    isPromise: (value) => value instanceof Promise,
    promisePrototype: Promise.prototype,
    makeFunction(invoke, name) {
      const callable = function (...argumentList) {
        let outcome;
        try {
          outcome = invoke(this, argumentList);
        } catch (failureOfNode) {
          throw new Error('Local NetSuite failed inside ' + name);
        }
        if ('thrown' in outcome) throw outcome.thrown;
        return outcome.value;
      };
      Object.defineProperty(callable, 'name', { value: name });
      return callable;
    },
    makeObject: () => ({}),
    makeArray: () => [],
    makeDate: (time) => new Date(time),
    makeError({ name, message, type = 'error.SuiteScriptError', notifyOff = false }, id) {
      const error = new Error(message);
      const stack = framesOf(error);
      const summary = () => ({ type, name, message, stack, id, notifyOff, userFacing: false });
      const hidden = { value: undefined, enumerable: false, configurable: true, writable: true };
      Object.defineProperties(error, {
        cause: { ...hidden, value: error },
        stack: { ...hidden, value: stack },
        toJSON: { ...hidden, value: summary },
        toString: { ...hidden, value: () => JSON.stringify(summary()) },
      });
      return Object.assign(error, { type, name, message, id, notifyOff, userFacing: false });
    },
    parse: (json) => JSON.parse(json),
    parseRows: (columns, rows) => {
      const names = JSON.parse(columns);
      return JSON.parse(rows).map((values) => {
        const row = {};
        for (let index = 0; index < names.length; index += 1) row[names[index]] = values[index];
        return row;
      });
    },
    stringify: (value) => JSON.stringify(value),
    call: (callable, receiver, argumentList) => apply(callable, receiver, argumentList),
    whenSettled: (promise, fulfilled, rejected) => {
      apply(then, promise, [(value) => { fulfilled(value); }, (reason) => { rejected(reason); }]);
    },
  };
})()`;

const script = new vm.Script(source, { filename: 'Local NetSuite' });

/** Evaluates the makers inside a context; call it before any script runs there. */
export function createIntrinsics(context: vm.Context): Intrinsics {
  return script.runInContext(context) as Intrinsics;
}
