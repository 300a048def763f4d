import { saveRole } from '../../../local/account/roles';
import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { query: 'N/query', runtime: 'N/runtime' };
const rolesById = 'SELECT id, name FROM role ORDER BY id';
const remaining = 'runtime.getCurrentScript().getRemainingUsage()';

describe('N/query', () => {
  let fixture: FixtureAccount;
  beforeEach(() => {
    fixture = new FixtureAccount([{ key: 'ADMI_MANAGEROLES', level: 4 }]);
    fixture.account.database.transaction(() => {
      for (let number = 1; number <= 11; number += 1) {
        saveRole(fixture.account, { scriptId: `customrole_q${number}`, name: `Role ${number}`, centerType: 'BASIC' });
      }
    });
  });
  afterEach(() => { fixture.close(); });

  describe('runSuiteQL', () => {
    it('takes a statement by name with parameters, or alone', () => {
      const named = "query.runSuiteQL({ query: 'SELECT name FROM role WHERE name = ?', params: ['Role 3'] }).asMappedResults()";
      expect(fixture.valueOf(named, modules)).toEqual([{ name: 'Role 3' }]);
      const alone = `query.runSuiteQL("SELECT name FROM role WHERE name = 'Role 3'").asMappedResults()`;
      expect(fixture.valueOf(alone, modules)).toEqual([{ name: 'Role 3' }]);
    });

    it('gives keys in lower case', () => {
      expect(fixture.valueOf("query.runSuiteQL('SELECT 1 AS one, NULL AS none, 2 AS one FROM dual').asMappedResults()", modules)).toEqual([{ one: 2, none: null }]);
      expect(fixture.valueOf("query.runSuiteQL('SELECT name AS RoleName FROM role WHERE id = 1000').asMappedResults()", modules)).toEqual([
        { rolename: 'Fixture <b>Role</b>' },
      ]);
    });

    it('gives results by position, by name and one by one', () => {
      const expression = `(() => {
        const results = query.runSuiteQL({ query: "${rolesById} FETCH FIRST 2 ROWS ONLY" });
        const names = [];
        results.iterator().each((result) => { names.push(result.value.getValueForAlias({ alias: 'NAME' })); return true; });
        return { values: results.results[1].values, map: results.results[1].asMap(), types: results.types, type: results.getTypeForAlias('name'), names };
      })()`;
      expect(fixture.valueOf(expression, modules)).toEqual({
        values: [1001, 'Role 1'],
        map: { id: 1001, name: 'Role 1' },
        types: ['INTEGER', 'STRING'],
        type: 'STRING',
        names: ['Fixture <b>Role</b>', 'Role 1'],
      });
    });

    it('stops each() when the callback does not answer true', () => {
      const expression = `(() => { let count = 0; query.runSuiteQL('${rolesById}').iterator().each(() => { count += 1; return count < 3; }); return count; })()`;
      expect(fixture.valueOf(expression, modules)).toBe(3);
    });

    it.each([
      ['no statement', 'query.runSuiteQL({})', 'SSS_MISSING_REQD_ARGUMENT'],
      ['a statement that is no text', 'query.runSuiteQL({ query: 1 })', 'WRONG_PARAMETER_TYPE'],
      ['parameters that are no list', "query.runSuiteQL({ query: 'SELECT id FROM role', params: 'x' })", 'SSS_INVALID_TYPE_ARG'],
      ['a parameter that is an object', "query.runSuiteQL({ query: 'SELECT id FROM role WHERE id = ?', params: [{}] })", 'SSS_INVALID_TYPE_ARG'],
      ['a parameter that is null', "query.runSuiteQL({ query: 'SELECT id FROM role WHERE id = ?', params: [null] })", 'SSS_INVALID_TYPE_ARG'],
      ['a table that there is not', "query.runSuiteQL('SELECT id FROM nothing')", 'SSS_SEARCH_ERROR_OCCURRED'],
      ['an alias that there is not', "query.runSuiteQL('SELECT id FROM role').results[0].getValueForAlias('other')", 'CANNOT_DETERMINE_VALUE_FOR_ALIAS'],
      ['the promise form', "query.runSuiteQL.promise('SELECT id FROM role')", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ])('refuses %s', (_title, expression, code) => {
      expect(fixture.codeOf(expression, modules)).toBe(code);
    });

    it('costs nothing where it refuses the arguments, and 10 units where the query fails', () => {
      const after = (statement: string): unknown => fixture.valueOf(`(() => { try { ${statement}; } catch (error) { } return ${remaining}; })()`, modules);
      expect(after('query.runSuiteQL({})')).toBe(1_000);
      expect(after("query.runSuiteQL('SELECT id FROM nothing')")).toBe(990);
    });

    it('reads with the permissions of the run-as role', () => {
      const reader = saveRole(fixture.account, { scriptId: 'customrole_blind', name: 'Blind', centerType: 'BASIC' });
      expect(fixture.codeOf("query.runSuiteQL('SELECT id FROM role')", modules, { deployment: { runAsRole: reader.id } })).toBe('SSS_SEARCH_ERROR_OCCURRED');
    });
  });

  describe('with more than 5,000 rows', () => {
    beforeEach(() => {
      const insert = `INSERT INTO role (id, name, scriptid, isinactive, centertype)
        WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 5100)
        SELECT 20000 + n, 'Many ' || n, 'customrole_many' || n, 'F', 'BASIC' FROM number`;
      fixture.account.database.run(insert);
    });

    it('runSuiteQL cuts without a word', () => {
      expect(fixture.valueOf("query.runSuiteQL('SELECT id FROM role').asMappedResults().length", modules)).toBe(5_000);
    });

    it('runSuiteQLPaged gives them all, for 10 units and 10 a page', () => {
      const expression = `(() => {
        const paged = query.runSuiteQLPaged({ query: "SELECT id FROM role WHERE name LIKE 'Many%' ORDER BY id", pageSize: 1000 });
        const ids = new Set();
        paged.iterator().each((page) => { page.value.data.asMappedResults().forEach((row) => ids.add(row.id)); return true; });
        return { count: paged.count, ids: ids.size, left: ${remaining} };
      })()`;
      expect(fixture.valueOf(expression, modules)).toEqual({ count: 5_100, ids: 5_100, left: 1_000 - 10 - 6 * 10 });
    });

    it('runSuiteQLPaged gives at most 1,000 pages', () => {
      const paged = "query.runSuiteQLPaged({ query: 'SELECT id FROM role ORDER BY id', pageSize: 5 })";
      expect(fixture.valueOf(`(() => { const paged = ${paged}; return [paged.count, paged.pageRanges.length]; })()`, modules)).toEqual([5_000, 1_000]);
    });
  });

  describe('runSuiteQLPaged', () => {
    const paged = (pageSize: string): string => `query.runSuiteQLPaged({ query: '${rolesById}', pageSize: ${pageSize} })`;

    it('has pages of 50 unless told otherwise', () => {
      expect(fixture.valueOf(`${paged('undefined')}.pageSize`, modules)).toBe(50);
    });

    it('tells first, last and size of its pages', () => {
      const expression = `(() => {
        const paged = ${paged('5')};
        const pages = paged.pageRanges.map((range) => paged.fetch({ index: range.index }));
        return pages.map((page) => [page.pageRange.index, page.pageRange.size, page.isFirst, page.isLast, page.data.results.length, page.pagedData === paged]);
      })()`;
      expect(fixture.valueOf(expression, modules)).toEqual([
        [0, 5, true, false, 5, true],
        [1, 5, false, false, 5, true],
        [2, 2, false, true, 2, true],
      ]);
    });

    it('takes the index of a page alone', () => {
      expect(fixture.valueOf(`${paged('5')}.fetch(2).data.results.length`, modules)).toBe(2);
    });

    it('has no page where there is no row', () => {
      const empty = "query.runSuiteQLPaged({ query: 'SELECT id FROM role WHERE id = ?', params: [-99] })";
      expect(fixture.valueOf(`[${empty}.count, ${empty}.pageRanges.length]`, modules)).toEqual([0, 0]);
    });

    it.each([
      ['pages of 4', `${paged('4')}`, 'INVALID_PAGE_RANGE'],
      ['pages of 1,001', `${paged('1001')}`, 'INVALID_PAGE_RANGE'],
      ['pages of half a row', `${paged('5.5')}`, 'WRONG_PARAMETER_TYPE'],
      ['no index', `${paged('5')}.fetch()`, 'SSS_MISSING_REQD_ARGUMENT'],
      ['an index beyond', `${paged('5')}.fetch({ index: 3 })`, 'INVALID_PAGE_INDEX'],
      ['a negative index', `${paged('5')}.fetch(-1)`, 'INVALID_PAGE_INDEX'],
      ['a table that there is not', "query.runSuiteQLPaged('SELECT id FROM nothing')", 'SSS_SEARCH_ERROR_OCCURRED'],
    ])('refuses %s', (_title, expression, code) => {
      expect(fixture.codeOf(expression, modules)).toBe(code);
    });
  });
});
