import * as record from 'N/record';
import { readAsker } from '../../account/currentUser';
import { findByExternalId, saveOnce, type Created } from '../../account/createOnce';
import { hashOf } from './hash';
import type { NewRecord } from './newRecordSchema';
import { valuesOf } from './newRecords';
import { setValues } from './setValues';

/**
 * Makes a record once for a user and the name that he gave his request: 25 units; 10 where it was made before, 35 where
 * the same request made it at the same moment.
 * @throws what NetSuite threw
 */
export function createRecordOnce(input: NewRecord): Created {
  const externalId = hashOf('record', String(readAsker().userId), input.requestId);
  const known = findByExternalId(input.type, externalId);
  if (known !== undefined) return { id: known, isNew: false };
  const draft = record.create({ type: input.type });
  setValues(draft, valuesOf(input));
  return saveOnce(draft, input.type, externalId);
}
