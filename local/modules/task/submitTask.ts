import { toCheckbox } from '../../account/checkbox';
import { effectiveLevel } from '../../account/permissions';
import { deploymentsOfScript, findScript } from '../../account/scripts';
import type { Deployment } from '../../account/types';
import { addTask, unfinishedTasks } from '../../mapReduce/tasks';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { required, textPairs, type Options } from '../options';

export interface Submission extends Options {
  readonly scriptId: unknown;
  /** Undefined or null for any deployment that is idle. */
  readonly deploymentId: unknown;
  readonly params: Options;
}

const unitsOfSubmit = 20;

/** SuiteScript and SuiteScript Scheduling (Oracle help section_453639770507); at which level is not published. */
const demanded = ['ADMI_CUSTOMSCRIPT', 'ADMI_SS_SCHEDULING'] as const;

/**
 * Submits a Map/Reduce deployment. It will run as whoever the submitting script runs as (Oracle help
 * section_1508887826). Gives the task's id; undefined for a script that submits itself, which NetSuite does when the
 * running task has ended.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, INSUFFICIENT_PERMISSION, INVALID_ID, MAP_REDUCE_ALREADY_RUNNING,
 *   NO_DEPLOYMENTS_AVAILABLE, FAILED_TO_SUBMIT_JOB_REQUEST_1
 */
export function submitTask(execution: Execution, submission: Submission): string | undefined {
  const { account, actor, governance, baseUrl } = execution;
  const scriptId = String(required('MapReduceScriptTask.submit', submission, 'scriptId'));
  governance.charge(unitsOfSubmit, 'N/task/mapReduceScriptTask', 'submit');
  if (demanded.some((key) => effectiveLevel(account, actor, key) === 0)) {
    throw new ScriptError('INSUFFICIENT_PERMISSION', 'Permission Violation: You need the permissions SuiteScript and SuiteScript Scheduling to submit a script.');
  }
  const deployment = deploymentToRun(execution, scriptId, submission.deploymentId);
  const { taskId } = addTask(account, {
    deploymentId: deployment.id,
    caller: actor,
    parameters: parametersFor(deployment, submission.params),
    baseUrl,
  });
  return isOwn(execution, deployment) ? undefined : taskId;
}

function deploymentToRun(execution: Execution, scriptId: string, deploymentId: unknown): Deployment {
  const { account } = execution;
  const script = findScript(account, scriptId);
  if (script?.type !== 'MAPREDUCE') throw invalidId('script', scriptId);
  const deployments = deploymentsOfScript(account, script);
  if (deploymentId === undefined || deploymentId === null || deploymentId === '') return idleAmong(execution, deployments);
  const wanted = String(deploymentId).toLowerCase();
  const deployment = deployments.find(({ id, scriptId: own }) => own.toLowerCase() === wanted || String(id) === wanted);
  if (deployment === undefined) throw invalidId('deployment', String(deploymentId));
  refuseUnrunnable(deployment);
  if (isBusy(execution, deployment)) {
    throw new ScriptError('MAP_REDUCE_ALREADY_RUNNING', `Map/Reduce Script ${scriptId} with Deployment ${wanted} is already running.`);
  }
  return deployment;
}

function idleAmong(execution: Execution, deployments: readonly Deployment[]): Deployment {
  const idle = deployments.find((deployment) => reasonNotToRun(deployment) === undefined && !isBusy(execution, deployment));
  if (idle === undefined) throw new ScriptError('NO_DEPLOYMENTS_AVAILABLE', 'No deployment of the script is available.');
  return idle;
}

/** A script may submit its own deployment once more while it runs. */
function isBusy(execution: Execution, deployment: Deployment): boolean {
  const unfinished = unfinishedTasks(execution.account, deployment.id);
  const counted = isOwn(execution, deployment) ? unfinished.filter(({ status }) => status === 'PENDING') : unfinished;
  return counted.length > 0;
}

function isOwn(execution: Execution, { id }: Deployment): boolean {
  return execution.deployment.id === id;
}

function refuseUnrunnable(deployment: Deployment): void {
  const reason = reasonNotToRun(deployment);
  if (reason !== undefined) throw new ScriptError('FAILED_TO_SUBMIT_JOB_REQUEST_1', `Failed to submit job request: ${reason}`);
}

/** Only a deployment that is Not Scheduled can be submitted on demand: Oracle help section_1508887826. */
function reasonNotToRun({ scriptId, script, isDeployed, status }: Deployment): string | undefined {
  if (script.isInactive) return `the script of ${scriptId} is inactive`;
  if (!isDeployed) return `${scriptId} is not deployed`;
  return status === 'NOTSCHEDULED' ? undefined : `the status of ${scriptId} is ${status} and not NOTSCHEDULED`;
}

/** The values for parameters that the script has; checkboxes as T and F. */
function parametersFor({ parameters }: Deployment, params: Options): Record<string, string> {
  const own = textPairs(params).filter(([name]) => Object.hasOwn(parameters, name));
  return Object.fromEntries(own.map(([name, text]) => [name, typeof params[name] === 'boolean' ? toCheckbox(params[name]) : text]));
}

function invalidId(what: 'script' | 'deployment', id: string): ScriptError {
  return new ScriptError('INVALID_ID', `There is no Map/Reduce ${what} with the id ${id.slice(0, 100)}.`);
}
