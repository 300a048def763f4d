import { generateAccount } from '../../local/account/generate';
import type { RunOptions } from '../../local/mapReduce/run';
import { AuditAccount } from './auditAccount';

/** The most calls that cost units in one invocation of each stage; none costs more than 20. */
function counting(): RunOptions & { readonly most: Map<string, number> } {
  const most = new Map<string, number>();
  let stage = '';
  return {
    most,
    faults: {
      atInvocation: (moment) => {
        stage = moment.stage;
      },
      beforeCall: ({ number }) => void most.set(stage, Math.max(most.get(stage) ?? 0, number)),
    },
  };
}

/** A whole night's work takes half a minute of this machine's, and more where other tests run beside it. */
const patience = 300_000;

describe('an audit of a large account', () => {
  it('keeps one record for each role that is not ready and none for one that is, whatever permissions they have', () => {
    const audits = new AuditAccount();
    generateAccount(audits.account, { roles: 1_000, users: 10_000, permissionsPerRole: 120 });
    const options = counting();
    const run = audits.audit('nightly', options);
    const { ready, ...problems } = run.counts.roles;
    expect(run.status).toBe('complete');
    expect(ready).toBeGreaterThan(0);
    expect(audits.findingCount()).toBe(Object.values(problems).reduce((sum, count) => sum + count, 0));
    const users = Object.values(run.counts.users).reduce((sum, count) => sum + count, 0);
    expect(users).toBe(Number(audits.account.database.get(`SELECT COUNT(*) AS count FROM employee WHERE giveaccess = 'T'`)?.['count']));
    const calls = Object.fromEntries(options.most);
    // At 10 units a query that is far below 60% of 10,000, 1,000, 5,000 and 10,000.
    expect(calls['GET_INPUT']).toBeLessThanOrEqual(10);
    expect(calls['MAP']).toBeLessThanOrEqual(10);
    expect(calls['REDUCE']).toBeLessThanOrEqual(2);
    expect(calls['SUMMARIZE']).toBeLessThanOrEqual(12);
    audits.close();
  }, patience);
});
