import type { ScriptType } from '../account/types';
import { Crash, type BeforeCall } from './faults';
import { ScriptError } from './scriptError';

/** What one execution of a script may use. */
export interface Limits {
  /** Governance units. */
  readonly units: number;
  readonly milliseconds: number;
}

/**
 * Limits by script type: Oracle help, "SuiteScript 2.x Script Types" and "Script Type Usage Unit Limits". A Map/Reduce
 * script's stages have limits of their own (mapReduce/limits.ts). A client script's units are a server's.
 */
export const limitsByScriptType: Readonly<Record<ScriptType, Limits>> = {
  SUITELET: { units: 1_000, milliseconds: 300_000 },
  RESTLET: { units: 5_000, milliseconds: 300_000 },
  MAPREDUCE: { units: 10_000, milliseconds: 3_600_000 },
  SCHEDULED: { units: 10_000, milliseconds: 3_600_000 },
  CLIENT: { units: 1_000, milliseconds: 300_000 },
  SDFINSTALLATION: { units: 10_000, milliseconds: 3_600_000 },
};

/**
 * The meter of one execution. Over a limit the script ends: every later call fails the same way, and what the script
 * makes of the error in a catch does not count.
 */
export class Governance {
  readonly #limits: Limits;
  readonly #beforeCall: BeforeCall | undefined;
  readonly #startedAt: number;
  #unitsUsed = 0;
  #rowsRead = 0;
  #calls = 0;
  #ended: ScriptError | undefined;
  #hasCrashed = false;
  #isFree = false;

  constructor(limits: Limits, beforeCall?: BeforeCall) {
    this.#limits = limits;
    this.#beforeCall = beforeCall;
    this.#startedAt = performance.now();
  }

  get unitsUsed(): number {
    return this.#unitsUsed;
  }

  /** Rows that queries gave to the script. */
  get rowsRead(): number {
    return this.#rowsRead;
  }

  get unitsRemaining(): number {
    return this.#limits.units - this.#unitsUsed;
  }

  get milliseconds(): number {
    return performance.now() - this.#startedAt;
  }

  /** Why the script was ended, such as the limit that it broke; undefined while it may go on. */
  get ended(): ScriptError | undefined {
    return this.#ended;
  }

  /** Whether a fault on purpose ended the script as if NetSuite had died: what it was about to do is lost. */
  get hasCrashed(): boolean {
    return this.#hasCrashed;
  }

  /** Does for the script what NetSuite does by itself, such as reading the search that it hands over: it costs nothing. */
  free<Result>(work: () => Result): Result {
    this.#isFree = true;
    try {
      return work();
    } finally {
      this.#isFree = false;
    }
  }

  /**
   * To be called once for each call that costs units, before it does anything.
   * @param module as in members.json: N/record, N/record/instance
   * @throws ScriptError SSS_USAGE_LIMIT_EXCEEDED when fewer units remain than the call costs; what a fault on purpose throws
   */
  charge(units: number, module: string, member: string): void {
    if (this.#isFree) return;
    this.#calls += 1;
    this.meet(() => this.#beforeCall?.({ module, member, number: this.#calls }));
    if (units > this.unitsRemaining) {
      this.end(new ScriptError('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit Exceeded.'));
    }
    this.#unitsUsed += units;
  }

  countRows(rows: number): void {
    this.#rowsRead += rows;
  }

  /**
   * To be called before anything is done for the script.
   * @throws ScriptError SSS_TIME_LIMIT_EXCEEDED, or whatever ended the script before
   */
  mayGoOn(): void {
    if (this.#ended !== undefined) throw this.#ended;
    if (this.milliseconds > this.#limits.milliseconds) this.end(timeLimitExceeded());
  }

  /** Lets a fault on purpose happen. What it throws passes on; a Crash ends the script. */
  meet(fault: () => void): void {
    try {
      fault();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.#hasCrashed = true;
      this.end(new ScriptError('UNEXPECTED_ERROR', error.message));
    }
  }

  /** Ends the script: every later call throws this error too. */
  end(error: ScriptError): never {
    this.#ended = error;
    throw error;
  }
}

/** The error that ends a script which ran too long. */
export function timeLimitExceeded(): ScriptError {
  return new ScriptError('SSS_TIME_LIMIT_EXCEEDED', 'Script Execution Time Exceeded.');
}
