import type { Execution } from '../../runtime/execution';
import { isOptions, type Options } from '../options';
import { complete } from '../unavailable';
import { submitTask } from './submitTask';

/** What a script has said of the task so far; it may be anything until the task is submitted. */
interface Settings {
  scriptId: unknown;
  deploymentId: unknown;
  params: unknown;
}

/** task.MapReduceScriptTask. What was left out when it was made can be set later. */
export function createMapReduceTask(execution: Execution, options: Options): object {
  const settings: Settings = { scriptId: options['scriptId'], deploymentId: options['deploymentId'], params: options['params'] };
  let taskId: string | undefined;
  return complete('N/task/mapReduceScriptTask', {
    get id(): string | undefined {
      return taskId;
    },
    get scriptId(): unknown {
      return settings.scriptId;
    },
    set scriptId(value: unknown) {
      settings.scriptId = value;
    },
    get deploymentId(): unknown {
      return settings.deploymentId;
    },
    set deploymentId(value: unknown) {
      settings.deploymentId = value;
    },
    get params(): unknown {
      return settings.params;
    },
    set params(value: unknown) {
      settings.params = value;
    },
    submit(): string | undefined {
      taskId = submitTask(execution, { ...settings, params: isOptions(settings.params) ? settings.params : {} });
      return taskId;
    },
    toString: () => 'task.MapReduceScriptTask',
    toJSON: () => ({ type: 'task.MapReduceScriptTask', id: taskId, ...settings }),
  });
}
