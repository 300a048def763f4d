import { addError } from './errors';
import { invoke } from './invoke';
import { writtenAmount } from './pairs';
import type { Run } from './run';
import { addCost, beginStage } from './stageRecords';
import { createSummaryContext } from './summaryContext';
import { outputSource } from './task';
import { markFailed } from './tasks';

/** The last stage: calls summarize where the script has one. */
export function summarize(run: Run): void {
  const { account, task, shape } = run;
  const attempt = beginStage(account, task, 'SUMMARIZE', writtenAmount(account, task, outputSource(shape)).count);
  if (shape?.hasSummarize !== true) return;
  const invocation = invoke(run, 'SUMMARIZE', {
    context: ({ realm }) => createSummaryContext(run, realm, attempt),
    toAnswer: () => undefined,
  });
  account.database.transaction(() => {
    addCost(account, task, 'SUMMARIZE', invocation);
    if (!('failure' in invocation)) return;
    addError(account, task, 'SUMMARIZE', invocation.failure);
    markFailed(account, task);
  });
}
