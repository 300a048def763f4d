import { lookup } from 'node:dns/promises';

/** What the doctor needs of the world beside Io; a test gives its own. */
export interface World {
  readonly fetch: typeof fetch;
  /** Resolves a host name as every program of this machine does; rejects with the system's code. */
  readonly resolve: (host: string) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What Node.js itself was started with. */
  readonly nodeArguments: readonly string[];
}

/** The real one. */
export const realWorld: World = {
  fetch: (...call) => fetch(...call),
  resolve: (host) => lookup(host),
  now: () => Date.now(),
  nodeArguments: process.execArgv,
};
