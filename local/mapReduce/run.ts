import type { Account, Deployment } from '../account/types';
import type { RunCost } from '../runtime/runScript';
import type { Faults } from './faults';
import { mostPersisted } from './limits';
import { deploymentOf, type InvokedStage, type Shape, type Task } from './task';
import { beginTask } from './tasks';

export interface RunOptions {
  readonly faults?: Faults;
  /** A tighter limit than NetSuite's 200 MB; a test need not store that much. */
  readonly mostPersisted?: number;
  /** Is told what each call of the script's functions cost, those that failed among them. */
  readonly onInvocation?: (stage: InvokedStage, cost: RunCost) => void;
}

/** A task while this process works on it. */
export interface Run {
  readonly account: Account;
  readonly task: Task;
  readonly deployment: Deployment;
  readonly faults: Faults;
  readonly mostPersisted: number;
  readonly onInvocation: RunOptions['onInvocation'];
  /** Known from the first stage on. */
  shape: Shape | undefined;
  /** Calls of the script's functions since the task was taken up. */
  invocations: number;
  /** Bytes of keys and values that wait or were written. */
  persisted: number;
}

/** Takes up a task, from its beginning or from where it stopped; undefined where its deployment was removed. */
export function takeUp(account: Account, task: Task, options: RunOptions = {}): Run | undefined {
  const deployment = deploymentOf(account, task);
  if (deployment === undefined) return undefined;
  beginTask(account, task);
  return {
    account,
    task,
    deployment,
    faults: options.faults ?? {},
    mostPersisted: options.mostPersisted ?? mostPersisted,
    onInvocation: options.onInvocation,
    shape: task.shape,
    invocations: 0,
    persisted: 0,
  };
}
