import { numbersInSubject, type Association, type Client, type MatchedRecord, type SkippedType } from '../../client';
import { reasonOf, withPatience } from './api';
import { sampleMail } from './sample';

/** A record that belongs to the mail. */
export interface RelatedRecord extends MatchedRecord {
  /** Who attached the mail to it; empty where nobody did, undefined where that could not be read. */
  readonly attachments: Association['records'] | undefined;
}

/** What NetSuite knows of the mail that is open. */
export interface MailView {
  readonly records: readonly RelatedRecord[];
  readonly skipped: readonly SkippedType[];
  /** What could not be read, and why. */
  readonly failures: readonly string[];
}

/** The records of sender, recipients and subject, and where the mail is attached already. */
export async function readMail(api: Client): Promise<MailView> {
  const { messageId, subject, from, cc } = sampleMail;
  const emails = [from, ...cc].map(({ address }) => address);
  const [matches, associations] = await Promise.allSettled([
    api.matches({ emails, numbers: numbersInSubject(subject) }, withPatience()),
    api.associations([messageId], withPatience()),
  ]);
  const attached = associations.status === 'fulfilled' ? associations.value.associations.flatMap(({ records }) => records) : undefined;
  const { records, skipped } = matches.status === 'fulfilled' ? matches.value : { records: [], skipped: [] };
  return {
    records: records.map((record) => ({ ...record, attachments: attached?.filter(({ type, id }) => type === record.type && id === record.id) })),
    skipped,
    failures: [
      ...(matches.status === 'rejected' ? [`Related records could not be read. ${reasonOf(matches.reason)}`] : []),
      ...(associations.status === 'rejected' ? [`Whether the mail is attached already could not be read. ${reasonOf(associations.reason)}`] : []),
    ],
  };
}
