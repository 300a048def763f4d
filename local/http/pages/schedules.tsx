import { findDeploymentById, listDeployments } from '../../account/scripts';
import type { Deployment } from '../../account/types';
import { processingOf, type Task } from '../../mapReduce/task';
import { submitAsSystem } from '../../mapReduce/submitAsSystem';
import { tasksOf, unfinishedTasks } from '../../mapReduce/tasks';
import { isAdministrator, noPrivileges } from '../administrator';
import { redirectAnswer, type Answer } from '../answer';
import type { SignedInExchange } from '../exchange';
import { formOf } from '../localRequest';
import { RequestError } from '../requestError';
import { paths } from '../urls';
import { PostForm } from './PostForm';
import { pageAnswer } from './page';
import { TaskTable } from './TaskTable';

const tasksShown = 10;

/** The Map/Reduce deployments with their schedules and their latest runs. For the Administrator. */
export function schedulesPage(exchange: SignedInExchange): Answer {
  if (!isAdministrator(exchange.session)) throw noPrivileges();
  const deployments = listDeployments(exchange.account).filter(({ script }) => script.type === 'MAPREDUCE');
  return pageAnswer(exchange, {
    title: 'Script Schedules',
    content: (
      <>
        <p class="local-lead">
          No clock runs schedules here: a deployment runs when a script submits it, or by its button. What is killed stays where it stands, as
          if the server had died, until it is restarted or Local NetSuite starts again.
        </p>
        <p class="local-quiet">
          Times are UTC. <a href={paths.schedules}>Refresh</a>
        </p>
        {deployments.length === 0 && <p class="local-quiet">The account has no Map/Reduce script.</p>}
        {deployments.map((deployment) => (
          <DeploymentSection key={deployment.id} exchange={exchange} deployment={deployment} />
        ))}
      </>
    ),
  });
}

function DeploymentSection({ exchange, deployment }: { exchange: SignedInExchange; deployment: Deployment }) {
  const { account, processors } = exchange;
  const { concurrencyLimit, bufferSize } = processingOf(deployment);
  const tasks = tasksOf(account, deployment.id, tasksShown);
  return (
    <section>
      <h2>{deployment.title}</h2>
      <dl class="local-facts">
        <dt>Script</dt>
        <dd>
          <code>{deployment.script.scriptId}</code> <code>{deployment.scriptId}</code>
        </dd>
        <dt>Status</dt>
        <dd>{deployment.isDeployed && !deployment.script.isInactive ? deployment.status : 'Not deployed'}</dd>
        <dt>Schedule</dt>
        <dd>{scheduleOf(deployment)}</dd>
        <dt>Jobs at a time</dt>
        <dd>
          {concurrencyLimit}, with a buffer of {bufferSize}
        </dd>
      </dl>
      <PostForm exchange={exchange} action={paths.schedules}>
        <input type="hidden" name="deployment" value={deployment.id} />
        <button class="local-button local-button-main" type="submit" name="action" value="run" aria-label={`Run now: ${deployment.title}`}>
          Run now
        </button>
      </PostForm>
      {tasks.length === 0 ? (
        <p class="local-quiet">It has not run yet.</p>
      ) : (
        <div class="local-scroll" role="region" aria-label={`Runs of ${deployment.title}`} tabIndex={0}>
          <TaskTable exchange={exchange} tasks={tasks} isRunning={({ taskId }: Task) => processors.isRunning(taskId)} />
        </div>
      )}
    </section>
  );
}

/** In the words of SDF, which are the ones that the developer wrote. */
function scheduleOf(deployment: Deployment): string {
  const { recurrence } = processingOf(deployment);
  if (recurrence === undefined) return 'None';
  const fields = Object.entries(recurrence.fields).map(([name, value]) => `${name} ${value}`);
  const schedule = [recurrence.kind, ...fields].join(', ');
  return deployment.status === 'SCHEDULED' ? schedule : `${schedule}; not in force while the status is ${deployment.status}`;
}

/**
 * The forms of the page: `action` run (deployment, an internal id), kill or restart (task).
 * @throws RequestError 403 INSUFFICIENT_PERMISSION, 400 INVALID_INPUT, MAP_REDUCE_ALREADY_RUNNING
 */
export function controlSchedules(exchange: SignedInExchange): Answer {
  if (!isAdministrator(exchange.session)) throw noPrivileges();
  const form = formOf(exchange.request);
  const task = form.get('task') ?? '';
  const actions: Readonly<Record<string, () => boolean>> = {
    run: () => runNow(exchange, form.get('deployment') ?? ''),
    kill: () => exchange.processors.kill(task),
    restart: () => exchange.processors.restart(task),
  };
  const action = form.get('action') ?? '';
  if (!Object.hasOwn(actions, action)) throw new RequestError(400, 'INVALID_INPUT', 'action must be run, kill or restart.');
  if (actions[action]?.() !== true) {
    throw new RequestError(400, 'INVALID_INPUT', 'It cannot be done any more: the deployment or the run is not in that state. Look at the page again.');
  }
  return redirectAnswer(303, paths.schedules);
}

/** Whether there is such a deployment, and it is deployed. */
function runNow({ account, request }: SignedInExchange, reference: string): boolean {
  const deployment = /^\d{1,15}$/.test(reference) ? findDeploymentById(account, Number(reference)) : undefined;
  if (deployment?.script.type !== 'MAPREDUCE' || !deployment.isDeployed || deployment.script.isInactive) return false;
  if (unfinishedTasks(account, deployment.id).length > 0) {
    throw new RequestError(400, 'MAP_REDUCE_ALREADY_RUNNING', `${deployment.title} is running or waits to run. Wait for its end.`);
  }
  submitAsSystem(account, deployment, request.baseUrl);
  return true;
}
