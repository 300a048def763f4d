import * as record from 'N/record';
import { RUN_TYPE } from '../account/auditRecords';
import { reasonOf } from '../account/reading';
import { text, type Text } from '../texts/text';
import { keyOf, type Chunk, type Expired } from './chunks';
import { runsWithFindings } from './findings';
import type { Failures } from './outcome';
import { findEarlierRuns } from './runs';

/** 4 units each: as many as leave more than half of a summarize invocation's units. */
const MOST_DELETED = 1000;

/**
 * Deletes the records of audits that are no longer kept and have no finding left: 20 units, and 4 for each. What cannot be
 * deleted now is tried again by the next audit.
 */
export function deleteOldRuns(run: number, { upToRun, exceptRun }: Expired): Text[] {
  try {
    const withFindings = runsWithFindings(upToRun);
    const old = findEarlierRuns(run).filter(({ id }) => id <= upToRun && id !== exceptRun && !withFindings.has(id));
    for (const { id } of old.slice(-MOST_DELETED)) record.delete({ type: RUN_TYPE, id });
    return [];
  } catch (thrown) {
    return [text('audit_old_not_deleted', reasonOf(thrown))];
  }
}

/** Gives what is to be said of old findings that could not be deleted: once, with the first reason. */
export function notDeletedMessages(chunks: readonly Chunk[], failures: Failures): Text[] {
  const reasons = chunks.filter(({ kind }) => kind === 'expired').flatMap((chunk) => failures.get(keyOf(chunk)) ?? []);
  return reasons.slice(0, 1).map((reason) => text('audit_old_not_deleted', reason));
}
