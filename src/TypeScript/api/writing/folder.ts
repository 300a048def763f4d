import * as record from 'N/record';
import { rowsOf } from '../../account/suiteql';

const FOLDER_NAME = 'ExtendSync Attachments';

/** Gives the internal id of the folder that keeps attachments, if there is one: 10 units. */
export function findFolder(): number | undefined {
  const [row] = rowsOf('SELECT id FROM mediaitemfolder WHERE name = ? AND parent IS NULL ORDER BY id FETCH FIRST 1 ROWS ONLY', [FOLDER_NAME]);
  return row === undefined ? undefined : Number(row['id']);
}

/**
 * Gives the internal id of the folder that keeps attachments, and makes it where there is none: 10 units, 25 where it is
 * made, 35 where another request made it meanwhile, since NetSuite refuses a second folder of a name.
 * @throws what NetSuite threw, where there is still no such folder
 */
export function attachmentFolder(): number {
  const found = findFolder();
  if (found !== undefined) return found;
  try {
    return record.create({ type: record.Type.FOLDER }).setValue({ fieldId: 'name', value: FOLDER_NAME }).save();
  } catch (thrown) {
    const made = findFolder();
    if (made === undefined) throw thrown;
    return made;
  }
}
