import type { RecordType } from '../../../../account/recordAccess';
import { recordTables } from '../../../../account/records';
import type { Caller, Row, Value } from '../../../../account/types';
import { storedDate } from '../../../../suiteql/functions/date';
import { fieldsOf } from './fields';
import { RecordError } from './recordError';

/** What NetSuite fills in where a client left it out; a column that a type's table has not is dropped. */
function defaults(type: RecordType, { userId }: Caller, now: number): Row {
  const moment = storedDate(new Date(now));
  return {
    isinactive: 'F',
    giveaccess: 'F',
    incoming: 'F',
    hasattachment: 'F',
    isonline: 'F',
    owner: userId,
    created: moment,
    lastmodified: moment,
    createddate: moment,
    messagedate: moment,
    trandate: moment,
    startdate: moment,
    filesize: type.table === 'file' ? 0 : null,
  };
}

/**
 * A new record's row from the values that a client gave, by column.
 * @param now milliseconds since 1970
 * @throws RecordError USER_ERROR where a field is missing that must be there
 */
export function newRow(type: RecordType, given: ReadonlyMap<string, Value>, caller: Caller, now: number): Row {
  const columns = columnsOf(type);
  const usual = Object.entries(defaults(type, caller, now)).filter(([column]) => columns.has(column));
  const row: Row = Object.fromEntries([...usual, ...[...given].filter(([, value]) => value !== null)]);
  if (columns.has('entityid')) row.entityid ??= nameOf(row);
  const missing = fieldsOf(type).filter(({ isRequired, column }) => isRequired === true && (row[column] ?? null) === null);
  const names = missing.map(({ name }) => name);
  if (columns.has('entityid') && row.entityid === null) names.push('entityId');
  if (names.length > 0) throw new RecordError('USER_ERROR', `Please enter value(s) for: ${names.join(', ')}`);
  return row;
}

/** People and companies are called by their names where they have no entityId. */
function nameOf({ firstname, lastname, companyname }: Row): string | null {
  const name = [firstname, lastname].filter((part) => typeof part === 'string').join(' ');
  const known = name === '' ? companyname : name;
  return typeof known === 'string' ? known : null;
}

const customColumns: ReadonlySet<string> = new Set(['name', 'externalid', 'created', 'lastmodified', 'owner', 'isinactive']);

function columnsOf({ table }: RecordType): ReadonlySet<string> {
  return Object.hasOwn(recordTables, table) ? new Set(Object.keys(recordTables[table as keyof typeof recordTables].columns)) : customColumns;
}
