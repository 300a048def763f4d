import { Job } from './job';
import { pendingAmount, writtenAmount } from './pairs';
import type { Run } from './run';
import { beginStage } from './stageRecords';
import { processingOf, type JobStage } from './task';

/**
 * Works through the pairs of a stage, with a pause before each call. As many jobs as the deployment's concurrency limit
 * allows take turns: this process does one thing at a time, and what one job does another sees at once. Gives whether
 * all pairs were worked through, or the stage was left because of an error.
 */
export function* workThroughPairs(run: Run, stage: JobStage): Generator<undefined, 'complete' | 'left'> {
  const { account, task, deployment } = run;
  const pending = pendingAmount(account, task, stage);
  beginStage(account, task, stage, pending.count);
  run.persisted = pending.bytes + writtenAmount(account, task, stage).bytes;
  const processing = processingOf(deployment);
  const jobs = Array.from({ length: Math.min(processing.concurrencyLimit, pending.count) }, () => new Job(run, stage, processing));
  for (let working = jobs; working.length > 0; working = working.filter((job) => job.hasWork)) {
    for (const job of working) {
      yield;
      if (job.step() === 'is left') return leaveAll(jobs);
    }
  }
  return 'complete';
}

function leaveAll(jobs: readonly Job[]): 'left' {
  for (const job of jobs) job.leave();
  return 'left';
}
