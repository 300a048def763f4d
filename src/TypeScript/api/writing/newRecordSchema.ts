import * as v from 'valibot';
import { recordReferenceSchema, addressSchema, daySchema, line, timeSchema } from './schemas';

const companyTypes = ['customer', 'vendor', 'partner', 'job'] as const;

/** The company of a record, which must exist: a customer, vendor, partner or job. */
const company = v.pipe(
  recordReferenceSchema,
  v.check(({ type }) => (companyTypes as readonly string[]).includes(type), `must be one of ${companyTypes.join(', ')}`),
);

const LONGEST_MESSAGE = 100_000;
const requestId = v.pipe(line(8, 100), v.description('the client’s own name for this request: a user’s second one of the same name gives the record that the first one made'));

const title = line(1, 2000);
const phone = v.optional(line(0, 32));
const message = v.optional(v.pipe(v.string('must be a text'), v.maxLength(LONGEST_MESSAGE, `must have at most ${LONGEST_MESSAGE} characters`)));

/** One type of record, with the fields that may be set of it and no others. */
function newRecord<const Type extends string, const Entries extends v.ObjectEntries>(type: Type, entries: Entries) {
  const words = ({ expected, input }: v.StrictObjectIssue): string => {
    if (expected === 'never') return `is none of the fields of a ${type}: ${Object.keys(entries).join(', ')}`;
    return input === undefined ? 'must be given' : 'must be an object of fields';
  };
  return v.object({ type: v.literal(type), requestId, fields: v.strictObject(entries, words) }, 'must be given');
}

const options = [
  newRecord('contact', { firstName: v.optional(line(0, 32)), lastName: line(1, 32), email: v.optional(addressSchema), phone, title: v.optional(line(0, 100)), company: v.optional(company) }),
  newRecord('task', { title, start: v.optional(timeSchema), dueDate: v.optional(daySchema), message, company: v.optional(company) }),
  newRecord('phonecall', { title, phone, start: v.optional(timeSchema), message, company: v.optional(company) }),
  newRecord('calendarevent', { title, start: timeSchema, end: timeSchema, location: v.optional(line(0, 2000)), message, company: v.optional(company) }),
  newRecord('supportcase', { title, company, email: v.optional(addressSchema), message }),
] as const;

/** The types that can be made. */
export const newRecordTypes = options.map(({ entries }) => entries.type.literal);

export const newRecordSchema = v.variant('type', options, `must be one of ${newRecordTypes.join(', ')}`);
export type NewRecord = v.InferOutput<typeof newRecordSchema>;
