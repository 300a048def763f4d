import type { Execution } from '../runtime/execution';
import type { ScriptFailure } from '../runtime/failure';
import { Crash } from '../runtime/faults';
import { beginExecution, costOf, runEntryPoint, type RunCost } from '../runtime/runScript';
import { limitsByStage } from './limits';
import type { Run } from './run';
import type { InvokedStage } from './task';

export type EntryPoints = Readonly<Record<string, unknown>>;

/** What one call of a stage's function gave. */
export type Invocation<Answer> = ({ readonly answer: Answer } | { readonly failure: ScriptFailure }) & RunCost;

export interface Call<Answer> {
  /** The context that the function is called with. */
  readonly context: (execution: Execution) => object;
  readonly toAnswer: (execution: Execution, returned: unknown) => Answer;
  /** Is told what the file offers before the function is called. */
  readonly onLoaded?: (entryPoints: EntryPoints) => void;
}

const functionOfStage: Readonly<Record<InvokedStage, string>> = {
  GET_INPUT: 'getInputData',
  MAP: 'map',
  REDUCE: 'reduce',
  SUMMARIZE: 'summarize',
};

/**
 * Calls a stage's function once, in a realm of its own and with full meters: nothing that a script keeps in a variable
 * outlives the call, since NetSuite promises no more.
 * @throws Crash where the server dies on purpose
 */
export function invoke<Answer>(run: Run, stage: InvokedStage, call: Call<Answer>): Invocation<Answer> {
  run.invocations += 1;
  const { task, deployment, faults, invocations: number } = run;
  faults.atInvocation?.({ stage, number, moment: 'before' });
  const execution = beginExecution(run.account, {
    deployment,
    caller: task.caller,
    baseUrl: task.baseUrl,
    limits: limitsByStage[stage],
    beforeCall: faults.beforeCall,
  });
  const outcome = runEntryPoint(
    execution,
    (entryPoints) => {
      call.onLoaded?.(entryPoints);
      return execution.realm.call(entryPoints[functionOfStage[stage]], [call.context(execution)]);
    },
    (returned) => call.toAnswer(execution, returned),
  );
  if (execution.governance.hasCrashed) throw new Crash();
  faults.atInvocation?.({ stage, number, moment: 'after' });
  const cost = costOf(execution);
  run.onInvocation?.(stage, cost);
  return { ...outcome, ...cost };
}
