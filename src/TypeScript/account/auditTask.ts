import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as task from 'N/task';
import { NONE, toLevel } from '../requirements/levels';
import { ADMINISTRATOR } from '../verdict/grants';
import { reasonOf } from './reading';

/** The audit as src/Objects/scripts defines it, by the deployment that runs on demand. */
export const auditScript = { scriptId: 'customscript_extsync_audit', deploymentId: 'customdeploy_extsync_audit_now' } as const;

/** What submitting a script takes; at which level is not published (Oracle help, section_453639770507). */
const neededKeys = ['ADMI_CUSTOMSCRIPT', 'ADMI_SS_SCHEDULING'] as const;

/** The same, in NetSuite's own words. */
export const permissionsToBegin = 'Setup > SuiteScript, Setup > SuiteScript Scheduling';

/**
 * What became of a wish to begin an audit:
 * - begun: NetSuite will work on it;
 * - running: the audit on demand runs already;
 * - not-allowed: the role may not submit scripts;
 * - not-begun: NetSuite did not take it, for a reason of its own.
 */
export type AuditBeginning =
  | { readonly outcome: 'begun'; readonly taskId: string }
  | { readonly outcome: 'running' | 'not-allowed' }
  | { readonly outcome: 'not-begun'; readonly reason: string };

/** False only where NetSuite says that the role in use lacks a permission: what it does not say is tried. No units. */
export function mayBeginAudits(): boolean {
  const user = runtime.getCurrentUser();
  if (Number(user.role) === ADMINISTRATOR) return true;
  try {
    return neededKeys.every((name) => toLevel(user.getPermission({ name })) !== NONE);
  } catch {
    return true;
  }
}

/**
 * Submits the audit on demand, and gives the id of the task: 20 units.
 * @throws what NetSuite threw
 */
export function submitAudit(): string {
  return task.create({ taskType: task.TaskType.MAP_REDUCE, ...auditScript }).submit();
}

/** Codes of task.submit that say more than that it failed. */
const outcomes: ReadonlyMap<string, 'running' | 'not-allowed'> = new Map([
  ['MAP_REDUCE_ALREADY_RUNNING', 'running'],
  ['INSUFFICIENT_PERMISSION', 'not-allowed'],
]);

/** Begins the audit on demand, and tells what became of it in the log, too: 20 units. */
export function beginAudit(): AuditBeginning {
  try {
    const taskId = submitAudit();
    log.audit({ title: 'Audit submitted', details: { taskId } });
    return { outcome: 'begun', taskId };
  } catch (thrown) {
    const reason = reasonOf(thrown);
    log.audit({ title: 'Audit not submitted', details: { reason } });
    const outcome = outcomes.get(reason.split(':')[0]!);
    return outcome === undefined ? { outcome: 'not-begun', reason } : { outcome };
  }
}
