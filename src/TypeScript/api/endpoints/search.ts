import * as v from 'valibot';
import { endpoint } from '../endpoint';
import { ApiError } from '../errors';
import { cursorSchema, toCursor } from '../records/cursor';
import { recordTypeIds, type RecordTypeId } from '../records/recordTypes';
import { typesSchema } from '../records/reference';
import { findByText, LARGEST_PAGE } from '../records/searching';
import { needsOf, readEachType, skippedSchema } from '../records/skipped';
import { summarySchema, type Summary } from '../records/summary';

const textWords = 'must have 2 to 100 characters, without control characters';
const limitWords = `must be a whole number from 1 to ${LARGEST_PAGE}`;

const input = v.object(
  {
    q: v.pipe(v.string(textWords), v.trim(), v.minLength(2, textWords), v.maxLength(100, textWords), v.regex(/^\P{Cc}*$/u, textWords)),
    types: v.optional(typesSchema),
    limit: v.optional(v.pipe(v.string(limitWords), v.regex(/^[1-9]\d?$/, limitWords), v.transform(Number), v.maxValue(LARGEST_PAGE, limitWords)), '20'),
    cursor: v.optional(cursorSchema),
  },
  'must be given',
);
type Input = v.InferOutput<typeof input>;

/** Gives the types that the page may have: from the cursor's on. @throws ApiError INVALID_INPUT for a cursor of other types */
function typesFrom(types: readonly RecordTypeId[], cursor: Input['cursor']): readonly RecordTypeId[] {
  if (cursor === undefined) return types;
  if (types.includes(cursor.type)) return types.slice(types.indexOf(cursor.type));
  throw new ApiError('INVALID_INPUT', 'cursor: must be the nextCursor of an answer to the same search');
}

/** Types are asked until one record more than the page holds is found: that one tells that there is a next page. */
function answer({ q, types = [], limit, cursor }: Input) {
  const asked = types.length === 0 ? recordTypeIds : types;
  const rest = typesFrom(asked, cursor);
  let count = 0;
  const { found, skipped } = readEachType(asked, (type): Summary[] => {
    if (count > limit || !rest.includes(type)) return [];
    const records = findByText(type, q, cursor?.type === type ? cursor.id : undefined);
    count += records.length;
    return records;
  });
  const records = found.slice(0, limit);
  const last = records[records.length - 1];
  return { records, skipped, ...(found.length > limit && last !== undefined ? { nextCursor: toCursor(last) } : {}) };
}

/**
 * GET search: records that have a text in their name, number or address, whatever its case. By type in the vendor's
 * order, then by internal id, so that pages fit together. 10 units a type until the page is full, at most 140.
 */
export const search = endpoint({
  method: 'get',
  resource: 'search',
  summary: 'Records that have a text in their name, number or address, page by page. Types that the role may not see are left out and named.',
  needs: needsOf(recordTypeIds, 'to find records of that type'),
  input,
  output: v.object({
    records: v.array(summarySchema),
    skipped: v.array(skippedSchema),
    nextCursor: v.optional(v.pipe(v.string(), v.description('for the next page, where there is one'))),
  }),
  failures: [],
  example: {
    input: { resource: 'search', q: 'aquila', types: 'contact,customer', limit: '1' },
    output: {
      records: [{ type: 'contact', id: 801, name: 'Alice Hughes', email: 'alice.hughes@aquila.example', company: 'Aquila Instruments', link: '/app/common/entity/contact.nl?id=801' }],
      skipped: [],
      nextCursor: 'contact.801',
    },
  },
  answer,
});
