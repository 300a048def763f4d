import * as query from 'N/query';
import * as runtime from 'N/runtime';
import * as search from 'N/search';
import { readGlobalPermissions, readGlobalPermissionsOf } from '../../../src/TypeScript/account/globalPermissions';
import type { Reading } from '../../../src/TypeScript/account/reading';
import { readRoleIdsOf, readUsers } from '../../../src/TypeScript/account/users';
import { english } from '../../../src/TypeScript/texts/english';
import { accountWith } from '../../support/judging';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/search');
jest.mock('N/error', () => ({ create: (options: object) => Object.assign(new Error(), options) }));

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const createSearch = search.create as unknown as jest.Mock;

/** What could not be read, as its reader sees it. */
const sourcesUnread = ({ unread }: Reading<unknown>): string[] => unread.map(({ source }) => english(source));

const employee = { id: 7, entityid: 'E7', firstname: 'Sam', lastname: 'Sales', email: 'sam@example.com', isinactive: 'F', giveaccess: 'T' };

/** Answers the queries that name one of these tables or columns, and refuses the rest as NetSuite does. */
function accountThatHas(...answers: readonly (readonly [name: string, rows: object[]])[]): void {
  runSuiteQL.mockImplementation(({ query: sql }: { query: string }) => {
    const answer = answers.find(([name]) => sql.includes(name));
    if (!answer) throw Object.assign(new Error("Record was not found."), { name: 'SSS_SEARCH_ERROR_OCCURRED' });
    return { asMappedResults: () => answer[1] };
  });
}

/** A result of an employee search: Sam with one of his roles. */
const found = (role: string) => ({
  id: '7',
  getValue: ({ name }: { name: string }) => ({ ...employee, isinactive: false, role })[name as 'role'],
});

/** Answers employee searches with these pages of results, and gives what fetches a page. */
function accountThatFinds(...pages: readonly object[][]): jest.Mock {
  const fetch = jest.fn(({ index }: { index: number }) => ({ data: pages[index] }));
  createSearch.mockReturnValue({ runPaged: () => ({ pageRanges: pages.map((_, index) => ({ index })), fetch }) });
  return fetch;
}

function unitsLeft(units: number): void {
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getRemainingUsage: () => units });
}

beforeEach(() => {
  runSuiteQL.mockReset();
  createSearch.mockReset();
  createSearch.mockImplementation(() => {
    throw new Error('no search');
  });
  unitsLeft(1000);
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
    accountThatFinds([found('3'), found('1007')]);
    const reading = readUsers();
    expect(reading).toMatchObject({ ok: true, from: 'employee search' });
    expect(reading.ok && reading.value).toMatchObject([{ user: { id: 7, name: 'Sam Sales', isInactive: false }, roleIds: [3, 1007] }]);
    expect(createSearch).toHaveBeenCalledWith(expect.objectContaining({ filters: [['giveaccess', 'is', 'T']] }));
  });

  it('searches no further than its units last, and takes no part for the whole', () => {
    accountThatHas();
    const pages = accountThatFinds([found('3')], [found('1007')]);
    pages.mockImplementationOnce((page: unknown) => {
      unitsLeft(54);
      return pages.getMockImplementation()!(page);
    });
    expect(readUsers().ok).toBe(false);
    expect(pages).toHaveBeenCalledTimes(1);
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
    expect(reading).toMatchObject({ ok: true, from: 'employee' });
    expect(sourcesUnread(reading)).toEqual(['Roles of users']);
    expect(reading.ok && reading.value[0]?.roleIds).toBe('unknown');
  });

  it('says that no user could be checked where there is no employee table', () => {
    accountThatHas();
    const reading = readUsers();
    expect(reading).toMatchObject({ ok: false, unread: [{ allowedBy: ['Lists > Employees = View'] }] });
    expect(sourcesUnread(reading)).toEqual(['Users']);
  });

  it('never takes a role that it does not understand for none', () => {
    accountThatHas(['employee.rolesforsearch', [{ ...employee, roles: 'Sales Person, Administrator' }]], ['FROM employee WHERE', [employee]]);
    const reading = readUsers();
    expect(reading.ok && reading.value[0]?.roleIds).toBe('unknown');
    expect(sourcesUnread(reading)).toEqual(['Roles of users']);
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

describe('reading users unnamed', () => {
  it('asks for nothing but what decides who signs in', () => {
    accountThatHas(['employeerolesforsearch', [{ id: 7, isinactive: 'T', roles: '3' }]]);
    const reading = readUsers('unnamed');
    expect(runSuiteQL.mock.calls[0][0].query).not.toMatch(/name|email|entityid/);
    expect(reading.ok && reading.value).toMatchObject([{ user: { id: 7, isInactive: true, hasAccess: true }, roleIds: [3] }]);
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

  it('searches the employee where no table tells', () => {
    accountThatHas();
    accountThatFinds([found('3'), found('1007')]);
    expect(readRoleIdsOf(7)).toMatchObject({ ok: true, from: 'employee search', value: [3, 1007] });
    expect(createSearch).toHaveBeenCalledWith(expect.objectContaining({ filters: [['internalid', 'anyof', 7]] }));
  });

  it('takes a search that shows none for no answer', () => {
    accountThatHas();
    accountThatFinds([found('')]);
    expect(readRoleIdsOf(7).ok).toBe(false);
  });

  it('is unread where nothing tells', () => {
    accountThatHas();
    const reading = readRoleIdsOf(7);
    expect(reading.ok).toBe(false);
    expect(sourcesUnread(reading)).toEqual(['Your roles']);
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
    const reading = readGlobalPermissions(accountWith().features);
    expect(reading.ok).toBe(false);
    expect(sourcesUnread(reading)).toEqual(['Global Permissions']);
  });
});
