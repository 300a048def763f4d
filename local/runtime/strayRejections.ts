/** By the prototype of a realm's promises: who is told when one of them is rejected and nobody handles it. */
const reporters = new WeakMap<object, (reason: unknown) => void>();
let isListening = false;

/**
 * Keeps a promise that a script forgot from ending the process, which is what Node does with it. Rejections of Node's
 * own side end it as before.
 * @param promisePrototype the `Promise.prototype` of the script's realm
 */
export function reportStrayRejections(promisePrototype: object, report: (reason: unknown) => void): void {
  reporters.set(promisePrototype, report);
  if (!isListening) {
    process.on('unhandledRejection', handle);
    isListening = true;
  }
}

function handle(reason: unknown, promise: object): void {
  const report = reporterOf(promise);
  if (report === undefined) throw reason;
  report(reason);
}

function reporterOf(promise: object): ((reason: unknown) => void) | undefined {
  let prototype = Reflect.getPrototypeOf(promise);
  while (prototype !== null) {
    const report = reporters.get(prototype);
    if (report !== undefined) return report;
    prototype = Reflect.getPrototypeOf(prototype);
  }
  return undefined;
}
