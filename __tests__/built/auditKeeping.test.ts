import { AuditAccount, failing } from './auditAccount';

let audits: AuditAccount;
/** Roles that are not ready, by internal id. */
let problems: readonly number[];

beforeEach(() => {
  audits = new AuditAccount();
  problems = ['One', 'Another'].map((name) => audits.addRole(name, ['LIST_CASE']));
});

afterEach(() => audits.close());

const findingsAn = 2;

describe('old audits', () => {
  it('are deleted with their findings by the audit that makes them too many', () => {
    audits.setParameter('custscript_extsync_audit_keep_runs', '3');
    const ids = Array.from({ length: 5 }, () => audits.audit().id);
    expect(audits.runs().map(({ id }) => id)).toEqual(ids.slice(2));
    expect(audits.findingCount()).toBe(3 * findingsAn);
  });

  it('are kept as usual where the parameter is nonsense, which the audit says', () => {
    audits.setParameter('custscript_extsync_audit_keep_runs', '-1');
    const { messages } = audits.audit();
    expect(messages).toContain('The number of audits to keep must be a whole number from 2 to 365, not -1. The last 30 are kept.');
  });

  it.each([findingsAn, 0])('stay where the last complete one is among them, which is still compared with, whether it has %i findings', (findings) => {
    audits.setParameter('custscript_extsync_audit_keep_runs', '2');
    if (findings === 0) for (const problem of problems) audits.setLevel(problem, 'LIST_CASE', 1);
    const complete = audits.audit().id;
    const role = audits.addRole('Sales', ['LIST_CASE']);
    for (let night = 0; night < 5; night += 1) expect(audits.audit('nightly', failing(({ member }, { stage }) => stage === 'REDUCE' && member === 'save')).status).toBe('incomplete');
    expect(audits.runs().map(({ status }) => status)).toEqual(['complete', 'incomplete', 'incomplete']);
    expect(audits.runs()[0]?.id).toBe(complete);
    expect(audits.findings(complete)).toHaveLength(findings);
    expect(audits.audit()).toMatchObject({ counts: { base: complete }, changes: { added: { first: [{ id: role }] } } });
  });

  it('are not told of as left where a second attempt deletes them', () => {
    audits.setParameter('custscript_extsync_audit_keep_runs', '2');
    for (let night = 0; night < 2; night += 1) audits.audit();
    let hasFailed = false;
    const run = audits.audit('nightly', failing(({ member }, { stage }) => {
      if (hasFailed || stage !== 'MAP' || member !== 'delete') return false;
      hasFailed = true;
      return true;
    }));
    expect(hasFailed).toBe(true);
    expect(run).toMatchObject({ status: 'complete', messages: [] });
    expect(audits.findingCount()).toBe(2 * findingsAn);
  });

  it('are tried again by the next audit where they cannot be deleted, and no finding is left without its audit', () => {
    audits.setParameter('custscript_extsync_audit_keep_runs', '2');
    for (let night = 0; night < 3; night += 1) audits.audit();
    const run = audits.audit('nightly', failing(({ member }) => member === 'delete'));
    expect(run).toMatchObject({ status: 'complete', messages: [expect.stringMatching(/^Old audits could not all be deleted; the next audit tries again: SSS_/)] });
    const orphans = `SELECT COUNT(*) AS count FROM customrecord_extsync_audit_finding WHERE custrecord_extsync_finding_run NOT IN (SELECT id FROM customrecord_extsync_audit_run)`;
    expect(audits.account.database.get(orphans)).toEqual({ count: 0 });
    audits.audit();
    expect(audits.runs()).toHaveLength(2);
    expect(audits.findingCount()).toBe(2 * findingsAn);
  });
});
