import * as record from 'N/record';
import { rowsOf } from './suiteql';

/** A record as it stands in NetSuite now, and whether it was made just now. */
export interface Created {
  readonly id: number;
  readonly isNew: boolean;
}

/**
 * Gives the internal id of the record with an external id, if the role sees one: 10 units.
 * @param table SuiteQL table, of the code and never of a request
 */
export function findByExternalId(table: string, externalId: string): number | undefined {
  const [row] = rowsOf(`SELECT id FROM ${table} WHERE externalid = ?`, [externalId]);
  return row === undefined ? undefined : Number(row['id']);
}

/**
 * Saves a record whose external id NetSuite keeps unique. Where saving fails, somebody else may have been quicker: then
 * theirs is the record. NetSuite has several codes for that, so the record is looked for whatever the error says. The
 * units of the save, and 10 more where it fails.
 * @throws what NetSuite threw, where no such record is found
 */
export function saveOnce(draft: record.Record, table: string, externalId: string): Created {
  draft.setValue({ fieldId: 'externalid', value: externalId });
  try {
    return { id: draft.save(), isNew: true };
  } catch (thrown) {
    const id = findByExternalId(table, externalId);
    if (id === undefined) throw thrown;
    return { id, isNew: false };
  }
}

/**
 * Makes a record of a custom type, once for an external id: 6 units, and 10 more where saving fails.
 * @param type script id of a custom record type, of the code and never of a request
 * @throws what NetSuite threw, where no such record is found
 */
export function createOnce(type: string, externalId: string, values: Readonly<Record<string, record.FieldValue>>): Created {
  const draft = record.create({ type });
  for (const [fieldId, value] of Object.entries(values)) draft.setValue({ fieldId, value });
  return saveOnce(draft, type, externalId);
}
