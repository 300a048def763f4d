import { randomBytes } from 'node:crypto';
import type { Account, Row } from '../account/types';
import { isChecked } from '../account/checkbox';
import type { Shape, Stage, Task, TaskStatus } from './task';

/** Ended tasks that are kept to be looked at. */
const mostEnded = 100;

export type TaskInput = Pick<Task, 'deploymentId' | 'caller' | 'parameters' | 'baseUrl'>;

function toTask(row: Row): Task {
  return {
    id: Number(row.id),
    taskId: String(row.taskid),
    deploymentId: Number(row.deployment),
    caller: { userId: Number(row.userid), roleId: Number(row.roleid) },
    parameters: JSON.parse(String(row.parameters)) as Record<string, string>,
    baseUrl: String(row.baseurl),
    created: new Date(Number(row.created)),
    ended: row.ended === null ? undefined : new Date(Number(row.ended)),
    status: row.status as TaskStatus,
    stage: row.stage === null ? undefined : (row.stage as Stage),
    hasFailed: isChecked(row.hasfailed),
    shape: row.shape === null ? undefined : (JSON.parse(String(row.shape)) as Shape),
  };
}

/** Adds a task that waits for its turn. */
export function addTask(account: Account, { deploymentId, caller, parameters, baseUrl }: TaskInput): Task {
  const taskId = `MAPREDUCETASK_${randomBytes(20).toString('hex')}_${randomBytes(20).toString('hex')}`;
  account.database.run(
    `INSERT INTO local_task (taskid, deployment, userid, roleid, parameters, baseurl, created, status)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING')`,
    [taskId, deploymentId, caller.userId, caller.roleId, JSON.stringify(parameters), baseUrl, Date.now()],
  );
  return findTask(account, taskId)!;
}

export function findTask(account: Account, taskId: string): Task | undefined {
  const row = account.database.get('SELECT * FROM local_task WHERE taskid = ?', [taskId]);
  return row && toTask(row);
}

/** The newest tasks of a deployment first. */
export function tasksOf(account: Account, deploymentId: number, limit: number): Task[] {
  return account.database
    .all('SELECT * FROM local_task WHERE deployment = ? ORDER BY id DESC LIMIT ?', [deploymentId, limit])
    .map(toTask);
}

/** Tasks of a deployment that wait or are worked on, in the order of their submission. */
export function unfinishedTasks(account: Account, deploymentId: number): Task[] {
  return account.database
    .all("SELECT * FROM local_task WHERE deployment = ? AND status IN ('PENDING', 'PROCESSING') ORDER BY id", [deploymentId])
    .map(toTask);
}

/** Tasks that may begin: the oldest of each deployment of which none is worked on. */
export function startableTasks(account: Account): Task[] {
  return account.database
    .all(
      `SELECT * FROM local_task WHERE id IN (SELECT MIN(id) FROM local_task WHERE status = 'PENDING' GROUP BY deployment)
       AND deployment NOT IN (SELECT deployment FROM local_task WHERE status = 'PROCESSING') ORDER BY id`,
    )
    .map(toTask);
}

/** Tasks that were begun and not ended. */
export function begunTasks(account: Account): Task[] {
  return account.database.all("SELECT * FROM local_task WHERE status = 'PROCESSING' ORDER BY id").map(toTask);
}

/** Notes that a task is no longer waiting. Does nothing to one that was begun before. */
export function beginTask(account: Account, task: Task): void {
  account.database.run("UPDATE local_task SET status = 'PROCESSING', stage = 'GET_INPUT' WHERE id = ? AND status = 'PENDING'", [task.id]);
}

/** Moves a task to its next stage. */
export function enterStage(account: Account, task: Task, stage: Stage): void {
  account.database.run('UPDATE local_task SET stage = ? WHERE id = ?', [stage, task.id]);
}

export function setShape(account: Account, task: Task, shape: Shape): void {
  account.database.run('UPDATE local_task SET shape = ? WHERE id = ?', [JSON.stringify(shape), task.id]);
}

export function markFailed(account: Account, task: Task): void {
  account.database.run("UPDATE local_task SET hasfailed = 'T' WHERE id = ?", [task.id]);
}

/** Ends a task: its errors and numbers are kept, its pairs are not, and of ended tasks the newest 100. */
export function endTask(account: Account, task: Task, status: 'COMPLETE' | 'FAILED'): void {
  const { database } = account;
  database.transaction(() => {
    database.run('UPDATE local_task SET status = ?, ended = ? WHERE id = ?', [status, Date.now(), task.id]);
    database.run('DELETE FROM local_task_pair WHERE task = ?', [task.id]);
    database.run('DELETE FROM local_task_written WHERE task = ?', [task.id]);
    const oldest = database.get('SELECT id FROM local_task WHERE ended IS NOT NULL ORDER BY id DESC LIMIT 1 OFFSET ?', [mostEnded])?.id;
    if (oldest === undefined) return;
    database.run('DELETE FROM local_task WHERE ended IS NOT NULL AND id <= ?', [oldest]);
    for (const table of ['local_task_stage', 'local_task_error']) {
      database.run(`DELETE FROM ${table} WHERE task NOT IN (SELECT id FROM local_task)`);
    }
  });
}
