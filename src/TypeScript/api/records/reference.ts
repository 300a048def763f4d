import * as v from 'valibot';
import { listOf } from '../lists';
import { recordTypeIds } from './recordTypes';

/** A record type by N/record's id. */
export const typeSchema = v.picklist(recordTypeIds, `must be one of ${recordTypeIds.join(', ')}`);

/** Record types in a query; those of the vendor's order, each once. */
export const typesSchema = v.pipe(
  listOf(v.pipe(v.string(), typeSchema), { items: 'record types', separator: 'comma', most: recordTypeIds.length }),
  v.transform((given) => recordTypeIds.filter((type) => given.includes(type))),
);

const idWords = 'must be an internal id, a whole number from 1';

/** An internal id in a query: NetSuite's have at most ten digits. */
export const idSchema = v.pipe(v.string(idWords), v.regex(/^[1-9]\d{0,9}$/, idWords), v.transform(Number));
