import { createServer as createPlainServer, type Server } from 'node:http';
import type { Account } from '../account/types';
import { listen, stop } from '../http/listen';
import { createServer } from '../http/server';
import { Processors } from '../mapReduce/processors';
import { StartError } from './startError';

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** localhost is one or the other, as the browser's machine likes. */
const firstAddress = '127.0.0.1';
const secondAddress = '::1';

/** @throws StartError when another program listens on the port, before anything else was done */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createPlainServer();
  await listenOrExplain(probe, port, firstAddress);
  await stop(probe);
}

/**
 * Serves the account to this machine only; port 0 takes a free one. Scripts that an earlier process left unfinished go on.
 * @throws StartError when another program listens on the port
 */
export async function serve(account: Account, requestedPort: number): Promise<RunningServer> {
  const reportError = (error: unknown): void => console.error(error);
  const processors = new Processors(account, { reportError });
  const servers = [createServer(account, { reportError, processors }), createServer(account, { reportError, processors })] as const;
  const port = await listenOrExplain(servers[0], requestedPort, firstAddress);
  const running = (await listensToo(servers[1], port)) ? servers : [servers[0]];
  processors.resume();
  return {
    port,
    stop: async () => {
      await Promise.all(running.map(stop));
    },
  };
}

async function listenOrExplain(server: Server, port: number, address: string): Promise<number> {
  try {
    return await listen(server, port, address);
  } catch (error) {
    throw new StartError(explanationOf(error, port));
  }
}

/** Not every machine has IPv6; the first address is enough. */
async function listensToo(server: Server, port: number): Promise<boolean> {
  try {
    await listen(server, port, secondAddress);
    return true;
  } catch {
    return false;
  }
}

function explanationOf(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another with --port ${port + 1}.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose another with --port 8300.`;
  return `Port ${port} cannot be used: ${message}`;
}
