/** What a clock on the wall shows. */
export interface Clock {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Making one takes longer than all the rest. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known !== undefined) return known;
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
  formatters.set(timezone, formatter);
  return formatter;
}

/** The clock of a time zone at a moment. @param time milliseconds since 1970. Throws RangeError for an unknown time zone. */
export function clockAt(time: number, timezone: string): Clock {
  const parts = new Map(formatterOf(timezone).formatToParts(time).map(({ type, value }) => [type, Number(value)]));
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

/**
 * The moment of a clock, in milliseconds since 1970. The zone's distance from UTC is taken twice: near a change of the
 * clock the first one may be the other side's.
 */
export function timeAt(clock: Clock, timezone: string): number {
  const asUtc = utcOf(clock);
  const guess = asUtc - (utcOf(clockAt(asUtc, timezone)) - asUtc);
  return asUtc - (utcOf(clockAt(guess, timezone)) - guess);
}

function utcOf({ year, month, day, hour, minute, second }: Clock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
