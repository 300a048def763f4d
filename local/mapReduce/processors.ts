import type { Account } from '../account/types';
import { Crash } from '../runtime/faults';
import { takeUp, type RunOptions } from './run';
import { runTask } from './runTask';
import type { Task } from './task';
import { begunTasks, endTask, findTask, startableTasks } from './tasks';

export interface ProcessorOptions extends RunOptions {
  /** Takes what went wrong inside Local NetSuite itself. */
  readonly reportError: (error: unknown) => void;
}

/** A task that is worked on, and whether it is to stop at the next pause. */
interface Work {
  isStopped: boolean;
  readonly ended: Promise<void>;
}

/**
 * What SuiteCloud processors are in NetSuite: works on the tasks that were submitted, each deployment's one by one,
 * those of several deployments in turns. Between two calls of a script everything else of this process has its turn, so
 * that pages are answered while a long task runs.
 */
export class Processors {
  readonly #account: Account;
  readonly #options: ProcessorOptions;
  readonly #works = new Map<string, Work>();
  #isStopped = false;

  constructor(account: Account, options: ProcessorOptions) {
    this.#account = account;
    this.#options = options;
  }

  /** Begins what was submitted since. Nothing of it runs before the running work of this process has ended. */
  wake(): void {
    if (this.#isStopped) return;
    for (const task of startableTasks(this.#account)) this.#begin(task);
  }

  /** Takes up every task that was begun and is not worked on, as after a restart of the server, and begins what waits. */
  resume(): void {
    for (const task of begunTasks(this.#account)) this.restart(task.taskId);
    this.wake();
  }

  isRunning(taskId: string): boolean {
    return this.#works.get(taskId)?.isStopped === false;
  }

  /** Stops a task as a server does that dies: what was not noted is lost. Gives whether it was running. */
  kill(taskId: string): boolean {
    const work = this.#works.get(taskId);
    if (work === undefined || work.isStopped) return false;
    work.isStopped = true;
    return true;
  }

  /** Takes up a task that was killed. Gives whether there was one. */
  restart(taskId: string): boolean {
    const task = findTask(this.#account, taskId);
    if (task?.status !== 'PROCESSING' || this.#works.has(taskId) || this.#isStopped) return false;
    this.#begin(task);
    return true;
  }

  /** Resolves when no task is worked on any more. */
  async idle(): Promise<void> {
    while (this.#works.size > 0) await Promise.all([...this.#works.values()].map(({ ended }) => ended));
  }

  /** Kills everything and begins nothing more; afterwards the account may be closed. */
  stop(): void {
    this.#isStopped = true;
    for (const taskId of this.#works.keys()) this.kill(taskId);
  }

  #begin(task: Task): void {
    const work = { isStopped: false, ended: Promise.resolve() };
    this.#works.set(task.taskId, work);
    work.ended = this.#workOn(task, work).finally(() => {
      this.#works.delete(task.taskId);
      this.wake();
    });
  }

  async #workOn(task: Task, work: Pick<Work, 'isStopped'>): Promise<void> {
    const run = takeUp(this.#account, task, this.#options);
    if (run === undefined) {
      endTask(this.#account, task, 'FAILED');
      return;
    }
    const steps = runTask(run);
    try {
      for (let isDone = false; !isDone; ) {
        await pause();
        if (work.isStopped) return;
        isDone = steps.next().done === true;
        // What the script submitted does not wait for its end.
        this.wake();
      }
    } catch (error) {
      this.#giveUp(task, error);
    }
  }

  /** After a Crash the task waits to be taken up again; what is Local NetSuite's own fault would only happen again. */
  #giveUp(task: Task, error: unknown): void {
    if (error instanceof Crash) return;
    this.#options.reportError(error);
    endTask(this.#account, task, 'FAILED');
  }
}

/** Gives the event loop back: requests are answered, and timers run. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
