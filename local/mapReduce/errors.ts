import type { Account } from '../account/types';
import type { ScriptFailure } from '../runtime/failure';
import type { Claim } from './pairs';
import type { InvokedStage, Task } from './task';

/** One failed attempt. */
export interface StageError {
  /** Undefined for a stage that has no keys. */
  readonly key: string | undefined;
  /** JSON of the error: type, name, message and stack. */
  readonly error: string;
  readonly executionNo: number;
}

/** The place of an error in a stage that has no pairs. */
const nowhere = -1;

/** What NetSuite notes for every pair whose processing a restart of the server interrupted: Oracle help section_1517279626. */
export const interruption: Pick<ScriptFailure, 'code' | 'message'> = {
  code: 'SSS_APP_SERVER_RESTART',
  message: 'The application server was restarted.',
};

/** @param claim the pair whose attempt failed; undefined for a stage without pairs */
export function addError(account: Account, task: Task, stage: InvokedStage, failure: Pick<ScriptFailure, 'code' | 'message' | 'stack'>, claim?: Claim): void {
  account.database.run('INSERT INTO local_task_error (task, stage, position, key, error, executionno) VALUES (?, ?, ?, ?, ?, ?)', [
    task.id,
    stage,
    claim?.position ?? nowhere,
    claim === undefined ? null : JSON.stringify(claim.key),
    serialized(failure),
    claim?.attempt ?? 1,
  ]);
}

function serialized({ code, message, stack }: Pick<ScriptFailure, 'code' | 'message' | 'stack'>): string {
  return JSON.stringify({ type: 'error.SuiteScriptError', name: code, message, stack: stack?.split('\n') ?? [] });
}

/** All errors of a stage, in the order in which they happened; at most `limit`. */
export function errorsOf({ database }: Account, task: Task, stage: InvokedStage, limit = -1): StageError[] {
  const rows = database.all('SELECT * FROM local_task_error WHERE task = ? AND stage = ? ORDER BY id LIMIT ?', [task.id, stage, limit]);
  return rows.map((row) => ({
    key: typeof row.key === 'string' ? (JSON.parse(row.key) as string) : undefined,
    error: String(row.error),
    executionNo: Number(row.executionno),
  }));
}

/** The errors of the earlier attempts for a pair. */
export function earlierErrors({ database }: Account, task: Task, stage: InvokedStage, { key, position }: Claim): StageError[] {
  const rows = database.all('SELECT error, executionno FROM local_task_error WHERE task = ? AND stage = ? AND position = ? ORDER BY id', [task.id, stage, position]);
  return rows.map((row) => ({ key, error: String(row.error), executionNo: Number(row.executionno) }));
}
