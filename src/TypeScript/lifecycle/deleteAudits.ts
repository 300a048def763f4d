import * as record from 'N/record';
import { FINDING_TYPE, RUN_TYPE } from '../account/auditRecords';
import { reasonOf } from '../account/reading';
import { BEFORE_THE_FIRST, rowsOf, ROWS_A_QUERY, UNITS_A_QUERY } from '../account/suiteql';
import { hasUnits } from './units';

/** Of one record of a custom type. */
const UNITS_A_DELETION = 4;

/** What became of the records of audits. */
export interface DeletedAudits {
  readonly deleted: number;
  /** Why there may be more; undefined where all are gone. */
  readonly stopped?: string;
}

const unitsRanShort: DeletedAudits = { deleted: 0, stopped: 'governance units ran short' };

/** 10 units, and 4 for each record. */
function deleteRecords(type: string): DeletedAudits {
  let deleted = 0;
  try {
    if (!hasUnits(UNITS_A_QUERY)) return unitsRanShort;
    const rows = rowsOf(`SELECT id FROM ${type} WHERE id > ? ORDER BY id`, [BEFORE_THE_FIRST]);
    for (const row of rows) {
      if (!hasUnits(UNITS_A_DELETION)) return { ...unitsRanShort, deleted };
      record.delete({ type, id: Number(row['id']) });
      deleted += 1;
    }
    return rows.length < ROWS_A_QUERY ? { deleted } : { ...unitsRanShort, deleted };
  } catch (thrown) {
    return { deleted, stopped: reasonOf(thrown) };
  }
}

/**
 * Deletes the records of audits, findings first, as far as units allow: nobody could read them any more. What cannot be
 * deleted is told, never thrown.
 */
export function deleteAudits(): DeletedAudits {
  const findings = deleteRecords(FINDING_TYPE);
  if (findings.stopped !== undefined) return findings;
  const runs = deleteRecords(RUN_TYPE);
  return { ...runs, deleted: findings.deleted + runs.deleted };
}
