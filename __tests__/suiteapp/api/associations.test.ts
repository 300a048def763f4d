import * as crypto from 'N/crypto';
import * as runtime from 'N/runtime';
import { askedQueries, dataOf, refusalOf, stubNetSuite } from './reading';

jest.mock('N/crypto', () => ({ createHash: jest.fn(), HashAlg: { SHA256: 'SHA256' } }));
jest.mock('N/encode', () => ({ Encoding: { UTF_8: 'UTF_8', HEX: 'HEX' } }));
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/url');
jest.mock('N/error', () => ({ create: (options: object) => options }));
/** A hash that shows what it is of. */
beforeEach(() => {
  (crypto.createHash as unknown as jest.Mock).mockImplementation(() => {
    let text = '';
    return { update: ({ input }: { input: string }) => (text += input), digest: () => `hash of ${text}` };
  });
});

const link = (id: number, mail: string, owner: number, more: object = {}) => ({
  id,
  mail: `hash of ${mail}`,
  recordtype: 'customer',
  recordid: '501',
  messageid: 7000 + id,
  ownerid: owner,
  ownername: `User ${owner}`,
  attachedat: '2026-11-24 09:00:00',
  ...more,
});

describe('GET associations', () => {
  it('tells where mails are attached, by whom and when, in the order asked', () => {
    stubNetSuite({ customrecord_extsync_message: [link(1, 'b@x', 7), link(2, 'a@x', 8, { ownername: null }), link(3, 'a@x', 7)] });
    expect(dataOf('associations', { messageids: '<a@x>  b@x <c@x>' })).toEqual({
      associations: [
        {
          messageId: '<a@x>',
          records: [
            { type: 'customer', id: 501, messageRecordId: 7002, attachedBy: { id: 8 }, attachedAt: '2026-11-24T09:00:00', isMine: false },
            { type: 'customer', id: 501, messageRecordId: 7003, attachedBy: { id: 7, name: 'User 7' }, attachedAt: '2026-11-24T09:00:00', isMine: true },
          ],
        },
        { messageId: 'b@x', records: [{ type: 'customer', id: 501, messageRecordId: 7001, attachedBy: { id: 7, name: 'User 7' }, attachedAt: '2026-11-24T09:00:00', isMine: true }] },
        { messageId: '<c@x>', records: [] },
      ],
    });
  });

  it('asks once for all mails, each hash bound once', () => {
    stubNetSuite();
    dataOf('associations', { messageids: '<a@x> a@x b@x' });
    const [asked, ...others] = askedQueries();
    expect(others).toEqual([]);
    expect(asked!.params).toEqual(['hash of a@x', 'hash of b@x', -2147483648]);
    expect(asked!.sql.split('?').length - 1).toBe(3);
  });

  it('leaves out a record of a type that it does not know', () => {
    stubNetSuite({ customrecord_extsync_message: [link(1, 'a@x', 7, { recordtype: 'purchaseorder' })] });
    expect(dataOf('associations', { messageids: 'a@x' })).toEqual({ associations: [{ messageId: 'a@x', records: [] }] });
  });

  it('asks nothing where the role may not see messages, or custom records are off', () => {
    stubNetSuite({}, ['LIST_CRMMESSAGE']);
    expect(refusalOf('associations', { messageids: 'a@x' })).toMatchObject({ name: 'MISSING_PERMISSION', message: expect.stringContaining('(LIST_CRMMESSAGE) at View') });
    (runtime.isFeatureInEffect as unknown as jest.Mock).mockReturnValue(false);
    expect(refusalOf('associations', { messageids: 'a@x' })).toMatchObject({ name: 'FEATURE_OFF' });
    expect(askedQueries()).toEqual([]);
  });

  it.each([
    [{}, /^messageids: must be given$/],
    [{ messageids: '' }, /^messageids: must name a message$/],
    [{ messageids: 'a@x xy' }, /^messageids\.1: /],
    [{ messageids: 'x'.repeat(999) }, /^messageids\.0: must have 3 to 998 characters$/],
    [{ messageids: Array.from({ length: 101 }, (_, index) => `${index}@x`).join(' ') }, /^messageids: must be at most 100 /],
  ])('refuses wrong input %#', (input, words) => {
    stubNetSuite();
    const refusal = refusalOf('associations', input);
    expect(refusal).toMatchObject({ name: 'INVALID_INPUT', message: expect.stringMatching(words) });
  });
});
