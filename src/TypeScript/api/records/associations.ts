import { allRows, asText, byId, type Row } from '../../account/suiteql';
import { hashOfMail } from '../writing/hash';
import { recordTypeIds, type RecordTypeId } from './recordTypes';

/** A record to which a mail is attached. */
export interface AttachedRecord {
  readonly type: RecordTypeId;
  readonly id: number;
  /** Internal id of the message that stands for the mail at this record. */
  readonly messageRecordId: number;
  readonly attachedBy: { readonly id: number; readonly name?: string };
  /** ISO 8601 without an offset: SuiteQL tells the account's own time. */
  readonly attachedAt: string;
  readonly isMine: boolean;
}

export interface Association {
  readonly messageId: string;
  readonly records: AttachedRecord[];
}

/** A message that was deleted in NetSuite attaches nothing, even if its note is still there. */
function readLinks(mails: readonly string[]): Row[] {
  return allRows(
    byId(
      `SELECT link.id, link.custrecord_extsync_message_mail AS mail, link.custrecord_extsync_message_type AS recordtype,
         link.custrecord_extsync_message_record AS recordid, link.custrecord_extsync_message_message AS messageid,
         link.owner AS ownerid, BUILTIN.DF(link.owner) AS ownername, TO_CHAR(link.created, 'YYYY-MM-DD HH24:MI:SS') AS attachedat
       FROM customrecord_extsync_message link INNER JOIN message ON message.id = link.custrecord_extsync_message_message
       WHERE link.custrecord_extsync_message_mail IN (${mails.map(() => '?').join(', ')}) AND link.id > ? ORDER BY link.id`,
      mails,
    ),
  );
}

function toAttachedRecord(row: Row, userId: number): AttachedRecord[] {
  const type = recordTypeIds.find((id) => id === asText(row['recordtype']));
  if (type === undefined) return [];
  const ownerId = Number(row['ownerid']);
  const name = asText(row['ownername']);
  return [
    {
      type,
      id: Number(row['recordid']),
      messageRecordId: Number(row['messageid']),
      attachedBy: { id: ownerId, ...(name === '' ? {} : { name }) },
      attachedAt: asText(row['attachedat']).replace(' ', 'T'),
      isMine: ownerId === userId,
    },
  ];
}

/**
 * Gives where mails are attached, in the order asked, each with its records in the order in which they were attached:
 * 10 units for every 5,000 of them begun.
 */
export function findAssociations(messageIds: readonly string[], userId: number): Association[] {
  const mails = messageIds.map((messageId) => ({ messageId, mail: hashOfMail(messageId) }));
  const rows = readLinks([...new Set(mails.map(({ mail }) => mail))]);
  return mails.map(({ messageId, mail }) => ({
    messageId,
    records: rows.filter((row) => asText(row['mail']) === mail).flatMap((row) => toAttachedRecord(row, userId)),
  }));
}
