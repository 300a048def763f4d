import { listingParameters, pageOf, parseListing, withContinuation } from '../../../src/TypeScript/checker/listing';
import { english } from '../../../src/TypeScript/texts/english';
import { parseRoleList } from '../../../src/TypeScript/checker/roleList';

const words = { name: 'verdict', filters: ['problems', 'all'], usual: 'problems', sorts: ['worst', 'name'] } as const;

describe('a list', () => {
  it.each([
    [{}, { filter: 'problems', search: '', sort: 'worst', page: 1 }],
    [{ verdict: '', q: '  ', sort: '', page: '' }, { filter: 'problems', search: '', sort: 'worst', page: 1 }],
    [{ verdict: 'all', q: ' %_"\u6771 ', sort: 'name', page: '7' }, { filter: 'all', search: '%_"\u6771', sort: 'name', page: 7 }],
  ])('asked for with %j is %j', (parameters, listing) => {
    expect(parseListing(parameters, words)).toEqual({ ok: true, value: listing });
  });

  it.each([
    { verdict: 'green' },
    { verdict: 'all\u0005problems' },
    { sort: 'users' },
    { sort: 'name\u0005name' },
    { page: '0' },
    { page: '-1' },
    { page: '1.5' },
    { page: '1000000000' },
    { page: '1\u00052' },
    { page: '１' },
    { q: 'a\u0005b' },
    { q: 'x'.repeat(201) },
    { verdict: 'constructor' },
  ])('asked for with %j is refused', (parameters) => {
    expect(parseListing(parameters, words)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });

  it.each(['1000000000', '0', '9'.repeat(400)])('says which pages can be asked for where %s is refused', (page) => {
    const parsed = parseListing({ page }, words);
    expect(parsed.ok ? '' : english(parsed.refusal.message)).toMatch(/^page must be a whole number from 1 to 999999999, not “/);
  });

  it('is asked for again by its own address', () => {
    const listing = { filter: 'all', search: 'a&b=%', sort: 'name', page: 3 } as const;
    const parameters = listingParameters('verdict', 'worst', listing);
    expect(parseListing(Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])), words)).toEqual({ ok: true, value: listing });
    expect(listingParameters('verdict', 'worst', { filter: 'problems', search: '', sort: 'worst', page: 1 })).toEqual({ verdict: 'problems' });
  });

  it('has nothing on a page behind the last', () => {
    expect(pageOf([1, 2, 3], 2, 2)).toEqual([3]);
    expect(pageOf([1, 2, 3], 999_999_999, 2)).toEqual([]);
  });
});

describe('a CSV that is not all', () => {
  const table = [
    ['Role ID', 'Role', 'Verdict'],
    [1, 'Sales', 'ready'],
  ] as const;
  const say = (given: number, total: number, next: string) => `${given} of ${total}, next ${next}`;

  it('ends with a row as wide as the others that says where the next is', () => {
    expect(withContinuation(table, 1, 501, say)).toEqual([...table, ['500 of 501, next 2', '', '']]);
  });

  it.each([
    [1, 500],
    [2, 501],
    [9, 3],
  ])('has no such row on page %i of %i rows', (page, total) => {
    expect(withContinuation(table, page, total, say)).toEqual(table);
  });
});

describe('a list of roles', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['7', [7]],
    ['7, 8,7', [7, 8]],
    ['7\u00058', [7, 8]],
  ])('%j is %j', (role, ids) => {
    expect(parseRoleList({ role }, 'role', 3)).toEqual({ ok: true, value: ids });
  });

  it.each(['0', '-1', 'a', '1,,2', ',', '1;2', '1,2,3,4', '1 OR 1=1', '99999999999', '1e3', '\u0005'])('%j is refused', (role) => {
    expect(parseRoleList({ role }, 'role', 3)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });
});
