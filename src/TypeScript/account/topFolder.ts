import * as record from 'N/record';
import { rowsOf } from './suiteql';

/** Gives the internal id of the folder of a name at the top of the File Cabinet, if there is one: 10 units. */
export function findTopFolder(name: string): number | undefined {
  const [row] = rowsOf('SELECT id FROM mediaitemfolder WHERE name = ? AND parent IS NULL ORDER BY id FETCH FIRST 1 ROWS ONLY', [name]);
  return row === undefined ? undefined : Number(row['id']);
}

/**
 * Gives the internal id of the folder of a name at the top of the File Cabinet, and makes it where there is none: 10
 * units, 25 where it is made, 35 where somebody else made it meanwhile, since NetSuite refuses a second folder of a name.
 * @throws what NetSuite threw, where there is still no such folder
 */
export function topFolder(name: string): number {
  const found = findTopFolder(name);
  if (found !== undefined) return found;
  try {
    return record.create({ type: record.Type.FOLDER }).setValue({ fieldId: 'name', value: name }).save();
  } catch (thrown) {
    const made = findTopFolder(name);
    if (made === undefined) throw thrown;
    return made;
  }
}
