import * as log from 'N/log';
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
  netsuite.rows['FROM contact'] = (ids) => ids.map((id) => ({ id }));
  (log.error as unknown as jest.Mock).mockClear();
});

const mail = (changes: object = {}) => ({
  resource: 'email',
  messageId: '<a@b.example>',
  subject: 'Order',
  from: { address: 'a@b.example' },
  to: [{ address: 'c@d.example' }],
  sentAt: '2026-11-24T09:00:00Z',
  body: '<p>Text</p>',
  records: [1, 2, 3].map((id) => ({ type: 'contact', id })),
  ...changes,
});
const post = (changes: object = {}) => JSON.parse(answerRequest('post', mail(changes))).data;
const messages = () => netsuite.done.filter((step) => step === 'save message');

describe('POST email', () => {
  it('makes the message before the note of it, record by record', () => {
    expect(post().results).toMatchObject([{ status: 'attached', messageRecordId: 77 }, { status: 'attached' }, { status: 'attached' }]);
    expect(netsuite.done).toEqual(Array.from({ length: 3 }).flatMap(() => ['save message', 'save customrecord_extsync_message']));
  });

  it('stops between two records while there are units left to answer with', () => {
    netsuite.unitsLeft = () => 199 - 50 * messages().length;
    const { results } = post();
    expect(results).toMatchObject([{ status: 'attached' }, { status: 'attached' }, { status: 'failed', error: { code: 'CONFLICT', message: expect.stringContaining('Try again') } }]);
    expect(messages()).toHaveLength(2);
  });

  it('makes no message where the units do not suffice for the attachments', () => {
    netsuite.unitsLeft = () => 99;
    netsuite.rows['FROM mediaitemfolder'] = () => [{ id: 5 }];
    expect(failureOf(() => post({ attachments: [{ name: 'a.txt', content: 'QUJD' }] }))).toMatchObject({ name: 'CONFLICT' });
    expect(netsuite.done).toEqual([]);
  });

  it('takes a message that another request made meanwhile, whatever NetSuite says to the second', () => {
    netsuite.save = (type) => {
      if (type !== 'message') return 78;
      netsuite.rows['FROM message WHERE externalid = ?'] = () => [{ id: 55 }];
      throw netsuiteError('SOME_CODE_FOR_TWINS', 'There is one.');
    };
    expect(post({ records: [{ type: 'contact', id: 1 }] }).results).toEqual([{ type: 'contact', id: 1, status: 'already-attached', messageRecordId: 55 }]);
  });

  it('logs what nobody foresaw at one record, tells nothing of it, and goes on', () => {
    netsuite.save = (type, values) => {
      if (type === 'message' && values['entity'] === 2) throw netsuiteError('SOMETHING', 'secret detail');
      return 77;
    };
    const answer = JSON.stringify(post());
    expect(answer).toContain('UNEXPECTED');
    expect(answer).not.toContain('secret');
    expect(messages()).toHaveLength(2);
    expect(JSON.stringify((log.error as unknown as jest.Mock).mock.calls)).toContain('secret detail');
  });

  it('refuses as a whole, in NetSuite’s words, where every record was refused', () => {
    netsuite.save = () => {
      throw netsuiteError('INSUFFICIENT_PERMISSION', 'Permission Violation');
    };
    expect(failureOf(post)).toMatchObject({ name: 'MISSING_PERMISSION', message: 'Permission Violation' });
  });

  it('does not ask for files as a role that may see none', () => {
    const asked: string[] = [];
    netsuite.permission = (key) => (key === 'LIST_FILECABINET' ? 0 : 4);
    netsuite.rows['FROM mediaitemfolder'] = () => asked.push('folder') as never;
    expect(post().results).toHaveLength(3);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a file of more than 10 MB', { attachments: [{ name: 'a.zip', content: 'A'.repeat(4 * Math.ceil((10 * 1024 * 1024 + 1) / 3)) }] }],
    ['a request of more than 10 MB', { attachments: [6, 6].map(() => ({ name: 'a.zip', content: 'A'.repeat(6 * 1024 * 1024) })) }],
  ])('refuses %s before anything is written', (_what, changes) => {
    expect(failureOf(() => post(changes)).name).toBe('TOO_LARGE');
    expect(netsuite.done).toEqual([]);
  });

  it.each([
    ['LIST_CRMMESSAGE', {}],
    ['LIST_CONTACT', {}],
    ['LIST_FILECABINET', { attachments: [{ name: 'a.txt', content: 'QUJD' }] }],
    ['ADMI_ALLOW_JS_HTML_UPLOAD', { attachments: [{ name: 'a.txt', content: 'QUJD' }, { name: 'a.htm', content: 'QUJD' }] }],
  ])('asks for %s before anything is written', (lacking, changes) => {
    netsuite.permission = (key) => (key === lacking ? 0 : 4);
    expect(failureOf(() => post(changes))).toMatchObject({ name: 'MISSING_PERMISSION', message: expect.stringContaining(lacking) });
    expect(netsuite.done).toEqual([]);
  });
});
