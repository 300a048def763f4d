import * as date from './date';
import * as number from './number';
import * as text from './text';
import type { SqlValue } from './value';

export interface SqlFunction {
  readonly name: string;
  readonly apply: (...values: SqlValue[]) => SqlValue;
  readonly isDeterministic: boolean;
}

/** Where SQLite and Oracle differ, a query calls these; SQLite takes a fixed number of arguments for each name. */
const deterministic = {
  oracle_upper: text.upper,
  oracle_lower: text.lower,
  oracle_length: text.length,
  oracle_substring: text.substring,
  oracle_position: text.positionOf,
  oracle_replace: text.replace,
  oracle_trim: text.trimBoth,
  oracle_trim_left: text.trimLeft,
  oracle_trim_right: text.trimRight,
  oracle_pad_left: text.padLeft,
  oracle_pad_right: text.padRight,
  oracle_like: text.like,
  oracle_check_list: text.checkList,
  oracle_number: number.toNumber,
  oracle_number_text: number.numberToText,
  oracle_divide: number.divide,
  oracle_remainder: number.remainder,
  oracle_round: number.round,
  oracle_truncate: number.truncate,
  oracle_floor: number.floor,
  oracle_ceiling: number.ceiling,
  oracle_format_date: date.formatDate,
  oracle_date_text: date.defaultDateText,
  oracle_parse_date: date.parseDate,
  oracle_date: date.implicitDate,
  oracle_add_days: date.addDays,
  oracle_days_between: date.daysBetween,
  oracle_truncate_date: date.truncateDate,
} as const;

export type SqlFunctionName = keyof typeof deterministic | 'oracle_now';

/** Everything that the account's database must know before a query runs. */
export const sqlFunctions: readonly SqlFunction[] = [
  ...Object.entries(deterministic).map(([name, apply]) => {
    return { name, apply: apply as SqlFunction['apply'], isDeterministic: true };
  }),
  { name: 'oracle_now', apply: date.now, isDeterministic: false },
];
