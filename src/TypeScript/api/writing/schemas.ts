import * as v from 'valibot';
import { limits } from '../limits';
import { typeSchema } from '../records/reference';
import { bytesOfBase64 } from './base64';
import { bareMessageId } from './hash';

const noControlCharacters = v.regex(/^\P{Cc}*$/u, 'must have no control characters');

/** A text of one line, of so many characters. */
export function line(fewest: number, most: number) {
  const length = fewest === 0 ? `must have at most ${most} characters` : `must have ${fewest} to ${most} characters`;
  return v.pipe(v.string(`must be a text: it ${length}`), v.minLength(fewest, length), v.maxLength(most, length), noControlCharacters);
}

const MESSAGE_ID_LENGTH = { fewest: 3, most: 998 } as const;

/** An Internet message id (RFC 5322), with or without its angle brackets. */
export const messageIdSchema = v.pipe(
  line(MESSAGE_ID_LENGTH.fewest, MESSAGE_ID_LENGTH.most),
  v.check((id) => bareMessageId(id) !== '', 'must be the Internet message id of a mail'),
);

/** An internal id in a body. */
const idSchema = v.pipe(
  v.number('must be an internal id, a whole number from 1'),
  v.safeInteger('must be an internal id, a whole number from 1'),
  v.minValue(1, 'must be an internal id, a whole number from 1'),
);

export const recordReferenceSchema = v.object({ type: typeSchema, id: idSchema }, 'must be a record: {"type", "id"}');
export type RecordReference = v.InferOutput<typeof recordReferenceSchema>;

/** The records to write to, each once. */
export const recordReferencesSchema = v.pipe(
  v.array(recordReferenceSchema, 'must be a list of records: {"type", "id"}'),
  v.minLength(1, `must name 1 to ${limits.records} records`),
  v.maxLength(limits.records, `must name 1 to ${limits.records} records`),
  v.transform((references) => references.filter(({ type, id }, index) => references.findIndex((other) => other.type === type && other.id === id) === index)),
);

const LONGEST_GIVEN_NAME = 1000;
const longestNameWords = `must have at most ${LONGEST_GIVEN_NAME} characters`;

const LONGEST_ADDRESS = 254;
const addressWords = `must be an email address of at most ${LONGEST_ADDRESS} characters, without blanks, commas, semicolons, quotes and angle brackets`;

/** An address that can stand in a header beside others: nothing in it ends it or begins another. */
export const addressSchema = v.pipe(v.string(addressWords), v.maxLength(LONGEST_ADDRESS, addressWords), v.regex(/^[^\s\p{Cc}@,;<>"]+@[^\s\p{Cc}@,;<>"]+$/u, addressWords));

/** Somebody who sent or got a mail, or was invited. */
export const personSchema = v.object({ address: addressSchema, name: v.optional(v.pipe(v.string('must be a text'), v.maxLength(LONGEST_GIVEN_NAME, longestNameWords))) }, 'must be a person: {"address", "name"}');
export type Person = v.InferOutput<typeof personSchema>;

export const peopleSchema = v.pipe(v.array(personSchema, 'must be a list of people: {"address", "name"}'), v.maxLength(limits.addresses, `must name at most ${limits.addresses} people`));

const timeWords = 'must be a time as in 2026-11-24T09:00:00Z, with its offset to UTC';
const timeForm = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** JavaScript takes 30 February for 2 March: only days of the calendar are meant here. */
function isDayOfCalendar(time: string): boolean {
  const day = timeForm.exec(time)?.[1] ?? '';
  const midnight = new Date(`${day}T00:00:00Z`);
  return Number.isFinite(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** A moment: ISO 8601 with its offset to UTC. */
export const timeSchema = v.pipe(
  v.string(timeWords),
  v.regex(timeForm, timeWords),
  v.check((time) => isDayOfCalendar(time) && Number.isFinite(Date.parse(time)), timeWords),
);

const dayWords = 'must be a day as in 2026-11-24';

/** A day of the calendar, without a time. */
export const daySchema = v.pipe(v.string(dayWords), v.regex(/^\d{4}-\d\d-\d\d$/, dayWords), v.check((day) => isDayOfCalendar(`${day}T00:00Z`), dayWords));

/** A file's content. */
export const base64Schema = v.pipe(
  v.string('must be Base64 of the standard alphabet, padded, without line breaks'),
  v.check((text) => bytesOfBase64(text) !== undefined, 'must be Base64 of the standard alphabet, padded, without line breaks'),
);

/** A file as it comes in. Its name may be anything: it is made safe. Its type follows from its name. */
export const fileEntries = {
  name: v.pipe(v.string('must be a file name'), v.maxLength(LONGEST_GIVEN_NAME, longestNameWords)),
  contentType: v.optional(line(0, 255)),
  content: base64Schema,
};
export const fileSchema = v.object(fileEntries, 'must be a file: {"name", "content"}');
export type GivenFile = v.InferOutput<typeof fileSchema>;

/** A failure of one record among several, in the words of the API's errors. */
export const recordErrorSchema = v.object({ code: v.string(), message: v.string() });
