import { toText } from './text';
import type { SqlValue } from './value';

/**
 * Dates stand in the account as 'YYYY-MM-DD HH:MM:SS'. The clock and all conversions are in UTC; NetSuite's own format
 * for dates, where none is given, is M/D/YYYY.
 */
const millisecondsOfADay = 86_400_000;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const monthNames = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ');
const days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The stored form of a moment. */
export function storedDate(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ');
}

function fromStored(value: SqlValue): Date {
  const text = toText(value);
  const date = new Date(`${text.length === 10 ? `${text} 00:00:00` : text}Z`.replace(' ', 'T'));
  if (Number.isNaN(date.getTime())) {
    throw new Error('ORA-01858: a non-numeric character was found where a numeric was expected');
  }
  return date;
}

/** Longest first, so that MONTH is not read as MON. */
const elements = [
  ...(['MONTH', 'YYYY', 'HH24', 'HH12', 'MON'] as const),
  ...(['YY', 'MM', 'DD', 'DY', 'HH', 'MI', 'SS', 'AM', 'PM', 'Q'] as const),
];
type Element = (typeof elements)[number];
type FormatPart = { readonly element: Element } | { readonly literal: string };

function nextPart(format: string): { readonly part: FormatPart; readonly length: number } {
  const quoted = /^"([^"]*)"/.exec(format);
  if (quoted) {
    return { part: { literal: quoted[1] ?? '' }, length: quoted[0].length };
  }
  const element = elements.find((name) => format.toUpperCase().startsWith(name));
  if (element !== undefined) {
    return { part: { element }, length: element.length };
  }
  const literal = format.charAt(0);
  if (/[a-z0-9]/i.test(literal)) {
    throw new Error(`The date format element at '${format}' is not available in Local NetSuite`);
  }
  return { part: { literal }, length: 1 };
}

function parseFormat(format: string): FormatPart[] {
  const parts: FormatPart[] = [];
  for (let rest = format; rest !== ''; ) {
    const { part, length } = nextPart(rest);
    parts.push(part);
    rest = rest.slice(length);
  }
  return parts;
}

function twelveHours(date: Date): number {
  return date.getUTCHours() % 12 || 12;
}

const written: Record<Element, (date: Date) => string> = {
  YYYY: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  YY: (date) => twoDigits(date.getUTCFullYear() % 100),
  MONTH: (date) => (monthNames[date.getUTCMonth()] ?? '').padEnd(9),
  MON: (date) => months[date.getUTCMonth()] ?? '',
  MM: (date) => twoDigits(date.getUTCMonth() + 1),
  DD: (date) => twoDigits(date.getUTCDate()),
  DY: (date) => days[date.getUTCDay()] ?? '',
  HH24: (date) => twoDigits(date.getUTCHours()),
  HH12: (date) => twoDigits(twelveHours(date)),
  HH: (date) => twoDigits(twelveHours(date)),
  MI: (date) => twoDigits(date.getUTCMinutes()),
  SS: (date) => twoDigits(date.getUTCSeconds()),
  AM: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  PM: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  Q: (date) => String(Math.floor(date.getUTCMonth() / 3) + 1),
};

/** TO_CHAR of a date, in capitals as the format elements are. */
export function formatDate(value: SqlValue, format: SqlValue): SqlValue {
  if (value === null || format === null) {
    return null;
  }
  const date = fromStored(value);
  const parts = parseFormat(toText(format));
  return parts.map((part) => ('literal' in part ? part.literal : written[part.element](date))).join('');
}

/** The text that a date becomes where text is wanted and no format is given: 1/31/2026. */
export function defaultDateText(value: SqlValue): SqlValue {
  if (value === null) {
    return null;
  }
  const date = fromStored(value);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

const readable: Partial<Record<Element, RegExp>> = {
  YYYY: /^\d{4}/,
  MM: /^\d{1,2}/,
  DD: /^\d{1,2}/,
  HH24: /^\d{1,2}/,
  MI: /^\d{1,2}/,
  SS: /^\d{1,2}/,
  MON: /^[a-z]{3}/i,
};

/** The time may be left out of a text at its end: it is midnight then. */
const timeElements: ReadonlySet<Element> = new Set(['HH24', 'MI', 'SS']);

function readElement(element: Element, text: string): string {
  if (text === '') {
    throw new Error('ORA-01840: input value not long enough for date format');
  }
  const pattern = readable[element];
  if (pattern === undefined) {
    throw new Error(`TO_DATE with ${element} is not available in Local NetSuite`);
  }
  const found = pattern.exec(text);
  if (found === null) {
    throw new Error('ORA-01861: literal does not match format string');
  }
  return found[0];
}

function readParts(text: string, format: string): Partial<Record<Element, string>> {
  const read: Partial<Record<Element, string>> = {};
  let rest = text.trim();
  for (const part of parseFormat(format)) {
    if ('literal' in part) {
      rest = rest.startsWith(part.literal) ? rest.slice(part.literal.length) : rest;
    } else if (rest !== '' || !timeElements.has(part.element)) {
      const found = readElement(part.element, rest);
      read[part.element] = found;
      rest = rest.slice(found.length);
    }
  }
  if (rest !== '') {
    throw new Error('ORA-01830: date format picture ends before converting entire input string');
  }
  return read;
}

function monthIndexOf(read: Partial<Record<Element, string>>): number {
  return read.MON === undefined ? Number(read.MM ?? 1) - 1 : months.indexOf(read.MON.toUpperCase());
}

/** The moment that was read, from its year down to its seconds; what was left out is the beginning of the rest. */
function partsOfDate(read: Partial<Record<Element, string>>): [number, number, number, number, number, number] {
  const year = Number(read.YYYY ?? new Date().getUTCFullYear());
  const { DD: day = 1, HH24: hours = 0, MI: minutes = 0, SS: seconds = 0 } = read;
  return [year, monthIndexOf(read), Number(day), Number(hours), Number(minutes), Number(seconds)];
}

/** TO_DATE. @throws where the text does not fit the format, or names a moment that does not exist */
export function parseDate(value: SqlValue, format: SqlValue): SqlValue {
  if (value === null || format === null) {
    return null;
  }
  const parts = partsOfDate(readParts(toText(value), toText(format)));
  const date = new Date(Date.UTC(...parts));
  const [, month, day, hours, minutes, seconds] = parts;
  // JavaScript carries over: February 30 becomes March 2.
  const isSameDay = date.getUTCMonth() === month && date.getUTCDate() === day;
  if (!isSameDay || hours > 23 || minutes > 59 || seconds > 59) {
    throw new Error('ORA-01847: the date does not exist');
  }
  return storedDate(date);
}

/** The text that stands where a date is wanted: M/D/YYYY. */
export function implicitDate(value: SqlValue): SqlValue {
  return parseDate(value, 'MM/DD/YYYY');
}

/** SYSDATE. */
export function now(): SqlValue {
  return storedDate(new Date());
}

/** A date moved by a number of days, which may be a fraction. */
export function addDays(value: SqlValue, count: SqlValue): SqlValue {
  if (value === null || count === null) {
    return null;
  }
  return storedDate(new Date(fromStored(value).getTime() + Math.round(Number(count) * millisecondsOfADay)));
}

export function daysBetween(later: SqlValue, earlier: SqlValue): SqlValue {
  if (later === null || earlier === null) {
    return null;
  }
  return (fromStored(later).getTime() - fromStored(earlier).getTime()) / millisecondsOfADay;
}

/** TRUNC of a date to its day, month or year. */
export function truncateDate(value: SqlValue, unit: SqlValue): SqlValue {
  if (value === null) {
    return null;
  }
  const day = storedDate(fromStored(value)).slice(0, 10);
  switch (toText(unit).toUpperCase()) {
    case 'DD':
      return `${day} 00:00:00`;
    case 'MM':
    case 'MONTH':
      return `${day.slice(0, 7)}-01 00:00:00`;
    case 'YYYY':
    case 'YEAR':
      return `${day.slice(0, 4)}-01-01 00:00:00`;
    default:
      throw new Error(`TRUNC to ${toText(unit)} is not available in Local NetSuite`);
  }
}
