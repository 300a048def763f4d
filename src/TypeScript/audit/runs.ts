import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { RUN_TYPE, runFields } from '../account/auditRecords';
import { isOverdue, runColumns, runOf, type AuditRun } from '../account/auditRuns';
import { createOnce } from '../account/createOnce';
import { asText, BEFORE_THE_FIRST, rowsOf } from '../account/suiteql';
import { text } from '../texts/text';

/** What of a run is written; what is left out stays as it is. */
export type RunChanges = Partial<Readonly<Record<keyof typeof runFields, string>>>;

function valuesOf(changes: RunChanges): Record<string, string> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [runFields[name as keyof typeof runFields], value]));
}

/** Writes fields of an audit: 2 units. */
export function changeRun(id: number, changes: RunChanges): void {
  record.submitFields({ type: RUN_TYPE, id, values: valuesOf(changes) });
}

/** Gives the deployment that this script runs as. No units. */
export function ownDeployment(): string {
  return runtime.getCurrentScript().deploymentId.toLowerCase();
}

/** Gives all audits, the newest first: 10 units. There are fewer than a query gives. */
function findRuns(): AuditRun[] {
  return rowsOf(`SELECT ${runColumns} FROM ${RUN_TYPE} WHERE id > ? ORDER BY id DESC`, [BEFORE_THE_FIRST]).map(runOf);
}

const isRunning = ({ status }: AuditRun): boolean => status === 'running';

/** Gives the audit that this deployment runs, undefined where it declined or was ended before: 10 units. */
export function findOwnRun(): AuditRun | undefined {
  return findRuns().find((run) => isRunning(run) && run.deployment === ownDeployment());
}

/** Gives the audits before one, the newest first: 10 units. */
export function findEarlierRuns(before: number): AuditRun[] {
  return findRuns().filter(({ id }) => id < before);
}

/** NetSuite runs a deployment once at a time: what its own earlier submission left running is dead, however young it is. */
function isDead(run: AuditRun, own: string, now: Date): boolean {
  return run.deployment === own || isOverdue(run, now);
}

function interrupt({ id }: AuditRun, now: Date): void {
  changeRun(id, { status: 'interrupted', ended: now.toISOString(), report: JSON.stringify({ messages: [text('audit_gone')], unread: [] }) });
}

/** Notes that this deployment did not begin: once for each audit that was in its way, however often it was tried. */
function decline(other: AuditRun, own: string, now: Date): undefined {
  const moment = now.toISOString();
  const messages = [text('audit_declined_for', other.started?.toISOString() ?? '?')];
  const values = valuesOf({ status: 'declined', deployment: own, started: moment, ended: moment, report: JSON.stringify({ messages, unread: [] }) });
  createOnce(RUN_TYPE, `declined:${other.id}:${own}`, values);
  return undefined;
}

/**
 * Makes the record of a new audit. NetSuite keeps external ids unique, and this one names the audit before: of all that
 * begin at the same moment one gets it. 6 units, 26 where another one was quicker, which is then noted.
 */
function create(newest: number, own: string, now: Date): { readonly id: number } | undefined {
  const values = valuesOf({ status: 'running', deployment: own, started: now.toISOString() });
  const { id, isNew } = createOnce(RUN_TYPE, `after:${newest}`, values);
  if (isNew) return { id };
  const quicker = findRuns().find((run) => run.id === id);
  return quicker && decline(quicker, own, now);
}

/**
 * Begins an audit, or goes on with the one that this deployment began before NetSuite restarted it; undefined where
 * another one runs, which is then noted. At most 52 units, and 2 for each that was left behind.
 * @throws what NetSuite threw, where the audit can be neither begun nor found
 */
export function beginRun(isRestarted: boolean, now: Date): { readonly id: number } | undefined {
  const own = ownDeployment();
  const runs = findRuns();
  const running = runs.filter(isRunning);
  const before = running.find(({ deployment }) => deployment === own);
  if (isRestarted && before) return before;
  running.filter((run) => isDead(run, own, now)).forEach((run) => interrupt(run, now));
  const other = running.find((run) => !isDead(run, own, now));
  return other ? decline(other, own, now) : create(runs[0]?.id ?? 0, own, now);
}

/** Gives a long text of an audit: 2 units. */
export function readLongText(id: number, names: readonly (keyof typeof runFields)[]): Readonly<Record<string, string>> {
  const loaded = record.load({ type: RUN_TYPE, id });
  return Object.fromEntries(names.map((name) => [name, asText(loaded.getValue({ fieldId: runFields[name] }))]));
}
