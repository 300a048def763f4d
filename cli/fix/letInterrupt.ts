import { setImmediate } from 'node:timers/promises';

/** What Ctrl-C and whoever stops a job send. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Gives items one after the other, so that a signal that ends the process does so between two of them: what is done with
 * one, without waiting, is done whole, and leaves no file of the work behind.
 */
export async function* letInterrupt<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const signal of signals) process.on(signal, end);
  try {
    for (const item of items) {
      // Signals are only heard of while the process waits.
      await setImmediate();
      yield item;
    }
    await setImmediate();
  } finally {
    release();
  }
}

/** As if nobody had listened: whoever waits for the process is told of the signal. */
function end(signal: NodeJS.Signals): void {
  release();
  process.kill(process.pid, signal);
}

function release(): void {
  for (const signal of signals) process.off(signal, end);
}
