import { recordTypeIds } from '../../../src/TypeScript/api/records/recordTypes';
import { askedQueries, dataOf, notFound, refusalOf, stubNetSuite } from './reading';

jest.mock('N/crypto');
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/url');
jest.mock('N/error', () => ({ create: (options: object) => options }));
describe('GET record', () => {
  it('gives summary and details, numbers as numbers whatever NetSuite makes of them', () => {
    stubNetSuite({ transaction: [{ id: '5', shown_name: 'Invoice INV1', shown_number: 'INV1', shown_company: 'B', shown_status: 'Open', shown_date: '2026-11-24', shown_total: '12.50' }] });
    expect(dataOf('record', { type: 'invoice', id: '5' })).toEqual({
      record: { type: 'invoice', id: 5, name: 'Invoice INV1', number: 'INV1', company: 'B', link: '/app/invoice.nl?id=5', status: 'Open', date: '2026-11-24', total: 12.5 },
    });
    expect(askedQueries()[0]!.params).toEqual(['CustInvc', 5]);
  });

  it('does not tell the number twice where it is the name', () => {
    stubNetSuite({ customer: [{ id: 5, shown_name: 'Aquila', shown_number: 'Aquila' }] });
    expect(dataOf('record', { type: 'customer', id: '5' })).toEqual({ record: { type: 'customer', id: 5, name: 'Aquila', link: '/app/customer.nl?id=5' } });
  });

  it.each([...recordTypeIds])('asks one bound query for a %s, whose columns have no word of Oracle’s for a name', (type) => {
    stubNetSuite();
    expect(refusalOf('record', { type, id: '5' })).toMatchObject({ name: 'RECORD_NOT_FOUND', message: `There is no ${type} 5 that this role can see.` });
    const [asked, ...others] = askedQueries();
    expect(others).toEqual([]);
    expect(asked!.sql.split('?').length - 1).toBe(asked!.params.length);
    expect(asked!.sql).not.toMatch(/ AS (number|date|type|level)\b/i);
  });

  it('asks nothing where the role lacks the permission', () => {
    stubNetSuite({}, ['LIST_VENDOR']);
    expect(refusalOf('record', { type: 'vendor', id: '5' })).toMatchObject({ name: 'MISSING_PERMISSION', message: expect.stringContaining('Vendors (LIST_VENDOR) at View') });
    expect(askedQueries()).toEqual([]);
  });

  it('takes a hidden table for a record that is not there, and any other failure for none', () => {
    stubNetSuite({ vendor: notFound('vendor'), partner: new Error('the database is on fire') });
    expect(refusalOf('record', { type: 'vendor', id: '5' })).toMatchObject({ name: 'RECORD_NOT_FOUND' });
    const refusal = refusalOf('record', { type: 'partner', id: '5' });
    expect(refusal).toMatchObject({ name: 'UNEXPECTED' });
    expect(refusal.message).not.toContain('fire');
  });
});
