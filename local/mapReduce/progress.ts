import type { Account } from '../account/types';
import { pendingAmount, writtenAmount, type Amount } from './pairs';
import { stageRecords, type StageRecord } from './stageRecords';
import { outputSource, type JobStage, type Stage, type Task } from './task';

/** What is done of a stage, and what is not. */
export interface Part {
  readonly total: number;
  readonly pending: Amount;
}

/** How far a task is. */
export interface Progress {
  readonly map: Part;
  readonly reduce: Part;
  readonly output: Part;
  /** Bytes of everything that is stored for the task. */
  readonly bytes: number;
  /** 0 to 100, of the stage in which the task is. */
  readonly percentOfStage: number;
}

const none: Amount = { count: 0, bytes: 0 };

/** Numbers for task.checkStatus and for the page of schedules. Of an ended task nothing is pending. */
export function progressOf(account: Account, task: Task): Progress {
  const records = stageRecords(account, task);
  const isOver = task.ended !== undefined;
  const part = (stage: JobStage): Part => ({ total: totalOf(records, stage), pending: isOver ? none : pendingAmount(account, task, stage) });
  const written = isOver ? none : writtenAmount(account, task, outputSource(task.shape));
  const parts = {
    map: part('MAP'),
    reduce: part('REDUCE'),
    output: { total: isOver ? totalOf(records, 'SUMMARIZE') : written.count, pending: written },
  };
  return { ...parts, bytes: bytesOf(account, task, parts), percentOfStage: percentOf(task, parts) };
}

function totalOf(records: readonly StageRecord[], stage: Stage): number {
  return records.find((record) => record.stage === stage)?.total ?? 0;
}

function bytesOf(account: Account, task: Task, { map, reduce, output }: Pick<Progress, 'map' | 'reduce' | 'output'>): number {
  if (task.ended !== undefined) return 0;
  const ungrouped = task.shape?.hasReduce === true ? writtenAmount(account, task, task.shape.hasMap ? 'MAP' : 'GET_INPUT').bytes : 0;
  return map.pending.bytes + reduce.pending.bytes + output.pending.bytes + ungrouped;
}

/** The stages that are done in one go are at 0 or at 100: Oracle's stub of N/task. */
function percentOf(task: Task, { map, reduce }: Pick<Progress, 'map' | 'reduce'>): number {
  if (task.ended !== undefined) return 100;
  const part = task.stage === 'MAP' ? map : task.stage === 'REDUCE' ? reduce : undefined;
  if (part === undefined || part.total === 0) return 0;
  return Math.floor(((part.total - part.pending.count) / part.total) * 100);
}
