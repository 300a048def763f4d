import type { Realm } from '../runtime/realm';
import { errorsOf } from './errors';
import { errorIterator, keyIterator, outputIterator } from './iterators';
import { keyOutcomes, readWritten } from './pairs';
import type { Run } from './run';
import { stageRecords, type StageRecord } from './stageRecords';
import { outputSource, processingOf, type JobStage, type Stage, type Task } from './task';

const second = 1_000;

/**
 * What summarize is called with: Oracle help section_4685231336, "summaryContext". Seconds are those that the script's
 * functions took. A stage that was not used has zeros, and the moment of the task's submission.
 */
export function createSummaryContext(run: Run, realm: Realm, attempt: number): object {
  const { account, task } = run;
  const records = stageRecords(account, task);
  return {
    isRestarted: attempt > 1,
    ...numbersOf(run, task.created, records),
    inputSummary: {
      ...timesOf(task, records, 'GET_INPUT'),
      error: errorsOf(account, task, 'GET_INPUT', 1)[0]?.error ?? null,
    },
    mapSummary: stageSummary(run, realm, records, 'MAP'),
    reduceSummary: stageSummary(run, realm, records, 'REDUCE'),
    output: outputIterator(realm, () => readWritten(account, task, outputSource(run.shape))),
  };
}

function stageSummary(run: Run, realm: Realm, records: readonly StageRecord[], stage: JobStage): object {
  const { account, task } = run;
  const own = records.filter((record) => record.stage === stage);
  return {
    ...numbersOf(run, own[0]?.started ?? task.created, own),
    keys: keyIterator(realm, () => keyOutcomes(account, task, stage)),
    errors: errorIterator(realm, () => errorsOf(account, task, stage)),
  };
}

function numbersOf({ deployment }: Run, dateCreated: Date, records: readonly StageRecord[]): object {
  return {
    dateCreated,
    ...costOf(records),
    concurrency: processingOf(deployment).concurrencyLimit,
    yields: records.reduce((sum, { yields }) => sum + yields, 0),
  };
}

function timesOf(task: Task, records: readonly StageRecord[], stage: Stage): object {
  const own = records.filter((record) => record.stage === stage);
  return { dateCreated: own[0]?.started ?? task.created, ...costOf(own) };
}

function costOf(records: readonly StageRecord[]): object {
  return {
    seconds: records.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / second,
    usage: records.reduce((sum, { units }) => sum + units, 0),
  };
}
