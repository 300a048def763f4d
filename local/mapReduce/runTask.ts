import { getInput } from './getInput';
import { workThroughPairs } from './jobStage';
import { groupWritten } from './pairs';
import { recoverPairs } from './recover';
import type { Run } from './run';
import { beginStage } from './stageRecords';
import { summarize } from './summarize';
import type { JobStage, Stage } from './task';
import { endTask, enterStage, findTask, markFailed } from './tasks';

/**
 * Works on a task from where it stands to its end: from the beginning, or from the stage in which an earlier process, or
 * this one, stopped. It pauses before each call of the script and goes on when it is asked to; who asks no more has
 * killed it. What is done is noted in the account, so that nothing is lost but calls that were not noted.
 * @throws Crash where the server dies on purpose
 */
export function* runTask(run: Run): Generator<undefined, void> {
  const { account, task } = run;
  let stage = findTask(account, task.taskId)?.stage;
  if (stage === 'MAP' || stage === 'REDUCE') recoverPairs(account, task, stage);
  while (stage !== undefined && stage !== 'SUMMARIZE') {
    stage = yield* workOn(run, stage);
  }
  if (stage === 'SUMMARIZE') {
    yield;
    summarize(run);
  }
  endTask(account, task, findTask(account, task.taskId)?.hasFailed === true ? 'FAILED' : 'COMPLETE');
}

/** Does a stage and enters the next one. Gives that; undefined where there can be none. */
function* workOn(run: Run, stage: Exclude<Stage, 'SUMMARIZE'>): Generator<undefined, Stage | undefined> {
  switch (stage) {
    case 'GET_INPUT':
      yield;
      return getInput(run);
    case 'SHUFFLE':
      yield;
      return shuffle(run);
    case 'MAP':
    case 'REDUCE':
      return yield* workOnPairs(run, stage);
  }
}

function* workOnPairs(run: Run, stage: JobStage): Generator<undefined, Stage> {
  const { account, task, shape } = run;
  const end = yield* workThroughPairs(run, stage);
  const next = end === 'complete' && stage === 'MAP' && shape?.hasReduce === true ? 'SHUFFLE' : 'SUMMARIZE';
  account.database.transaction(() => {
    if (end === 'left') markFailed(account, task);
    enterStage(account, task, next);
  });
  return next;
}

function shuffle({ account, task, shape }: Run): Stage {
  account.database.transaction(() => {
    beginStage(account, task, 'SHUFFLE');
    groupWritten(account, task, shape?.hasMap === true ? 'MAP' : 'GET_INPUT');
    enterStage(account, task, 'REDUCE');
  });
  return 'REDUCE';
}
