import { asText, rowsOf, type Row } from '../../account/suiteql';
import { columnsOf, type TypeColumns } from './columns';
import { recordTypes, type RecordTypeId } from './recordTypes';
import { summaryColumns, toSummary, typeCondition, type Summary } from './summary';

/** At most so many records of a type, as the vendor's add-in shows (support article 9509615). */
const RECORDS_A_TYPE = 10;

/** What to look for: addresses in lower case, numbers as they were written. */
export interface Wanted {
  readonly emails: readonly string[];
  readonly numbers: readonly string[];
}

/** Why a record was found: which of those asked for it has. */
interface Reason {
  readonly matchedBy: 'email' | 'number';
  readonly matched: string;
}

export type Match = Summary & Reason;

interface Condition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** Gives the condition that one of the columns has one of the values, which are in lower case; undefined where none can. */
function hasOneOf(columns: readonly string[], values: readonly string[]): Condition | undefined {
  if (columns.length === 0 || values.length === 0) return undefined;
  const places = values.map(() => '?').join(', ');
  return { sql: columns.map((column) => `LOWER(${column}) IN (${places})`).join(' OR '), parameters: columns.flatMap(() => values) };
}

/** What a row is found by, in lower case as the database makes it: JavaScript's is not the same for every letter. */
function comparedColumns({ addresses, numbers }: TypeColumns): string {
  const compared = (name: string) => (column: string, index: number) => `, LOWER(${column}) AS ${name}_${index}`;
  return [...addresses.map(compared('address')), ...numbers.map(compared('number'))].join('');
}

/** Those that the subject names first, then active ones, then lower ids. */
function orderOf({ inactive }: TypeColumns, isNamed: Condition | undefined): string {
  const named = isNamed === undefined ? [] : [`CASE WHEN ${isNamed.sql} THEN 0 ELSE 1 END`];
  const active = inactive === undefined ? [] : [`CASE ${inactive} WHEN 'T' THEN 1 ELSE 0 END`];
  return [...named, ...active, 'id'].join(', ');
}

function reasonOfMatch(row: Row, { addresses, numbers }: TypeColumns, wanted: Wanted): Reason | undefined {
  const own = (name: string, columns: readonly string[]): string[] => columns.map((_column, index) => asText(row[`${name}_${index}`]));
  const ownNumbers = own('number', numbers);
  const number = wanted.numbers.find((written) => ownNumbers.includes(written.toLowerCase()));
  if (number !== undefined) return { matchedBy: 'number', matched: number };
  const email = own('address', addresses).find((address) => wanted.emails.includes(address));
  return email === undefined ? undefined : { matchedBy: 'email', matched: email };
}

/**
 * Gives at most ten records of a type that have one of the addresses or numbers, best first. 10 units; none where the
 * type has nothing to compare them with.
 */
export function findMatches(type: RecordTypeId, wanted: Wanted): Match[] {
  const columns = columnsOf[type];
  const isNamed = hasOneOf(columns.numbers, wanted.numbers.map((number) => number.toLowerCase()));
  const conditions = [hasOneOf(columns.addresses, wanted.emails), isNamed].filter((condition) => condition !== undefined);
  if (conditions.length === 0) return [];
  const own = typeCondition(type);
  const rows = rowsOf(
    `SELECT ${summaryColumns(type)}${comparedColumns(columns)} FROM ${recordTypes[type].table}
     WHERE ${own.sql} AND (${conditions.map(({ sql }) => sql).join(' OR ')})
     ORDER BY ${orderOf(columns, isNamed)} FETCH FIRST ${RECORDS_A_TYPE} ROWS ONLY`,
    [...own.parameters, ...conditions.flatMap(({ parameters }) => parameters), ...(isNamed?.parameters ?? [])],
  );
  return rows.flatMap((row) => {
    const reason = reasonOfMatch(row, columns, wanted);
    return reason === undefined ? [] : [{ ...toSummary(type, row), ...reason }];
  });
}
