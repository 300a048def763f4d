import * as runtime from 'N/runtime';
import * as task from 'N/task';
import { reasonOf } from './reading';

/** The stages of a Map/Reduce script in their order, as task.MapReduceStage has them. */
export const auditStages = ['GET_INPUT', 'MAP', 'SHUFFLE', 'REDUCE', 'SUMMARIZE'] as const;

export type AuditStage = (typeof auditStages)[number];

/**
 * How far an audit is:
 * - waiting: for a processor;
 * - working: in a stage; 0 to 100 percent of it are done, undefined of a stage that is done in one go;
 * - ended, failed: NetSuite works on it no more;
 * - unknown: NetSuite does not tell.
 */
export type AuditProgress =
  | { readonly state: 'waiting' | 'ended' | 'failed' }
  | { readonly state: 'working'; readonly stage: AuditStage; readonly percent: number | undefined }
  | { readonly state: 'unknown'; readonly reason: string };

/** An audit that this session began. */
export interface BegunAudit {
  readonly taskId: string;
  /** The newest audit when it was begun, by internal id; 0 where there was none. */
  readonly newestBefore: number;
}

const sessionKey = 'extsync_begun_audit';

/** Stands in the session where no audit is followed: a session has no way to remove a value. */
const NONE_FOLLOWED = 'none';

/** Notes in the session which audit it began: no address has to carry the task, and nobody can name another one. No units. */
export function rememberBegunAudit(begun: BegunAudit): void {
  runtime.getCurrentSession().set({ name: sessionKey, value: JSON.stringify(begun) });
}

/** Forgets the audit of this session, of which there is no more to tell. No units. */
export function forgetBegunAudit(): void {
  runtime.getCurrentSession().set({ name: sessionKey, value: NONE_FOLLOWED });
}

/** Gives the audit that this session began, undefined where it began none, or that was told to its end. No units. */
export function readBegunAudit(): BegunAudit | undefined {
  const noted = runtime.getCurrentSession().get({ name: sessionKey });
  return noted && noted !== NONE_FOLLOWED ? (JSON.parse(noted) as BegunAudit) : undefined;
}

/** Only these two stages are ever done in part (Oracle's stub of N/task). */
const gradual: readonly AuditStage[] = ['MAP', 'REDUCE'];

function workingIn(status: task.MapReduceScriptTaskStatus): AuditProgress {
  const stage = auditStages.find((each) => each === String(status.stage)) ?? 'GET_INPUT';
  if (!gradual.includes(stage)) return { state: 'working', stage, percent: undefined };
  const percent = Math.floor(Number(status.getPercentageCompleted()));
  return { state: 'working', stage, percent: percent >= 0 && percent <= 100 ? percent : undefined };
}

/** Gives how far a task is: 10 units in the stages that are done in part. */
export function readProgress({ taskId }: BegunAudit): AuditProgress {
  try {
    const status = task.checkStatus({ taskId }) as task.MapReduceScriptTaskStatus;
    const state = String(status.status);
    if (state === 'PENDING') return { state: 'waiting' };
    if (state === 'PROCESSING') return workingIn(status);
    return { state: state === 'COMPLETE' ? 'ended' : 'failed' };
  } catch (thrown) {
    return { state: 'unknown', reason: reasonOf(thrown) };
  }
}
