import { setBehaviour } from '../../../local/account/behaviours';
import { generateAccount } from '../../../local/account/generate';
import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { search: 'N/search', runtime: 'N/runtime' };

/** All results of a search of employees, page by page, and the units left. */
const collect = (columns: string, filters = "[['giveaccess', 'is', 'T']]", pageSize = 1000) => `(() => {
  const paged = search.create({ type: 'employee', filters: ${filters}, columns: ${columns} }).runPaged({ pageSize: ${pageSize} });
  const results = [];
  paged.pageRanges.forEach(({ index }) => paged.fetch({ index }).data.forEach((result) => results.push(result)));
  return {
    count: paged.count,
    pages: paged.pageRanges.length,
    rows: results.map((result) => [result.id, ...${columns}.map((name) => result.getValue({ name }))]),
    left: runtime.getCurrentScript().getRemainingUsage(),
  };
})()`;

describe('N/search', () => {
  let fixture: FixtureAccount;
  beforeEach(() => {
    fixture = new FixtureAccount([{ key: 'LIST_EMPLOYEE', level: 1 }]);
  });
  afterEach(() => {
    fixture.close();
  });

  it('gives an employee once a role, checkboxes as booleans and the rest as text', () => {
    const { userId, roleId } = fixture.caller;
    expect(fixture.valueOf(collect("['email', 'isinactive', 'role']"), modules)).toEqual({
      count: 1,
      pages: 1,
      rows: [[String(userId), 'ada@example.com', false, String(roleId)]],
      left: 990,
    });
  });

  it('gives 2,500 employees once each over the pages, 5 units and 5 a page', () => {
    generateAccount(fixture.account, { roles: 0, users: 2_499 });
    const { count, pages, rows, left } = fixture.valueOf(collect("['entityid', 'role']"), modules) as {
      count: number;
      pages: number;
      rows: string[][];
      left: number;
    };
    expect([count, pages, left]).toEqual([2_500, 3, 980]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(2_500);
    expect(rows.at(-1)?.[2]).toBe('');
  });

  it('filters by bound values', () => {
    const nobody = collect("['email']", `[['isinactive', 'is', 'T']]`);
    expect(fixture.valueOf(nobody, modules)).toMatchObject({ count: 0, pages: 0 });
    const hostile = collect("['email']", `[['email', 'is', "' OR 1=1 --"]]`);
    expect(fixture.valueOf(hostile, modules)).toMatchObject({ count: 0 });
  });

  it.each([
    ['another record type', "search.create({ type: 'customer' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['another operator', collect("['email']", "[['email', 'contains', 'a']]"), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['OR', collect("['email']", "[['email', 'is', 'a'], 'OR', ['email', 'is', 'b']]"), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['an unknown column', collect("['salary']"), 'SSS_INVALID_SRCH_COL'],
    ['an unknown filter', collect("['email']", "[['id = id --', 'is', 'a']]"), 'SSS_INVALID_SRCH_FILTER'],
    ['a page too large', collect("['email']", '[]', 1001), 'INVALID_PAGE_RANGE'],
    ['no type', 'search.create({})', 'SSS_MISSING_REQD_ARGUMENT'],
  ])('refuses %s', (_, expression, code) => {
    expect(fixture.failureOf(expression, modules).code).toBe(code);
  });

  it('offers no roles where the account has no source of them', () => {
    setBehaviour(fixture.account, 'employeeRoles', 'none');
    expect(fixture.failureOf(collect("['role']"), modules).code).toBe('SSS_INVALID_SRCH_COL');
  });

  it('demands Employees at View', () => {
    const other = new FixtureAccount();
    expect(other.failureOf(collect("['email']"), modules).code).toBe('INSUFFICIENT_PERMISSION');
    other.close();
  });
});
