import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { setFeature } from '../../local/account/features';
import { installSuiteApp } from '../../local/account/installer/installSuiteApp';
import { listMails, type KeptMail } from '../../local/account/outbox';
import { setRolePermission } from '../../local/account/permissions';
import { assignRole, saveRole } from '../../local/account/roles';
import { createSchema } from '../../local/account/schema';
import { findDeployment } from '../../local/account/scripts';
import type { Account, Deployment, Row } from '../../local/account/types';
import { saveUser } from '../../local/account/users';
import type { InvocationMoment } from '../../local/mapReduce/faults';
import { takeUp, type RunOptions } from '../../local/mapReduce/run';
import { runTask } from '../../local/mapReduce/runTask';
import { submitAsSystem } from '../../local/mapReduce/submitAsSystem';
import { stageRecords } from '../../local/mapReduce/stageRecords';
import type { Task } from '../../local/mapReduce/task';
import { findTask } from '../../local/mapReduce/tasks';
import { Crash, type GovernedCall } from '../../local/runtime/faults';
import { ScriptError } from '../../local/runtime/scriptError';
import type { Changes, RunCounts, RunReport } from '../../src/TypeScript/account/auditRecords';
import { english } from '../../src/TypeScript/texts/english';
import { templateLevels } from '../../src/TypeScript/verdict/template';
import { accountImage } from '../support/accountImage';

const project = join(__dirname, '..', '..', 'src');

type DeploymentName = 'nightly' | 'now';

/** All that the role template has. */
const everyPermission = [...templateLevels].map(([key, level]) => ({ key, level }));

/** An audit as its record tells it. */
export interface KeptRun {
  readonly id: number;
  readonly status: string;
  readonly deployment: string;
  readonly mail: string | null;
  readonly counts: RunCounts;
  readonly changes: Changes | undefined;
  readonly messages: readonly string[];
  readonly unread: readonly string[];
  readonly letter: string;
}

const withSuiteApp = accountImage(() => {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  for (const feature of ['CUSTOMCODE', 'SERVERSIDESCRIPTING', 'CUSTOMRECORDS', 'TBA', 'WEBSERVICESEXTERNAL', 'EMPPERMS']) setFeature(account, feature, true);
  saveRole(account, { id: 3, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  installSuiteApp(account, project);
  return account;
});

/** An account in memory with roles and users that a test changes, and audits of it. */
export class AuditAccount {
  readonly account = withSuiteApp();

  constructor() {
    const ada = saveUser(this.account, { firstName: 'Ada', lastName: 'Admin', email: 'ada@example.com' });
    assignRole(this.account, ada.id, 3);
    this.setParameter('custscript_extsync_audit_mail_to', String(ada.id));
  }

  close(): void {
    this.account.database.close();
  }

  /** A role that has all, but for what a test takes from it. */
  addRole(name: string, without: readonly string[] = []): number {
    const permissions = everyPermission.filter(({ key }) => !without.includes(key));
    return saveRole(this.account, { scriptId: `customrole_${name.toLowerCase().replace(/\W/g, '_')}`, name, centerType: 'BASIC', permissions }).id;
  }

  setLevel(role: number, key: string, level: 0 | 1 | 2 | 3 | 4): void {
    setRolePermission(this.account, role, key, level);
  }

  addUser(name: string, ...roles: number[]): number {
    const { id } = saveUser(this.account, { firstName: name, lastName: 'Example', email: `${name.toLowerCase().replace(/\W/g, '')}@example.com` });
    for (const role of roles) assignRole(this.account, id, role);
    return id;
  }

  deployment(name: DeploymentName): Deployment {
    const found = findDeployment(this.account, 'customscript_extsync_audit', `customdeploy_extsync_audit_${name}`);
    if ('missing' in found) throw new Error('not installed');
    return found;
  }

  setParameter(id: string, value: string): void {
    for (const { id: deployment, parameters } of [this.deployment('nightly'), this.deployment('now')]) {
      this.account.database.run('UPDATE local_deployment SET parameters = ? WHERE deployment = ?', [JSON.stringify({ ...parameters, [id]: value }), deployment]);
    }
  }

  submit(name: DeploymentName = 'nightly'): Task {
    return submitAsSystem(this.account, this.deployment(name), 'http://localhost');
  }

  /** Works on a task to its end, or until a fault lets the server die. Gives whether it ended. */
  work(task: Task, options: RunOptions = {}): boolean {
    const steps = this.begin(task, options);
    try {
      while (steps.next().done !== true);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    return findTask(this.account, task.taskId)?.ended !== undefined;
  }

  /** Takes up a task; each step is a call of the script. */
  begin(task: Task, options: RunOptions = {}): Generator<undefined, void> {
    const run = takeUp(this.account, findTask(this.account, task.taskId)!, options);
    if (run === undefined) throw new Error('not installed');
    return runTask(run);
  }

  /** Runs an audit to its end and gives it. */
  audit(name: DeploymentName = 'nightly', options: RunOptions = {}): KeptRun {
    const task = this.submit(name);
    if (!this.work(task, options)) throw new Error('it did not end');
    return this.lastRun();
  }

  /** Units of each stage of a task, all calls together. */
  unitsOf(task: Task): Record<string, number> {
    return Object.fromEntries(stageRecords(this.account, task).map(({ stage, units }) => [stage, units]));
  }

  runs(): KeptRun[] {
    return this.account.database.all('SELECT * FROM customrecord_extsync_audit_run ORDER BY id').map(toRun);
  }

  lastRun(): KeptRun {
    return this.runs().at(-1)!;
  }

  /** Roles and users as an audit keeps them: what must be the same whatever happened while it ran. */
  kept(run = this.lastRun().id): Row | undefined {
    return this.account.database.get('SELECT custrecord_extsync_run_roles AS roles, custrecord_extsync_run_users AS users FROM customrecord_extsync_audit_run WHERE id = ?', [run]);
  }

  /** Findings without their own ids. */
  findings(run = this.lastRun().id): Row[] {
    const columns = ['role', 'name', 'verdict', 'lacks', 'obstacles', 'offered', 'affected'].map((name) => `custrecord_extsync_finding_${name} AS ${name}`);
    return this.account.database.all(`SELECT ${columns.join(', ')} FROM customrecord_extsync_audit_finding WHERE custrecord_extsync_finding_run = ? ORDER BY role`, [run]);
  }

  findingCount(): number {
    return Number(this.account.database.get('SELECT COUNT(*) AS count FROM customrecord_extsync_audit_finding')?.['count']);
  }

  /** The newest first. */
  mails(): KeptMail[] {
    return listMails(this.account, 100);
  }
}

/** A call that costs units, and the call of the script's functions in which it is made. */
type IsFailing = (call: GovernedCall, invocation: Pick<InvocationMoment, 'stage' | 'number'>) => boolean;

/** Refuses calls as NetSuite refuses a query. */
export function failing(isFailing: IsFailing): RunOptions {
  let invocation: Pick<InvocationMoment, 'stage' | 'number'> = { stage: 'GET_INPUT', number: 0 };
  return {
    faults: {
      atInvocation: (moment) => {
        invocation = moment;
      },
      beforeCall: (call) => {
        if (isFailing(call, invocation)) throw new ScriptError('SSS_SEARCH_ERROR_OCCURRED', 'Search error occurred');
      },
    },
  };
}

const json = (value: unknown): unknown => (value === null || value === undefined || value === '' ? undefined : JSON.parse(String(value)));

function toRun(row: Row): KeptRun {
  const valueOf = (name: string) => row[`custrecord_extsync_run_${name}`];
  const { messages, unread } = (json(valueOf('report')) ?? { messages: [], unread: [] }) as RunReport;
  return {
    id: Number(row['id']),
    status: String(valueOf('status')),
    deployment: String(valueOf('deployment')),
    mail: valueOf('mail') as string | null,
    counts: json(valueOf('counts')) as RunCounts,
    changes: json(valueOf('changes')) as Changes | undefined,
    messages: messages.map(english),
    unread: unread.map(({ source }) => english(source)),
    letter: String(valueOf('letter') ?? ''),
  };
}
