import * as query from 'N/query';
import * as runtime from 'N/runtime';
import { readRoles, readRolesById } from '../../../src/TypeScript/account/roles';
import { judgedKeys } from '../../../src/TypeScript/requirements/catalog';
import { accountWith } from '../../support/judging';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/error');

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const rowsAnswered = (rows: object[]) => ({ asMappedResults: () => rows });
const notFound = Object.assign(new Error("Record 'rolepermissions' was not found."), { name: 'SSS_SEARCH_ERROR_OCCURRED' });

const roleRow = (id: number, total = 5, levels: object = {}) => ({
  id,
  name: `Role ${id}`,
  scriptid: `customrole${id}`,
  isinactive: 'F',
  iswebserviceonlyrole: 'F',
  issinglesignononly: 'T',
  total,
  ...levels,
});

function lastQuery(): { query: string; params: (string | number)[] } {
  return runSuiteQL.mock.calls[runSuiteQL.mock.calls.length - 1][0];
}

beforeEach(() => {
  runSuiteQL.mockReset();
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getRemainingUsage: () => 1000 });
});

describe('reading all roles', () => {
  it('takes one aggregated row a role and binds every key and the position', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([roleRow(1007, 9, { level0: '4', level1: 4 })]));
    const reading = readRoles(accountWith());
    expect(reading).toMatchObject({ ok: true, from: 'role, rolepermissions', unread: [] });
    const { query: sql, params } = lastQuery();
    expect(params).toEqual([...judgedKeys, -2147483648]);
    expect(sql.split('?').length - 1).toBe(params.length);
    expect(sql).toMatch(/LEFT JOIN rolepermissions/);
    expect(sql).toMatch(/ORDER BY role\.id$/);
    if (!reading.ok) throw new Error('not read');
    const [role] = reading.value;
    expect(role!.role).toEqual({
      id: 1007,
      name: 'Role 1007',
      scriptId: 'customrole1007',
      isInactive: false,
      isWebServicesOnly: false,
      isSingleSignOnOnly: true,
    });
    expect([judgedKeys[0]!, judgedKeys[1]!, judgedKeys[2]!].map((key) => role!.grants.levelOf(key))).toEqual([4, 4, 0]);
  });

  it('goes on behind the last id after a full page and stops at one that is not', () => {
    runSuiteQL
      .mockReturnValueOnce(rowsAnswered(Array.from({ length: 5000 }, (_, index) => roleRow(index + 10))))
      .mockReturnValueOnce(rowsAnswered([]));
    const reading = readRoles(accountWith());
    expect(reading.ok && reading.value.length).toBe(5000);
    expect(runSuiteQL).toHaveBeenCalledTimes(2);
    expect(lastQuery().params[judgedKeys.length]).toBe(5009);
  });

  it('reads the Send from Outlook record type where it is named', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([]));
    readRoles({ ...accountWith(), sendFromOutlookRecord: 'customrecord_send' });
    expect(lastQuery().params).toContain('customrecord_send');
  });

  it('gives names and unknown grants where permissions cannot be read, and says what would allow it', () => {
    runSuiteQL
      .mockImplementationOnce(() => {
        throw notFound;
      })
      .mockReturnValueOnce(rowsAnswered([roleRow(3), roleRow(1007)]));
    const reading = readRoles(accountWith());
    expect(reading.unread).toMatchObject([
      { source: 'Permissions of roles', reason: expect.stringContaining('rolepermissions'), allowedBy: ['Setup > Bulk Manage Roles = Full'] },
    ]);
    if (!reading.ok) throw new Error('not read');
    expect(reading.value.map(({ grants }) => grants.levelOf('ADMI_WEBSERVICES'))).toEqual([4, 'unknown']);
  });

  it('says that no role could be checked where nothing can be read', () => {
    runSuiteQL.mockImplementation(() => {
      throw notFound;
    });
    const reading = readRoles(accountWith());
    expect(reading).toMatchObject({ ok: false, unread: [{ source: 'Roles' }] });
  });

  it('takes no part for the whole when the units run out', () => {
    (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getRemainingUsage: () => 59 });
    const error = jest.requireMock<{ create: jest.Mock }>('N/error');
    error.create.mockImplementation((options: object) => Object.assign(new Error(), options));
    const reading = readRoles(accountWith());
    expect(runSuiteQL).not.toHaveBeenCalled();
    expect(reading).toMatchObject({ ok: false, unread: [{ reason: expect.stringContaining('SSS_USAGE_LIMIT_EXCEEDED'), allowedBy: [] }] });
  });
});

describe('reading roles by id', () => {
  it('costs nothing for no role', () => {
    expect(readRolesById([], accountWith())).toMatchObject({ ok: true, value: [] });
    expect(runSuiteQL).not.toHaveBeenCalled();
  });

  it('gives names where their permissions cannot be read', () => {
    runSuiteQL
      .mockImplementationOnce(() => {
        throw notFound;
      })
      .mockReturnValueOnce(rowsAnswered([roleRow(1007)]));
    const reading = readRolesById([1007], accountWith());
    expect(reading).toMatchObject({ ok: true, unread: [{ source: 'Permissions of roles' }] });
    expect(reading.ok && reading.value[0]?.grants.levelOf('ADMI_WEBSERVICES')).toBe('unknown');
  });

  it('binds the ids, 500 a query', () => {
    runSuiteQL.mockReturnValue(rowsAnswered([]));
    readRolesById(Array.from({ length: 501 }, (_, index) => index + 1000), accountWith());
    expect(runSuiteQL).toHaveBeenCalledTimes(2);
    expect(lastQuery().params).toEqual([...judgedKeys, 1500]);
    expect(lastQuery().query).toContain('role.id IN (?)');
  });
});
