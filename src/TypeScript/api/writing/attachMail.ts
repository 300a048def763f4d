import { hashOfAssociation } from './hash';
import { recordNotFound, toRecordError, type RecordError } from './failures';
import { changeLink, createLink, findLinks, type Link } from './links';
import { createMessage, findMessages, type Mail } from './messages';
import type { SeenRecord } from './readRecords';
import type { RecordReference } from './schemas';
import { requireUnitsForAStep } from './units';

/** What became of a mail at one record. */
export interface AttachResult extends RecordReference {
  readonly status: 'attached' | 'already-attached' | 'failed';
  readonly messageRecordId?: number;
  readonly error?: RecordError;
}

/** What NetSuite has of a mail: by external id its messages, and the notes of them. */
export interface Standing {
  readonly messages: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, Link>;
}

/** Gives what NetSuite has of a mail at these records: 20 units. */
export function readStanding(messageId: string, references: readonly RecordReference[]): Standing {
  const externalIds = references.map(({ type, id }) => hashOfAssociation(messageId, type, id));
  return { messages: findMessages(externalIds), links: findLinks(externalIds) };
}

/** Tells whether nothing is missing at a record, so that nothing has to be written. */
export function isComplete(standing: Standing, messageId: string, { type, id }: RecordReference): boolean {
  const externalId = hashOfAssociation(messageId, type, id);
  const message = standing.messages.get(externalId);
  return message !== undefined && standing.links.get(externalId)?.messageRecordId === message;
}

/**
 * Attaches a mail to a record. First comes the message, then the note of it; each has the same external id, unique in
 * NetSuite, so whatever was interrupted or done by two at once is found and completed, and never done again.
 */
function attachTo(at: SeenRecord, messageId: string, mail: Mail, { messages, links }: Standing): AttachResult {
  const externalId = hashOfAssociation(messageId, at.type, at.id);
  const known = messages.get(externalId);
  requireUnitsForAStep();
  const { id: messageRecordId, isNew } = known === undefined ? createMessage(mail, at, externalId) : { id: known, isNew: false };
  const link = links.get(externalId);
  if (link === undefined) createLink(messageId, at, externalId, messageRecordId);
  else if (link.messageRecordId !== messageRecordId) changeLink(link, messageRecordId);
  return { type: at.type, id: at.id, status: isNew ? 'attached' : 'already-attached', messageRecordId };
}

/**
 * Attaches a mail to records, each for itself, so that one that fails does not keep the others: 21 units a record, 41
 * where another request did the same meanwhile. Results come in the order asked for.
 */
export function attachMail(references: readonly RecordReference[], seen: readonly SeenRecord[], messageId: string, standing: Standing, mail: Mail): AttachResult[] {
  return references.map(({ type, id }): AttachResult => {
    try {
      const at = seen.find((record) => record.type === type && record.id === id);
      if (at === undefined) throw recordNotFound(type, id);
      return attachTo(at, messageId, mail, standing);
    } catch (thrown) {
      return { type, id, status: 'failed', error: toRecordError(thrown) };
    }
  });
}
