import * as log from 'N/log';
import type { Changes, RunCounts } from '../account/auditRecords';
import type { AuditRun } from '../account/auditRuns';
import { reasonOf, type Unread } from '../account/reading';
import { text, type Text } from '../texts/text';
import { keptOf, readBase, type Base } from './base';
import { changesOf } from './changes';
import { compare } from './compare';
import { readPlan, type Plan } from './input';
import { asPlainText, type Letter } from './letter';
import { mailOnce, writeLetter } from './mailing';
import { outcomeOf, type Failures, type Outcome, type Output } from './outcome';
import { readKeepRuns, readRecipients } from './parameters';
import { deleteOldRuns, notDeletedMessages } from './prune';
import { changeRun, findEarlierRuns, findOwnRun } from './runs';

/** What the stages before gave. */
export interface Stages {
  readonly output: Output;
  /** NetSuite's code and message of what failed, by key. */
  readonly failures: Failures;
  /** Why getInputData failed; undefined where it did not. */
  readonly inputError: string | undefined;
}

/** Where getInputData failed, neither roles nor users could be listed. */
function planWithout(reason: string): Plan {
  const unread = (source: Text, consequence: Text): Unread => ({ source, reason, consequence, allowedBy: [] });
  return {
    chunks: [],
    unread: [unread(text('source_roles'), text('without_roles')), unread(text('source_users'), text('without_users'))],
    expired: undefined,
  };
}

interface Comparison {
  /** Undefined where there was none to compare with. */
  readonly compared: { readonly base: Base; readonly changes: Changes } | undefined;
  readonly messages: readonly Text[];
  /** Whether what changed is not lost: what could not be compared for the moment is left to the next audit. */
  readonly isSettled: boolean;
}

const notCompared = (message: Text, isSettled: boolean): Comparison => ({ compared: undefined, messages: [message], isSettled });

/** Compares with the last complete audit: 60 units at 10,000 findings. */
function compareWithLast(outcome: Outcome, earlier: readonly AuditRun[]): Comparison {
  const last = earlier.find(({ status }) => status === 'complete');
  if (last === undefined) return notCompared(text('audit_not_compared'), true);
  try {
    const base = readBase(last);
    if (base === undefined) return notCompared(text('audit_base_not_read'), true);
    const differences = compare(base.snapshot, outcome.snapshot, outcome.notChecked);
    const changes = changesOf(differences, outcome.problems, base);
    return { compared: { base, changes }, messages: changes.users ? [] : [text('audit_users_not_compared')], isSettled: true };
  } catch (thrown) {
    log.error({ title: 'Audit not compared', details: { base: last.id, reason: reasonOf(thrown) } });
    return notCompared(text('audit_base_not_read'), false);
  }
}

function countsOf({ counts, snapshot }: Outcome, changes: Changes | undefined, isComplete: boolean): RunCounts {
  return {
    ...counts,
    userBasis: snapshot.users.basis,
    isComplete,
    ...(changes && { base: changes.base }),
    worse: changes?.worse.count ?? 0,
    better: changes?.better.count ?? 0,
    blocked: changes?.users?.blocked.count ?? 0,
  };
}

/** What an audit found, compared, and has to tell. */
interface Results {
  readonly outcome: Outcome;
  readonly comparison: Comparison;
  readonly letter: Letter | undefined;
  readonly isComplete: boolean;
}

/** At most 100 units, and 2 for each mail since the audit compared with. */
function resultsOf(outcome: Outcome, earlier: readonly AuditRun[], now: Date): Results {
  const comparison = compareWithLast(outcome, earlier);
  const isComplete = outcome.isComplete && comparison.isSettled;
  const { compared } = comparison;
  const letter = compared && writeLetter({ changes: compared.changes, base: compared.base.run, earlier, isComplete }, now);
  return { outcome, comparison, letter, isComplete };
}

function keepResults(run: number, { outcome, comparison, letter, isComplete }: Results): void {
  const changes = comparison.compared?.changes;
  changeRun(run, {
    ...keptOf(outcome.snapshot),
    counts: JSON.stringify(countsOf(outcome, changes, isComplete)),
    changes: changes ? JSON.stringify(changes) : '',
    letter: letter ? asPlainText(letter) : '',
  });
}

/** Deletes what is no longer kept, and gives what is to be said of it. */
function prune(run: number, { chunks, expired }: Plan, failures: Failures): Text[] {
  return expired ? [...notDeletedMessages(chunks, failures), ...deleteOldRuns(run, expired)] : [];
}

/**
 * Ends an audit: keeps its results, compares them, tells of what got worse, deletes what is no longer kept, and only then
 * lets the next audit begin. Interrupted and restarted, it does the same again and sends no second mail. Where this
 * deployment runs no audit, because it declined or ended it before, there is nothing to do. Units: about 200, 10 per
 * 5,000 findings compared with, and 4 for each record deleted, at most 4,400.
 */
export function endAudit({ output, failures, inputError }: Stages, now: Date): void {
  const run = findOwnRun();
  if (run === undefined) return;
  const plan = (inputError === undefined ? readPlan(run.id) : undefined) ?? planWithout(inputError ?? 'unknown');
  const results = resultsOf(outcomeOf(plan, output, failures), findEarlierRuns(run.id), now);
  keepResults(run.id, results);
  const recipients = readRecipients();
  const mailed = mailOnce(run, results.letter, recipients.value);
  const undeleted = prune(run.id, plan, failures);
  const { outcome, comparison, isComplete } = results;
  const inputFailed = inputError === undefined ? [] : [text('audit_input_failed', inputError)];
  const messages = [...inputFailed, ...outcome.messages, ...comparison.messages, ...readKeepRuns().messages, ...recipients.messages, ...mailed.messages, ...undeleted];
  changeRun(run.id, {
    status: isComplete ? 'complete' : 'incomplete',
    ended: now.toISOString(),
    mail: mailed.mail,
    report: JSON.stringify({ messages, unread: outcome.unread }),
  });
  log.audit({ title: 'Audit ended', details: { run: run.id, ...outcome.counts, isComplete, mail: mailed.mail } });
}
