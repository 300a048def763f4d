/** What the API takes and gives, for clients. A test holds every shape here to the endpoints' own schemas. */

export type RecordType =
  | 'contact'
  | 'customer'
  | 'vendor'
  | 'partner'
  | 'employee'
  | 'job'
  | 'supportcase'
  | 'opportunity'
  | 'estimate'
  | 'salesorder'
  | 'invoice'
  | 'task'
  | 'calendarevent'
  | 'phonecall';

export interface RecordReference {
  readonly type: RecordType;
  readonly id: number;
}

/** An Internet address with the name that stands beside it. */
export interface Mailbox {
  readonly address: string;
  readonly name?: string;
}

export interface RecordSummary {
  readonly type: RecordType;
  readonly id: number;
  readonly name: string;
  readonly number?: string;
  readonly email?: string;
  readonly company?: string;
  /** Address of the record's page, relative to the account's. */
  readonly link: string;
}

/** A type that was not looked at, because the role lacks a permission, and the clicks that grant it. */
export interface SkippedType {
  readonly type: RecordType;
  readonly permission: string;
  readonly key: string;
  readonly needs: string;
  readonly fix: string;
}

export interface Status {
  readonly version: string;
  readonly account: string;
  readonly environment: string;
  readonly netsuiteVersion: string;
  readonly features: Readonly<Record<string, 'on' | 'off' | 'unknown'>>;
}

export type Verdict = 'ready' | 'ready-with-gaps' | 'not-ready' | 'unknown';

export interface Session {
  readonly user: {
    readonly id: number;
    readonly name: string;
    readonly email: string;
    readonly subsidiary: number;
    readonly preferences: Readonly<Record<string, string>>;
  };
  readonly role: { readonly id: number; readonly scriptId?: string; readonly name: string };
  readonly verdict: Verdict;
  /** By profile, such as email or files. */
  readonly capabilities: Readonly<Record<string, 'ready' | 'not-ready' | 'not-applicable' | 'unknown'>>;
  readonly limits: Readonly<Record<string, number>>;
}

/** The checker's report; it has more than is named here. */
export interface PermissionReport {
  readonly schemaVersion: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly findings: readonly { readonly permission?: string; readonly state?: string; readonly fix?: string }[];
  readonly profiles: readonly { readonly id: string; readonly state: string }[];
}

/** At least one address or number. */
export interface MatchesInput {
  /** At most 100. */
  readonly emails?: readonly string[];
  /** At most 20: see numbersInSubject. */
  readonly numbers?: readonly string[];
  readonly types?: readonly RecordType[];
}

export interface MatchedRecord extends RecordSummary {
  readonly matchedBy: 'email' | 'number';
  /** The address or the number that was asked for. */
  readonly matched: string;
}

export interface Matches {
  readonly records: readonly MatchedRecord[];
  readonly skipped: readonly SkippedType[];
}

/** A record with the fields that its type has beside the summary. */
export interface RecordDetails extends RecordSummary {
  readonly phone?: string;
  readonly title?: string;
  readonly status?: string;
  /** Days as in 2026-11-24. */
  readonly date?: string;
  readonly endDate?: string;
  readonly dueDate?: string;
  readonly location?: string;
  /** In the transaction's currency. */
  readonly total?: number;
}

export interface RecordAnswer {
  readonly record: RecordDetails;
}

export interface SearchInput {
  /** 2 to 100 characters. */
  readonly q: string;
  readonly types?: readonly RecordType[];
  /** 1 to 50; 20 unless said otherwise. */
  readonly limit?: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

export interface SearchPage {
  readonly records: readonly RecordSummary[];
  readonly skipped: readonly SkippedType[];
  readonly nextCursor?: string;
}

export interface Association {
  readonly messageId: string;
  readonly records: readonly {
    readonly type: RecordType;
    readonly id: number;
    readonly messageRecordId: number;
    readonly attachedBy: { readonly id: number; readonly name?: string };
    /** As in 2026-11-24T09:00:00, by the clock of the account. */
    readonly attachedAt: string;
    readonly isMine: boolean;
  }[];
}

export interface Associations {
  readonly associations: readonly Association[];
}

export interface Attachment {
  readonly name: string;
  readonly contentType?: string;
  /** Base64. */
  readonly content: string;
}

export interface EmailInput {
  /** The Internet message id, with its angle brackets. */
  readonly messageId: string;
  readonly subject: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  /** ISO 8601. */
  readonly sentAt: string;
  /** HTML, at most 1,000,000 characters. */
  readonly body: string;
  readonly incoming?: boolean;
  /** 1 to 20. */
  readonly records: readonly RecordReference[];
  /** Together at most 25 MB, each at most 10 MB; the client splits them over requests. */
  readonly attachments?: readonly Attachment[];
}

/** What went wrong with one record of several. */
export interface RecordFailure {
  readonly code: string;
  readonly message: string;
}

export interface EmailResult {
  readonly results: readonly {
    readonly type: RecordType;
    readonly id: number;
    readonly status: 'attached' | 'already-attached' | 'failed';
    readonly messageRecordId?: number;
    readonly error?: RecordFailure;
  }[];
  readonly attachments: readonly { readonly name: string; readonly fileId: number; readonly status: 'stored' | 'already-stored' }[];
}

export interface FileInput extends Attachment {
  /** 1 to 20. */
  readonly records: readonly RecordReference[];
}

export interface FileResult {
  readonly file: { readonly id: number; readonly name: string; readonly status: 'stored' | 'already-stored' };
  readonly results: readonly {
    readonly type: RecordType;
    readonly id: number;
    readonly status: 'attached' | 'failed';
    readonly error?: RecordFailure;
  }[];
}

interface NewRecord<Type extends RecordType, Fields> {
  readonly type: Type;
  /** 8 to 100 characters of the caller's choice: the same one never creates a second record. */
  readonly requestId: string;
  readonly fields: Readonly<Fields>;
}

/** A customer, vendor, partner or job. */
type Company = RecordReference;

/** Times are ISO 8601 with an offset to UTC; days as in 2026-11-24. */
export type CreateRecordInput =
  | NewRecord<'contact', { firstName?: string; lastName: string; email?: string; phone?: string; title?: string; company?: Company }>
  | NewRecord<'task', { title: string; start?: string; dueDate?: string; message?: string; company?: Company }>
  | NewRecord<'phonecall', { title: string; phone?: string; start?: string; message?: string; company?: Company }>
  | NewRecord<'calendarevent', { title: string; start: string; end: string; location?: string; message?: string; company?: Company }>
  | NewRecord<'supportcase', { title: string; company: Company; email?: string; message?: string }>;

export interface CreatedRecord {
  readonly record: RecordSummary;
  readonly status: 'created' | 'already-created';
}

export interface EventInput {
  /** The appointment's iCalendar UID: the same one is updated. */
  readonly uid: string;
  readonly title: string;
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly location?: string;
  readonly body?: string;
  /** At most 100. */
  readonly attendees?: readonly Mailbox[];
  /** People and companies, 1 to 20. */
  readonly records?: readonly RecordReference[];
}

export interface EventResult {
  readonly event: { readonly id: number; readonly link: string; readonly status: 'created' | 'updated' };
  /** Without type and id: nobody was found for the address. */
  readonly attendees: readonly { readonly address: string; readonly type?: RecordType; readonly id?: number }[];
  /** Types among which nobody was looked for. */
  readonly skipped: readonly SkippedType[];
}

export interface Detached {
  readonly status: 'detached' | 'not-attached';
}
