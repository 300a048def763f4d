import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { installDemoAccount } from '../../local/account/demo';
import { createSchema } from '../../local/account/schema';
import type { Account } from '../../local/account/types';
import { Processors } from '../../local/mapReduce/processors';
import type { BeforeCall } from '../../local/runtime/faults';
import { startLocalNetSuite, type LocalNetSuite } from './localNetSuite';

/** Processors that begin nothing. */
class HeldProcessors extends Processors {
  override wake(): void {
    // A test works on what was submitted itself, as far as it wants to look at it.
  }
}

/** Local NetSuite with the demo account, in which what is submitted waits until a test works on it. */
export function startHeldNetSuite(beforeCall: BeforeCall): Promise<LocalNetSuite> {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(__dirname, '..', '..', 'src', 'FileCabinet') };
  createSchema(account.database);
  installDemoAccount(account);
  const reportError = (error: unknown): never => {
    throw error;
  };
  return startLocalNetSuite({ account, server: { beforeCall, processors: new HeldProcessors(account, { reportError }) } });
}
