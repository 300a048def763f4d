import { toText } from './text';
import type { SqlValue } from './value';

/** A number from text, as Oracle converts it where a number is wanted. */
export function toNumber(value: SqlValue): SqlValue {
  if (value === null || typeof value === 'number') {
    return value;
  }
  const trimmed = value.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    throw new Error('ORA-01722: invalid number');
  }
  return Number(trimmed);
}

export function divide(left: SqlValue, right: SqlValue): SqlValue {
  if (left === null || right === null) {
    return null;
  }
  if (Number(right) === 0) {
    throw new Error('ORA-01476: divisor is equal to zero');
  }
  return Number(left) / Number(right);
}

/** MOD by zero gives the dividend. */
export function remainder(left: SqlValue, right: SqlValue): SqlValue {
  if (left === null || right === null) {
    return null;
  }
  return Number(right) === 0 ? left : Number(left) % Number(right);
}

function shiftDecimals(value: number, decimals: number, cut: (value: number) => number): number {
  // Through the exponent of the decimal form: 1.005 * 100 would be 100.49999999999999.
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = cut(Number(`${digits}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}

/** ROUND: halves away from zero. */
export function round(value: SqlValue, decimals: SqlValue): SqlValue {
  return value === null || decimals === null ? null : shiftDecimals(Number(value), Number(decimals), Math.round);
}

export function truncate(value: SqlValue, decimals: SqlValue): SqlValue {
  return value === null || decimals === null ? null : shiftDecimals(Number(value), Number(decimals), Math.floor);
}

export function floor(value: SqlValue): SqlValue {
  return value === null ? null : Math.floor(Number(value));
}

export function ceiling(value: SqlValue): SqlValue {
  return value === null ? null : Math.ceil(Number(value));
}

/** A number as Oracle writes it where text is wanted: no zero before the point. */
export function numberToText(value: SqlValue): SqlValue {
  return value === null ? null : toText(value).replace(/^(-?)0\./, '$1.');
}
