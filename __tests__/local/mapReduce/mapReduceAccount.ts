import type { Account, Deployment, RolePermission } from '../../../local/account/types';
import { readLog } from '../../../local/account/scriptLog';
import { Crash } from '../../../local/runtime/faults';
import { takeUp, type RunOptions } from '../../../local/mapReduce/run';
import { runTask } from '../../../local/mapReduce/runTask';
import type { Task } from '../../../local/mapReduce/task';
import { addTask, findTask } from '../../../local/mapReduce/tasks';
import { FixtureAccount } from '../runtime/fixtureAccount';

const header = '/**\n * @NApiVersion 2.1\n * @NScriptType MapReduceScript\n */\n';

/** Members of N modules that the scripts of these tests have at hand. */
const modules = { runtime: 'N/runtime', query: 'N/query', search: 'N/search', record: 'N/record', file: 'N/file', task: 'N/task', error: 'N/error' };

/** A summarize function that tells all it can see. */
export const tellingSummarize = `summarize(summary) {
  const all = (iterable) => {
    const items = [];
    iterable.iterator().each((...item) => { items.push(item); return true; });
    return items;
  };
  const errors = (iterable) => all(iterable).map(([key, error, executionNo]) => [key, JSON.parse(error).name, executionNo]);
  tell('output', all(summary.output));
  tell('map keys', all(summary.mapSummary.keys));
  tell('map errors', errors(summary.mapSummary.errors));
  tell('reduce keys', all(summary.reduceSummary.keys));
  tell('reduce errors', errors(summary.reduceSummary.errors));
  tell('input error', summary.inputSummary.error && JSON.parse(summary.inputSummary.error).name);
  tell('summary', summary);
}`;

/** A script's source of which these are the members; \`tell(title, value)\` notes a value for the test. */
export function scriptSource(members: string): string {
  const names = Object.keys(modules).join(', ');
  const tell = 'const tell = (title, value) => log.audit(title, JSON.stringify(value === undefined ? null : value));';
  return `${header}define(${JSON.stringify(Object.values(modules))}, (${names}) => { ${tell} return { ${members} }; });`;
}

/** An account with one user, for Map/Reduce scripts that a test writes. */
export class MapReduceAccount {
  readonly fixture: FixtureAccount;
  readonly account: Account;

  constructor(permissions: readonly RolePermission[] = []) {
    this.fixture = new FixtureAccount(permissions);
    this.account = this.fixture.account;
  }

  close(): void {
    this.fixture.close();
  }

  /** Deploys a script with these members; one of a name replaces the one before. */
  deploy(members: string, changes: Partial<Deployment> = {}, name = 'mr.js'): Deployment {
    this.fixture.writeFile(name, scriptSource(members));
    return this.fixture.deploy('MAPREDUCE', name, { status: 'NOTSCHEDULED', allRoles: false, ...changes });
  }

  submit(deployment: Deployment, parameters: Readonly<Record<string, string>> = {}): Task {
    const { caller, baseUrl } = this.fixture;
    return addTask(this.account, { deploymentId: deployment.id, caller, parameters, baseUrl });
  }

  /** Works on a task to its end, or until a fault lets the server die. Gives it as it stands then. An ended one is left alone. */
  work(task: Task, options: RunOptions = {}): Task {
    if (this.read(task).ended !== undefined) return this.read(task);
    const run = takeUp(this.account, this.read(task), options);
    if (run === undefined) throw new Error('The deployment is missing');
    try {
      for (const pause of runTask(run)) expect(pause).toBeUndefined();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    return this.read(task);
  }

  /** Deploys a script and runs it to its end. */
  run(members: string, changes: Partial<Deployment> = {}, options: RunOptions = {}): Task {
    return this.work(this.submit(this.deploy(members, changes)), options);
  }

  read({ taskId }: Task): Task {
    return findTask(this.account, taskId)!;
  }

  /** What scripts told under a title, in order. */
  told(title: string): unknown[] {
    const lines = readLog(this.account, { limit: 10_000 }).filter((line) => line.title === title);
    return lines.reverse().map(({ details }) => JSON.parse(details) as unknown);
  }

  /** The last of them. */
  lastTold(title: string): unknown {
    return this.told(title).at(-1);
  }
}

/** Deployment settings of so many jobs and so large a buffer. */
export function jobs(concurrencyLimit: number, bufferSize = 1): Partial<Deployment> {
  return { processing: { concurrencyLimit, bufferSize, yieldAfterMinutes: 60, recurrence: undefined } };
}
