import type { Account, Caller } from '../../../account/types';

/** What every operation is given. */
export interface SoapContext {
  readonly account: Account;
  readonly caller: Caller;
  /** Of the endpoint, e.g. 2025_2. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** NetSuite's id of the request. */
  readonly jobId: string;
}
