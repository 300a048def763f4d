import type { Value } from './types';

/** A checkbox as NetSuite stores it. */
export function toCheckbox(isChecked: boolean): 'T' | 'F' {
  return isChecked ? 'T' : 'F';
}

export function isChecked(value: Value | undefined): boolean {
  return value === 'T';
}
