import { answerRequest } from '../../../src/TypeScript/api/api';
import { failureOf, fakeNetSuite, netsuiteError, type FakeNetSuite } from './fakeNetSuite';

jest.mock('N/crypto');
jest.mock('N/encode');
jest.mock('N/error', () => ({ create: (options: object) => options }));
jest.mock('N/file');
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/url');

let netsuite: FakeNetSuite;

beforeEach(() => {
  netsuite = fakeNetSuite();
});

const post = (changes: object = {}) =>
  JSON.parse(answerRequest('post', { resource: 'event', uid: 'u@x', title: 'Visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z', ...changes })).data;

describe('POST event', () => {
  it('changes the event that another request made meanwhile', () => {
    let isFirst = true;
    netsuite.save = () => {
      if (!isFirst) return 31;
      isFirst = false;
      netsuite.rows['WHERE externalid = ?'] = () => [{ id: 31 }];
      throw netsuiteError('DUP_RCRD', 'This record already exists.');
    };
    expect(post().event).toMatchObject({ id: 31, status: 'updated' });
  });

  it('that somebody changed at the same moment is refused to be repeated', () => {
    netsuite.rows['WHERE externalid = ?'] = () => [{ id: 31 }];
    netsuite.save = () => {
      throw netsuiteError('RCRD_HAS_BEEN_CHANGED', 'Record has been changed');
    };
    expect(failureOf(post).name).toBe('CONFLICT');
  });

  it('asks one query a type, and no further type once everybody is found', () => {
    const asked: string[] = [];
    const answer = (type: string, rows: (addresses: readonly unknown[]) => object[]) => (addresses: readonly unknown[]) => {
      asked.push(`${type} ${addresses.length}`);
      return rows(addresses) as never;
    };
    netsuite.rows['FROM employee'] = answer('employee', () => []);
    netsuite.rows['FROM contact'] = answer('contact', () => [{ id: 3, address: 'a@x.example' }]);
    netsuite.rows['FROM customer'] = answer('customer', () => [{ id: 4, address: 'b@x.example' }]);
    netsuite.rows['FROM vendor'] = answer('vendor', () => []);
    const { attendees } = post({ attendees: [{ address: 'A@x.example' }, { address: 'b@x.example' }] });
    expect(attendees).toEqual([{ address: 'a@x.example', type: 'contact', id: 3 }, { address: 'b@x.example', type: 'customer', id: 4 }]);
    expect(asked).toEqual(['employee 2', 'contact 2', 'customer 1']);
  });
});
