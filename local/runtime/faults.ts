/** One call of an N function that costs units, before it does anything. */
export interface GovernedCall {
  /** As in members.json: N/record, or N/record/instance for a function of a record. */
  readonly module: string;
  readonly member: string;
  /** Which of the run's calls that cost units it is, from 1. */
  readonly number: number;
}

/**
 * Lets a test fail a call, or do something else first, another whole request included. A ScriptError reaches the script
 * as that error, any other one as UNEXPECTED_ERROR; a Crash ends the run.
 */
export type BeforeCall = (call: GovernedCall) => void;

/** NetSuite dies here: the script runs no further and catches nothing, and what was written before stays. */
export class Crash extends Error {
  override readonly name = 'Crash';

  constructor() {
    super('An unexpected error occurred.');
  }
}
