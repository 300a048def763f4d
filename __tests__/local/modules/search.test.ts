import { setBehaviour, setUnreadableTables } from '../../../local/account/behaviours';
import { saveRole } from '../../../local/account/roles';
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

describe('A search of employees', () => {
  it('gives an employee once without roles', () => {
    expect(valueOf(values("columns: ['firstname']", 'firstname'))).toEqual(['Ada', 'Bo', 'Cy']);
  });

  it('gives an employee once a role, and one without a role once with none', () => {
    const { ada, bo, cy } = fixture;
    expect(valueOf(paged("['role']"))).toMatchObject({
      count: 4,
      rows: [
        [String(ada), String(fixture.roleId)],
        [String(bo), ''],
        [String(cy), String(fixture.roleId)],
        [String(cy), String(fixture.secondRole)],
      ],
    });
  });

  it('gives checkboxes as booleans and the rest as text, empty where there is nothing', () => {
    const columns = "['internalid', 'entityid', 'lastname', 'email', 'title', 'supervisor', 'isinactive', 'giveaccess']";
    expect(valueOf(paged(columns))).toMatchObject({
      rows: [
        [String(fixture.ada), String(fixture.ada), 'Ada Fixture', 'Fixture', 'ada@example.com', '', '', false, true],
        [String(fixture.bo), String(fixture.bo), 'Bo Éclair', 'Éclair', 'bo@example.com', '100% Boss', '', true, false],
        [String(fixture.cy), String(fixture.cy), 'Cy Fixture', 'Fixture', 'cy@example.org', '', String(fixture.bo), false, true],
      ],
    });
  });

  it('gives results that tell their record, and a select by its name', () => {
    const expression = `(() => {
      const result = ${search("filters: ['email', 'is', 'cy@example.org'], columns: ['supervisor', 'role', 'email']")}.run().getRange(0, 1)[0];
      return {
        record: [result.recordType, result.id],
        texts: ['supervisor', 'role', 'email', 'title'].map((name) => result.getText({ name })),
        absent: [result.getValue('title'), result.getValue({ name: 'email', join: 'supervisor' }), result.getValue({ name: 'email', summary: 'MAX' })],
        columns: result.columns.map(({ name }) => name),
        json: JSON.parse(JSON.stringify(result)),
      };
    })()`;
    expect(valueOf(expression)).toEqual({
      record: ['employee', String(fixture.cy)],
      texts: ['Bo Éclair', 'Fixture <b>Role</b>', null, null],
      absent: [null, null, null],
      columns: ['supervisor', 'role', 'email'],
      json: {
        recordType: 'employee',
        id: String(fixture.cy),
        values: {
          supervisor: [{ value: String(fixture.bo), text: 'Bo Éclair' }],
          role: [{ value: String(fixture.roleId), text: 'Fixture <b>Role</b>' }],
          email: 'cy@example.org',
        },
      },
    });
  });

  it.each([
    ['by internal id', "{ name: 'firstname' }", ['Ada', 'Bo', 'Cy']],
    ['as a column says', "{ name: 'firstname', sort: search.Sort.DESC }", ['Cy', 'Bo', 'Ada']],
    ['by the name of a select', "{ name: 'firstname' }, { name: 'supervisor', sort: 'DESC' }", ['Cy', 'Ada', 'Bo']],
  ])('is sorted %s', (_, columns, expected) => {
    expect(valueOf(values(`columns: [${columns}]`, 'firstname'))).toEqual(expected);
  });

  it('takes columns and filters that were made before', () => {
    const expression = `(() => {
      const column = search.createColumn({ name: 'firstname', label: 'First' });
      column.sort = search.Sort.DESC;
      const filter = search.createFilter({ name: 'giveaccess', operator: search.Operator.IS, values: true });
      const results = ${search('filters: filter, columns: column')}.run();
      const found = [];
      results.each((result) => found.push(result.getValue(column)) > 0);
      return { found, column: results.columns[0], filter };
    })()`;
    expect(valueOf(expression)).toEqual({
      found: ['Cy', 'Ada'],
      column: { name: 'firstname', label: 'First', sort: 'DESC' },
      filter: { name: 'giveaccess', operator: 'is', values: ['T'] },
    });
  });

  it.each(["search.createColumn({ name: 'email' }).name = 'x'", "search.createFilter({ name: 'email', operator: 'isempty' }).operator = 'is'"])(
    'has read-only parts: %s',
    (expression) => {
      expect(codeOf(expression)).toBe('READ_ONLY');
    },
  );
});

describe('lookupFields', () => {
  const lookup = (id: number, columns: string) => `search.lookupFields({ type: search.Type.EMPLOYEE, id: ${id}, columns: ${columns} })`;

  it('gives the fields of one employee for 1 unit', () => {
    const columns = "['internalid', 'email', 'isinactive', 'supervisor', 'role']";
    expect(valueOf(`[${lookup(fixture.cy, columns)}, ${remaining}]`)).toEqual([
      {
        internalid: String(fixture.cy),
        email: 'cy@example.org',
        isinactive: false,
        supervisor: [{ value: String(fixture.bo), text: 'Bo Éclair' }],
        role: [
          { value: String(fixture.roleId), text: 'Fixture <b>Role</b>' },
          { value: String(fixture.secondRole), text: 'Second' },
        ],
      },
      999,
    ]);
  });

  it('gives an empty list where nothing is chosen, and nothing where there is nobody', () => {
    expect(valueOf(lookup(fixture.bo, "'role'"))).toEqual({ role: [] });
    expect(valueOf(lookup(987_654, "'email'"))).toEqual({});
  });
});

describe('N/search refuses', () => {
  it.each([
    ['another record type', "search.create({ type: 'customer' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a lookup of another record type', "search.lookupFields({ type: 'customer', id: 1, columns: 'email' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['no type', 'search.create({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['settings', search("settings: ['consolidationtype']"), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['reading a definition', `${search('')}.filters`, 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['an unknown column', `${search("columns: ['salary']")}.run()`, 'SSS_INVALID_SRCH_COL'],
    ['a column of every object', `${search("columns: ['constructor']")}.runPaged()`, 'SSS_INVALID_SRCH_COL'],
    ['a column without a name', search('columns: [{}]'), 'SSS_INVALID_SRCH_COLUMN'],
    ['a column that is a number', search('columns: [1]'), 'SSS_INVALID_SRCH_COLUMN'],
    ['a joined column', search("columns: [{ name: 'email', join: 'supervisor' }]"), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a joined column in one word', search("columns: ['supervisor.email']"), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a summary', "search.createColumn({ name: 'email', summary: search.Summary.COUNT })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a formula set afterwards', `(() => { const column = search.createColumn({ name: 'email' }); column.formula = '1'; ${search('columns: column')}; })()`, 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a made column without a name', 'search.createColumn({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['an unknown direction', "search.createColumn({ name: 'email', sort: 'UP' })", 'WRONG_PARAMETER_TYPE'],
  ])('%s', (_, expression, code) => {
    expect(codeOf(expression)).toBe(code);
  });

  it.each(["columns: ['role']", "filters: ['role', 'anyof', '3']"])('roles where the account has no source of them: %s', (definition) => {
    setBehaviour(fixture.account, 'employeeRoles', 'none');
    expect(codeOf(`${search(definition)}.run()`)).toMatch(/^SSS_INVALID_SRCH_(COL|FILTER)$/);
  });

  it('whoever lacks Employees at View', () => {
    const blind = saveRole(fixture.account, { scriptId: 'customrole_blind', name: 'Blind', centerType: 'BASIC' });
    for (const call of ['run()', 'runPaged()']) {
      expect(fixture.codeOf(`${search('')}.${call}`, modules, { deployment: { runAsRole: blind.id } })).toBe('INSUFFICIENT_PERMISSION');
    }
  });

  it('everybody where employees cannot be read', () => {
    setUnreadableTables(fixture.account, ['employee']);
    expect(codeOf(`${search('')}.run()`)).toBe('INSUFFICIENT_PERMISSION');
  });
});
