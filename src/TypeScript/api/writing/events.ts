import * as record from 'N/record';
import { cut } from './cut';
import { lengths } from './lengths';
import { saveOnce, findByExternalId } from '../../account/createOnce';
import { hashOf } from './hash';
import type { RecordReference } from './schemas';
import { setValues } from './setValues';

const TABLE = 'calendarevent';

/** Records of these types are the company of an event; an event has one. */
const companyTypes: ReadonlySet<string> = new Set(['customer', 'vendor', 'partner', 'job']);

/** An Outlook appointment. */
export interface Appointment {
  readonly title: string;
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly location?: string;
  readonly body?: string;
  /** People and companies it belongs to: the first company is the event's, all others are invited. */
  readonly records: readonly RecordReference[];
  /** Internal ids of who was invited. */
  readonly attendeeIds: readonly number[];
}

/** An event and whether it was there before. */
export interface SavedEvent {
  readonly id: number;
  readonly status: 'created' | 'updated';
}

function valuesOf({ title, start, end, location = '', body = '' }: Appointment, company: number | undefined): Readonly<Record<string, record.FieldValue>> {
  return {
    title: cut(title, lengths.title),
    startdate: new Date(Date.parse(start)),
    enddate: new Date(Date.parse(end)),
    location: cut(location, lengths.location),
    message: body,
    ...(company === undefined ? {} : { company }),
  };
}

/** Invites who is not invited yet; nobody is uninvited, since people are invited in NetSuite too. */
function addAttendees(draft: record.Record, ids: readonly number[]): void {
  const sublist = { sublistId: 'attendee', fieldId: 'attendee' };
  let line = Math.max(0, draft.getLineCount(sublist));
  const invited = new Set(Array.from({ length: line }, (_, index) => Number(draft.getSublistValue({ ...sublist, line: index }))));
  for (const value of new Set(ids)) {
    if (invited.has(value)) continue;
    draft.setSublistValue({ ...sublist, line, value });
    line += 1;
  }
}

function write(draft: record.Record, appointment: Appointment): void {
  const { records, attendeeIds } = appointment;
  const company = records.find(({ type }) => companyTypes.has(type));
  setValues(draft, valuesOf(appointment, company?.id));
  addAttendees(draft, [...attendeeIds, ...records.filter((one) => one !== company).map(({ id }) => id)]);
}

function update(id: number, appointment: Appointment): SavedEvent {
  const draft = record.load({ type: record.Type.CALENDAR_EVENT, id });
  write(draft, appointment);
  draft.save();
  return { id, status: 'updated' };
}

/** Gives the external id of an appointment: one event a UID (RFC 5545), whoever saves it. No units. */
const externalIdOf = (uid: string): string => hashOf('event', uid);

/** Gives the event of an appointment, if there is one: 10 units. */
export function findEvent(uid: string): number | undefined {
  return findByExternalId(TABLE, externalIdOf(uid));
}

/**
 * Saves an appointment as an event, by its UID one and the same: 15 units, and 25 more where another request made it
 * meanwhile, whose event is then changed.
 * @param known what findEvent gave
 */
export function saveEvent(uid: string, appointment: Appointment, known: number | undefined): SavedEvent {
  if (known !== undefined) return update(known, appointment);
  const draft = record.create({ type: record.Type.CALENDAR_EVENT });
  write(draft, appointment);
  const { id, isNew } = saveOnce(draft, TABLE, externalIdOf(uid));
  return isNew ? { id, status: 'created' } : update(id, appointment);
}
