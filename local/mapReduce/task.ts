import { findDeploymentById } from '../account/scripts';
import type { Account, Caller, Deployment, Processing } from '../account/types';

/** The stages in their order; values of task.MapReduceStage. */
export const stages = ['GET_INPUT', 'MAP', 'SHUFFLE', 'REDUCE', 'SUMMARIZE'] as const;
export type Stage = (typeof stages)[number];

/** Stages that call a function of the script. */
export type InvokedStage = Exclude<Stage, 'SHUFFLE'>;

/** Stages that call it once for each pair. */
export type JobStage = 'MAP' | 'REDUCE';

/** Values of task.TaskStatus. */
export type TaskStatus = 'PENDING' | 'PROCESSING' | 'COMPLETE' | 'FAILED';

/** What the script turned out to be when its first stage loaded it. */
export interface Shape {
  readonly hasMap: boolean;
  readonly hasReduce: boolean;
  readonly hasSummarize: boolean;
  /** 0 to 3; undefined where the script's config does not say. */
  readonly retryCount: number | undefined;
  readonly exitsOnError: boolean;
}

/** One submission of a Map/Reduce deployment. */
export interface Task {
  /** Of this machine; the order of submission. */
  readonly id: number;
  /** As scripts know it: MAPREDUCETASK_… */
  readonly taskId: string;
  readonly deploymentId: number;
  /** Who the script runs as. */
  readonly caller: Caller;
  /** What the submission set in place of the deployment's own parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The server's address, e.g. http://localhost:8300 */
  readonly baseUrl: string;
  readonly created: Date;
  readonly ended: Date | undefined;
  readonly status: TaskStatus;
  /** Undefined while it waits for its turn. */
  readonly stage: Stage | undefined;
  /** Whether a stage was left because of an error. */
  readonly hasFailed: boolean;
  readonly shape: Shape | undefined;
}

/**
 * The deployment as the task runs it: with the submission's parameters, and for the role that the task has, whatever
 * the deployment's own is (Oracle help chapter_N2997500). Undefined where it was removed meanwhile.
 */
export function deploymentOf(account: Account, task: Task): Deployment | undefined {
  const deployment = findDeploymentById(account, task.deploymentId);
  if (deployment === undefined) return undefined;
  return { ...deployment, runAsRole: undefined, parameters: { ...deployment.parameters, ...task.parameters } };
}

/** What NetSuite takes for a deployment that says nothing of it (sdf/reference/schema.json). */
const usualProcessing: Processing = { concurrencyLimit: 1, bufferSize: 1, yieldAfterMinutes: 60, recurrence: undefined };

export function processingOf({ processing }: Deployment): Processing {
  return processing ?? usualProcessing;
}

/** The stage whose writing is the script's output: its last one that writes. */
export function outputSource(shape: Shape | undefined): JobStage {
  return shape?.hasReduce === true ? 'REDUCE' : 'MAP';
}
