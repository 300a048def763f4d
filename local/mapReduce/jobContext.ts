import { readOptions, wrongType, type Options } from '../modules/options';
import type { Execution } from '../runtime/execution';
import { ScriptError } from '../runtime/scriptError';
import { earlierErrors } from './errors';
import { errorIterator } from './iterators';
import { bytesOf, refuseTooLarge, toText, type Pair } from './pair';
import type { Claim } from './pairs';
import type { Run } from './run';
import type { JobStage } from './task';

/** What a map or reduce function is called with: Oracle help section_4472712193 and section_4472721829. */
export function createJobContext(run: Run, execution: Execution, stage: JobStage, claim: Claim, written: Pair[]): object {
  const { account, task } = run;
  const { realm } = execution;
  const { key, values, attempt } = claim;
  return {
    isRestarted: attempt > 1,
    executionNo: attempt,
    errors: errorIterator(realm, () => earlierErrors(account, task, stage, claim)),
    key,
    ...(stage === 'MAP' ? { value: values[0] } : { values: realm.data(values) }),
    write(...argumentList: unknown[]): void {
      const number = run.invocations;
      execution.governance.meet(() => run.faults.atInvocation?.({ stage, number, moment: 'write' }));
      const pair = readPair(execution, readOptions(argumentList, ['key', 'value']));
      const persisted = run.persisted + bytesOf(pair);
      if (persisted > run.mostPersisted) execution.governance.end(tooMuchPersisted());
      run.persisted = persisted;
      written.push(pair);
    },
  };
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, WRONG_PARAMETER_TYPE, and those of refuseTooLarge */
function readPair({ realm }: Execution, options: Options): Pair {
  const read = (name: keyof Pair): string => {
    const value = options[name];
    if (value === undefined) {
      throw new ScriptError('SSS_MISSING_REQD_ARGUMENT', `Context.write: Missing a required argument: ${name}`);
    }
    const text = toText(realm, value);
    if (text === undefined) throw wrongType(name, 'a string or an object');
    return text;
  };
  const pair = { key: read('key'), value: read('value') };
  refuseTooLarge(pair);
  return pair;
}

/** The code of the error that ends an invocation and its stage: Oracle help section_4480364878. */
export const persistedLimitCode = 'PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED';

export function tooMuchPersisted(): ScriptError {
  return new ScriptError(persistedLimitCode, 'The keys and values of the script take more than the 200 MB that it may store.');
}
