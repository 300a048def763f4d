import { reasonOf } from '../account/reading';
import { asText, BEFORE_THE_FIRST, rowsOf, ROWS_A_QUERY, UNITS_A_QUERY, type Row } from '../account/suiteql';
import { hasUnits } from './units';

type Id = number | '';

/** Which message stands for a mail at a record: a record of customrecord_extsync_message. */
export type AttachedMail = readonly [internetMessageId: string, recordType: string, record: Id, message: Id, attachedBy: Id, attachedAt: string];

/** The names of what an attached mail has. Times are the account's own, as 2026-07-01 09:30:00. */
export const mailColumns = ['internet_message_id', 'record_type', 'record_id', 'message_id', 'attached_by', 'attached_at'] as const;

/** How far the mails were read: to their end, until units ran short, or until NetSuite refused. */
export type ReadingEnd = { readonly end: 'all' } | { readonly end: 'units' } | { readonly end: 'refused'; readonly reason: string };

const sql = `SELECT id, custrecord_extsync_message_id AS mail, custrecord_extsync_message_type AS recordtype,
  custrecord_extsync_message_record AS recordid, custrecord_extsync_message_message AS message, owner,
  TO_CHAR(created, 'YYYY-MM-DD HH24:MI:SS') AS attachedat
FROM customrecord_extsync_message WHERE id > ? ORDER BY id`;

function idOf(value: unknown): Id {
  return asText(value) === '' ? '' : Number(value);
}

function mailOf(row: Row): AttachedMail {
  return [asText(row['mail']), asText(row['recordtype']), idOf(row['recordid']), idOf(row['message']), idOf(row['owner']), asText(row['attachedat'])];
}

/**
 * Gives every attached mail, the oldest first: 10 units for every 5,000 of them begun.
 * @param onEnd is told how far they were read
 */
export function* readAttachedMails(onEnd: (end: ReadingEnd) => void): Generator<AttachedMail, void> {
  let after = BEFORE_THE_FIRST;
  try {
    while (hasUnits(UNITS_A_QUERY)) {
      const rows = rowsOf(sql, [after]);
      yield* rows.map(mailOf);
      if (rows.length < ROWS_A_QUERY) return onEnd({ end: 'all' });
      after = Number(rows[rows.length - 1]!['id']);
    }
    onEnd({ end: 'units' });
  } catch (thrown) {
    onEnd({ end: 'refused', reason: reasonOf(thrown) });
  }
}
