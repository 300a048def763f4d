import { limitsByStage } from '../../local/mapReduce/limits';
import type { InvokedStage } from '../../local/mapReduce/task';
import type { GovernedCall } from '../../local/runtime/faults';
import type { RunCost } from '../../local/runtime/runScript';

/** What one stage of an audit took, all its invocations together. */
export interface StageCost {
  readonly stage: InvokedStage;
  readonly invocations: number;
  readonly units: number;
  /** Units of the invocation that took most, what NetSuite allows one, and how much of that it is. */
  readonly largest: number;
  readonly limit: number;
  readonly percent: number;
  readonly queries: number;
  /** Rows that queries gave. */
  readonly rows: number;
  /** Records made, changed or deleted. */
  readonly records: number;
  /** Of the script's functions. */
  readonly milliseconds: number;
}

/** The calls of N/record that change what is stored. */
const writes = new Set(['save', 'submitFields', 'delete']);

/** Adds up what the invocations of one stage take. */
export class StageMeter {
  #invocations = 0;
  #units = 0;
  #largest = 0;
  #queries = 0;
  #rows = 0;
  #records = 0;
  #milliseconds = 0;

  constructor(private readonly stage: InvokedStage) {}

  countCall({ module, member }: GovernedCall): void {
    if (module === 'N/query') this.#queries += 1;
    if (module.startsWith('N/record') && writes.has(member)) this.#records += 1;
  }

  countInvocation({ unitsUsed, rowsRead, milliseconds }: RunCost): void {
    this.#invocations += 1;
    this.#units += unitsUsed;
    this.#largest = Math.max(this.#largest, unitsUsed);
    this.#rows += rowsRead;
    this.#milliseconds += milliseconds;
  }

  toCost(): StageCost {
    const { units: limit } = limitsByStage[this.stage];
    return {
      stage: this.stage,
      invocations: this.#invocations,
      units: this.#units,
      largest: this.#largest,
      limit,
      percent: Math.round((this.#largest / limit) * 1000) / 10,
      queries: this.#queries,
      rows: this.#rows,
      records: this.#records,
      milliseconds: Math.round(this.#milliseconds),
    };
  }
}
