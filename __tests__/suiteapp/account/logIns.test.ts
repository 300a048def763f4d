import * as query from 'N/query';
import * as runtime from 'N/runtime';
import { judgeLogIns } from '../../../src/TypeScript/account/judgedLogIns';
import { readFailedLogIns } from '../../../src/TypeScript/account/logIns';
import { english } from '../../../src/TypeScript/texts/english';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/error');

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const rowsAnswered = (rows: object[]) => ({ asMappedResults: () => rows });
const refusal = Object.assign(new Error("Record 'loginaudit' was not found."), { name: 'SSS_SEARCH_ERROR_OCCURRED' });

const row = {
  moment: '2026-01-31T13:45:10',
  application: 'ExtendSync',
  userid: 7,
  username: 'Sam Sales',
  email: 'sam@example.com',
  roleid: '1007',
  rolename: 'Sales',
  requesturi: '/rest/accesstoken',
  detail: 'EntityOrRoleDisabled',
};
const role = { id: 1007, name: 'Sales', scriptid: 'customrole1007', isinactive: 'T', iswebserviceonlyrole: 'F', issinglesignononly: 'F', total: 5 };

const asked = (index: number): { query: string; params: (string | number)[] } => runSuiteQL.mock.calls[index][0];

beforeEach(() => {
  runSuiteQL.mockReset();
  (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue({ id: 1, name: 'Ada', role: 3, roleId: 'administrator' });
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getParameter: () => null, getRemainingUsage: () => 1000 });
  (runtime.isFeatureInEffect as unknown as jest.Mock).mockReturnValue(true);
});

describe('reading failed log-ins', () => {
  const now = new Date('2026-02-15T00:30:00Z');

  it('asks once for refused attempts of the last 30 days that are or may be ExtendSync’s, with every word bound', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([row]));
    const reading = readFailedLogIns(now);
    expect(runSuiteQL).toHaveBeenCalledTimes(1);
    const { query: sql, params } = asked(0);
    expect(sql.split('?').length - 1).toBe(params.length);
    expect(params[0]).toBe('2026-01-16');
    expect(params).toEqual(expect.arrayContaining(['%extendsync%', '%cloudextend%', '%customscript_extsync_api%', '%/rest/requesttoken%']));
    expect(sql).toMatch(/ORDER BY loginaudit\.date DESC FETCH FIRST 201 ROWS ONLY$/);
    expect(reading).toMatchObject({ ok: true, from: 'loginaudit', unread: [] });
    expect(reading.ok && reading.value).toEqual({
      isCut: false,
      logIns: [
        {
          date: '2026-01-31T13:45:10',
          application: 'ExtendSync',
          userId: 7,
          user: 'Sam Sales',
          email: 'sam@example.com',
          roleId: 1007,
          role: 'Sales',
          requestUri: '/rest/accesstoken',
          detail: 'EntityOrRoleDisabled',
        },
      ],
    });
  });

  it('keeps what NetSuite does not say empty', () => {
    const empty = Object.fromEntries(Object.keys(row).map((column) => [column, null]));
    runSuiteQL.mockReturnValueOnce(rowsAnswered([{ ...empty, roleid: 'no id' }]));
    const reading = readFailedLogIns(now);
    expect(reading.ok && reading.value.logIns[0]).toMatchObject({ application: '', user: '', detail: '', userId: undefined, roleId: undefined });
  });

  it('gives the newest 200 and says that there are more', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered(Array.from({ length: 201 }, () => row)));
    const reading = readFailedLogIns(now);
    expect(reading.ok && reading.value.logIns.length).toBe(200);
    expect(reading.ok && reading.value.isCut).toBe(true);
  });

  it('says what would allow it, and that silence is no proof', () => {
    runSuiteQL.mockImplementation(() => {
      throw refusal;
    });
    const reading = readFailedLogIns(now);
    expect(reading).toMatchObject({ ok: false, unread: [{ allowedBy: ['Setup > View Login Audit Trail = Full'] }] });
    expect(english(reading.unread[0]!.consequence)).toContain('does not mean that there were none');
  });
});

describe('explaining failed log-ins', () => {
  it('asks for each role once and joins what it is like now', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([row, row, { ...row, roleid: 3 }])).mockReturnValueOnce(rowsAnswered([role]));
    const { logIns, unread } = judgeLogIns();
    expect(runSuiteQL).toHaveBeenCalledTimes(2);
    expect(asked(1).params.slice(-2)).toEqual([1007, 3]);
    expect(unread).toEqual([]);
    expect(logIns?.map(({ role: report }) => report?.verdict)).toEqual(['not-ready', 'not-ready', undefined]);
    expect(logIns?.map(({ now }) => now.map(english)).at(-1)).toEqual(['NetSuite does not show this role any more.']);
  });

  it('costs no second query where no log-in names a role', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([{ ...row, roleid: null }]));
    expect(judgeLogIns().logIns).toHaveLength(1);
    expect(runSuiteQL).toHaveBeenCalledTimes(1);
  });

  it('explains them without their roles where roles cannot be read, and says so', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([row])).mockImplementation(() => {
      throw refusal;
    });
    const { logIns, unread } = judgeLogIns();
    expect(logIns?.[0]?.code).toBe('user-or-role-disabled');
    expect(logIns?.[0]?.now.map(english)).toEqual(['Whether the role is the cause now could not be told.']);
    expect(unread.map(({ source }) => english(source))).toEqual(['Roles']);
  });
});
