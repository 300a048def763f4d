import * as format from 'N/format';

/** Gives a number as the user's preferences write it. No units. */
export function formatNumber(value: number): string {
  return String(format.format({ value, type: Number.isInteger(value) ? format.Type.INTEGER : format.Type.FLOAT }));
}

/** Gives a moment in the user's time zone as the user's preferences write it. No units. */
export function formatMoment(moment: Date): string {
  return String(format.format({ value: moment, type: format.Type.DATETIME }));
}
