import { preferencesOf, type Preferences } from '../account/preferences';
import type { Execution } from '../runtime/execution';
import { ScriptError } from '../runtime/scriptError';
import { clockAt } from '../formats/clock';
import { formatDate, parseDate, type DateKind } from '../formats/dateFormat';
import { formatNumber, parseNumber } from '../formats/numberFormat';
import { optionalText, readOptions, required, requiredText } from './options';

const dateKinds: Readonly<Record<string, DateKind>> = {
  date: 'date',
  datetime: 'datetime',
  datetimetz: 'datetime',
  timeofday: 'time',
  time: 'time',
};
const wholeNumbers: ReadonlySet<string> = new Set(['integer', 'posinteger']);
const fractions: ReadonlySet<string> = new Set(['float', 'posfloat', 'nonnegfloat', 'rate', 'percent']);
const currencies: ReadonlySet<string> = new Set(['currency', 'currency2', 'poscurrency', 'nonnegcurrency']);

/**
 * N/format: dates, numbers and checkboxes by the user's preferences. A value that does not fit its type, or a type that
 * has no form of its own, comes back as it is. No units.
 */
export function createFormat({ account, caller }: Execution): object {
  const own = (): Preferences => preferencesOf(account, caller.userId);
  return {
    format: (...argumentList: unknown[]) => format(...readArguments('format.format', argumentList, own())),
    parse: (...argumentList: unknown[]) => parse(...readArguments('format.parse', argumentList, own())),
  };
}

type FormatArguments = readonly [value: unknown, type: string, preferences: Preferences];

function readArguments(functionName: string, argumentList: readonly unknown[], own: Preferences): FormatArguments {
  const options = readOptions(argumentList, ['value', 'type', 'timezone']);
  const timezone = optionalText(options, 'timezone');
  if (timezone !== undefined) requireTimezone(timezone);
  const preferences = timezone === undefined ? own : { ...own, TIMEZONE: timezone };
  return [required(functionName, options, 'value'), requiredText(functionName, options, 'type').toLowerCase(), preferences];
}

function format(value: unknown, type: string, preferences: Preferences): unknown {
  const kind = dateKinds[type];
  if (kind !== undefined) {
    const time = timeOf(value);
    return time === undefined ? value : formatDate(time, kind, preferences);
  }
  if (type === 'checkbox') return value === true || value === 'T' ? 'T' : 'F';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const { NUMBERFORMAT } = preferences;
  if (wholeNumbers.has(type)) return formatNumber(Math.trunc(number), 0, 0, NUMBERFORMAT);
  if (currencies.has(type)) return formatNumber(number, 2, 2, NUMBERFORMAT);
  if (type === 'percent') return `${formatNumber(number, 0, 20, NUMBERFORMAT)}%`;
  return fractions.has(type) ? formatNumber(number, 0, 20, NUMBERFORMAT) : value;
}

function parse(value: unknown, type: string, preferences: Preferences): unknown {
  const kind = dateKinds[type];
  if (kind !== undefined) {
    return typeof value === 'string' ? (parseDate(value, kind, preferences) ?? value) : value;
  }
  if (type === 'checkbox') return value === true || value === 'T';
  const isNumber = wholeNumbers.has(type) || fractions.has(type) || currencies.has(type);
  if (!isNumber || typeof value === 'number') return value;
  return parseNumber(String(value).replace(/%$/, ''), preferences.NUMBERFORMAT) ?? value;
}

/** A date of any realm. */
function timeOf(value: unknown): number | undefined {
  if (Object.prototype.toString.call(value) !== '[object Date]') return undefined;
  const time = Number(value);
  return Number.isNaN(time) ? undefined : time;
}

function requireTimezone(timezone: string): void {
  try {
    clockAt(0, timezone);
  } catch {
    throw new ScriptError('SSS_INVALID_TYPE_ARG', `There is no time zone ${timezone}.`);
  }
}
