import { askedQueries, dataOf, notFound, refusalOf, stubNetSuite } from './reading';

jest.mock('N/crypto');
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/url');
jest.mock('N/error', () => ({ create: (options: object) => options }));
const rows = (first: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: first + index, shown_name: `Name ${first + index}` }));

describe('GET search', () => {
  it('binds the text in lower case and as it is: no character of it stands for others', () => {
    stubNetSuite();
    dataOf('search', { q: " 100%_O'Neill! \\ ", types: 'contact' });
    const [asked] = askedQueries();
    expect(asked!.params).toEqual([-2147483648, ...Array.from({ length: 3 }, () => "100%_o'neill! \\")]);
    expect(asked!.sql).not.toMatch(/LIKE|neill/i);
    expect(asked!.sql.split('?').length - 1).toBe(asked!.params.length);
  });

  it('asks type after type until it has one record more than the page holds', () => {
    stubNetSuite({ contact: rows(1, 3), customer: rows(11, 3), vendor: rows(21, 3) });
    const { records, nextCursor } = dataOf('search', { q: 'name', limit: '5' }) as unknown as { records: { id: number }[]; nextCursor: string };
    expect(records.map(({ id }) => id)).toEqual([1, 2, 3, 11, 12]);
    expect(nextCursor).toBe('customer.12');
    expect(askedQueries().map(({ table }) => table)).toEqual(['contact', 'customer']);
  });

  it('goes on behind the cursor, from its type on', () => {
    stubNetSuite({ contact: rows(1, 3), customer: rows(13, 1), vendor: rows(21, 3) });
    const { records } = dataOf('search', { q: 'name', cursor: 'customer.12', limit: '3' }) as unknown as { records: { id: number }[] };
    expect(records.map(({ id }) => id)).toEqual([13, 21, 22]);
    const [first, second] = askedQueries();
    expect([first!.table, first!.params[0]]).toEqual(['customer', 12]);
    expect([second!.table, second!.params[0]]).toEqual(['vendor', -2147483648]);
  });

  it('has no cursor where all were found', () => {
    stubNetSuite({ contact: rows(1, 20) });
    expect(dataOf('search', { q: 'name' })).not.toHaveProperty('nextCursor');
  });

  it('asks at most once a type', () => {
    stubNetSuite();
    dataOf('search', { q: 'nothing' });
    expect(askedQueries()).toHaveLength(14);
  });

  it('names what it could not look into on every page', () => {
    stubNetSuite({ customer: notFound('customer'), vendor: rows(21, 1) }, ['LIST_CONTACT']);
    expect(dataOf('search', { q: 'name' })).toMatchObject({ records: [{ type: 'vendor' }], skipped: [{ type: 'contact' }, { type: 'customer' }] });
    expect(dataOf('search', { q: 'name', cursor: 'vendor.20' })).toMatchObject({ records: [{ type: 'vendor' }], skipped: [{ type: 'contact' }] });
  });

  it.each([
    [{ q: 'abc', cursor: 'contact.1; DROP' }, /^cursor: /],
    [{ q: 'abc', cursor: 'contact' }, /^cursor: /],
    [{ q: 'abc', cursor: 'transaction.1' }, /^cursor: /],
    [{ q: 'abc', types: 'vendor', cursor: 'contact.1' }, /^cursor: /],
    [{ q: 'abc', limit: '05' }, /^limit: /],
    [{ q: 'abc', limit: '51' }, /^limit: /],
    [{ q: ' a ' }, /^q: /],
    [{ q: ['abc'] }, /^q: /],
    [{}, /^q: must be given$/],
  ])('refuses %j', (input, words) => {
    stubNetSuite();
    expect(refusalOf('search', input)).toMatchObject({ name: 'INVALID_INPUT', message: expect.stringMatching(words) });
    expect(askedQueries()).toEqual([]);
  });
});
