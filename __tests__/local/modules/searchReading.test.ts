import { generateAccount } from '../../../local/account/generate';
import { modules, paged, remaining, search, SearchAccount, values } from './searchAccount';

let fixture: SearchAccount;

const valueOf = (expression: string) => fixture.valueOf(expression, modules);
const codeOf = (expression: string) => fixture.codeOf(expression, modules);

beforeEach(() => {
  fixture = new SearchAccount();
});

afterEach(() => {
  fixture.close();
});

describe('runPaged', () => {
  it('gives 2,500 employees once each over the pages, 5 units and 5 a page', () => {
    generateAccount(fixture.account, { roles: 0, users: 2_497 });
    const { count, pages, rows, left } = valueOf(paged("['entityid']")) as { count: number; pages: number; rows: string[][]; left: number };
    expect([count, pages, left]).toEqual([2_500, 3, 980]);
    expect(rows).toHaveLength(2_500);
    expect(new Set(rows.map(([id]) => id)).size).toBe(2_500);
  });

  it.each([5, 7, 24, 1_000])('gives over pages of %i what run gives', (pageSize) => {
    generateAccount(fixture.account, { roles: 3, users: 40 });
    const { rows, count } = valueOf(paged("['role']", "['giveaccess', 'is', 'T']", pageSize)) as { rows: string[][]; count: number };
    const roles = valueOf(values("filters: ['giveaccess', 'is', 'T'], columns: ['role']", 'role')) as string[];
    expect(roles.length).toBeGreaterThan(40);
    expect(count).toBe(roles.length);
    expect(rows.map(([, role]) => role)).toEqual(roles);
  });

  it('has pages of 50 unless told otherwise, and says which is the first and the last', () => {
    generateAccount(fixture.account, { roles: 0, users: 57 });
    const expression = `(() => {
      const paged = ${search('')}.runPaged();
      const pages = [0, 1].map((index) => paged.fetch(index));
      return [paged.pageSize, ...pages.map(({ data, isFirst, isLast, pageRange }) => [data.length, isFirst, isLast, pageRange.index])];
    })()`;
    expect(valueOf(expression)).toEqual([50, [50, true, false, 0], [10, false, true, 1]]);
  });

  it('gives no page beyond the thousandth, but counts all', () => {
    generateAccount(fixture.account, { roles: 0, users: 5_000 });
    const expression = `(() => { const { count, pageRanges } = ${search('')}.runPaged({ pageSize: 5 }); return [count, pageRanges.length]; })()`;
    expect(valueOf(expression)).toEqual([5_003, 1_000]);
  });

  it.each([
    ['a page too small', `${search('')}.runPaged({ pageSize: 4 })`, 'INVALID_PAGE_RANGE'],
    ['a page too large', `${search('')}.runPaged({ pageSize: 1001 })`, 'INVALID_PAGE_RANGE'],
    ['a page size that is no number', `${search('')}.runPaged({ pageSize: 'x' })`, 'WRONG_PARAMETER_TYPE'],
    ['a page behind the last', `${search('')}.runPaged().fetch({ index: 1 })`, 'INVALID_PAGE_RANGE'],
    ['no page', `${search('')}.runPaged().fetch(null)`, 'SSS_MISSING_REQD_ARGUMENT'],
  ])('refuses %s', (_, expression, code) => {
    expect(codeOf(expression)).toBe(code);
  });
});

describe('run', () => {
  it('costs nothing until results are read, then 10 units a range or a loop', () => {
    const expression = `(() => {
      const results = ${search("columns: ['firstname']")}.run();
      const left = [${remaining}];
      const range = results.getRange({ start: 1, end: 3 }).map((result) => result.getValue('firstname'));
      left.push(${remaining});
      results.each(() => true);
      left.push(${remaining});
      return { range, left, beyond: results.getRange(30, 40) };
    })()`;
    expect(valueOf(expression)).toEqual({ range: ['Bo', 'Cy'], left: [1_000, 990, 980], beyond: [] });
  });

  it('stops each() when the callback does not answer true', () => {
    expect(valueOf(`(() => { let count = 0; ${search('')}.run().each(() => { count += 1; return count < 2; }); return count; })()`)).toBe(2);
  });

  it('hands each() 4,000 results and then fails', () => {
    generateAccount(fixture.account, { roles: 0, users: 4_000 });
    const expression = `(() => { let count = 0; try { ${search('')}.run().each(() => { count += 1; return true; }); } catch (error) { return [count, error.name]; } })()`;
    expect(valueOf(expression)).toEqual([4_000, 'SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED']);
  });

  it.each([
    ['no end', 'getRange({ start: 0 })', 'SSS_MISSING_REQD_ARGUMENT'],
    ['more than 1,000', 'getRange({ start: 0, end: 1001 })', 'SSS_SEARCH_RESULT_LIMIT_EXCEEDED'],
    ['an index below zero', 'getRange({ start: -1, end: 1 })', 'SSS_INVALID_SEARCH_RESULT_INDEX'],
    ['an end before the start', 'getRange({ start: 2, end: 1 })', 'SSS_INVALID_SEARCH_RESULT_INDEX'],
  ])('refuses a range of %s', (_, call, code) => {
    expect(codeOf(`${search('')}.run().${call}`)).toBe(code);
  });
});
