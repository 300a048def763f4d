import { groupIds } from './groupIds';
import { createTransport, type CallOptions, type ClientOptions } from './http/transport';
import { splitMail } from './splitMail';
import type {
  Associations,
  CreatedRecord,
  CreateRecordInput,
  Detached,
  EmailInput,
  EmailResult,
  EventInput,
  EventResult,
  FileInput,
  FileResult,
  Matches,
  MatchesInput,
  PermissionReport,
  RecordAnswer,
  RecordReference,
  SearchInput,
  SearchPage,
  Session,
  Status,
} from './types';

/** The API of ExtendSync Access, as docs/api.md describes it. Every method may throw ApiFailure, or the signal's reason where it was aborted. */
export interface Client {
  status(options?: CallOptions): Promise<Status>;
  session(options?: CallOptions): Promise<Session>;
  permissions(options?: CallOptions): Promise<PermissionReport>;
  /** Records by addresses and numbers, best first. */
  matches(input: MatchesInput, options?: CallOptions): Promise<Matches>;
  search(input: SearchInput, options?: CallOptions): Promise<SearchPage>;
  record(reference: RecordReference, options?: CallOptions): Promise<RecordAnswer>;
  /** Where mails are attached. Any number of ids; many are asked in several requests. */
  associations(messageIds: readonly string[], options?: CallOptions): Promise<Associations>;
  /** Attaches a mail to records; one with many attachments takes several requests. A call that was cut short is simply repeated. */
  attachEmail(mail: EmailInput, options?: CallOptions): Promise<EmailResult>;
  storeFile(input: FileInput, options?: CallOptions): Promise<FileResult>;
  createRecord(input: CreateRecordInput, options?: CallOptions): Promise<CreatedRecord>;
  saveEvent(input: EventInput, options?: CallOptions): Promise<EventResult>;
  /** Detaches a mail that the caller attached himself. */
  detach(messageId: string, record: RecordReference, options?: CallOptions): Promise<Detached>;
}

/** A client of the API for one user and role: those of the token. It keeps nothing between two calls. */
export function createClient(clientOptions: ClientOptions): Client {
  const send = createTransport(clientOptions);
  const get = (resource: string, query: Readonly<Record<string, string | undefined>>, options?: CallOptions) => send({ method: 'GET', resource, query }, options);
  const post = (resource: string, body: object, options?: CallOptions) => send({ method: 'POST', resource, body }, options);
  return {
    status: (options) => get('status', {}, options) as Promise<Status>,
    session: (options) => get('session', {}, options) as Promise<Session>,
    permissions: (options) => get('permissions', {}, options) as Promise<PermissionReport>,
    matches: ({ emails, numbers, types }, options) => get('matches', { emails: list(emails), numbers: list(numbers), types: list(types) }, options) as Promise<Matches>,
    search: ({ q, types, limit, cursor }, options) => get('search', { q, types: list(types), limit: limit?.toString(), cursor }, options) as Promise<SearchPage>,
    record: ({ type, id }, options) => get('record', { type, id: String(id) }, options) as Promise<RecordAnswer>,
    associations: async (messageIds, options) => {
      const answers: Associations[] = [];
      for (const ids of groupIds(messageIds)) answers.push((await get('associations', { messageids: ids.join(' ') }, options)) as Associations);
      return { associations: answers.flatMap(({ associations }) => associations) };
    },
    attachEmail: async (mail, options) => {
      const answers: EmailResult[] = [];
      for (const request of splitMail(mail)) answers.push((await post('email', request, options)) as EmailResult);
      return { results: answers.flatMap(({ results }) => results), attachments: answers.flatMap(({ attachments }) => attachments) };
    },
    storeFile: (input, options) => post('file', input, options) as Promise<FileResult>,
    createRecord: (input, options) => post('record', input, options) as Promise<CreatedRecord>,
    saveEvent: (input, options) => post('event', input, options) as Promise<EventResult>,
    detach: (messageId, { type, id }, options) =>
      send({ method: 'DELETE', resource: 'association', query: { messageid: messageId, type, id: String(id) } }, options) as Promise<Detached>,
  };
}

/** Lists stand in the query with commas; an empty one is left out. */
function list(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join(',');
}
