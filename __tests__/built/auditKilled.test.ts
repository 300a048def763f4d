import fc from 'fast-check';
import type { RunOptions } from '../../local/mapReduce/run';
import { stages, type Stage, type Task } from '../../local/mapReduce/task';
import { findTask } from '../../local/mapReduce/tasks';
import { Crash } from '../../local/runtime/faults';
import { AuditAccount } from './auditAccount';

let audits: AuditAccount;

/** What an audit changes: put back after each one, so that all begin with the same account. */
const tables = ['customrecord_extsync_audit_run', 'customrecord_extsync_audit_finding', 'local_mail'];

function keepTables(): void {
  for (const table of tables) audits.account.database.exec(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
}

function putTablesBack(): void {
  audits.account.database.transaction(() => {
    for (const table of tables) audits.account.database.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`);
  });
}

/** An account of several chunks of roles and of users in which the next audit compares, writes a mail and deletes an old audit. */
beforeAll(() => {
  audits = new AuditAccount();
  const { account } = audits;
  account.database.transaction(() => {
    const roles = Array.from({ length: 255 }, (_, index) => audits.addRole(`Ready ${index}`));
    const problems = ['LIST_EVENT', 'LIST_CASE', 'ADMI_LOGIN_OAUTH', 'ADMI_WEBSERVICES'].map((key) => audits.addRole(`Without ${key}`, [key]));
    for (let index = 0; index < 510; index += 1) audits.addUser(`User ${index}`, roles[index % roles.length]!, problems[index % problems.length]!);
  });
  audits.setParameter('custscript_extsync_audit_keep_runs', '2');
  audits.audit();
  audits.audit();
  const sales = audits.addRole('Sales', ['ADMI_WEBSERVICES']);
  audits.addUser('Sally', sales);
  audits.setLevel(Number(account.database.get("SELECT id FROM role WHERE name = 'Ready 7'")?.['id']), 'ADMI_LOGIN_OAUTH', 0);
  keepTables();
});

afterAll(() => audits.close());

/** Tells of every moment at which a server may die: around each call of the script's functions, and at each call that costs units. */
function atEachMoment(meet: (stage: Stage) => void): RunOptions {
  let stage: Stage = 'GET_INPUT';
  return {
    faults: {
      atInvocation: (moment) => {
        stage = moment.stage;
        meet(stage);
      },
      beforeCall: () => meet(stage),
    },
  };
}

/** Works on a task until the server dies at a moment of a stage, by its number from 0. */
function killAt(task: Task, stage: Stage, moment: number): void {
  let met = 0;
  const options = atEachMoment((at) => {
    if (at !== stage) return;
    if (met === moment) throw new Crash();
    met += 1;
  });
  expect(audits.work(task, options)).toBe(false);
}

/** Works on a task until it is to be shuffled, which no function of the script takes part in. */
function killBeforeShuffle(task: Task): void {
  const steps = audits.begin(task);
  while (findTask(audits.account, task.taskId)?.stage !== 'SHUFFLE') steps.next();
}

const stageOf = (task: Task): Stage | undefined => findTask(audits.account, task.taskId)?.stage;

/** All that an audit leaves behind, without its own id, when it was, and whether its mail is known to have gone out. */
function left() {
  const { id, mail, messages, letter, ...run } = audits.lastRun();
  return {
    ...run,
    letter: letter.replace(/^Checked .*$/m, ''),
    messages: messages.filter((message) => !message.includes('Whether it went out is not known')),
    statuses: audits.runs().map(({ status }) => status),
    kept: audits.kept(id),
    findings: audits.findings(id),
    findingCount: audits.findingCount(),
    // Nobody knows of one that was being sent: it went out once or not at all.
    mails: Math.max(audits.mails().length, mail === 'unsure' ? 1 : 0),
  };
}

describe('an audit that is killed once in each of its stages', () => {
  it('leaves the same as one undisturbed, no record twice and no mail twice, at 200 random moments', () => {
    const moments = new Map<Stage, number>();
    audits.audit('nightly', atEachMoment((stage) => void moments.set(stage, (moments.get(stage) ?? 0) + 1)));
    const undisturbed = left();
    expect(undisturbed).toMatchObject({ status: 'complete', counts: { worse: 1, blocked: 3 }, statuses: ['complete', 'complete'], mails: 1 });
    putTablesBack();

    let kills = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: stages.length, maxLength: stages.length }), (chosen) => {
        putTablesBack();
        const task = audits.submit();
        stages.forEach((stage, index) => {
          if (stage === 'SHUFFLE') killBeforeShuffle(task);
          else killAt(task, stage, chosen[index]! % moments.get(stage)!);
          expect(stageOf(task)).toBe(stage);
          kills += 1;
        });
        expect(audits.work(task)).toBe(true);
        expect(left()).toEqual(undisturbed);
      }),
      { numRuns: 200 / stages.length, endOnFailure: true },
    );
    expect(kills).toBe(200);
  }, 240_000);
});
