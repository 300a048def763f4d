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

const post = (changes: object = {}) => JSON.parse(answerRequest('post', { resource: 'record', type: 'task', requestId: 'request-1', fields: { title: 'Call' }, ...changes })).data;

describe('POST record', () => {
  it('sets nothing that was not given, since NetSuite has its own values', () => {
    let saved: Readonly<Record<string, unknown>> = {};
    netsuite.save = (_type, values) => {
      saved = values;
      return 77;
    };
    post();
    expect(saved).toEqual({ title: 'Call', externalid: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('makes nothing where the request was answered before', () => {
    netsuite.rows['WHERE externalid = ?'] = () => [{ id: 12 }];
    netsuite.rows['FROM task WHERE id'] = () => [{ id: 12, shown_name: 'Call', shown_company: 'Aquila' }];
    expect(post()).toEqual({ record: { type: 'task', id: 12, name: 'Call', company: 'Aquila', link: '/app/record.nl?id=77' }, status: 'already-created' });
    expect(netsuite.done).toEqual([]);
  });

  it.each([
    ['USER_ERROR', 'CONFLICT'],
    ['CONTACT_ALREADY_EXISTS', 'CONFLICT'],
    ['INSUFFICIENT_PERMISSION', 'MISSING_PERMISSION'],
    ['EXCEEDED_MAX_FIELD_LENGTH', 'INVALID_INPUT'],
  ])('answers what NetSuite refuses as %s with %s, in NetSuite’s words', (name, code) => {
    netsuite.save = () => {
      throw netsuiteError(name, 'NetSuite’s words');
    };
    expect(failureOf(post)).toMatchObject({ name: code, message: 'NetSuite’s words' });
  });

  it.each([
    ['contact', { lastName: 'Novak' }, 'LIST_CONTACT'],
    ['task', { title: 'x' }, 'LIST_TASK'],
    ['phonecall', { title: 'x' }, 'LIST_CALL'],
    ['calendarevent', { title: 'x', start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:00:00Z' }, 'LIST_EVENT'],
    ['supportcase', { title: 'x', company: { type: 'customer', id: 1 } }, 'LIST_CASE'],
  ])('asks for the permission to create a %s before anything is written', (type, fields, lacking) => {
    netsuite.permission = (key) => (key === lacking ? 1 : 4);
    expect(failureOf(() => post({ type, fields }))).toMatchObject({ name: 'MISSING_PERMISSION', message: expect.stringContaining(lacking) });
    expect(netsuite.done).toEqual([]);
  });
});
