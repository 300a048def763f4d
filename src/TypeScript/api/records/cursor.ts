import * as v from 'valibot';
import { recordTypeIds, type RecordTypeId } from './recordTypes';

/** Where a page of a search ended: the next one begins behind this record. */
export interface Position {
  readonly type: RecordTypeId;
  readonly id: number;
}

const words = 'must be the nextCursor of an answer to the same search';
const form = new RegExp(`^(${recordTypeIds.join('|')})\\.(-?\\d{1,10})$`);

/** A position as a client sends it back; it names a place and grants nothing. */
export const cursorSchema = v.pipe(
  v.string(words),
  v.regex(form, words),
  v.transform((cursor): Position => {
    const [type, id] = cursor.split('.');
    return { type: type as RecordTypeId, id: Number(id) };
  }),
);

export function toCursor({ type, id }: Position): string {
  return `${type}.${id}`;
}
