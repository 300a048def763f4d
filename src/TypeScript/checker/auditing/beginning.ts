import type { ServerRequest } from 'N/http';
import { rememberBegunAudit } from '../../account/auditProgress';
import { isAtWork, type AuditRun } from '../../account/auditRuns';
import { auditScript, beginAudit, type AuditBeginning } from '../../account/auditTask';
import { isOwnForm } from '../asking/formToken';

/** What became of a wish to begin an audit; not-from-here: the form was not one of this session's own pages. */
export type Beginning = AuditBeginning | { readonly outcome: 'not-from-here' };

/** Whether another audit would make one on demand decline. Of its own deployment NetSuite itself knows whether it runs. */
export function isInTheWay(run: AuditRun, now: Date): boolean {
  return run.deployment !== auditScript.deploymentId && isAtWork(run, now);
}

/**
 * Begins an audit where a form of this session's own pages asks for it, and has the session follow it: 20 units.
 * @param runs the audits so far, the newest first
 */
export function beginAsAsked(request: ServerRequest, runs: readonly AuditRun[], now: Date): Beginning {
  if (!isOwnForm(request)) return { outcome: 'not-from-here' };
  if (runs.some((run) => isInTheWay(run, now))) return { outcome: 'running' };
  const beginning = beginAudit();
  if (beginning.outcome === 'begun') rememberBegunAudit({ taskId: beginning.taskId, newestBefore: runs[0]?.id ?? 0 });
  return beginning;
}
