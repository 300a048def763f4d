import { findTask } from '../../mapReduce/tasks';
import type { Execution } from '../../runtime/execution';
import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { membersOf } from '../members';
import { readOptions, requiredText, wrongType } from '../options';
import { createMapReduceTask } from './mapReduceTask';
import { createMapReduceStatus } from './mapReduceStatus';

/** N/task: Map/Reduce scripts only. submit costs 20 units, the numbers of a status 10 or 25. */
export function createTask(execution: Execution): object {
  return {
    create(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['taskType', 'scriptId', 'deploymentId', 'params']);
      refuseOtherTypes(requiredText('task.create', options, 'taskType'));
      return createMapReduceTask(execution, options);
    },
    checkStatus(...argumentList: unknown[]): object {
      const taskId = requiredText('task.checkStatus', readOptions(argumentList, ['taskId']), 'taskId');
      const task = findTask(execution.account, taskId);
      if (task === undefined) throw new ScriptError('INVALID_TASK_ID', `There is no task ${taskId.slice(0, 200)}.`);
      return createMapReduceStatus(execution, task);
    },
  };
}

/** @throws ScriptError WRONG_PARAMETER_TYPE for what is no type of task; the others of NetSuite are not available */
function refuseOtherTypes(taskType: string): void {
  if (taskType === 'MAP_REDUCE') return;
  const types = membersOf('N/task')?.['TaskType'] ?? {};
  if (!Object.values(types).includes(taskType)) throw wrongType('taskType', 'a value of task.TaskType');
  throw notAvailable(`A task of the type ${taskType}`);
}
