import { findDeploymentById } from '../../account/scripts';
import { progressOf, type Progress } from '../../mapReduce/progress';
import type { Task } from '../../mapReduce/task';
import { findTask } from '../../mapReduce/tasks';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { complete } from '../unavailable';

/** Units of a count and of a size: Oracle's stub of N/task. */
const unitsOfCount = 10;
const unitsOfSize = 25;

const className = 'N/task/mapReduceScriptTaskStatus';

/** task.MapReduceScriptTaskStatus: status and stage as they were when it was made; the numbers are read when asked for. */
export function createMapReduceStatus(execution: Execution, task: Task): object {
  const { account } = execution;
  const deployment = findDeploymentById(account, task.deploymentId);
  const shown = {
    taskId: task.taskId,
    scriptId: deployment?.script.scriptId ?? null,
    deploymentId: deployment?.scriptId ?? null,
    status: task.status,
    stage: task.stage ?? null,
  };
  const number = (units: number, name: string, read: (progress: Progress) => number) => (): number => {
    execution.governance.charge(units, className, name);
    return read(progressOf(account, findTask(account, task.taskId) ?? task));
  };
  const count = (name: string, read: (progress: Progress) => number) => number(unitsOfCount, name, read);
  const size = (name: string, read: (progress: Progress) => number) => number(unitsOfSize, name, read);
  return complete(className, Object.defineProperties({
    getPercentageCompleted: count('getPercentageCompleted', ({ percentOfStage }) => percentOfStage),
    getPendingMapCount: count('getPendingMapCount', ({ map }) => map.pending.count),
    getTotalMapCount: count('getTotalMapCount', ({ map }) => map.total),
    getPendingMapSize: size('getPendingMapSize', ({ map }) => map.pending.bytes),
    getPendingReduceCount: count('getPendingReduceCount', ({ reduce }) => reduce.pending.count),
    getTotalReduceCount: count('getTotalReduceCount', ({ reduce }) => reduce.total),
    getPendingReduceSize: size('getPendingReduceSize', ({ reduce }) => reduce.pending.bytes),
    getPendingOutputCount: count('getPendingOutputCount', ({ output }) => output.pending.count),
    getTotalOutputCount: count('getTotalOutputCount', ({ output }) => output.total),
    getPendingOutputSize: size('getPendingOutputSize', ({ output }) => output.pending.bytes),
    getCurrentTotalSize: size('getCurrentTotalSize', ({ bytes }) => bytes),
    toString: () => 'task.MapReduceScriptTaskStatus',
    toJSON: () => shown,
  }, readOnly(shown)));
}

/** @throws ScriptError READ_ONLY_PROPERTY where a script sets one */
function readOnly(values: object): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(values).map(([name, value]: [string, unknown]) => [name, {
    get: () => value,
    set(): never {
      throw new ScriptError('READ_ONLY_PROPERTY', `You cannot edit the property ${name}: it is read-only.`);
    },
    enumerable: true,
  }]));
}
