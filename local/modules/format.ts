import { ScriptError } from '../runtime/scriptError';
import { formatDate, parseDate, type DateKind } from './dateFormat';
import { optionalText, readOptions, required, requiredText } from './options';
import { preferences } from './preferences';

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
export function createFormat(): object {
  return {
    format: (...argumentList: unknown[]) => format(...readArguments('format.format', argumentList)),
    parse: (...argumentList: unknown[]) => parse(...readArguments('format.parse', argumentList)),
  };
}

type FormatArguments = readonly [value: unknown, type: string, timezone: string];

function readArguments(functionName: string, argumentList: readonly unknown[]): FormatArguments {
  const options = readOptions(argumentList, ['value', 'type', 'timezone']);
  const timezone = optionalText(options, 'timezone') ?? preferences['TIMEZONE'] ?? 'GMT';
  requireTimezone(timezone);
  return [required(functionName, options, 'value'), requiredText(functionName, options, 'type').toLowerCase(), timezone];
}

function format(value: unknown, type: string, timezone: string): unknown {
  const kind = dateKinds[type];
  if (kind !== undefined) {
    const time = timeOf(value);
    return time === undefined ? value : formatDate(time, kind, timezone);
  }
  if (type === 'checkbox') return value === true || value === 'T' ? 'T' : 'F';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (wholeNumbers.has(type)) return formatNumber(Math.trunc(number), 0, 0);
  if (currencies.has(type)) return formatNumber(number, 2, 2);
  if (type === 'percent') return `${formatNumber(number, 0, 20)}%`;
  return fractions.has(type) ? formatNumber(number, 0, 20) : value;
}

function parse(value: unknown, type: string, timezone: string): unknown {
  const kind = dateKinds[type];
  if (kind !== undefined) {
    return typeof value === 'string' ? (parseDate(value, kind, timezone) ?? value) : value;
  }
  if (type === 'checkbox') return value === true || value === 'T';
  if (!wholeNumbers.has(type) && !fractions.has(type) && !currencies.has(type)) return value;
  const number = Number(String(value).replaceAll(',', '').replace(/%$/, ''));
  return Number.isFinite(number) ? number : value;
}

function formatNumber(number: number, leastDigits: number, mostDigits: number): string {
  return number.toLocaleString('en-US', { minimumFractionDigits: leastDigits, maximumFractionDigits: mostDigits });
}

/** A date of any realm. */
function timeOf(value: unknown): number | undefined {
  if (Object.prototype.toString.call(value) !== '[object Date]') return undefined;
  const time = Number(value);
  return Number.isNaN(time) ? undefined : time;
}

function requireTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: timezone });
  } catch {
    throw new ScriptError('SSS_INVALID_TYPE_ARG', `There is no time zone ${timezone}.`);
  }
}
