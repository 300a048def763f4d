import type { Account } from '../account/types';
import type { RunCost } from '../runtime/runScript';
import { stages, type Stage, type Task } from './task';

/** What is known of a stage that was begun. */
export interface StageRecord {
  readonly stage: Stage;
  readonly started: Date;
  /** How often it was begun: more than once where it was interrupted. */
  readonly attempts: number;
  /** Pairs that it works through; of the last stage, pairs that were put out. */
  readonly total: number;
  /** Governance units of all its invocations. */
  readonly units: number;
  readonly milliseconds: number;
  readonly yields: number;
}

/** Notes that a stage begins, or begins again. Gives how often it has begun. */
export function beginStage({ database }: Account, task: Task, stage: Stage, total = 0): number {
  database.run(
    `INSERT INTO local_task_stage (task, stage, started, attempts, total) VALUES (?, ?, ?, 1, ?)
     ON CONFLICT (task, stage) DO UPDATE SET attempts = attempts + 1`,
    [task.id, stage, Date.now(), total],
  );
  return Number(database.get('SELECT attempts FROM local_task_stage WHERE task = ? AND stage = ?', [task.id, stage])?.attempts);
}

export function addCost({ database }: Account, task: Task, stage: Stage, cost: Pick<RunCost, 'unitsUsed' | 'milliseconds'>): void {
  database.run('UPDATE local_task_stage SET units = units + ?, milliseconds = milliseconds + ? WHERE task = ? AND stage = ?', [
    cost.unitsUsed,
    cost.milliseconds,
    task.id,
    stage,
  ]);
}

export function addYield({ database }: Account, task: Task, stage: Stage): void {
  database.run('UPDATE local_task_stage SET yields = yields + 1 WHERE task = ? AND stage = ?', [task.id, stage]);
}

/** The stages that were begun, in their order. */
export function stageRecords({ database }: Account, task: Task): StageRecord[] {
  const rows = database.all('SELECT * FROM local_task_stage WHERE task = ?', [task.id]);
  const records = rows.map((row) => ({
    stage: row.stage as Stage,
    started: new Date(Number(row.started)),
    attempts: Number(row.attempts),
    total: Number(row.total),
    units: Number(row.units),
    milliseconds: Number(row.milliseconds),
    yields: Number(row.yields),
  }));
  return records.sort((left, right) => stages.indexOf(left.stage) - stages.indexOf(right.stage));
}
