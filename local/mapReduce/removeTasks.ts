import type { Account } from '../account/types';

/** Removes every task of a deployment that is removed, with all that is kept of it. None may be worked on any more. */
export function removeTasks({ database }: Account, deploymentId: number): void {
  database.transaction(() => {
    database.run('DELETE FROM local_task WHERE deployment = ?', [deploymentId]);
    for (const table of ['local_task_stage', 'local_task_pair', 'local_task_written', 'local_task_error']) {
      database.run(`DELETE FROM ${table} WHERE task NOT IN (SELECT id FROM local_task)`);
    }
  });
}
