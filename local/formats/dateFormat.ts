import type { Preferences } from '../account/preferences';
import { clockAt, timeAt, type Clock } from './clock';

/** What of a moment a text shows: 3/9/2026, 3/9/2026 2:05:00 pm, 2:05 pm. */
export type DateKind = 'date' | 'datetime' | 'time';

/** By whose preferences a date is written: DATEFORMAT, TIMEFORMAT, TIMEZONE, and LANGUAGE for the names of months. */
export type DatePreferences = Pick<Preferences, 'DATEFORMAT' | 'TIMEFORMAT' | 'TIMEZONE' | 'LANGUAGE'>;

/** Longest first, so that MONTH is not read as M. */
const elements = /MONTH|Mon|YYYY|MM|DD|M|D|H|h|mm|ss|a/g;

/** Of a text with a time the seconds are part, as NetSuite adds them; a time alone has none. */
function patternOf({ DATEFORMAT, TIMEFORMAT }: DatePreferences, kind: DateKind): string {
  if (kind === 'date') return DATEFORMAT;
  if (kind === 'time') return TIMEFORMAT;
  return `${DATEFORMAT} ${TIMEFORMAT.replace(/(.)mm/, '$1mm$1ss')}`;
}

const monthLists = new Map<string, readonly string[]>();

/** The months' names in a language, January first. */
function monthNames(language: string, style: 'short' | 'long'): readonly string[] {
  const key = `${language} ${style}`;
  const known = monthLists.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(language.replace('_', '-'), { month: style, timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => formatter.format(Date.UTC(2026, month, 1)));
  monthLists.set(key, names);
  return names;
}

const writers: Readonly<Record<string, (clock: Clock, language: string) => string>> = {
  YYYY: ({ year }) => String(year),
  MONTH: ({ month }, language) => monthNames(language, 'long')[month - 1] ?? '',
  Mon: ({ month }, language) => monthNames(language, 'short')[month - 1] ?? '',
  MM: ({ month }) => twoDigits(month),
  M: ({ month }) => String(month),
  DD: ({ day }) => twoDigits(day),
  D: ({ day }) => String(day),
  H: ({ hour }) => String(hour),
  h: ({ hour }) => String(hour % 12 === 0 ? 12 : hour % 12),
  mm: ({ minute }) => twoDigits(minute),
  ss: ({ second }) => twoDigits(second),
  a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
};

/** A moment as the user writes it, in his time zone. @param time milliseconds since 1970 */
export function formatDate(time: number, kind: DateKind, preferences: DatePreferences): string {
  const clock = clockAt(time, preferences.TIMEZONE);
  return patternOf(preferences, kind).replace(elements, (element) => writers[element]?.(clock, preferences.LANGUAGE) ?? element);
}

/** A day as the user writes it, whatever his time zone. @param stored YYYY-MM-DD, a time behind it does not count */
export function formatDay(stored: string, preferences: Pick<DatePreferences, 'DATEFORMAT' | 'LANGUAGE'>): string {
  const [year = 0, month = 0, day = 0] = stored.slice(0, 10).split('-').map(Number);
  const clock = { year, month, day, hour: 0, minute: 0, second: 0 };
  return preferences.DATEFORMAT.replace(elements, (element) => writers[element]?.(clock, preferences.LANGUAGE) ?? element);
}

const digits: Readonly<Record<string, readonly [name: string, form: string]>> = {
  YYYY: ['year', String.raw`\d{4}`],
  MM: ['month', String.raw`\d{1,2}`],
  M: ['month', String.raw`\d{1,2}`],
  DD: ['day', String.raw`\d{1,2}`],
  D: ['day', String.raw`\d{1,2}`],
  H: ['hour', String.raw`\d{1,2}`],
  h: ['hour', String.raw`\d{1,2}`],
  mm: ['minute', String.raw`\d{2}`],
  ss: ['second', String.raw`\d{2}`],
  a: ['half', '[ap]m'],
};

/**
 * The moment of a text as the user writes it; a time without a date is one of 1 January 1970. Seconds and the space before am
 * and pm may be left out. Undefined for any other text.
 */
export function parseDate(text: string, kind: DateKind, preferences: DatePreferences): Date | undefined {
  const parts = new RegExp(`^${formOf(patternOf(preferences, kind), preferences.LANGUAGE)}$`, 'i').exec(text.trim())?.groups;
  if (parts === undefined) return undefined;
  const clock = { ...readDay(parts, preferences.LANGUAGE), ...readTime(parts) };
  return isOnClock(clock) ? new Date(timeAt(clock, preferences.TIMEZONE)) : undefined;
}

function formOf(pattern: string, language: string): string {
  let form = '';
  let end = 0;
  for (const { 0: element, index } of pattern.matchAll(elements)) {
    const literal = escaped(pattern.slice(end, index));
    const written = elementForm(element, language);
    form += element === 'ss' ? `(?:${literal}${written})?` : element === 'a' ? `(?:${literal})?${written}` : `${literal}${written}`;
    end = index + element.length;
  }
  return form + escaped(pattern.slice(end));
}

function elementForm(element: string, language: string): string {
  if (element === 'MONTH' || element === 'Mon') {
    const names = [...monthNames(language, element === 'Mon' ? 'short' : 'long')];
    // Longest first: in Japanese the first month's name begins the tenth's.
    return `(?<monthname>${names.sort((one, other) => other.length - one.length).map(escaped).join('|')})`;
  }
  const [name, form] = digits[element] ?? ['', ''];
  return `(?<${name}>${form})`;
}

type Parts = Readonly<Record<string, string | undefined>>;

function readDay({ year = '1970', month = '1', day = '1', monthname }: Parts, language: string): Pick<Clock, 'year' | 'month' | 'day'> {
  return { year: Number(year), month: monthname === undefined ? Number(month) : monthNumber(monthname, language), day: Number(day) };
}

function monthNumber(name: string, language: string): number {
  const isName = (candidate: string): boolean => candidate.toLowerCase() === name.toLowerCase();
  return Math.max(monthNames(language, 'long').findIndex(isName), monthNames(language, 'short').findIndex(isName)) + 1;
}

/** Without am or pm the hours count from 0 to 23; no time at all is midnight. */
function readTime({ hour = '0', minute = '0', second = '0', half }: Parts): Pick<Clock, 'hour' | 'minute' | 'second'> {
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  return { hour: half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon, minute: Number(minute), second: Number(second) };
}

function isOnClock({ year, month, day, hour, minute, second }: Clock): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
