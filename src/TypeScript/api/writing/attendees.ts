import { asText, rowsOf } from '../../account/suiteql';
import { recordTypes, type RecordTypeId } from '../records/recordTypes';
import { readEachType, type SkippedType } from '../records/skipped';
import type { RecordReference } from './schemas';

/** In this order the vendor's add-in looks for who was invited (support article 2901168): colleagues first. Leads and prospects are customers. */
export const attendeeTypes = ['employee', 'contact', 'customer', 'vendor', 'partner', 'job'] as const satisfies readonly RecordTypeId[];

/** Who stands behind an address; without type and id where nobody was found. */
export interface Attendee extends Partial<RecordReference> {
  readonly address: string;
}

export interface FoundAttendees {
  readonly attendees: Attendee[];
  /** Types that were not looked at, because the role does not see them. */
  readonly skipped: SkippedType[];
}

/** Gives the record of each address among one type, active ones and lower ids first: 10 units. */
function findByAddress(type: RecordTypeId, addresses: readonly string[]): Map<string, RecordReference> {
  const places = addresses.map(() => '?').join(', ');
  const rows = rowsOf(`SELECT id, LOWER(email) AS address FROM ${recordTypes[type].table} WHERE LOWER(email) IN (${places}) ORDER BY isinactive DESC, id DESC`, addresses);
  // The last of an address wins: the best stand last.
  return new Map(rows.map((row) => [asText(row['address']), { type, id: Number(row['id']) }]));
}

/** Gives who was invited, by address, whatever its case: 10 units a type, while there are addresses of nobody yet. */
export function findAttendees(given: readonly { readonly address: string }[]): FoundAttendees {
  const addresses = [...new Set(given.map(({ address }) => address.toLowerCase()))];
  if (addresses.length === 0) return { attendees: [], skipped: [] };
  const references = new Map<string, RecordReference>();
  const { skipped } = readEachType(attendeeTypes, (type) => {
    const left = addresses.filter((address) => !references.has(address));
    if (left.length > 0) findByAddress(type, left).forEach((reference, address) => references.set(address, reference));
    return [];
  });
  return { attendees: addresses.map((address) => ({ address, ...references.get(address) })), skipped };
}
