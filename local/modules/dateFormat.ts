/** What of a moment a text shows: 3/9/2026, 3/9/2026 2:05:00 pm, 2:05 pm. */
export type DateKind = 'date' | 'datetime' | 'time';

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const dateForm = String.raw`(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})`;
const timeForm = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))? ?(?<half>[ap]m)`;

/** A moment in a time zone, by NetSuite's default preferences M/D/YYYY and h:mm a. */
export function formatDate(time: number, kind: DateKind, timezone: string): string {
  const clock = clockAt(time, timezone);
  const date = `${clock.month}/${clock.day}/${clock.year}`;
  const hour = clock.hour % 12 === 0 ? 12 : clock.hour % 12;
  const half = clock.hour < 12 ? 'am' : 'pm';
  switch (kind) {
    case 'date':
      return date;
    case 'datetime':
      return `${date} ${hour}:${twoDigits(clock.minute)}:${twoDigits(clock.second)} ${half}`;
    case 'time':
      return `${hour}:${twoDigits(clock.minute)} ${half}`;
  }
}

/** The moment of such a text; a time without a date is one of 1 January 1970. Undefined for any other text. */
export function parseDate(text: string, kind: DateKind, timezone: string): Date | undefined {
  const form = kind === 'date' ? dateForm : kind === 'time' ? timeForm : `${dateForm} ${timeForm}`;
  const parts = new RegExp(`^${form}$`, 'i').exec(text.trim())?.groups;
  if (parts === undefined) return undefined;
  const clock = { ...readDay(parts), ...readTime(parts) };
  return isCalendarDay(clock) ? new Date(timeAt(clock, timezone)) : undefined;
}

type Parts = Readonly<Record<string, string | undefined>>;

function readDay({ year = '1970', month = '1', day = '1' }: Parts): Pick<Clock, 'year' | 'month' | 'day'> {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function readTime({ hour = '12', minute = '0', second = '0', half = 'am' }: Parts): Pick<Clock, 'hour' | 'minute' | 'second'> {
  const afternoon = half.toLowerCase() === 'pm' ? 12 : 0;
  return { hour: (Number(hour) % 12) + afternoon, minute: Number(minute), second: Number(second) };
}

function clockAt(time: number, timezone: string): Clock {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(formatter.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** The zone's distance from UTC is taken twice: near a change of the clock the first one may be the other side's. */
function timeAt(clock: Clock, timezone: string): number {
  const asUtc = utcOf(clock);
  const guess = asUtc - (utcOf(clockAt(asUtc, timezone)) - asUtc);
  return asUtc - (utcOf(clockAt(guess, timezone)) - guess);
}

function utcOf({ year, month, day, hour, minute, second }: Clock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function isCalendarDay({ year, month, day }: Clock): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
