import * as query from 'N/query';
import * as runtime from 'N/runtime';
import * as search from 'N/search';
import { readGlobalPermissions } from '../../../src/TypeScript/account/globalPermissions';
import { judgeRolesIn, judgeUsersIn } from '../../../src/TypeScript/account/judged';
import { readRoleIds, readRolesIn } from '../../../src/TypeScript/account/roles';
import { readUserIds, readUsersById, readUsersIn } from '../../../src/TypeScript/account/users';
import { judgedKeys } from '../../../src/TypeScript/requirements/catalog';
import { accountWith } from '../../support/judging';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/search');
jest.mock('N/error', () => ({ create: (options: object) => Object.assign(new Error(), options) }));

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const range = { after: 1000, upTo: 1250 };
const employee = { id: 1100, isinactive: 'F' };

type Answer = readonly [name: string, rows: object[]];

/** Answers the queries that name one of these, and refuses the rest as NetSuite does; every query binds what it has places for. */
function accountThatHas(...answers: readonly Answer[]): void {
  runSuiteQL.mockImplementation(({ query: sql, params }: { query: string; params: unknown[] }) => {
    expect(params).toHaveLength(sql.split('?').length - 1);
    const answer = answers.find(([name]) => sql.includes(name));
    if (!answer) throw Object.assign(new Error('Record was not found.'), { name: 'SSS_SEARCH_ERROR_OCCURRED' });
    return { asMappedResults: () => answer[1] };
  });
}

const parametersOf = (call: number): unknown[] => runSuiteQL.mock.calls[call][0].params;

beforeEach(() => {
  jest.resetAllMocks();
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getRemainingUsage: () => 1000, getParameter: () => null });
  (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue({ id: -4, role: 3, roleId: 'administrator', name: '-System-' });
  (runtime.isFeatureInEffect as unknown as jest.Mock).mockReturnValue(true);
});

describe('a part of the account', () => {
  it('has its roles read in one query, by a join of their own rows only', () => {
    accountThatHas(['FROM role LEFT JOIN rolepermissions', [{ id: 1007, name: 'Sales', total: 5, level0: 4 }]]);
    const reading = readRolesIn(range, accountWith());
    expect(reading).toMatchObject({ ok: true, value: [{ role: { id: 1007 } }], unread: [] });
    expect(runSuiteQL).toHaveBeenCalledTimes(1);
    expect(parametersOf(0).slice(judgedKeys.length)).toEqual([1000, 1250]);
  });

  it.each([
    ['employeerolesforsearch', 'employee, employeerolesforsearch'],
    ['employeeroles ', 'employee, employeeroles'],
    ['employee.rolesforsearch', 'employee.rolesforsearch'],
  ])('has its users read the way the account offers: %s', (name, from) => {
    accountThatHas([name, [{ ...employee, roles: '1007' }]]);
    expect(readUsersIn(range)).toMatchObject({ ok: true, from, value: [{ user: { id: 1100 }, roleIds: [1007] }], unread: [] });
    expect(parametersOf(runSuiteQL.mock.calls.length - 1)).toEqual([1250, 1000]);
  });

  it('has its assignments read row by row where they cannot be joined', () => {
    accountThatHas(['FROM employee WHERE', [employee]], ['FROM employeerolesforsearch', [{ entity: 1100, role: 1007 }]]);
    expect(readUsersIn(range)).toMatchObject({ ok: true, from: 'employee, employeerolesforsearch row by row', value: [{ roleIds: [1007] }] });
    expect(parametersOf(runSuiteQL.mock.calls.length - 1)).toEqual([1250, 1000, 1000, -2147483648]);
  });

  it('has its users searched by their ids where no table tells the roles', () => {
    accountThatHas(['SELECT employee.id FROM employee', [employee]]);
    const result = { id: '1100', getValue: ({ name }: { name: string }) => ({ isinactive: false, role: '1007' })[name as 'role'] ?? '' };
    (search.create as unknown as jest.Mock).mockReturnValue({ runPaged: () => ({ pageRanges: [{ index: 0 }], fetch: () => ({ data: [result] }) }) });
    expect(readUsersIn(range)).toMatchObject({ ok: true, from: 'employee search', value: [{ roleIds: [1007] }] });
    expect(search.create).toHaveBeenCalledWith(expect.objectContaining({ filters: [['giveaccess', 'is', 'T'], 'AND', ['internalid', 'anyof', 1100]] }));
  });

  it('hides the assignments where none of its users has a role, as a whole account does', () => {
    accountThatHas(['FROM employee', [{ ...employee, roles: null }]]);
    expect(readUsersIn(range)).toMatchObject({ ok: true, value: [{ roleIds: 'unknown' }], unread: [{ source: { key: 'source_roles_of_users' } }] });
  });

  it('has its own Global Permissions', () => {
    accountThatHas(['FROM employeeempperms', [{ employee: 1100, permkey: 'LIST_EVENT', permlevel: 1 }]]);
    const reading = readGlobalPermissions(accountWith().features, range);
    expect(reading.ok && reading.value.get(1100)?.get('LIST_EVENT')).toBe(1);
    expect(parametersOf(0).slice(judgedKeys.length)).toEqual([1250, 1000, 1000, ' ']);
  });

  it('is judged: its roles, and its users by the roles that they have', () => {
    accountThatHas(
      ['FROM employeeempperms', []],
      ['employeerolesforsearch', [{ ...employee, roles: '3' }, { id: 1101, isinactive: 'F', roles: '3,1999' }]],
      ['FROM role LEFT JOIN', [{ id: 3, name: 'Administrator', total: 0, isinactive: 'F', iswebserviceonlyrole: 'F', issinglesignononly: 'F' }]],
    );
    expect(judgeRolesIn(range).roles?.map(({ role, verdict }) => [role.id, verdict])).toEqual([[3, 'ready']]);
    const { users, basis, isComplete } = judgeUsersIn(range);
    expect(users?.map(({ user, verdict }) => [user.id, verdict])).toEqual([[1100, 'ready'], [1101, 'unknown']]);
    expect([basis, isComplete]).toEqual(['with-global-permissions', true]);
  });

  it.each<[what: string, answers: readonly Answer[]]>([
    ['users', [['FROM role', []]]],
    ['roles', [['employeerolesforsearch', [{ ...employee, roles: '1007' }]]]],
    ['permissions', [['employeerolesforsearch', [{ ...employee, roles: '1007' }]], ['FROM role WHERE', [{ id: 1007, name: 'Sales' }]]]],
  ])('is not judged in full where its %s cannot be read', (_what, answers) => {
    accountThatHas(...answers);
    expect(judgeUsersIn(range)).toMatchObject({ isComplete: false, basis: 'by-role-only' });
  });
});

describe('ids', () => {
  it('of all roles and of all users with access are read by themselves', () => {
    accountThatHas(['FROM role WHERE', [{ id: '3' }, { id: 1007 }]], [`FROM employee WHERE employee.giveaccess = 'T'`, [{ id: 7 }]]);
    expect([readRoleIds(), readUserIds()]).toMatchObject([{ value: [3, 1007] }, { value: [7] }]);
  });

  it('of no user cost nothing to name', () => {
    expect(readUsersById([])).toEqual(new Map());
    expect(runSuiteQL).not.toHaveBeenCalled();
  });
});
