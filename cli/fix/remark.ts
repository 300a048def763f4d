/** Something to be known of a role: a sentence, and the line that it is about. */
export interface Remark {
  readonly message: string;
  /** From 1; left out where it is about no line. */
  readonly line?: number;
}
