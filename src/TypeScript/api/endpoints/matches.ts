import * as v from 'valibot';
import { emailAddress } from '../emailAddress';
import { endpoint } from '../endpoint';
import { limits } from '../limits';
import { listOf } from '../lists';
import { findMatches } from '../records/matching';
import { recordTypeIds, recordTypes } from '../records/recordTypes';
import { typesSchema } from '../records/reference';
import { needsOf, readEachType, skippedSchema } from '../records/skipped';
import { summaryEntries } from '../records/summary';

const MOST_NUMBERS = 20;
const numberWords = 'must be a number of at most 45 characters: digits, and letters or signs around them';

/** As it stands in a subject, with or without letters before it. NetSuite's tranid holds 45 characters. */
const writtenNumber = v.pipe(v.string(), v.maxLength(45, numberWords), v.regex(/^(?=.*\d)\P{Cc}+$/u, numberWords));

/** Activities have neither addresses nor numbers. */
const matchable = recordTypeIds.filter((type) => recordTypes[type].kind !== 'activity');

const fields = v.object({
  emails: v.optional(listOf(emailAddress, { items: 'email addresses', separator: 'comma', most: limits.addresses })),
  numbers: v.optional(listOf(writtenNumber, { items: 'numbers', separator: 'comma', most: MOST_NUMBERS })),
  types: v.optional(typesSchema),
});
type Fields = v.InferOutput<typeof fields>;

const input = v.pipe(
  fields,
  v.check(({ emails = [], numbers = [] }: Fields) => emails.length + numbers.length > 0, 'emails, numbers: one of them must name something to look for'),
);

function answer({ emails = [], numbers = [], types = [] }: Fields) {
  const { found, skipped } = readEachType(types.length === 0 ? matchable : types, (type) => findMatches(type, { emails, numbers }));
  return { records: found, skipped };
}

/**
 * GET matches: the records that a mail is about. 10 units a type, at most 110 of them, whatever the number of addresses
 * and numbers. Order of types and the ten of each: support articles 9509615 and 15424661.
 */
export const matches = endpoint({
  method: 'get',
  resource: 'matches',
  summary: 'The records that a mail is about, by its addresses and by the numbers in its subject: at most 10 of a type, best first. Types that the role may not see are left out and named.',
  needs: needsOf(matchable, 'to find records of that type'),
  input,
  output: v.object({
    records: v.array(v.object({ ...summaryEntries, matchedBy: v.picklist(['email', 'number']), matched: v.pipe(v.string(), v.description('which of the addresses, in lower case, or of the numbers')) })),
    skipped: v.array(skippedSchema),
  }),
  failures: [],
  example: {
    input: { resource: 'matches', emails: 'Alice.Hughes@aquila.example', numbers: '5001', types: 'contact,supportcase' },
    output: {
      records: [
        {
          type: 'contact',
          id: 801,
          name: 'Alice Hughes',
          email: 'alice.hughes@aquila.example',
          company: 'Aquila Instruments',
          link: '/app/common/entity/contact.nl?id=801',
          matchedBy: 'email',
          matched: 'alice.hughes@aquila.example',
        },
        {
          type: 'supportcase',
          id: 3001,
          name: 'Portal log-in fails',
          number: '5001',
          email: 'office+506@customer.example',
          company: 'Fjord & Sons Shipping',
          link: '/app/crm/support/supportcase.nl?id=3001',
          matchedBy: 'number',
          matched: '5001',
        },
      ],
      skipped: [],
    },
  },
  answer,
});
