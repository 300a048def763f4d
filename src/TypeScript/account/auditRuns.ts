import * as record from 'N/record';
import { text } from '../texts/text';
import { roleVerdicts } from '../verdict/account';
import type { RoleVerdict } from '../verdict/role';
import {
  FINDING_TYPE,
  findingFields,
  mailStates,
  RUN_TYPE,
  runFields,
  runStatuses,
  type Changes,
  type MailState,
  type RunCounts,
  type RunReport,
  type RunStatus,
} from './auditRecords';
import { decodeLacks, type Lack } from './lackList';
import { readFirst, type Reading, type Source } from './reading';
import { asText, rowsOf, type Row } from './suiteql';

/** An audit as a list shows it. */
export interface AuditRun {
  readonly id: number;
  readonly status: RunStatus | 'unknown';
  /** The deployment that ran it. */
  readonly deployment: string;
  readonly started: Date | undefined;
  readonly ended: Date | undefined;
  readonly mail: MailState | undefined;
  /** Undefined of an audit that has no results: it runs, it did not end or did not begin. */
  readonly counts: RunCounts | undefined;
}

/** An audit with all that it has to say; its findings are read by themselves. */
export interface AuditRunDetails extends AuditRun {
  /** Undefined where it was compared with none. */
  readonly changes: Changes | undefined;
  readonly messages: RunReport['messages'];
  readonly unread: RunReport['unread'];
  /** The mail as plain text, whether or not it was sent; empty where none was due. */
  readonly letter: string;
}

/** A role that an audit found not to be ready. */
export interface AuditFinding {
  readonly roleId: number;
  /** As the role was called then. */
  readonly name: string;
  readonly verdict: RoleVerdict;
  readonly lacks: readonly Lack[];
  /** Codes of what keeps it from signing in besides permissions, those that may be there among them. */
  readonly obstacles: readonly string[];
  /** Users who may pick it; those of them to whom it does not give everything. */
  readonly offered: number;
  readonly affected: number;
}

/** A custom record type is open to the roles that it names: no permission of NetSuite's own would allow it. */
const auditsSource: Source = { name: text('source_audits'), consequence: text('without_audits'), needs: [] };

/** A whole list at once: more than an account keeps. */
export const MOST_RUNS = 1000;

const listColumns = ['status', 'deployment', 'started', 'ended', 'mail', 'counts'] as const;

export const runColumns = ['id', ...listColumns.map((name) => `${runFields[name]} AS ${name}`)].join(', ');

/** What a field holds as JSON; undefined where it is empty, or an earlier version wrote something else. */
function fromJson<Value>(value: unknown): Value | undefined {
  try {
    const parsed: unknown = JSON.parse(asText(value));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Value) : undefined;
  } catch {
    return undefined;
  }
}

function momentOf(value: unknown): Date | undefined {
  const moment = new Date(asText(value));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined => words.find((word) => word === value);

/** Gives the audit of a row with the columns of runColumns. */
export function runOf(row: Row): AuditRun {
  return {
    id: Number(row['id']),
    status: oneOf(runStatuses, row['status']) ?? 'unknown',
    deployment: asText(row['deployment']),
    started: momentOf(row['started']),
    ended: momentOf(row['ended']),
    mail: oneOf(mailStates, row['mail']),
    counts: fromJson(row['counts']),
  };
}

/**
 * Longer than any audit takes: NetSuite's stages of 10,000 roles and 100,000 users take minutes each, and wait for a
 * processor perhaps for hours. What is older was ended by NetSuite or by somebody, and ended nothing itself.
 */
const LONGEST_AUDIT = 12 * 60 * 60 * 1000;

/** Whether an audit that has not ended can no longer be running. */
export function isOverdue({ started }: Pick<AuditRun, 'started'>, now: Date): boolean {
  return started === undefined || now.getTime() - started.getTime() > LONGEST_AUDIT;
}

/** Whether an audit is at work, as far as its record tells. */
export function isAtWork(run: AuditRun, now: Date): boolean {
  return run.status === 'running' && !isOverdue(run, now);
}

/** Gives the last audits, the newest first, at most 1,000: 10 units. */
export function readAuditRuns(count: number): Reading<AuditRun[]> {
  const most = Math.max(1, Math.min(Math.floor(count), MOST_RUNS));
  const sql = `SELECT ${runColumns} FROM ${RUN_TYPE} WHERE id > ? ORDER BY id DESC FETCH FIRST ${most} ROWS ONLY`;
  return readFirst(auditsSource, [{ from: RUN_TYPE, read: () => rowsOf(sql, [0]).map(runOf) }]);
}

/** Gives the audit that runs now, if one does: 10 units. */
export function readRunningAudit(): Reading<AuditRun[]> {
  const sql = `SELECT ${runColumns} FROM ${RUN_TYPE} WHERE ${runFields.status} = ? ORDER BY id DESC`;
  return readFirst(auditsSource, [{ from: RUN_TYPE, read: () => rowsOf(sql, ['running' satisfies RunStatus]).map(runOf) }]);
}

/** Long texts are read of the record: how much of one a query gives is not published. */
function loadDetails(run: AuditRun): AuditRunDetails {
  const loaded = record.load({ type: RUN_TYPE, id: run.id });
  const valueOf = (name: keyof typeof runFields) => asText(loaded.getValue({ fieldId: runFields[name] }));
  const { messages = [], unread = [] } = fromJson<Partial<RunReport>>(valueOf('report')) ?? {};
  return { ...run, changes: fromJson(valueOf('changes')), messages, unread, letter: valueOf('letter') };
}

/** Gives one audit with all that it has to say, or an empty list where there is none of that id: 12 units. */
export function readAuditRun(id: number): Reading<AuditRunDetails[]> {
  const sql = `SELECT ${runColumns} FROM ${RUN_TYPE} WHERE id = ?`;
  return readFirst(auditsSource, [{ from: RUN_TYPE, read: () => rowsOf(sql, [id]).map(runOf).map(loadDetails) }]);
}

const findingColumns = ['role', 'name', 'verdict', 'lacks', 'obstacles', 'offered', 'affected'] as const;

/** The columns of a finding by the names of its fields. */
export const findingList = ['id', ...findingColumns.map((name) => `${findingFields[name]} AS ${name}`)].join(', ');

/** Gives the finding of a row with the columns of findingList. */
export function findingOf(row: Row): AuditFinding {
  const roleId = Number(row['role']);
  return {
    roleId,
    name: asText(row['name']) || `Role ${roleId}`,
    verdict: oneOf(roleVerdicts, row['verdict']) ?? 'unknown',
    lacks: decodeLacks(asText(row['lacks'])),
    obstacles: asText(row['obstacles']).split(',').filter((code) => code !== ''),
    offered: Number(row['offered'] ?? 0),
    affected: Number(row['affected'] ?? 0),
  };
}

/** Which findings of an audit to read: so many of them behind the first ones, in the order of the list. */
export interface FindingPage {
  readonly offset: number;
  readonly count: number;
}

/** Gives findings of an audit, those that affect most users first, at most 1,000 at once: 10 units. */
export function readAuditFindings(runId: number, { offset, count }: FindingPage): Reading<AuditFinding[]> {
  const [skipped, most] = [Math.max(0, Math.floor(offset)), Math.max(1, Math.min(Math.floor(count), MOST_RUNS))];
  const sql = `SELECT ${findingList} FROM ${FINDING_TYPE} WHERE ${findingFields.run} = ?
ORDER BY ${findingFields.affected} DESC, ${findingFields.role} OFFSET ${skipped} ROWS FETCH NEXT ${most} ROWS ONLY`;
  return readFirst(auditsSource, [{ from: FINDING_TYPE, read: () => rowsOf(sql, [runId]).map(findingOf) }]);
}
