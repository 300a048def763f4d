import * as url from 'N/url';
import * as v from 'valibot';
import { endpoint, type Need } from '../endpoint';
import { ApiError } from '../errors';
import { limits } from '../limits';
import { demand } from '../permission';
import { recordTypeIds, recordTypes } from '../records/recordTypes';
import { needsOf, skippedSchema } from '../records/skipped';
import { attendeeTypes, findAttendees } from '../writing/attendees';
import { findEvent, saveEvent } from '../writing/events';
import { recordNotFound, translated } from '../writing/failures';
import { readRecords } from '../writing/readRecords';
import { line, peopleSchema, recordReferencesSchema, timeSchema } from '../writing/schemas';
import { refuseLargeBody } from '../writing/size';

const needs = {
  create: { requirement: 'createEvents' },
  change: { requirement: 'changeEvents', when: 'where the event exists already' },
} as const satisfies Record<string, Need>;

const input = v.object(
  {
    uid: v.pipe(line(1, 1000), v.description('the appointment’s iCalendar UID')),
    title: line(1, 2000),
    start: timeSchema,
    end: timeSchema,
    location: v.optional(line(0, 2000)),
    body: v.optional(v.pipe(v.string('must be a text'), v.description(`at most ${limits.bodyCharacters} characters`))),
    attendees: v.optional(peopleSchema),
    records: v.optional(v.pipe(recordReferencesSchema, v.description('people and companies: the first company is that of the event, all others are invited'))),
  },
  'must be given',
);
type Input = v.InferOutput<typeof input>;

/** @throws ApiError INVALID_INPUT, TOO_LARGE */
function refuseWrongInput({ start, end, body = '', records = [] }: Input): void {
  refuseLargeBody(body);
  if (Date.parse(end) < Date.parse(start)) throw new ApiError('INVALID_INPUT', 'end: must not be before start');
  const other = records.find(({ type }) => recordTypes[type].kind !== 'entity');
  if (other) throw new ApiError('INVALID_INPUT', `records: an event belongs to people and companies (${attendeeTypes.join(', ')}), not to records of the type ${other.type}`);
}

function answer(given: Input) {
  refuseWrongInput(given);
  const { uid, title, start, end, location = '', body = '', attendees: invited = [], records = [] } = given;
  demand(needs.create);
  const seen = readRecords(records);
  const absent = records.find(({ type, id }) => !seen.some((one) => one.type === type && one.id === id));
  if (absent) throw recordNotFound(absent.type, absent.id);
  const known = findEvent(uid);
  if (known !== undefined) demand(needs.change);
  const { attendees, skipped } = findAttendees(invited);
  const attendeeIds = attendees.map(({ id }) => id).filter((id): id is number => id !== undefined);
  try {
    const { id, status } = saveEvent(uid, { title, start, end, location, body, records: seen, attendeeIds }, known);
    return { event: { id, link: url.resolveRecord({ recordType: 'calendarevent', recordId: id }), status }, attendees, skipped };
  } catch (thrown) {
    throw translated(thrown);
  }
}

/**
 * POST event: saves an Outlook appointment as an event, by its iCalendar UID one and the same: made the first time,
 * changed from then on. A title of more than 256 characters and a location of more than 150 are cut.
 *
 * Units: 10 for each table of the records (at most 6), 10 to find the event, 10 for each type of attendees (at most 6),
 * 15 to save it: at most 145, and 25 more where two clients save it at once.
 * @throws ApiError INVALID_INPUT, TOO_LARGE, MISSING_PERMISSION, RECORD_NOT_FOUND before anything is written; CONFLICT
 * where somebody changed the event at the same moment
 */
export const event = endpoint({
  method: 'post',
  resource: 'event',
  summary: 'Saves an appointment as an event, made the first time and changed from then on, and invites whom it finds by address.',
  needs: [needs.create, needs.change, ...needsOf(attendeeTypes, 'to find whom the appointment invites')],
  input,
  output: v.object({
    event: v.object({ id: v.number(), link: v.string(), status: v.picklist(['created', 'updated']) }),
    attendees: v.array(v.object({ address: v.string(), type: v.optional(v.picklist(recordTypeIds)), id: v.optional(v.number()) })),
    skipped: v.array(skippedSchema),
  }),
  failures: ['MISSING_PERMISSION', 'RECORD_NOT_FOUND', 'TOO_LARGE', 'CONFLICT'],
  example: {
    input: {
      resource: 'event',
      uid: '040000008200E00074C5B7101A82E008@northwind.example',
      title: 'Site visit',
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-24T10:00:00Z',
      attendees: [{ address: 'nobody@northwind.example' }],
      records: [{ type: 'customer', id: 501 }],
    },
    output: {
      event: { id: 4025, link: '/app/crm/calendar/event.nl?id=4025', status: 'created' },
      attendees: [{ address: 'nobody@northwind.example' }],
      skipped: [],
    },
  },
  answer,
});
