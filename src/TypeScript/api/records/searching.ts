import { BEFORE_THE_FIRST, rowsOf } from '../../account/suiteql';
import { columnsOf } from './columns';
import { recordTypes, type RecordTypeId } from './recordTypes';
import { summaryColumns, toSummary, typeCondition, type Summary } from './summary';

/** Records that one page of a search holds at most. */
export const LARGEST_PAGE = 50;

/**
 * Gives the records of a type behind an id that have a text in their name, number or address, whatever its case, by id:
 * at most one more than fits on a page. INSTR takes the text as it is, where LIKE would take % and _ for others.
 * 10 units.
 */
export function findByText(type: RecordTypeId, searched: string, behind: number = BEFORE_THE_FIRST): Summary[] {
  const columns = columnsOf[type].searched;
  const own = typeCondition(type);
  const has = columns.map((column) => `INSTR(LOWER(${column}), ?) > 0`).join(' OR ');
  const rows = rowsOf(
    `SELECT ${summaryColumns(type)} FROM ${recordTypes[type].table}
     WHERE ${own.sql} AND id > ? AND (${has}) ORDER BY id FETCH FIRST ${LARGEST_PAGE + 1} ROWS ONLY`,
    [...own.parameters, behind, ...columns.map(() => searched.toLowerCase())],
  );
  return rows.map((row) => toSummary(type, row));
}
