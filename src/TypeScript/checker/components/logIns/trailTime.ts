import * as format from 'N/format';

/**
 * Writes a time of the Login Audit Trail by the reader's preferences, at the hour that it has there: in which time zone
 * NetSuite tells it is not published, so it is converted into none. No units.
 * @param date like 2026-01-31T13:45:10; anything else is given back as it is
 */
export function trailTime(date: string): string {
  const moment = new Date(`${date}Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return String(format.format({ value: moment, type: format.Type.DATETIME, timezone: format.Timezone.GMT }));
}
