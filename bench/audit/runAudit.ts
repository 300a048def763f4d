import { findDeployment } from '../../local/account/scripts';
import type { Account } from '../../local/account/types';
import { takeUp } from '../../local/mapReduce/run';
import { runTask } from '../../local/mapReduce/runTask';
import { submitAsSystem } from '../../local/mapReduce/submitAsSystem';
import type { InvokedStage } from '../../local/mapReduce/task';
import { StageMeter, type StageCost } from './stageMeter';

export interface AuditCost {
  readonly stages: readonly StageCost[];
  /** Of the whole audit, Local NetSuite's own work between the invocations among it. */
  readonly milliseconds: number;
}

/** @throws Error where the newest audit is not complete: it did not do the work that is to be measured */
function refuseIncomplete({ database }: Account): void {
  const row = database.get('SELECT custrecord_extsync_run_status AS status, custrecord_extsync_run_report AS report FROM customrecord_extsync_audit_run ORDER BY id DESC');
  if (row?.['status'] !== 'complete') throw new Error(`The audit ended as ${String(row?.['status'])}: ${String(row?.['report'])}`);
}

/**
 * Runs the nightly audit of an account and gives what it took.
 * @throws Error where it is not complete
 */
export function runAudit(account: Account): AuditCost {
  const deployment = findDeployment(account, 'customscript_extsync_audit', 'customdeploy_extsync_audit_nightly');
  if ('missing' in deployment) throw new Error('The SuiteApp is not installed.');
  const meters = { GET_INPUT: new StageMeter('GET_INPUT'), MAP: new StageMeter('MAP'), REDUCE: new StageMeter('REDUCE'), SUMMARIZE: new StageMeter('SUMMARIZE') };
  let stage: InvokedStage = 'GET_INPUT';
  const run = takeUp(account, submitAsSystem(account, deployment, 'http://localhost'), {
    faults: {
      atInvocation: (moment) => {
        stage = moment.stage;
      },
      beforeCall: (call) => meters[stage].countCall(call),
    },
    onInvocation: (ended, cost) => meters[ended].countInvocation(cost),
  });
  if (run === undefined) throw new Error('The SuiteApp is not installed.');
  const start = performance.now();
  const steps = runTask(run);
  while (steps.next().done !== true);
  const milliseconds = Math.round(performance.now() - start);
  refuseIncomplete(account);
  return { stages: Object.values(meters).map((meter) => meter.toCost()), milliseconds };
}
