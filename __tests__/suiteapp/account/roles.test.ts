import * as query from 'N/query';
import * as runtime from 'N/runtime';
import type { Reading } from '../../../src/TypeScript/account/reading';
import { readRoles, readRolesById, rolesOfCaller, type RoleGrants } from '../../../src/TypeScript/account/roles';
import { judgedKeys } from '../../../src/TypeScript/requirements/catalog';
import { english } from '../../../src/TypeScript/texts/english';
import { accountWith } from '../../support/judging';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/error');

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
/** What could not be read, as its reader sees it. */
const sourcesUnread = ({ unread }: Reading<unknown>): string[] => unread.map(({ source }) => english(source));
const rowsAnswered = (rows: object[]) => ({ asMappedResults: () => rows });
const notFound = Object.assign(new Error("Record 'rolepermissions' was not found."), { name: 'SSS_SEARCH_ERROR_OCCURRED' });

const facts = (id: number) => ({
  id,
  name: `Role ${id}`,
  scriptid: `customrole${id}`,
  isinactive: 'F',
  iswebserviceonlyrole: 'F',
  issinglesignononly: 'T',
});

/** A row of the first way: a list of keys with their levels. */
const listedRow = (id: number, levels: Record<string, string | number> = {}, more: object = {}) => ({
  ...facts(id),
  permissions: Object.entries(levels).map((pair) => pair.join('=')).join(',') || null,
  anykey: 'ADMI_KERNEL',
  ...more,
});

/** A row of the second way: a column for each key. */
const joinedRow = (id: number, total = 5, levels: object = {}) => ({ ...facts(id), total, ...levels });

/** Refuses so many queries as NetSuite refuses a table or a shape that it does not know. */
function refuse(queries: number): void {
  for (let count = 0; count < queries; count += 1) {
    runSuiteQL.mockImplementationOnce(() => {
      throw notFound;
    });
  }
}

function lastQuery(): { query: string; params: (string | number)[] } {
  return runSuiteQL.mock.calls[runSuiteQL.mock.calls.length - 1][0];
}

beforeEach(() => {
  runSuiteQL.mockReset();
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getRemainingUsage: () => 1000 });
});

function levelsOf(reading: Reading<RoleGrants[]>, keys: readonly string[]): unknown[][] {
  if (!reading.ok) throw new Error('not read');
  return reading.value.map(({ grants }) => keys.map((key) => grants.levelOf(key)));
}

describe('reading all roles', () => {
  it('takes one row a role with lists of its keys and levels, and binds every key and the position', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([listedRow(1007, { LIST_CONTACT: '4', LIST_TASK: 2 })]));
    const reading = readRoles(accountWith());
    expect(reading).toMatchObject({ ok: true, from: 'role, rolepermissions', unread: [] });
    const { query: sql, params } = lastQuery();
    expect(params).toEqual([...judgedKeys, -2147483648]);
    expect(sql.split('?').length - 1).toBe(params.length);
    expect(sql).toMatch(/ORDER BY role\.id$/);
    expect(reading.ok && reading.value[0]?.role).toEqual({
      id: 1007,
      name: 'Role 1007',
      scriptId: 'customrole1007',
      isInactive: false,
      isWebServicesOnly: false,
      isSingleSignOnOnly: true,
    });
    expect(levelsOf(reading, ['LIST_CONTACT', 'LIST_TASK', 'LIST_EVENT'])).toEqual([[4, 2, 0]]);
  });

  it('leaves a role without any row unknown, and takes one whose rows are all of other keys for one that lacks', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([listedRow(1007, {}, { anykey: null }), listedRow(1008)]));
    expect(levelsOf(readRoles(accountWith()), ['LIST_CONTACT'])).toEqual([['unknown'], [0]]);
  });

  it('takes the highest level of a key that stands there twice, and leaves an odd one unknown', () => {
    const permissions = 'LIST_CONTACT=1,LIST_CONTACT=4,LIST_TASK=X';
    runSuiteQL.mockReturnValueOnce(rowsAnswered([listedRow(1007, {}, { permissions })]));
    expect(levelsOf(readRoles(accountWith()), ['LIST_CONTACT', 'LIST_TASK'])).toEqual([[4, 'unknown']]);
  });

  it.each(['LIST_CONTACT=4,LIST_TASK', 'LIST_CONTACT=4,=2', 'LIST_CONTACT=4,LIST_TASK=5', 'LIST_CONTACT=4 LIST_TASK=2'])('asks by a join where a list is not understood, so that nothing counts as missing: %s', (permissions) => {
    runSuiteQL
      .mockReturnValueOnce(rowsAnswered([listedRow(1007, {}, { permissions })]))
      .mockReturnValueOnce(rowsAnswered([joinedRow(1007, 9, { level0: null, level1: 4 })]));
    expect(levelsOf(readRoles(accountWith()), judgedKeys.slice(0, 3))).toEqual([[0, 4, 0]]);
  });

  it('asks by a join where NetSuite refuses the lists, with the same answer', () => {
    refuse(1);
    runSuiteQL.mockReturnValueOnce(rowsAnswered([joinedRow(1007, 9, { level0: '4', level1: 2 }), joinedRow(1008, 0)]));
    const reading = readRoles(accountWith());
    expect(reading).toMatchObject({ ok: true, from: 'role, rolepermissions', unread: [] });
    expect(levelsOf(reading, judgedKeys.slice(0, 3))).toEqual([[4, 2, 0], ['unknown', 'unknown', 'unknown']]);
    expect(lastQuery().params).toEqual([...judgedKeys, -2147483648]);
    expect(lastQuery().query).toMatch(/LEFT JOIN rolepermissions/);
  });

  it('tells a role of which no permission is shown from one that was not asked for', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([listedRow(3, {}, { anykey: null }), listedRow(1015, {}, { anykey: null }), listedRow(1016)]));
    const reading = readRoles(accountWith());
    expect(reading.ok && reading.value.map(({ role }) => role.showsPermissions)).toEqual([undefined, false, undefined]);
    refuse(2);
    runSuiteQL.mockReturnValueOnce(rowsAnswered([facts(1015)]));
    const names = readRoles(accountWith());
    expect(names.ok && names.value.map(({ role }) => role.showsPermissions)).toEqual([undefined]);
  });

  it('lets the Administrator pass without rows, as implicit', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([listedRow(3, {}, { anykey: null })]));
    expect(levelsOf(readRoles(accountWith()), ['LIST_CONTACT'])).toEqual([[4]]);
  });

  it('goes on behind the last id after a full page and stops at one that is not', () => {
    runSuiteQL
      .mockReturnValueOnce(rowsAnswered(Array.from({ length: 5000 }, (_, index) => listedRow(index + 10))))
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
    refuse(2);
    runSuiteQL.mockReturnValueOnce(rowsAnswered([facts(3), facts(1007)]));
    const reading = readRoles(accountWith());
    expect(reading.unread).toMatchObject([
      { reason: expect.stringContaining('rolepermissions'), allowedBy: ['Setup > Bulk Manage Roles = Full'] },
    ]);
    expect(sourcesUnread(reading)).toEqual(['Permissions of roles']);
    if (!reading.ok) throw new Error('not read');
    expect(reading.value.map(({ grants }) => grants.levelOf('ADMI_WEBSERVICES'))).toEqual([4, 'unknown']);
  });

  it('says that no role could be checked where nothing can be read', () => {
    runSuiteQL.mockImplementation(() => {
      throw notFound;
    });
    const reading = readRoles(accountWith());
    expect(reading.ok).toBe(false);
    expect(sourcesUnread(reading)).toEqual(['Roles']);
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
    refuse(1);
    runSuiteQL.mockReturnValueOnce(rowsAnswered([facts(1007)]));
    const reading = readRolesById([1007], accountWith());
    expect(sourcesUnread(reading)).toEqual(['Permissions of roles']);
    expect(reading.ok && reading.value[0]?.grants.levelOf('ADMI_WEBSERVICES')).toBe('unknown');
  });

  it('speaks to somebody of his own roles where they could not be read', () => {
    refuse(3);
    runSuiteQL.mockReturnValueOnce(rowsAnswered([facts(1007)]));
    const said = [1, 2].map(() => readRolesById([1007], accountWith(), rolesOfCaller).unread.map(({ consequence }) => english(consequence)));
    expect(said).toEqual([['None of your roles could be checked.'], ['Your roles are known by name; none but the Administrator could be checked.']]);
  });

  it('binds the ids, 500 a query', () => {
    runSuiteQL.mockReturnValue(rowsAnswered([]));
    readRolesById(Array.from({ length: 501 }, (_, index) => index + 1000), accountWith());
    expect(runSuiteQL).toHaveBeenCalledTimes(2);
    expect(lastQuery().params).toEqual([...judgedKeys, 1500]);
    expect(lastQuery().query).toContain('role.id IN (?)');
  });
});
