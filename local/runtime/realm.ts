import { randomUUID } from 'node:crypto';
import vm from 'node:vm';
import { timeLimitExceeded } from './governance';
import { createIntrinsics, type Intrinsics, type Outcome } from './intrinsics';
import { createAccessors, type Accessors } from './realmAccessors';
import { ScriptError, type ScriptErrorFields } from './scriptError';
import { reportStrayRejections } from './strayRejections';

/** Runs the work that waits under a key no script can see: it is gone before the work begins. */
const runner = new vm.Script(
  `(() => { const key = Symbol.for('Local NetSuite work'); const work = globalThis[key]; delete globalThis[key]; work(); })()`,
  { filename: 'Local NetSuite' },
);
const workKey = Symbol.for('Local NetSuite work');

/**
 * The world one execution's scripts live in: ECMAScript and nothing of Node. What crosses the border is copied or
 * wrapped, so that `instanceof Array` and `instanceof Error` hold inside and no object of Node's side is reachable.
 * It keeps a script from depending on Node by accident; it is no defence against a hostile one.
 */
export class Realm {
  readonly #context: vm.Context;
  readonly #intrinsics: Intrinsics;
  readonly #accessors: Accessors;
  readonly #beforeEntry: () => void;
  readonly #globals: string[] = [];
  #inside = new WeakMap<object, object>();
  #outside = new WeakMap<object, object>();

  /** @param beforeEntry runs before every call or read of what was exposed; what it throws reaches the script. */
  constructor(beforeEntry: () => void) {
    this.#beforeEntry = beforeEntry;
    // An ordinary global object: where it is one that Node keeps in step with another, each use of a global asks Node.
    this.#context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
    this.#intrinsics = createIntrinsics(this.#context);
    this.#accessors = createAccessors(this.#context);
  }

  /** Runs a compiled file in this realm. */
  evaluate(script: vm.Script): void {
    script.runInContext(this.#context);
  }

  /** Makes a value a global variable of the scripts. */
  defineGlobal(name: string, value: unknown): void {
    Reflect.defineProperty(this.#context, name, { value: this.toRealm(value), writable: true, configurable: true });
    this.#globals.push(name);
  }

  /**
   * Lets go of all that scripts could reach, when a run is over: V8 frees a context late, and what hangs on it as late. A
   * stray rejection can still be told.
   */
  end(): void {
    for (const name of this.#globals) Reflect.deleteProperty(this.#context, name);
    this.#accessors.end();
    this.#inside = new WeakMap();
    this.#outside = new WeakMap();
  }

  /**
   * Does the work, its promises included, and ends it by force after so many milliseconds.
   * @throws ScriptError SSS_TIME_LIMIT_EXCEEDED
   */
  runWithin(milliseconds: number, work: () => void): void {
    Reflect.set(this.#context, workKey, work);
    try {
      runner.runInContext(this.#context, { timeout: milliseconds });
    } catch (error) {
      if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw timeLimitExceeded();
      throw error;
    }
  }

  /** A copy of JSON-like data inside the realm; quicker than toRealm for many rows. */
  data(value: unknown): unknown {
    const json = JSON.stringify(value);
    return json === undefined ? undefined : this.#intrinsics.parse(json);
  }

  /** Rows as objects inside the realm, by the names of their columns. @param json one array of values a row */
  rows(columns: readonly string[], json: string): unknown {
    return this.#intrinsics.parseRows(JSON.stringify(columns), json);
  }

  /** JSON of a value of the scripts, honouring toJSON; undefined for what JSON has no word for. */
  stringify(value: unknown): string | undefined {
    return this.#intrinsics.stringify(value);
  }

  /** Calls a function of the scripts; arguments of Node's side are brought in. What it throws passes unchanged. */
  call(callable: unknown, argumentList: readonly unknown[], receiver: unknown = undefined): unknown {
    const brought = argumentList.map((argument) => this.toRealm(argument));
    return this.#intrinsics.call(callable, this.toRealm(receiver), brought);
  }

  /** A SuiteScriptError of the script's side. */
  error(fields: ScriptErrorFields): object {
    return this.#intrinsics.makeError(fields, randomUUID());
  }

  isError(value: unknown): boolean {
    return this.#intrinsics.isError(value);
  }

  /** Calls back once with the outcome of a promise of the scripts, at the end of the running work; else at once. */
  whenSettled(value: unknown, fulfilled: (value: unknown) => void, rejected: (reason: unknown) => void): void {
    if (this.#intrinsics.isPromise(value)) {
      this.#intrinsics.whenSettled(value, fulfilled, rejected);
    } else {
      fulfilled(value);
    }
  }

  /** Tells of promises that the scripts rejected and forgot; it happens after the running work has ended. */
  onStrayRejection(report: (reason: unknown) => void): void {
    reportStrayRejections(this.#intrinsics.promisePrototype, report);
  }

  /** Whether a value may be seen by scripts as it is: a primitive, or made inside this realm. */
  owns(value: unknown): boolean {
    return !isReference(value) || this.#intrinsics.owns(value);
  }

  /** The object of Node's side behind one that a script got from us; undefined for the script's own. */
  outsideOf(value: unknown): object | undefined {
    return isReference(value) ? this.#outside.get(value) : undefined;
  }

  /**
   * Brings a value of Node's side in. Functions are wrapped; arrays and plain objects are copied, their accessors
   * wrapped, so that a script's write reaches the setter. The same object always gives the same copy.
   */
  toRealm(value: unknown): unknown {
    if (!isReference(value) || this.#intrinsics.owns(value)) return value;
    const known = this.#inside.get(value);
    if (known !== undefined) return known;
    if (typeof value === 'function') return this.#bringFunction(value as Callable);
    if (Array.isArray(value)) return this.#bringProperties(value, this.#intrinsics.makeArray());
    if (value instanceof Date) return this.#intrinsics.makeDate(value.getTime());
    return this.#bringProperties(value, this.#intrinsics.makeObject());
  }

  /** Anything caught on Node's side as the value that a script may catch. */
  thrownToRealm(thrown: unknown): unknown {
    if (thrown instanceof ScriptError) {
      return this.error({ name: thrown.code, message: thrown.message, type: thrown.type });
    }
    if (this.owns(thrown)) return thrown;
    return this.error({ name: 'UNEXPECTED_ERROR', message: messageOf(thrown) });
  }

  #bringFunction(callable: Callable): object {
    const inside = this.#intrinsics.makeFunction(
      (receiver, argumentList) => this.#enter(() => callable.apply(receiver, [...argumentList])),
      callable.name,
    );
    this.#remember(callable, inside);
    return this.#copyProperties(callable, inside, Object.keys(callable));
  }

  #bringProperties(outside: object, inside: object): object {
    this.#remember(outside, inside);
    return this.#copyProperties(outside, inside, Object.getOwnPropertyNames(outside));
  }

  #copyProperties(outside: object, inside: object, names: readonly string[]): object {
    for (const name of names) {
      const descriptor = Object.getOwnPropertyDescriptor(outside, name);
      if (descriptor === undefined || (Array.isArray(outside) && name === 'length')) continue;
      this.#bringProperty(outside, inside, name, descriptor);
    }
    return inside;
  }

  #bringProperty(outside: object, inside: object, name: string, descriptor: PropertyDescriptor): void {
    const { get, set, value, writable = false, enumerable = false, configurable = false } = descriptor;
    if (get === undefined && set === undefined) {
      Object.defineProperty(inside, name, { value: this.toRealm(value), enumerable, configurable, writable });
      return;
    }
    this.#accessors.define(inside, name, enumerable, configurable, (isWrite, written) =>
      this.#enter(() => {
        if (!isWrite) return get?.call(outside);
        if (set === undefined) throw new ScriptError('READ_ONLY', `The property ${name} is read-only.`);
        set.call(outside, written);
        return undefined;
      }),
    );
  }

  #enter(work: () => unknown): Outcome {
    try {
      this.#beforeEntry();
      return { value: this.toRealm(work()) };
    } catch (thrown) {
      return { thrown: this.thrownToRealm(thrown) };
    }
  }

  #remember(outside: object, inside: object): void {
    this.#inside.set(outside, inside);
    this.#outside.set(inside, outside);
  }
}

type Callable = (...argumentList: unknown[]) => unknown;

function isReference(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function codeOf(error: unknown): unknown {
  return isReference(error) ? Reflect.get(error, 'code') : undefined;
}

function messageOf(thrown: unknown): string {
  return isReference(thrown) ? String(Reflect.get(thrown, 'message')) : String(thrown);
}
