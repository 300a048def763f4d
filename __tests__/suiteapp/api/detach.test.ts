import { answerRequest } from '../../../src/TypeScript/api/api';
import { failureOf, fakeNetSuite, type FakeNetSuite } from './fakeNetSuite';

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

const detach = () => JSON.parse(answerRequest('delete', { resource: 'association', messageid: '<a@b>', type: 'contact', id: '1' })).data;

function attachedBy(owner: number): void {
  netsuite.rows['FROM customrecord_extsync_message'] = ([externalid]) => [{ id: 4, externalid, message: 55, owner }];
  netsuite.rows['FROM message'] = ([externalid]) => [{ id: 55, externalid }];
}

describe('DELETE association', () => {
  it('deletes the message before the note of it', () => {
    attachedBy(7);
    expect(detach()).toEqual({ status: 'detached' });
    expect(netsuite.done).toEqual(['delete message 55', 'delete customrecord_extsync_message 4']);
  });

  it('deletes the note where the message is gone', () => {
    attachedBy(7);
    netsuite.rows['FROM message'] = () => [];
    expect(detach()).toEqual({ status: 'detached' });
    expect(netsuite.done).toEqual(['delete customrecord_extsync_message 4']);
  });

  it('leaves a colleague’s mail alone', () => {
    attachedBy(8);
    expect(failureOf(detach).name).toBe('CONFLICT');
    expect(netsuite.done).toEqual([]);
  });

  it('asks for Track Messages at Full, at which NetSuite deletes', () => {
    attachedBy(7);
    netsuite.permission = (key) => (key === 'LIST_CRMMESSAGE' ? 3 : 4);
    expect(failureOf(detach)).toMatchObject({ name: 'MISSING_PERMISSION', message: expect.stringContaining('Full') });
    expect(netsuite.done).toEqual([]);
  });
});
