/** One reason why SDF would refuse the project, or deploy something other than what its author meant. */
export interface Problem {
  /** Stable, e.g. MALFORMED_XML; each rule lists its own. */
  readonly code: string;
  /** Relative to the project folder, with forward slashes. */
  readonly file: string;
  /** From 1; left out where the problem is that something does not exist. */
  readonly line?: number;
  /** One sentence for the author of the project. */
  readonly message: string;
}
