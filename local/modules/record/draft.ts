import type { RecordType } from '../../account/recordAccess';
import type { Row, Value } from '../../account/types';
import type { Lines } from './sublists';

/** A record that a script holds: what stands in the account, and what the script changed. */
export interface Draft {
  readonly type: RecordType;
  readonly isDynamic: boolean;
  /** Undefined until it is saved for the first time. */
  id: number | undefined;
  /** The row as it was when it was opened or saved last; empty for a new record. */
  saved: Row;
  /** What the script set since, by column. */
  readonly changes: Map<string, Value>;
  lines: Lines;
  haveLinesChanged: boolean;
}

export function newDraft(type: RecordType, isDynamic: boolean): Draft {
  return { type, isDynamic, id: undefined, saved: {}, changes: new Map(), lines: new Map(), haveLinesChanged: false };
}

/** The value that the script sees in a column. */
export function valueIn({ changes, saved }: Draft, column: string): Value {
  return changes.has(column) ? (changes.get(column) ?? null) : (saved[column] ?? null);
}
