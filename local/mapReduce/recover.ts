import type { Account } from '../account/types';
import { addError, interruption } from './errors';
import { returnPair, runningPairs, settlePair } from './pairs';
import type { JobStage, Task } from './task';

/**
 * Puts back the pairs that were flagged for processing when the server died, to be tried again: nobody knows which of
 * them were begun. With a retryCount each pair is tried so many times more and no more; with none it always is
 * (Oracle help section_1517279626 and section_1517279521). What their invocations wrote was never stored.
 */
export function recoverPairs(account: Account, task: Task, stage: JobStage): void {
  const retryCount = task.shape?.retryCount ?? Infinity;
  account.database.transaction(() => {
    for (const claim of runningPairs(account, task, stage)) {
      addError(account, task, stage, interruption, claim);
      if (claim.attempt <= retryCount) returnPair(account, task, stage, claim, true);
      else settlePair(account, task, stage, claim, 'failed');
    }
  });
}
