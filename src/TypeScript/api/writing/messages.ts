import * as record from 'N/record';
import { readAsker } from '../../account/currentUser';
import { asText, rowsOf } from '../../account/suiteql';
import { recordTypes } from '../records/recordTypes';
import { saveOnce, type Created } from '../../account/createOnce';
import { cut } from './cut';
import { lengths } from './lengths';
import type { SeenRecord } from './readRecords';
import type { Person } from './schemas';
import { setValues } from './setValues';

/** A mail, with the files that are its attachments. */
export interface Mail {
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly sentAt: string;
  readonly body: string;
  readonly incoming: boolean;
  readonly fileIds: readonly number[];
}

/** NetSuite's messages have a subject, of at most 200 characters: a longer one is cut and ends with an ellipsis. */
function subjectOf(subject: string): string {
  return cut(subject.replace(/\p{Cc}+/gu, ' ').trim(), lengths.subject) || '(no subject)';
}

/** A message has one recipient; the others stand with those who got a copy, as many as NetSuite takes in that field. */
function copiesOf({ to, cc }: Mail): string {
  let copies = '';
  for (const { address } of [...to.slice(1), ...cc]) {
    const more = copies === '' ? address : `${copies}, ${address}`;
    if (more.length > lengths.copies) return copies;
    copies = more;
  }
  return copies;
}

/**
 * Where a message hangs: people and companies at its entity, transactions at its transaction, cases and activities at
 * its activity, and these three at their company too. Source: Oracle's Records Browser, Message.
 */
function placeOf({ type, id, company }: SeenRecord): Readonly<Record<string, number>> {
  const { kind } = recordTypes[type];
  if (kind === 'entity') return { entity: id };
  const place = kind === 'transaction' ? { transaction: id } : { activity: id };
  return company === undefined ? place : { ...place, entity: company };
}

function valuesOf(mail: Mail, at: SeenRecord): Readonly<Record<string, record.FieldValue>> {
  const { userId } = readAsker();
  const copies = copiesOf(mail);
  const [first] = mail.to;
  return {
    ...(mail.incoming ? { recipient: userId } : { author: userId }),
    authoremail: mail.from.address,
    ...(first === undefined ? {} : { recipientemail: first.address }),
    ...(copies === '' ? {} : { cc: copies }),
    subject: subjectOf(mail.subject),
    message: mail.body,
    messagedate: new Date(Date.parse(mail.sentAt)),
    incoming: mail.incoming,
    ...placeOf(at),
  };
}

/** Gives the messages with these external ids, by external id: 10 units. */
export function findMessages(externalIds: readonly string[]): Map<string, number> {
  const rows = rowsOf(`SELECT id, externalid FROM message WHERE externalid IN (${externalIds.map(() => '?').join(', ')})`, externalIds);
  return new Map(rows.map((row) => [asText(row['externalid']), Number(row['id'])]));
}

/**
 * Makes the message of a mail at a record, with all its attachments, since NetSuite lets nobody change a message later:
 * 15 units; 25 where another request made it meanwhile. The author of a mail that the caller sent, and the recipient of
 * one that he got, is the caller; the other side is named by address. NetSuite stores the body as it is.
 */
export function createMessage(mail: Mail, at: SeenRecord, externalId: string): Created {
  const draft = record.create({ type: record.Type.MESSAGE });
  setValues(draft, valuesOf(mail, at));
  mail.fileIds.forEach((value, index) => draft.setSublistValue({ sublistId: 'mediaitem', fieldId: 'mediaitem', line: index, value }));
  return saveOnce(draft, 'message', externalId);
}

/** 10 units. */
export function deleteMessage(id: number): void {
  record.delete({ type: record.Type.MESSAGE, id });
}
