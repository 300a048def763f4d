import * as record from 'N/record';
import { rowsOf } from '../account/suiteql';

/** At the top of the File Cabinet: the SuiteApp's own folder goes with it. */
export const KEPT_FOLDER = 'ExtendSync Access';

/**
 * Gives the internal id of the folder for what outlives the SuiteApp, and makes it where there is none: 10 units, 25 where
 * it is made.
 * @throws what NetSuite threw
 */
export function keptFolder(): number {
  const [row] = rowsOf('SELECT id FROM mediaitemfolder WHERE name = ? AND parent IS NULL ORDER BY id FETCH FIRST 1 ROWS ONLY', [KEPT_FOLDER]);
  if (row !== undefined) return Number(row['id']);
  return record.create({ type: record.Type.FOLDER }).setValue({ fieldId: 'name', value: KEPT_FOLDER }).save();
}
