import type { Execution } from '../runtime/execution';
import { isOptions } from '../modules/options';
import { addError } from './errors';
import { invoke, type EntryPoints, type Invocation } from './invoke';
import { tooMuchPersisted } from './jobContext';
import { bytesOf, type Pair } from './pair';
import { addPairs, addWritten } from './pairs';
import { readInput } from './readInput';
import type { Run } from './run';
import { addCost, beginStage } from './stageRecords';
import type { Shape, Stage } from './task';
import { enterStage, markFailed, setShape } from './tasks';

/** Valid numbers of retries: Oracle help section_1517279521. */
const mostRetries = 3;

/**
 * The first stage: calls getInputData, stores the pairs that it gives and enters the next stage, all or nothing. Gives
 * that stage; undefined where the script cannot even be loaded. An error leads to the last stage.
 */
export function getInput(run: Run): Stage | undefined {
  const { account, task } = run;
  const attempt = beginStage(account, task, 'GET_INPUT');
  const invocation = invoke(run, 'GET_INPUT', {
    context: () => ({ isRestarted: attempt > 1 }),
    onLoaded: (entryPoints) => {
      run.shape = shapeOf(entryPoints);
    },
    toAnswer: (execution, returned) => readBounded(run, execution, returned),
  });
  return account.database.transaction(() => {
    addCost(account, task, 'GET_INPUT', invocation);
    if (run.shape !== undefined) setShape(account, task, run.shape);
    const next = store(run, invocation);
    if (next !== undefined) enterStage(account, task, next);
    return next;
  });
}

function shapeOf({ map, reduce, summarize, config }: EntryPoints): Shape {
  const { retryCount, exitOnError } = isOptions(config) ? config : {};
  const isValid = typeof retryCount === 'number' && Number.isInteger(retryCount) && retryCount >= 0 && retryCount <= mostRetries;
  return {
    hasMap: map !== undefined,
    hasReduce: reduce !== undefined,
    hasSummarize: summarize !== undefined,
    retryCount: isValid ? retryCount : undefined,
    exitsOnError: exitOnError === true,
  };
}

/** @throws ScriptError PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED, and those of readInput */
function readBounded(run: Run, execution: Execution, returned: unknown): Pair[] {
  const pairs = readInput(execution, returned);
  const bytes = pairs.reduce((sum, pair) => sum + bytesOf(pair), 0);
  if (bytes > run.mostPersisted) throw tooMuchPersisted();
  return pairs;
}

/** Gives the stage that follows. */
function store({ account, task, shape }: Run, invocation: Invocation<Pair[]>): Stage | undefined {
  if ('failure' in invocation) {
    addError(account, task, 'GET_INPUT', invocation.failure);
    markFailed(account, task);
    return shape === undefined ? undefined : 'SUMMARIZE';
  }
  if (shape?.hasMap === true) {
    addPairs(account, task, invocation.answer);
    return 'MAP';
  }
  addWritten(account, task, 'GET_INPUT', 0, invocation.answer);
  return 'SHUFFLE';
}
