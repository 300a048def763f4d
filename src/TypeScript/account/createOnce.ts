import * as record from 'N/record';
import { rowsOf } from './suiteql';

/** A record as it stands in NetSuite now, and whether it was made just now. */
export interface Created {
  readonly id: number;
  readonly isNew: boolean;
}

/**
 * Makes a record of a custom type whose external id NetSuite keeps unique: 6 units. Where saving fails, it may be there
 * already: NetSuite has several codes for that, so the record is looked for whatever the error says, for 10 units more.
 * @param type script id of a custom record type, of the code and never of a request
 * @throws what NetSuite threw, where no such record is found
 */
export function createOnce(type: string, externalId: string, values: Readonly<Record<string, record.FieldValue>>): Created {
  const draft = record.create({ type });
  for (const [fieldId, value] of Object.entries({ ...values, externalid: externalId })) draft.setValue({ fieldId, value });
  try {
    return { id: draft.save(), isNew: true };
  } catch (thrown) {
    const [row] = rowsOf(`SELECT id FROM ${type} WHERE externalid = ?`, [externalId]);
    if (row === undefined) throw thrown;
    return { id: Number(row['id']), isNew: false };
  }
}
