import type { Account, Row } from '../account/types';
import { bytesOf, type Pair } from './pair';
import type { JobStage, Stage, Task } from './task';

/**
 * The pairs of a task between its stages. Keys and values are stored as JSON, which keeps every character; a reduce
 * stage's value is the array of all values of its key.
 */

/** Where pairs come from that nobody has grouped yet. */
export type Source = 'GET_INPUT' | JobStage;

/** A pair that a job has taken: what a stage's function is called with. */
export interface Claim {
  /** Place among the stage's pairs, from 0. */
  readonly position: number;
  readonly key: string;
  /** One in the map stage; all of the key in the reduce stage. */
  readonly values: readonly string[];
  readonly bytes: number;
  /** Which attempt it is, from 1. */
  readonly attempt: number;
}

const chunk = 500;

/** The pairs that a map stage works through. */
export function addPairs({ database }: Account, task: Task, pairs: readonly Pair[]): void {
  pairs.forEach((pair, position) => {
    database.run(
      `INSERT INTO local_task_pair (task, stage, position, key, value, bytes, state, attempts) VALUES (?, 'MAP', ?, ?, ?, ?, 'waiting', 0)`,
      [task.id, position, JSON.stringify(pair.key), JSON.stringify(pair.value), bytesOf(pair)],
    );
  });
}

/** What an invocation wrote. @param position of the invocation's own pair */
export function addWritten({ database }: Account, task: Task, stage: Source, position: number, pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    database.run('INSERT INTO local_task_written (task, stage, position, key, value, bytes) VALUES (?, ?, ?, ?, ?, ?)', [
      task.id,
      stage,
      position,
      JSON.stringify(pair.key),
      JSON.stringify(pair.value),
      bytesOf(pair),
    ]);
  }
}

/** Makes of what a stage wrote the pairs of the reduce stage: one a key, with the values in the order of their writing. */
export function groupWritten({ database }: Account, task: Task, source: Source): void {
  database.run(
    `INSERT INTO local_task_pair (task, stage, position, key, value, bytes, state, attempts)
     SELECT task, 'REDUCE', ROW_NUMBER() OVER (ORDER BY key) - 1, key, '[' || group_concat(value, ',' ORDER BY position, id) || ']',
       SUM(bytes), 'waiting', 0
     FROM local_task_written WHERE task = ? AND stage = ? GROUP BY key`,
    [task.id, source],
  );
  database.run('DELETE FROM local_task_written WHERE task = ? AND stage = ?', [task.id, source]);
}

/** Takes the next pairs that wait, at most `count`, each for one more attempt. */
export function claimPairs({ database }: Account, task: Task, stage: JobStage, count: number): Claim[] {
  const rows = database.all(
    `SELECT * FROM local_task_pair WHERE task = ? AND stage = ? AND state = 'waiting' ORDER BY position LIMIT ?`,
    [task.id, stage, count],
  );
  for (const { id } of rows) {
    database.run("UPDATE local_task_pair SET state = 'running', attempts = attempts + 1 WHERE id = ?", [id ?? null]);
  }
  return rows.map((row) => toClaim(row, Number(row.attempts) + 1));
}

function toClaim(row: Row, attempt: number): Claim {
  const value = JSON.parse(String(row.value)) as string | string[];
  return {
    position: Number(row.position),
    key: JSON.parse(String(row.key)) as string,
    values: typeof value === 'string' ? [value] : value,
    bytes: Number(row.bytes),
    attempt,
  };
}

/** Notes that a pair is done with, well or not; its value is needed no more. */
export function settlePair(account: Account, task: Task, stage: JobStage, { position }: Claim, state: 'done' | 'failed'): void {
  update(account, "state = ?, value = '', bytes = 0", [state], { task, stage, position });
}

/** Notes that a pair is tried again at once. */
export function retryPair(account: Account, task: Task, stage: JobStage, { position }: Claim): void {
  update(account, 'attempts = attempts + 1', [], { task, stage, position });
}

/** Puts a pair back that a job took and did not try; or, tried, to be tried again. */
export function returnPair(account: Account, task: Task, stage: JobStage, { position }: Claim, isTried: boolean): void {
  update(account, "state = 'waiting', attempts = attempts - ?", [isTried ? 0 : 1], { task, stage, position });
}

interface Place {
  readonly task: Task;
  readonly stage: JobStage;
  readonly position: number;
}

function update({ database }: Account, changes: string, values: readonly (string | number)[], { task, stage, position }: Place): void {
  const running = "task = ? AND stage = ? AND state = 'running' AND position = ?";
  database.run(`UPDATE local_task_pair SET ${changes} WHERE ${running}`, [...values, task.id, stage, position]);
}

/** Pairs that were taken and of which nobody noted what became. */
export function runningPairs({ database }: Account, task: Task, stage: JobStage): Claim[] {
  const rows = database.all("SELECT * FROM local_task_pair WHERE task = ? AND stage = ? AND state = 'running' ORDER BY position", [task.id, stage]);
  return rows.map((row) => toClaim(row, Number(row.attempts)));
}

/** How a stage ended for one of its keys. */
export interface KeyOutcome {
  readonly key: string;
  readonly executionCount: number;
  readonly completionState: 'COMPLETE' | 'FAILED' | 'PENDING';
}

const completionStates: Readonly<Record<string, KeyOutcome['completionState']>> = { done: 'COMPLETE', failed: 'FAILED' };

/** The keys of a stage: in the order of numbers where all of them are, else of their characters (Oracle help section_4472745365). */
export function keyOutcomes({ database }: Account, task: Task, stage: JobStage): KeyOutcome[] {
  const rows = database.all('SELECT key, attempts, state FROM local_task_pair WHERE task = ? AND stage = ? ORDER BY position', [task.id, stage]);
  const outcomes = rows.map((row) => ({
    key: JSON.parse(String(row.key)) as string,
    executionCount: Number(row.attempts),
    completionState: completionStates[String(row.state)] ?? 'PENDING',
  }));
  const areNumbers = outcomes.every(({ key }) => key.trim() !== '' && Number.isFinite(Number(key)));
  return outcomes.sort(areNumbers ? (left, right) => Number(left.key) - Number(right.key) : byCharacters);
}

function byCharacters(left: KeyOutcome, right: KeyOutcome): number {
  if (left.key === right.key) return 0;
  return left.key < right.key ? -1 : 1;
}

/** What a stage wrote, in the order of its pairs, read bit by bit. */
export function* readWritten({ database }: Account, task: Task, stage: Source): Generator<Pair, void> {
  let position = -1;
  let id = 0;
  for (;;) {
    const rows = database.all(
      'SELECT * FROM local_task_written WHERE task = ? AND stage = ? AND (position, id) > (?, ?) ORDER BY position, id LIMIT ?',
      [task.id, stage, position, id, chunk],
    );
    for (const row of rows) yield { key: JSON.parse(String(row.key)) as string, value: JSON.parse(String(row.value)) as string };
    const last = rows.at(-1);
    if (last === undefined) return;
    position = Number(last.position);
    id = Number(last.id);
  }
}

/** How much of something there is: pairs, and the bytes of their keys and values. */
export interface Amount {
  readonly count: number;
  readonly bytes: number;
}

/** What a stage has still to work through. */
export function pendingAmount(account: Account, task: Task, stage: JobStage): Amount {
  return amount(account, "local_task_pair WHERE task = ? AND stage = ? AND state IN ('waiting', 'running')", task, stage);
}

/** What a stage wrote and nobody has grouped yet. */
export function writtenAmount(account: Account, task: Task, stage: Source): Amount {
  return amount(account, 'local_task_written WHERE task = ? AND stage = ?', task, stage);
}

function amount({ database }: Account, rows: string, task: Task, stage: Stage): Amount {
  const row = database.get(`SELECT COUNT(*) AS count, COALESCE(SUM(bytes), 0) AS bytes FROM ${rows}`, [task.id, stage]);
  return { count: Number(row?.count), bytes: Number(row?.bytes) };
}
