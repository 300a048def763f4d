import * as record from 'N/record';
import { asText, rowsOf, type Row } from '../../account/suiteql';
import { bareMessageId, hashOfMail } from './hash';
import { saveOnce } from '../../account/createOnce';
import type { RecordReference } from './schemas';
import { setValues } from './setValues';

const LINK_TYPE = 'customrecord_extsync_message';
const LONGEST_TEXT = 300;

/** Which message of NetSuite stands for a mail at a record. */
export interface Link {
  readonly id: number;
  readonly externalId: string;
  readonly messageRecordId: number;
  /** Who attached it, by internal id. */
  readonly owner: number;
}

function toLink(row: Row): Link {
  return { id: Number(row['id']), externalId: asText(row['externalid']), messageRecordId: Number(row['message']), owner: Number(row['owner']) };
}

/** Gives the links with these external ids, by external id: 10 units. */
export function findLinks(externalIds: readonly string[]): Map<string, Link> {
  const places = externalIds.map(() => '?').join(', ');
  const rows = rowsOf(`SELECT id, externalid, owner, custrecord_extsync_message_message AS message FROM ${LINK_TYPE} WHERE externalid IN (${places})`, externalIds);
  return new Map(rows.map(toLink).map((link) => [link.externalId, link]));
}

/** Notes that a message stands for a mail at a record: 6 units; 16 where another request noted it meanwhile. */
export function createLink(messageId: string, { type, id }: RecordReference, externalId: string, messageRecordId: number): void {
  const bare = bareMessageId(messageId);
  const draft = record.create({ type: LINK_TYPE });
  setValues(draft, {
    custrecord_extsync_message_id: bare.length > LONGEST_TEXT ? hashOfMail(messageId) : bare,
    custrecord_extsync_message_mail: hashOfMail(messageId),
    custrecord_extsync_message_type: type,
    custrecord_extsync_message_record: id,
    custrecord_extsync_message_message: messageRecordId,
  });
  saveOnce(draft, LINK_TYPE, externalId);
}

/** Notes another message, where the one before was deleted in NetSuite: 2 units. */
export function changeLink({ id }: Link, messageRecordId: number): void {
  record.submitFields({ type: LINK_TYPE, id, values: { custrecord_extsync_message_message: messageRecordId } });
}

/** 4 units. */
export function deleteLink({ id }: Link): void {
  record.delete({ type: LINK_TYPE, id });
}
