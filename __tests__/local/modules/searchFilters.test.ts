import { modules, search, SearchAccount, values } from './searchAccount';

let fixture: SearchAccount;

const valueOf = (expression: string) => fixture.valueOf(expression, modules);
const codeOf = (expression: string) => fixture.codeOf(expression, modules);
const firstNames = (filters: string) => values(`filters: ${filters}, columns: ['firstname']`, 'firstname');

beforeEach(() => {
  fixture = new SearchAccount();
});

afterEach(() => {
  fixture.close();
});

describe('A filter', () => {
  it.each([
    ["['email', 'is', 'ADA@example.com']", ['Ada']],
    ["['email', 'isnot', 'ada@example.com']", ['Bo', 'Cy']],
    ["['lastname', 'is', 'éclair']", ['Bo']],
    ["['email', 'contains', '.ORG']", ['Cy']],
    ["['email', 'doesnotcontain', '.org']", ['Ada', 'Bo']],
    ["['email', 'startswith', 'B']", ['Bo']],
    ["['email', 'doesnotstartwith', 'b']", ['Ada', 'Cy']],
    ["['title', 'isempty', '']", ['Ada', 'Cy']],
    ["['title', 'isnotempty', '']", ['Bo']],
    ["['title', 'isnot', 'Clerk']", ['Ada', 'Bo', 'Cy']],
    ["['title', 'contains', '0%']", ['Bo']],
    ["['title', 'contains', '%s']", []],
    ["['isinactive', 'is', true]", ['Bo']],
    ["['isinactive', 'is', 'F']", ['Ada', 'Cy']],
    [`['email', 'is', "' OR 1=1 --"]`, []],
  ])('%s', (filter, expected) => {
    expect(valueOf(firstNames(filter))).toEqual(expected);
  });

  it('compares selects and the internal id by id, one or a list', () => {
    const { ada, bo, cy } = fixture;
    expect(valueOf(firstNames(`['internalid', 'is', ${bo}]`))).toEqual(['Bo']);
    expect(valueOf(firstNames(`['internalid', 'anyof', ['${ada}', ${cy}]]`))).toEqual(['Ada', 'Cy']);
    expect(valueOf(firstNames(`['internalid', 'anyof', '${ada}', '${cy}']`))).toEqual(['Ada', 'Cy']);
    expect(valueOf(firstNames(`['internalid', 'noneof', '${ada}', '${cy}']`))).toEqual(['Bo']);
    expect(valueOf(firstNames(`['supervisor', 'anyof', '${bo}']`))).toEqual(['Cy']);
    expect(valueOf(firstNames(`['supervisor', 'noneof', '${bo}']`))).toEqual(['Ada', 'Bo']);
    expect(valueOf(firstNames("['supervisor', 'noneof', '@NONE@']"))).toEqual(['Cy']);
  });

  it('of a role looks at each role of an employee alone', () => {
    expect(valueOf(firstNames(`['role', 'anyof', '${fixture.secondRole}']`))).toEqual(['Cy']);
    expect(valueOf(firstNames(`['role', 'noneof', '${fixture.secondRole}']`))).toEqual(['Ada', 'Bo', 'Cy']);
    expect(valueOf(firstNames("['role', 'anyof', '@NONE@']"))).toEqual(['Bo']);
    expect(valueOf(firstNames(`['role', 'anyof', '${fixture.roleId}', '${fixture.secondRole}']`))).toEqual(['Ada', 'Cy', 'Cy']);
  });

  const [isAda, isBo, isFixture] = ["['firstname', 'is', 'Ada']", "['firstname', 'is', 'Bo']", "['lastname', 'is', 'Fixture']"];
  it.each([
    ['a list of one term', `[${isAda}]`, ['Ada']],
    ['AND', `[${isAda}, 'AND', ${isFixture}]`, ['Ada']],
    ['OR, in any case', `[${isAda}, 'or', ${isBo}]`, ['Ada', 'Bo']],
    ['NOT', `['NOT', ${isAda}]`, ['Bo', 'Cy']],
    ['NOT before AND', `['not', ${isAda}, 'and', ${isFixture}]`, ['Cy']],
    ['NOT twice', `['NOT', 'NOT', ${isAda}]`, ['Ada']],
    ['AND before OR', `[${isBo}, 'OR', ${isBo}, 'AND', ${isFixture}]`, ['Bo']],
    ['parentheses first', `[[${isAda}, 'OR', ${isBo}], 'AND', ${isFixture}]`, ['Ada']],
    ['objects, joined by AND', "[{ name: 'lastname', operator: 'is', values: 'Fixture' }, { name: 'firstname', operator: 'is', values: ['Cy'] }]", ['Cy']],
    ['nothing', 'undefined', ['Ada', 'Bo', 'Cy']],
  ])('expression of %s', (_, filters, expected) => {
    expect(valueOf(firstNames(filters))).toEqual(expected);
  });

  it('may come as filterExpression', () => {
    expect(valueOf(values(`filterExpression: ${isAda}, columns: ['firstname']`, 'firstname'))).toEqual(['Ada']);
  });
});

describe('A filter is refused:', () => {
  it.each([
    ['an unknown filter', `${search("filters: ['id = id --', 'is', 'a']")}.run()`, 'SSS_INVALID_SRCH_FILTER'],
    ['an unknown operator', search("filters: ['email', 'like', 'a']"), 'SSS_INVALID_SRCH_OPERATOR'],
    ['an operator that only NetSuite has', search("filters: ['email', 'haskeywords', 'a']"), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['an operator that the field has not', `${search("filters: ['email', 'anyof', 'a']")}.run()`, 'SSS_INVALID_SRCH_OPERATOR'],
    ['a select that contains', `${search("filters: ['role', 'contains', 'a']")}.run()`, 'SSS_INVALID_SRCH_OPERATOR'],
    ['a checkbox that is neither', `${search("filters: ['isinactive', 'is', 'yes']")}.run()`, 'SSS_INVALID_SRCH_FILTER'],
    ['any of nothing', `${search("filters: ['role', 'anyof', []]")}.run()`, 'SSS_INVALID_SRCH_FILTER'],
    ['a value that is an object', search("filters: ['email', 'is', {}]"), 'WRONG_PARAMETER_TYPE'],
    ['a joined filter', search("filters: ['supervisor.email', 'is', 'a']"), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a summary of a filter', "search.createFilter({ name: 'email', operator: 'is', values: 'a', summary: 'MAX' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a made filter without an operator', "search.createFilter({ name: 'email' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['terms without a word between', search("filters: [['email', 'is', 'a'], ['email', 'is', 'b']]"), 'SSS_INVALID_SRCH_FILTER_EXPR'],
    ['a word without a term', search("filters: [['email', 'is', 'a'], 'AND']"), 'SSS_INVALID_SRCH_FILTER_EXPR'],
    ['NOT of nothing', search("filters: ['NOT']"), 'SSS_INVALID_SRCH_FILTER_EXPR'],
    ['an empty term', search('filters: [[]]'), 'SSS_INVALID_SRCH_FILTER_EXPR'],
    ['another word', search("filters: [['email', 'is', 'a'], 'XOR', ['email', 'is', 'b']]"), 'SSS_INVALID_SRCH_FILTER_EXPR'],
    ['a filter that is a text', search("filters: 'email'"), 'SSS_INVALID_SRCH_FILTER_EXPR'],
  ])('%s', (_, expression, code) => {
    expect(codeOf(expression)).toBe(code);
  });
});
