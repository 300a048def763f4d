import type { ScriptType } from '../account/types';
import { ScriptError } from './scriptError';

/** What one execution of a script may use. */
export interface Limits {
  /** Governance units. */
  readonly units: number;
  readonly milliseconds: number;
}

/**
 * Limits by script type: Oracle help, "SuiteScript 2.x Script Types" and "Script Type Usage Unit Limits". A Map/Reduce
 * script's stages have limits of their own; these are those of getInputData. A client script's units are a server's.
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
  readonly #startedAt: number;
  #unitsUsed = 0;
  #rowsRead = 0;
  #ended: ScriptError | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
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

  /** The limit that was broken; undefined while the script may go on. */
  get ended(): ScriptError | undefined {
    return this.#ended;
  }

  /** @throws ScriptError SSS_USAGE_LIMIT_EXCEEDED when fewer units remain than the call costs */
  charge(units: number): void {
    if (units > this.unitsRemaining) {
      this.#end(new ScriptError('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit Exceeded.'));
    }
    this.#unitsUsed += units;
  }

  countRows(rows: number): void {
    this.#rowsRead += rows;
  }

  /**
   * To be called before anything is done for the script.
   * @throws ScriptError SSS_TIME_LIMIT_EXCEEDED, or the limit that was broken before
   */
  mayGoOn(): void {
    if (this.#ended !== undefined) throw this.#ended;
    if (this.milliseconds > this.#limits.milliseconds) this.#end(timeLimitExceeded());
  }

  #end(error: ScriptError): never {
    this.#ended = error;
    throw error;
  }
}

/** The error that ends a script which ran too long. */
export function timeLimitExceeded(): ScriptError {
  return new ScriptError('SSS_TIME_LIMIT_EXCEEDED', 'Script Execution Time Exceeded.');
}
