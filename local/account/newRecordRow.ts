import { storedDate } from '../suiteql/functions/date';
import type { RecordType } from './recordAccess';
import { columnsOfType } from './recordStore';
import type { Account, Caller, Row, Value } from './types';

/** What NetSuite fills in where nothing was given; a column that a type's table has not is dropped. */
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
 * A new record's row from the values that were given, by column. Its entityid is null where no name was given at all.
 * @param now milliseconds since 1970
 */
export function newRecordRow(account: Account, type: RecordType, given: ReadonlyMap<string, Value>, caller: Caller, now: number): Row {
  const columns = columnsOfType(account, type);
  const usual = Object.entries(defaults(type, caller, now)).filter(([column]) => Object.hasOwn(columns, column));
  const row: Row = Object.fromEntries([...usual, ...[...given].filter(([, value]) => value !== null)]);
  if ('entityid' in columns) row.entityid ??= nameOf(row);
  return row;
}

/** People and companies are called by their names where they have no entityid. */
function nameOf({ firstname, lastname, companyname }: Row): string | null {
  const name = [firstname, lastname].filter((part) => typeof part === 'string').join(' ');
  const known = name === '' ? companyname : name;
  return typeof known === 'string' ? known : null;
}
