import fc from 'fast-check';
import { askedQueries, dataOf, notFound, refusalOf, stubNetSuite } from './reading';

jest.mock('N/crypto');
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/url');
jest.mock('N/error', () => ({ create: (options: object) => options }));
/** A row as the endpoint's own SELECT names its columns. */
const contact = (id: number, address: string) => ({ id, shown_name: `Contact ${id}`, shown_email: address, shown_company: null, address_0: address.toLowerCase(), address_1: null });

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@b.example`).join(',');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `SO${index}`).join(',');

describe('GET matches', () => {
  it('asks each type that has addresses once, binds every one in lower case, and no text of the request stands in a query', () => {
    stubNetSuite();
    dataOf('matches', { emails: "O'Neill@B.example,o'neill@b.EXAMPLE,x@b.example" });
    const queries = askedQueries();
    expect(queries.map(({ table }) => table)).toEqual(['contact', 'customer', 'vendor', 'partner', 'employee', 'job', 'supportcase']);
    expect(queries[0]!.params).toEqual(["o'neill@b.example", 'x@b.example', "o'neill@b.example", 'x@b.example']);
    for (const { sql, params } of queries) {
      expect(sql.split('?').length - 1).toBe(params.length);
      expect(sql).not.toContain('neill');
      expect(sql).not.toContain('LIMIT');
    }
  });

  it('asks only types that have numbers for numbers', () => {
    stubNetSuite();
    dataOf('matches', { numbers: 'SO-1042' });
    expect(askedQueries().map(({ table, params }) => [table, params[0]])).toEqual([
      ['job', 'so-1042'],
      ['supportcase', 'so-1042'],
      ['transaction', 'Opprtnty'],
      ['transaction', 'Estimate'],
      ['transaction', 'SalesOrd'],
      ['transaction', 'CustInvc'],
    ]);
  });

  it('asks addresses and numbers of a type in one query', () => {
    stubNetSuite();
    dataOf('matches', { emails: addresses(100), numbers: numbers(20) });
    expect(askedQueries()).toHaveLength(11);
    for (const { sql, params } of askedQueries()) expect(sql.split('?').length - 1).toBe(params.length);
  });

  it('tells by which address or number a record was found, and leaves out what is empty', () => {
    stubNetSuite({
      contact: [contact(5, 'Morgan@B.example')],
      transaction: ({ params }) => (params[0] === 'SalesOrd' ? [{ id: '9', shown_name: 'Sales Order SO1', shown_number: 'SO1', shown_company: 'B', number_0: 'so1' }] : []),
    });
    expect(dataOf('matches', { emails: 'morgan@b.example', numbers: 'So1' })).toEqual({
      records: [
        { type: 'contact', id: 5, name: 'Contact 5', email: 'Morgan@B.example', link: '/app/contact.nl?id=5', matchedBy: 'email', matched: 'morgan@b.example' },
        { type: 'salesorder', id: 9, name: 'Sales Order SO1', number: 'SO1', company: 'B', link: '/app/salesorder.nl?id=9', matchedBy: 'number', matched: 'So1' },
      ],
      skipped: [],
    });
  });

  it('asks nothing of an activity: it has neither addresses nor numbers', () => {
    stubNetSuite();
    expect(dataOf('matches', { emails: 'a@b.example', numbers: '1', types: 'task,phonecall,calendarevent' })).toEqual({ records: [], skipped: [] });
    expect(askedQueries()).toEqual([]);
  });

  it('does not ask a type that the role lacks, and names it', () => {
    stubNetSuite({ customer: [contact(6, 'a@b.example')] }, ['LIST_CONTACT', 'TRAN_CUSTINVC']);
    const { records, skipped } = dataOf('matches', { emails: 'a@b.example', numbers: '1' }) as unknown as Record<'records' | 'skipped', { type: string }[]>;
    expect(records.map(({ type }) => type)).toEqual(['customer']);
    expect(skipped.map(({ type }) => type)).toEqual(['contact', 'invoice']);
    expect(askedQueries().map(({ table }) => table)).not.toContain('contact');
  });

  it('finds the others where one table cannot be read', () => {
    stubNetSuite({ contact: notFound('contact'), customer: [contact(6, 'a@b.example')] });
    expect(dataOf('matches', { emails: 'a@b.example' })).toMatchObject({
      records: [{ type: 'customer', id: 6 }],
      skipped: [{ type: 'contact', key: 'LIST_CONTACT', fix: expect.stringContaining("Record 'contact' was not found.") }],
    });
  });

  it('leads to a record by the page of all entities where N/url knows none', () => {
    stubNetSuite({ job: [{ ...contact(5, 'a@b.example'), number_0: null, number_1: null }] });
    const { resolveRecord } = jest.requireMock<{ resolveRecord: jest.Mock }>('N/url');
    resolveRecord.mockImplementation(() => {
      throw new Error('INVALID_RCRD_TYPE');
    });
    expect(dataOf('matches', { emails: 'a@b.example' })).toMatchObject({ records: [{ type: 'job', link: '/app/common/entity/entity.nl?id=5' }] });
  });

  it.each([
    [{ emails: ['a@b.example'] }, /^emails: must be at most 100 email addresses/],
    [{ emails: addresses(101) }, /^emails: must be at most 100/],
    [{ numbers: numbers(21) }, /^numbers: must be at most 20/],
    [{ emails: '@b.example' }, /^emails\.0: .*; @b\.example is none$/],
    [{ emails: 'a@b\u0007.example' }, /^emails\.0: .*; a@b\?\.example is none$/],
    [{ emails: '\u202Egpj.exe' }, /^emails\.0: .*; \?gpj\.exe is none$/],
    [{ types: 'contact' }, /^emails, numbers: one of them/],
    [{ emails: 'a@b.example', types: 'contact,constructor' }, /^types\.1: must be one of contact/],
  ])('refuses %j', (input, words) => {
    stubNetSuite();
    expect(refusalOf('matches', input)).toMatchObject({ name: 'INVALID_INPUT', message: expect.stringMatching(words) });
    expect(askedQueries()).toEqual([]);
  });

  it('takes every address that is one, and answers any text without failing', () => {
    stubNetSuite();
    fc.assert(fc.property(fc.emailAddress().filter((address) => !address.includes(',')), (emails) => dataOf('matches', { emails })['records'] !== undefined));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (emails, types) => {
        try {
          dataOf('matches', { emails, types });
        } catch (thrown) {
          expect(thrown).toMatchObject({ name: 'INVALID_INPUT', message: expect.not.stringMatching(/[\p{Cc}<>\u202A-\u202E]/u) });
        }
      }),
    );
  });
});
