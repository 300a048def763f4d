import { findDeployment } from '../../local/account/scripts';
import type { Account } from '../../local/account/types';
import { limitsByStage } from '../../local/mapReduce/limits';
import { takeUp } from '../../local/mapReduce/run';
import { runTask } from '../../local/mapReduce/runTask';
import { submitAsSystem } from '../../local/mapReduce/submitAsSystem';
import type { InvokedStage } from '../../local/mapReduce/task';
import type { GovernedCall } from '../../local/runtime/faults';
import type { RunCost } from '../../local/runtime/runScript';

/** What one stage of an audit took, all its invocations together. */
export interface StageCost {
  readonly stage: InvokedStage;
  readonly invocations: number;
  readonly units: number;
  /** Units of the invocation that took most, what NetSuite allows one, and how much of that it is. */
  readonly largest: number;
  readonly limit: number;
  readonly percent: number;
  readonly queries: number;
  /** Rows that queries gave. */
  readonly rows: number;
  /** Records made, changed or deleted. */
  readonly records: number;
  /** Of the script's functions. */
  readonly milliseconds: number;
}

export interface AuditCost {
  readonly stages: readonly StageCost[];
  /** Of the whole audit, Local NetSuite's own work between the invocations among it. */
  readonly milliseconds: number;
}

/** The calls of N/record that change what is stored. */
const writes = new Set(['save', 'submitFields', 'delete']);

class Meter {
  #invocations = 0;
  #units = 0;
  #largest = 0;
  #queries = 0;
  #rows = 0;
  #records = 0;
  #milliseconds = 0;

  constructor(private readonly stage: InvokedStage) {}

  countCall({ module, member }: GovernedCall): void {
    if (module === 'N/query') this.#queries += 1;
    if (module.startsWith('N/record') && writes.has(member)) this.#records += 1;
  }

  countInvocation({ unitsUsed, rowsRead, milliseconds }: RunCost): void {
    this.#invocations += 1;
    this.#units += unitsUsed;
    this.#largest = Math.max(this.#largest, unitsUsed);
    this.#rows += rowsRead;
    this.#milliseconds += milliseconds;
  }

  toCost(): StageCost {
    const { units: limit } = limitsByStage[this.stage];
    return {
      stage: this.stage,
      invocations: this.#invocations,
      units: this.#units,
      largest: this.#largest,
      limit,
      percent: Math.round((this.#largest / limit) * 1000) / 10,
      queries: this.#queries,
      rows: this.#rows,
      records: this.#records,
      milliseconds: Math.round(this.#milliseconds),
    };
  }
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
  const meters = { GET_INPUT: new Meter('GET_INPUT'), MAP: new Meter('MAP'), REDUCE: new Meter('REDUCE'), SUMMARIZE: new Meter('SUMMARIZE') };
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
