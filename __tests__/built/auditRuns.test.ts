import { setUnreadableTables } from '../../local/account/behaviours';
import { findRole } from '../../local/account/roles';
import { execute, type Parameter } from '../../local/suiteql';
import { readAuditFindings, readAuditRun, readAuditRuns, readRunningAudit } from '../../src/TypeScript/account/auditRuns';
import type { Reading } from '../../src/TypeScript/account/reading';
import { english } from '../../src/TypeScript/texts/english';
import { AuditAccount } from './auditAccount';

/** What the N modules ask; each test says who asks. */
const mockNetSuite: {
  query: (sql: string, parameters: Parameter[]) => Record<string, unknown>[];
  field: (type: string, id: number, field: string) => unknown;
} = { query: () => [], field: () => '' };

// Every N module stands for the same object here.
jest.mock('N/query', () => ({
  runSuiteQL: ({ query, params }: { query: string; params: Parameter[] }) => ({ asMappedResults: () => mockNetSuite.query(query, params) }),
  load: ({ type, id }: { type: string; id: number }) => ({ getValue: ({ fieldId }: { fieldId: string }) => mockNetSuite.field(type, id, fieldId) }),
}));

const audits = new AuditAccount();
let sales: number;

/** Asks as somebody with this role. */
function askAs(role: string): void {
  const roleId = findRole(audits.account, role)!.id;
  mockNetSuite.query = (sql, parameters) => {
    const { columns, rows } = execute(audits.account, { userId: 1, roleId }, sql, parameters);
    return rows.map((row) => Object.fromEntries(row.map((value, index) => [columns[index]!, value])));
  };
  mockNetSuite.field = (type, id, field) => audits.account.database.get(`SELECT ${field} AS value FROM ${type} WHERE id = ?`, [id])?.['value'];
}

function valueOf<Value>(reading: Reading<Value>): Value {
  if (!reading.ok) throw new Error(reading.unread[0]?.reason);
  return reading.value;
}

beforeAll(() => {
  sales = audits.addRole('Sales');
  const gaps = audits.addRole('Gaps', ['LIST_CASE']);
  audits.addUser('One', sales);
  audits.addUser('Two', gaps);
  audits.audit();
  audits.setLevel(sales, 'ADMI_WEBSERVICES', 0);
  audits.audit();
});

afterAll(() => audits.close());

beforeEach(() => {
  setUnreadableTables(audits.account, []);
  askAs('customrole_extsync_admin');
});

describe('reading audits, as the role ExtendSync Administrator', () => {
  it('gives the last ones, the newest first, with their numbers', () => {
    const runs = valueOf(readAuditRuns(10));
    expect(runs).toMatchObject([
      { id: 2, status: 'complete', deployment: 'customdeploy_extsync_audit_nightly', mail: 'sent', counts: { worse: 1, base: 1 } },
      { id: 1, status: 'complete', mail: 'none', counts: { worse: 0, roles: { ready: 3 } } },
    ]);
    expect(runs[0]!.started!.getTime()).toBeLessThanOrEqual(runs[0]!.ended!.getTime());
    expect(valueOf(readAuditRuns(1)).map(({ id }) => id)).toEqual([2]);
  });

  it('gives one with all that it has to say, and nothing for an id of none', () => {
    const [run] = valueOf(readAuditRun(2));
    expect(run).toMatchObject({ id: 2, changes: { base: 1, worse: { count: 1, first: [{ name: 'Sales' }] } }, messages: [], unread: [] });
    expect(run?.letter).toContain('Sales: Cannot sign in.');
    const [first] = valueOf(readAuditRun(1));
    expect(first?.changes).toBeUndefined();
    expect(first?.messages.map(english)).toEqual(['There was no complete audit before to compare this one with.']);
    expect(valueOf(readAuditRun(99))).toEqual([]);
  });

  it('gives findings page by page, those that affect most users first', () => {
    const all = valueOf(readAuditFindings(2, { offset: 0, count: 100 }));
    expect(all.slice(0, 2)).toEqual([
      { roleId: sales, name: 'Sales', verdict: 'not-ready', lacks: [{ key: 'ADMI_WEBSERVICES', needs: 4, has: 0 }], obstacles: [], offered: 1, affected: 1 },
      { roleId: sales + 1, name: 'Gaps', verdict: 'ready-with-gaps', lacks: [{ key: 'LIST_CASE', needs: 1, has: 0 }], obstacles: [], offered: 1, affected: 1 },
    ]);
    const pages = [0, 1, 2, 3].map((offset) => valueOf(readAuditFindings(2, { offset, count: 1 })));
    expect(pages.flat()).toEqual(all);
    expect(valueOf(readAuditFindings(2, { offset: 4, count: 1 }))).toEqual([]);
  });

  it('gives the one that runs', () => {
    expect(valueOf(readRunningAudit())).toEqual([]);
    const steps = audits.begin(audits.submit());
    steps.next();
    steps.next();
    expect(valueOf(readRunningAudit())).toMatchObject([{ id: 3, status: 'running', counts: undefined, ended: undefined }]);
    while (steps.next().done !== true);
    expect(valueOf(readRunningAudit())).toEqual([]);
  });

  it('takes what an earlier version wrote otherwise for not known', () => {
    audits.account.database.run(`UPDATE customrecord_extsync_audit_run SET custrecord_extsync_run_status = 'odd', custrecord_extsync_run_counts = 'odd',
      custrecord_extsync_run_report = '', custrecord_extsync_run_started = 'odd', custrecord_extsync_run_changes = '[' WHERE id = 3`);
    expect(valueOf(readAuditRun(3))).toMatchObject([{ status: 'unknown', counts: undefined, started: undefined, changes: undefined, messages: [], unread: [] }]);
  });
});

describe('reading audits, as somebody who may not', () => {
  it.each(['customrole_extsync_user', 'customrole_extsync_reader'])('gives none, and says so: %s', (role) => {
    askAs(role);
    for (const reading of [readAuditRuns(10), readAuditRun(2), readAuditFindings(2, { offset: 0, count: 10 }), readRunningAudit()]) {
      expect(reading.ok).toBe(false);
      expect(reading.unread).toMatchObject([{ reason: expect.stringContaining('not found'), allowedBy: [] }]);
      expect(english(reading.unread[0]!.consequence)).toContain('ExtendSync Administrator may read them');
    }
  });

  it('gives none where NetSuite refuses the records to everybody, never an empty list', () => {
    setUnreadableTables(audits.account, ['customrecord_extsync_audit_run', 'customrecord_extsync_audit_finding']);
    expect([readAuditRuns(10).ok, readAuditFindings(2, { offset: 0, count: 10 }).ok]).toEqual([false, false]);
  });
});
