import { Processors } from '../../local/mapReduce/processors';
import type { BeforeCall } from '../../local/runtime/faults';
import { demoAccountWithSuiteApp, startLocalNetSuite, type LocalNetSuite } from './localNetSuite';

/** Processors that begin nothing. */
class HeldProcessors extends Processors {
  override wake(): void {
    // A test works on what was submitted itself, as far as it wants to look at it.
  }
}

/** Local NetSuite with the demo account, in which what is submitted waits until a test works on it. */
export function startHeldNetSuite(beforeCall: BeforeCall): Promise<LocalNetSuite> {
  const account = demoAccountWithSuiteApp();
  const reportError = (error: unknown): never => {
    throw error;
  };
  return startLocalNetSuite({ account, server: { beforeCall, processors: new HeldProcessors(account, { reportError }) } });
}
