import type { Text } from '../texts/text';
import type { Reading } from './reading';

/** Something read and where from, for the report's evidence. */
export interface ReadSource {
  readonly source: Text;
  readonly from: string;
  readonly count: number;
}

/** Gives what a reading says of itself in a report; nothing where nothing was read. */
export function sourceOf(source: Text, reading: Reading<{ readonly length: number } | { readonly size: number }>): ReadSource[] {
  if (!reading.ok) return [];
  const count = 'size' in reading.value ? reading.value.size : reading.value.length;
  return [{ source, from: reading.from, count }];
}
