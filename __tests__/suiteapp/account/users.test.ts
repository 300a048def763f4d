import * as query from 'N/query';
import * as runtime from 'N/runtime';
import * as search from 'N/search';
import { readGlobalPermissions, readGlobalPermissionsOf } from '../../../src/TypeScript/account/globalPermissions';
import { readRoleIdsOf, readUsers } from '../../../src/TypeScript/account/users';
import { accountWith } from '../../support/judging';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/search');
jest.mock('N/error', () => ({ create: (options: object) => Object.assign(new Error(), options) }));

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const createSearch = search.create as unknown as jest.Mock;

const employee = { id: 7, entityid: 'E7', firstname: 'Sam', lastname: 'Sales', email: 'sam@example.com', isinactive: 'F', giveaccess: 'T' };

/** Answers the queries that name one of these tables or columns, and refuses the rest as NetSuite does. */
function accountThatHas(...answers: readonly (readonly [name: string, rows: object[]])[]): void {
  runSuiteQL.mockImplementation(({ query: sql }: { query: string }) => {
    const answer = answers.find(([name]) => sql.includes(name));
    if (!answer) throw Object.assign(new Error("Record was not found."), { name: 'SSS_SEARCH_ERROR_OCCURRED' });
    return { asMappedResults: () => answer[1] };
  });
}

beforeEach(() => {
  runSuiteQL.mockReset();
  createSearch.mockReset();
  createSearch.mockImplementation(() => {
    throw new Error('no search');
  });
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getRemainingUsage: () => 1000 });
});

describe('reading users', () => {
  it.each([
    ['employeerolesforsearch', 'employee, employeerolesforsearch', '1007,3'],
    ['employeeroles ', 'employee, employeeroles', '1007,3'],
    ['employee.rolesforsearch', 'employee.rolesforsearch', '1007, 3'],
  ])('takes %s where that is what the account has', (name, from, roles) => {
    accountThatHas([name, [{ ...employee, roles }]]);
    const reading = readUsers();
    expect(reading).toMatchObject({ ok: true, from, unread: [] });
    expect(reading.ok && reading.value).toEqual([
      { user: { id: 7, name: 'Sam Sales', email: 'sam@example.com', isInactive: false, hasAccess: true }, roleIds: [1007, 3] },
    ]);
  });

  it('reads the assignments row by row where they cannot be joined in one column', () => {
    runSuiteQL.mockImplementation(({ query: sql }: { query: string }) => {
      if (sql.includes('LISTAGG')) throw new Error('ORA-01489: result of string concatenation is too long');
      const rows = sql.includes('FROM employeerolesforsearch') ? [{ entity: 7, role: '3' }, { entity: '7', role: 1007 }] : [employee, { ...employee, id: 8 }];
      return { asMappedResults: () => rows };
    });
    const reading = readUsers();
    expect(reading).toMatchObject({ ok: true, from: 'employee, employeerolesforsearch row by row', unread: [] });
    expect(reading.ok && reading.value.map(({ user, roleIds }) => [user.id, roleIds])).toEqual([[7, [3, 1007]], [8, []]]);
  });

  it('searches employees where no table tells, one result per user and role', () => {
    accountThatHas();
    const result = (role: string) => ({ id: '7', getValue: ({ name }: { name: string }) => ({ ...employee, isinactive: false, role })[name as 'role'] });
    const data = [result('3'), result('1007')];
    createSearch.mockReturnValue({ runPaged: () => ({ pageRanges: [{ index: 0 }], fetch: () => ({ data }) }) });
    const reading = readUsers();
    expect(reading).toMatchObject({ ok: true, from: 'employee search' });
    expect(reading.ok && reading.value[0]).toMatchObject({ user: { id: 7, isInactive: false }, roleIds: [3, 1007] });
  });

  it('knows the users and not their roles where nothing tells those', () => {
    accountThatHas(['FROM employee WHERE', [employee]]);
    // The rolesforsearch column is in a query FROM employee too: this account refuses it.
    const answer = runSuiteQL.getMockImplementation()!;
    runSuiteQL.mockImplementation((options: { query: string }) => {
      if (options.query.includes('rolesforsearch')) throw new Error('unknown column');
      return answer(options);
    });
    const reading = readUsers();
    expect(reading).toMatchObject({ ok: true, from: 'employee', unread: [{ source: 'Roles of users' }] });
    expect(reading.ok && reading.value[0]?.roleIds).toBe('unknown');
  });

  it('says that no user could be checked where there is no employee table', () => {
    accountThatHas();
    expect(readUsers()).toMatchObject({ ok: false, unread: [{ source: 'Users', allowedBy: ['Lists > Employees = View'] }] });
  });

  it('never takes a role that it does not understand for none', () => {
    accountThatHas(['employee.rolesforsearch', [{ ...employee, roles: 'Sales Person, Administrator' }]], ['FROM employee WHERE', [employee]]);
    const reading = readUsers();
    expect(reading.ok && reading.value[0]?.roleIds).toBe('unknown');
    expect(reading.unread[0]?.source).toBe('Roles of users');
  });

  it('gives a user without a role an empty list beside others who have one', () => {
    accountThatHas(['employeerolesforsearch', [{ ...employee, roles: null }, { ...employee, id: 8, roles: '3' }]]);
    const reading = readUsers();
    expect(reading.ok && reading.value.map(({ roleIds }) => roleIds)).toEqual([[], [3]]);
  });

  it('takes a table that shows no role of anybody for no answer', () => {
    accountThatHas(['employeerolesforsearch', [{ ...employee, roles: null }]], ['FROM employee WHERE', [employee]]);
    const reading = readUsers();
    expect(reading.ok && reading.value[0]?.roleIds).not.toEqual([]);
  });

  it('falls back to the entity id for a name, and to the id', () => {
    const nameless = { ...employee, firstname: null, lastname: null, roles: '3' };
    accountThatHas(['employeerolesforsearch', [nameless, { ...nameless, id: 8, entityid: null }]]);
    const reading = readUsers();
    expect(reading.ok && reading.value.map(({ user }) => user.name)).toEqual(['E7', 'Employee 8']);
  });
});

describe('reading the roles of one user', () => {
  it('binds his id', () => {
    accountThatHas(['employeerolesforsearch', [{ role: 1007 }, { role: '3' }]]);
    expect(readRoleIdsOf(7)).toMatchObject({ ok: true, value: [1007, 3] });
    expect(runSuiteQL).toHaveBeenCalledWith(expect.objectContaining({ params: [7] }));
  });

  it('takes a table that shows none for no answer: whoever has a session has a role', () => {
    accountThatHas(['employeerolesforsearch', []], ['employeeroles', [{ role: 3 }]]);
    expect(readRoleIdsOf(7)).toMatchObject({ ok: true, from: 'employeeroles', value: [3] });
  });

  it('is unread where nothing tells', () => {
    accountThatHas();
    expect(readRoleIdsOf(7)).toMatchObject({ ok: false, unread: [{ source: 'Roles of users' }] });
  });
});

describe('reading Global Permissions', () => {
  const rows = [
    { employee: 7, permkey: 'ADMI_WEBSERVICES', permlevel: '4' },
    { employee: 7, permkey: 'LIST_CONTACT', permlevel: 'odd' },
    { employee: '8', permkey: 'LIST_CONTACT', permlevel: 1 },
  ];

  it('costs nothing where the feature is off', () => {
    expect(readGlobalPermissions(accountWith({ EMPPERMS: 'off' }).features)).toMatchObject({ ok: true, unread: [] });
    expect(runSuiteQL).not.toHaveBeenCalled();
  });

  it.each(['employee', 'entity'])('takes the column %s, and keeps an odd level unknown', (column) => {
    accountThatHas([`SELECT ${column} AS employee`, rows]);
    const reading = readGlobalPermissions(accountWith().features);
    if (!reading.ok) throw new Error('not read');
    expect(reading.value.get(7)?.get('ADMI_WEBSERVICES')).toBe(4);
    expect(reading.value.get(7)?.get('LIST_CONTACT')).toBe('unknown');
    expect(reading.value.get(8)?.get('LIST_CONTACT')).toBe(1);
  });

  it('of one employee binds his id', () => {
    accountThatHas(['SELECT employee AS employee', rows.slice(0, 1)]);
    const reading = readGlobalPermissionsOf(7, accountWith().features);
    expect(reading.ok && reading.value.get(7)?.get('ADMI_WEBSERVICES')).toBe(4);
    expect(runSuiteQL.mock.calls[0][0].params.at(-1)).toBe(7);
  });

  it('says that users are judged by role only where it cannot be read', () => {
    accountThatHas();
    expect(readGlobalPermissions(accountWith().features)).toMatchObject({ ok: false, unread: [{ source: 'Global Permissions' }] });
  });
});
