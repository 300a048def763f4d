import { addError } from './errors';
import { unitsBeforeYield } from './limits';
import { invoke, type Invocation } from './invoke';
import { createJobContext, persistedLimitCode } from './jobContext';
import { bytesOf, type Pair } from './pair';
import { addWritten, claimPairs, retryPair, returnPair, settlePair, type Claim } from './pairs';
import type { Run } from './run';
import { addCost, addYield } from './stageRecords';
import type { JobStage } from './task';
import type { Processing } from '../account/types';

/** A call that ended well and is not saved yet. */
interface Completed {
  readonly claim: Claim;
  readonly invocation: Extract<Invocation<Pair[]>, { readonly answer: Pair[] }>;
}

const minute = 60_000;

/**
 * One of the jobs that work through a stage side by side. It takes as many pairs as the deployment's buffer holds, calls
 * the function for one after the other, and saves what became of them when the last one is done; a server that dies
 * before that has done all of them for nothing (Oracle help section_1522350075, "buffer size").
 */
export class Job {
  readonly #run: Run;
  readonly #stage: JobStage;
  readonly #processing: Pick<Processing, 'bufferSize' | 'yieldAfterMinutes'>;
  #claims: Claim[] = [];
  #completed: Completed[] = [];
  #unitsUsed = 0;
  #milliseconds = 0;

  constructor(run: Run, stage: JobStage, processing: Pick<Processing, 'bufferSize' | 'yieldAfterMinutes'>) {
    this.#run = run;
    this.#stage = stage;
    this.#processing = processing;
    this.#turn();
  }

  get hasWork(): boolean {
    return this.#claims.length > 0;
  }

  /**
   * Calls the function once. Gives whether the stage goes on: not after an error where the script's config says
   * exitOnError, and not when it has stored too much.
   */
  step(): 'goes on' | 'is left' {
    const [claim] = this.#claims;
    if (claim === undefined) return 'goes on';
    const written: Pair[] = [];
    const invocation = invoke(this.#run, this.#stage, {
      context: (execution) => createJobContext(this.#run, execution, this.#stage, claim, written),
      toAnswer: () => written,
    });
    this.#unitsUsed += invocation.unitsUsed;
    this.#milliseconds += invocation.milliseconds;
    if ('failure' in invocation) return this.#fail(claim, invocation, written);
    this.#completed.push({ claim, invocation });
    this.#run.persisted -= claim.bytes;
    this.#finish();
    return 'goes on';
  }

  /** Ends the job in the middle of its work: what is done is saved, the rest is put back. */
  leave(): void {
    const { account, task } = this.#run;
    account.database.transaction(() => {
      this.#save();
      for (const claim of this.#claims) returnPair(account, task, this.#stage, claim, false);
    });
  }

  #fail(claim: Claim, invocation: Extract<Invocation<Pair[]>, { readonly failure: unknown }>, written: readonly Pair[]): 'goes on' | 'is left' {
    const { account, task, shape } = this.#run;
    const isOverLimit = invocation.failure.code === persistedLimitCode;
    const isRetried = !isOverLimit && claim.attempt <= (shape?.retryCount ?? 0);
    for (const pair of written) this.#run.persisted -= bytesOf(pair);
    account.database.transaction(() => {
      addError(account, task, this.#stage, invocation.failure, claim);
      addCost(account, task, this.#stage, invocation);
      if (isRetried) retryPair(account, task, this.#stage, claim);
      else settlePair(account, task, this.#stage, claim, 'failed');
    });
    if (isRetried) {
      this.#claims[0] = { ...claim, attempt: claim.attempt + 1 };
      return 'goes on';
    }
    this.#run.persisted -= claim.bytes;
    this.#finish();
    return isOverLimit || shape?.exitsOnError === true ? 'is left' : 'goes on';
  }

  #finish(): void {
    this.#claims.shift();
    if (this.#claims.length === 0) this.#turn();
  }

  /** Saves, makes room for another job where its limits are passed, and takes the next pairs. */
  #turn(): void {
    const { account, task } = this.#run;
    account.database.transaction(() => {
      this.#save();
      if (this.#unitsUsed > unitsBeforeYield || this.#milliseconds > this.#processing.yieldAfterMinutes * minute) {
        addYield(account, task, this.#stage);
        this.#unitsUsed = 0;
        this.#milliseconds = 0;
      }
      this.#claims = claimPairs(account, task, this.#stage, this.#processing.bufferSize);
    });
  }

  #save(): void {
    const { account, task } = this.#run;
    for (const { claim, invocation } of this.#completed) {
      addWritten(account, task, this.#stage, claim.position, invocation.answer);
      settlePair(account, task, this.#stage, claim, 'done');
      addCost(account, task, this.#stage, invocation);
    }
    this.#completed = [];
  }
}
