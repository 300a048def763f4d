/** One change of a text: what stands between two offsets, in UTF-16 code units, is replaced. Where both are one, it is an insertion. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** ASCII only, which every encoding that is read here has. */
  readonly text: string;
}

/** In the order in which they are applied; insertions at one place stay in theirs. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
}
