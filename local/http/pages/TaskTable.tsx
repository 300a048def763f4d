import type { Account } from '../../account/types';
import { errorsOf } from '../../mapReduce/errors';
import { progressOf, type Part } from '../../mapReduce/progress';
import { stageRecords } from '../../mapReduce/stageRecords';
import type { InvokedStage, Task } from '../../mapReduce/task';
import type { SignedInExchange } from '../exchange';
import { paths } from '../urls';
import { PostForm } from './PostForm';

interface Props {
  readonly exchange: SignedInExchange;
  readonly tasks: readonly Task[];
  readonly isRunning: (task: Task) => boolean;
}

/** The runs of a Map/Reduce deployment: how far each is, what it cost, and what went wrong. */
export function TaskTable({ exchange, tasks, isRunning }: Props) {
  return (
    <table class="local-table local-wide">
      <thead>
        <tr>
          {['Submitted', 'Status', 'Stage', 'Map', 'Reduce', 'Units', 'Seconds', 'Errors', 'Action'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow key={task.id} exchange={exchange} task={task} isRunning={isRunning(task)} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({ exchange, task, isRunning }: { exchange: SignedInExchange; task: Task; isRunning: boolean }) {
  const { account } = exchange;
  const { map, reduce } = progressOf(account, task);
  const records = stageRecords(account, task);
  return (
    <tr>
      <td>
        <time dateTime={task.created.toISOString()}>{task.created.toISOString().slice(0, 19).replace('T', ' ')}</time>
      </td>
      <td>{statusOf(task, isRunning)}</td>
      <td>{task.stage ?? ''}</td>
      <td>{doneOf(map)}</td>
      <td>{doneOf(reduce)}</td>
      <td>{records.reduce((sum, { units }) => sum + units, 0)}</td>
      <td>{secondsOf(task)}</td>
      <td class="local-details">{errorTextOf(account, task)}</td>
      <td>{task.status === 'PROCESSING' && <Control exchange={exchange} task={task} isRunning={isRunning} />}</td>
    </tr>
  );
}

function Control({ exchange, task, isRunning }: { exchange: SignedInExchange; task: Task; isRunning: boolean }) {
  return (
    <PostForm exchange={exchange} action={paths.schedules}>
      <input type="hidden" name="task" value={task.taskId} />
      <button class="local-button" type="submit" name="action" value={isRunning ? 'kill' : 'restart'}>
        {isRunning ? 'Kill' : 'Restart'}
      </button>
    </PostForm>
  );
}

function statusOf({ status }: Task, isRunning: boolean): string {
  return status === 'PROCESSING' && !isRunning ? 'Killed' : status;
}

function doneOf({ total, pending }: Part): string {
  return total === 0 ? '' : `${total - pending.count} of ${total}`;
}

/** From submission to end; nothing while it runs. */
function secondsOf({ created, ended }: Task): string {
  return ended === undefined ? '' : ((ended.getTime() - created.getTime()) / 1_000).toFixed(1);
}

const stagesWithErrors: readonly InvokedStage[] = ['GET_INPUT', 'MAP', 'REDUCE', 'SUMMARIZE'];
const errorsShown = 3;

/** How many there are, and the first of them. */
function errorTextOf(account: Account, task: Task): string {
  const errors = stagesWithErrors.flatMap((stage) => errorsOf(account, task, stage).map((error) => ({ stage, ...error })));
  if (errors.length === 0) return '';
  const lines = errors.slice(0, errorsShown).map(({ stage, key, error }) => {
    const { name, message } = JSON.parse(error) as { readonly name: string; readonly message: string };
    return `${stage}${key === undefined ? '' : ` ${key.slice(0, 40)}`}: ${name} ${message.slice(0, 200)}`;
  });
  return [`${errors.length}`, ...lines].join('\n');
}
