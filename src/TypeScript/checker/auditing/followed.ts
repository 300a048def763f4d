import { auditStages, readBegunAudit, readProgress, type AuditProgress, type AuditStage } from '../../account/auditProgress';
import type { AuditRun } from '../../account/auditRuns';
import { auditScript } from '../../account/auditTask';
import { text, type Text, type TextKey } from '../../texts/text';

/** The audit that this session began, and how far it is. */
export interface Followed {
  readonly progress: AuditProgress;
  /** What it left; undefined where there is nothing of it, or not yet. */
  readonly run: AuditRun | undefined;
}

/**
 * Gives the audit that this session began and was not yet told the end of: 10 units while it works.
 * @param runs the audits so far, the newest first
 */
export function readFollowed(runs: readonly AuditRun[]): Followed | undefined {
  const begun = readBegunAudit();
  if (begun === undefined) return undefined;
  const run = runs.find(({ id, deployment }) => id > begun.newestBefore && deployment === auditScript.deploymentId);
  return { progress: readProgress(begun), run };
}

/** Whether there is more to come of an audit. */
export function isGoingOn({ state }: AuditProgress): boolean {
  return state === 'waiting' || state === 'working';
}

/** How many steps of how many are done; the one that is worked on counts by the part of it that is done. */
export function stepsDone(progress: AuditProgress): { readonly done: number; readonly all: number } {
  const all = auditStages.length;
  if (progress.state !== 'working') return { done: isGoingOn(progress) ? 0 : all, all };
  return { done: auditStages.indexOf(progress.stage) + (progress.percent ?? 0) / 100, all };
}

const stageWords = {
  GET_INPUT: 'audit_stage_input',
  MAP: 'audit_stage_map',
  SHUFFLE: 'audit_stage_shuffle',
  REDUCE: 'audit_stage_reduce',
  SUMMARIZE: 'audit_stage_summarize',
} as const satisfies Record<AuditStage, TextKey>;

const ends = {
  waiting: text('audit_waits'),
  ended: text('audit_has_ended'),
  failed: text('audit_has_failed'),
  unknown: text('audit_progress_not_told'),
} as const;

/** Gives how far an audit is in one sentence. */
export function progressInWords(progress: AuditProgress): Text {
  if (progress.state !== 'working') return ends[progress.state];
  const { stage, percent } = progress;
  const step = [auditStages.indexOf(stage) + 1, auditStages.length, text(stageWords[stage])] as const;
  return percent === undefined ? text('audit_step', ...step) : text('audit_step_percent', ...step, percent);
}
