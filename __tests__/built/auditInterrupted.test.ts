import fc from 'fast-check';
import type { InvocationMoment } from '../../local/mapReduce/faults';
import type { RunOptions } from '../../local/mapReduce/run';
import { Crash, type BeforeCall } from '../../local/runtime/faults';
import { AuditAccount } from './auditAccount';

let audits: AuditAccount;
let sales: number;

/** An account of which an audit has findings, users of several chunks' worth of roles, and something that got worse. */
beforeAll(() => {
  audits = new AuditAccount();
  sales = audits.addRole('Sales');
  const roles = [sales, audits.addRole('Gaps', ['LIST_EVENT']), audits.addRole('Blocked', ['ADMI_LOGIN_OAUTH'])];
  for (let index = 0; index < 6; index += 1) audits.addUser(`User ${index}`, roles[index % 3]!);
});

afterAll(() => audits.close());

/** Lets the server die at a call that costs units, counted over the whole task. */
function dyingAtCall(number: number): RunOptions {
  let calls = 0;
  const beforeCall: BeforeCall = () => {
    calls += 1;
    if (calls === number) throw new Crash();
  };
  return { faults: { beforeCall } };
}

/** Lets the server die at a moment before, in the middle or after a call of the script's functions. */
function dyingAtMoment(number: number): RunOptions {
  let moments = 0;
  const atInvocation = (): void => {
    moments += 1;
    if (moments === number) throw new Crash();
  };
  return { faults: { atInvocation } };
}

/** What an audit is expected to give, whatever happens while it runs. */
function expectSame(task: ReturnType<AuditAccount['submit']>, undisturbed: { kept: unknown; findings: unknown }, mails: number): void {
  expect(audits.work(task)).toBe(true);
  expect(audits.runs().filter(({ status }) => status !== 'complete')).toEqual([]);
  expect({ kept: audits.kept(), findings: audits.findings() }).toEqual(undisturbed);
  expect(audits.mails().length).toBeLessThanOrEqual(mails);
}

/** Two audits without a disturbance: the second tells of what got worse. */
function undisturbed() {
  audits.setLevel(sales, 'ADMI_WEBSERVICES', 4);
  audits.audit();
  audits.setLevel(sales, 'ADMI_WEBSERVICES', 0);
  expect(audits.audit().mail).toBe('sent');
  return { kept: audits.kept(), findings: audits.findings() };
}

/** Makes the next audit find again that something got worse. */
function prepare(): number {
  audits.setLevel(sales, 'ADMI_WEBSERVICES', 4);
  audits.audit();
  audits.setLevel(sales, 'ADMI_WEBSERVICES', 0);
  return audits.mails().length;
}

describe('an audit that NetSuite interrupts', () => {
  it('gives the same as one undisturbed, one finding a role and one mail at most, at whatever call it dies', () => {
    const expected = undisturbed();
    const mailsOf: number[] = [];
    for (let call = 1, isOver = false; !isOver; call += 1) {
      const before = prepare();
      const task = audits.submit();
      isOver = audits.work(task, dyingAtCall(call));
      if (!isOver) expectSame(task, expected, before + 1);
      mailsOf.push(audits.mails().length - before);
    }
    expect(mailsOf.length).toBeGreaterThan(30);
    // It dies once after it noted that the mail is being sent and before it is: then nobody knows, and none is sent.
    expect(mailsOf.filter((mails) => mails === 0)).toHaveLength(1);
    expect(mailsOf.filter((mails) => mails > 1)).toEqual([]);
  });

  it('gives the same when it dies several times between and amid its calls', () => {
    const expected = undisturbed();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 2 }), (moments) => {
        const before = prepare();
        const task = audits.submit();
        for (const moment of moments) audits.work(task, dyingAtMoment(moment));
        expectSame(task, expected, before + 1);
      }),
      { numRuns: 15 },
    );
  });

  it('says that nobody knows whether the mail went out where it dies while sending', () => {
    prepare();
    const task = audits.submit();
    const beforeCall: BeforeCall = ({ module }) => {
      if (module === 'N/email') throw new Crash();
    };
    expect(audits.work(task, { faults: { beforeCall } })).toBe(false);
    expect(audits.lastRun()).toMatchObject({ status: 'running', mail: 'sending' });
    expect(audits.work(task)).toBe(true);
    expect(audits.lastRun()).toMatchObject({ status: 'complete', mail: 'unsure' });
    expect(audits.lastRun().messages.join()).toContain('Whether it went out is not known');
  });
});

describe('a part in which NetSuite is interrupted again and again', () => {
  it('is given up, told with its ids, and its roles are neither gone nor worse', () => {
    prepare();
    const task = audits.submit();
    const atInvocation = ({ stage, moment }: InvocationMoment): void => {
      if (stage === 'MAP' && moment === 'after') throw new Crash();
    };
    for (let deaths = 0; deaths < 3; deaths += 1) expect(audits.work(task, { faults: { atInvocation } })).toBe(false);
    expect(audits.work(task)).toBe(true);
    const run = audits.lastRun();
    expect(run).toMatchObject({ status: 'incomplete', mail: 'none', counts: { worse: 0 }, changes: { gone: { count: 0 } } });
    expect(run.messages[0]).toMatch(/^Roles with the internal ids 3 to \d+ could not be checked: SSS_APP_SERVER_RESTART/);
    expect(run.changes?.unchecked.count).toBeGreaterThan(3);
  });
});

describe('two audits at once', () => {
  it('are one: the second declines, says so, and tells nobody', () => {
    const before = prepare();
    const [nightly, now] = [audits.submit('nightly'), audits.submit('now')];
    const steps = [audits.begin(nightly), audits.begin(now)];
    for (let left = steps; left.length > 0; ) left = left.filter((each) => each.next().done !== true);
    const [first, second] = audits.runs().slice(-2);
    expect([first?.deployment, first?.status, second?.deployment, second?.status]).toEqual(['customdeploy_extsync_audit_nightly', 'complete', 'customdeploy_extsync_audit_now', 'declined']);
    expect(second?.messages.join()).toContain('another one had been running since');
    expect(audits.findings(second?.id)).toEqual([]);
    expect(audits.mails()).toHaveLength(before + 1);
    expect(audits.audit('now').counts.base).toBe(first?.id);
  });

  it('are one even where both look before either has begun', () => {
    const runs = audits.runs().length;
    const nightly = audits.submit('nightly');
    const beforeCall: BeforeCall = ({ module, member }) => {
      if (module === 'N/record' && member === 'create' && audits.runs().length === runs) audits.work(audits.submit('now'), { faults: { beforeCall: dieInMap } });
    };
    const dieInMap: BeforeCall = ({ member }) => {
      if (member === 'runSuiteQL' && audits.runs().length > runs) throw new Crash();
    };
    expect(audits.work(nightly, { faults: { beforeCall } })).toBe(true);
    expect(audits.runs().slice(runs).map(({ deployment, status }) => [deployment, status])).toEqual([
      ['customdeploy_extsync_audit_now', 'running'],
      ['customdeploy_extsync_audit_nightly', 'declined'],
    ]);
  });

  it('decline once for each audit in their way, however often they are tried', () => {
    const runs = audits.runs().length;
    for (let tries = 0; tries < 3; tries += 1) expect(audits.audit('nightly').status).toBe('declined');
    expect(audits.runs()).toHaveLength(runs);
  });

  it('are no longer two once the first has been still for twelve hours', () => {
    const stopped = audits.runs().find(({ status }) => status === 'running')!;
    const longAgo = new Date(Date.now() - 12 * 3_600_000 - 1000).toISOString();
    audits.account.database.run('UPDATE customrecord_extsync_audit_run SET custrecord_extsync_run_started = ? WHERE id = ?', [longAgo, stopped.id]);
    expect(audits.audit('nightly').status).toBe('complete');
    expect(audits.runs().find(({ id }) => id === stopped.id)).toMatchObject({ status: 'interrupted', messages: [expect.stringContaining('did not end')] });
  });

  it('are not two where the first was this deployment’s own and was stopped', () => {
    audits.work(audits.submit('nightly'), dyingAtCall(20));
    expect(audits.lastRun().status).toBe('running');
    expect(audits.audit('nightly').status).toBe('complete');
    expect(audits.runs().slice(-2).map(({ status }) => status)).toEqual(['interrupted', 'complete']);
  });
});

describe('an account that changes while it is audited', () => {
  it('is audited all the same: roles that come and go, users that change', () => {
    audits.setLevel(sales, 'ADMI_WEBSERVICES', 4);
    const leaving = audits.addRole('Leaving', ['LIST_EVENT']);
    audits.addUser('Late', leaving);
    const moving = audits.addUser('Moving', sales);
    audits.audit();
    const steps = audits.begin(audits.submit());
    steps.next();
    steps.next();
    audits.account.database.run('DELETE FROM rolepermissions WHERE role = ?', [leaving]);
    audits.account.database.run('DELETE FROM role WHERE id = ?', [leaving]);
    const arriving = audits.addRole('Arriving', ['ADMI_WEBSERVICES']);
    audits.addUser('New', arriving);
    audits.account.database.run('UPDATE employeerolesforsearch SET role = ? WHERE entity = ?', [arriving, moving]);
    while (steps.next().done !== true);
    expect(audits.lastRun().status).toBe('complete');
    expect(audits.audit()).toMatchObject({ status: 'complete' });
    expect(audits.findings().map(({ name }) => name)).toContain('Arriving');
  });
});
