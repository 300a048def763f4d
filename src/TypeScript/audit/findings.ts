import * as record from 'N/record';
import { FINDING_TYPE, findingFields } from '../account/auditRecords';
import { findingList, findingOf, type AuditFinding } from '../account/auditRuns';
import { createOnce } from '../account/createOnce';
import type { IdRange } from '../account/idRange';
import { encodeLacks } from '../account/lackList';
import { allRows, BEFORE_THE_FIRST, byId, rowsOf } from '../account/suiteql';
import type { Expired } from './chunks';
import type { ProblemFound } from './results';

/** Fits into a text field of 300 bytes, whatever the script: a character has at most four. */
const LONGEST_NAME = 75;

/** As many old findings as one audit deletes; what is left goes with the next ones. More than an audit can make. */
const MOST_EXPIRED = 50_000;

/** Keeps what an audit found of a role, once: 6 units, 16 where it was kept before. */
export function keepFinding(runId: number, { roleId, name, verdict, lacks, obstacles, offered, affected }: ProblemFound): void {
  createOnce(FINDING_TYPE, `${runId}:${roleId}`, {
    [findingFields.run]: runId,
    [findingFields.role]: roleId,
    [findingFields.name]: Array.from(name).slice(0, LONGEST_NAME).join(''),
    [findingFields.verdict]: verdict,
    [findingFields.lacks]: encodeLacks(lacks),
    [findingFields.obstacles]: [...new Set(obstacles.map(({ code }) => code))].join(','),
    [findingFields.offered]: offered,
    [findingFields.affected]: affected,
  });
}

/** Gives all findings of an audit by role: 10 units per 5,000. */
export function readFindings(runId: number): Map<number, AuditFinding> {
  const sql = `SELECT ${findingList} FROM ${FINDING_TYPE} WHERE ${findingFields.run} = ? AND id > ? ORDER BY id`;
  return new Map(allRows(byId(sql, [runId])).map(findingOf).map((finding) => [finding.roleId, finding]));
}

const isExpired = `${findingFields.run} <= ? AND ${findingFields.run} <> ?`;

/** Gives findings of audits that are no longer kept, in their order, at most 50,000: 10 units per 5,000. */
export function findExpired({ upToRun, exceptRun }: Expired): number[] {
  const query = byId(`SELECT id FROM ${FINDING_TYPE} WHERE ${isExpired} AND id > ? ORDER BY id`, [upToRun, exceptRun]);
  return allRows(query, MOST_EXPIRED).map(({ id }) => Number(id));
}

/** Deletes findings of a range that are no longer kept: 10 units, and 4 for each. What is gone already is not missed. */
export function deleteExpired({ upToRun, exceptRun, after, upTo }: Expired & IdRange): void {
  const rows = rowsOf(`SELECT id FROM ${FINDING_TYPE} WHERE ${isExpired} AND id > ? AND id <= ? ORDER BY id`, [upToRun, exceptRun, after, upTo]);
  for (const { id } of rows) record.delete({ type: FINDING_TYPE, id: Number(id) });
}

/** Gives the audits up to one that still have findings, by internal id: 10 units. */
export function runsWithFindings(upToRun: number): Set<number> {
  const sql = `SELECT DISTINCT ${findingFields.run} AS run FROM ${FINDING_TYPE} WHERE ${findingFields.run} > ? AND ${findingFields.run} <= ?`;
  return new Set(rowsOf(sql, [BEFORE_THE_FIRST, upToRun]).map(({ run }) => Number(run)));
}
