import * as cache from 'N/cache';
import * as email from 'N/email';
import * as log from 'N/log';
import { parseRecipients, sendOnce } from '../../../../src/TypeScript/account/mail';

jest.mock('N/cache');
jest.mock('N/email');
jest.mock('N/log');
jest.mock('N/runtime');

describe('the administrators to ask', () => {
  it.each([
    ['', []],
    ['7', [7]],
    ['7, ada@example.com', [7, 'ada@example.com']],
    ["7\n  12;siobhan.o'neill@example.com\r\n", [7, 12, "siobhan.o'neill@example.com"]],
    ['7 7 7,ada@example.com ada@example.com', [7, 'ada@example.com']],
  ])('are read from %j', (list, named) => {
    expect(parseRecipients(list)).toEqual({ named, ignored: [] });
  });

  it.each(['0', '-5', '007', '7.5', '1e3', '9999999999', 'Ada', 'ada@', '@example.com', 'ada@example', 'a@b@example.com', '<ada@example.com>', `${'a'.repeat(250)}@example.com`, '__proto__'])(
    'are not %s',
    (entry) => {
      expect(parseRecipients(`7 ${entry}`)).toEqual({ named: [7], ignored: [entry] });
    },
  );

  it('are ten at most: as many as one mail takes', () => {
    const list = Array.from({ length: 12 }, (_, index) => String(index + 1));
    expect(parseRecipients(list.join(' '))).toEqual({ named: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], ignored: ['11', '12'] });
  });
});

describe('a letter to them', () => {
  const send = email.send as unknown as jest.Mock;
  const kept = new Map<string, string>();

  beforeEach(() => {
    kept.clear();
    send.mockReset();
    (log.error as unknown as jest.Mock).mockReset();
    (cache.getCache as unknown as jest.Mock).mockReturnValue({
      get: ({ key }: { key: string }) => kept.get(key) ?? null,
      put: ({ key, value }: { key: string; value: string }) => kept.set(key, value),
      remove: ({ key }: { key: string }) => kept.delete(key),
    });
  });

  const letter = { subject: 'The role <b>', body: 'Role <img src=x>\nA > B' };

  it('is sent once for the same matter, and again for another one or by somebody else', () => {
    expect(sendOnce(7, [1], letter, '1007 ready')).toBe('sent');
    expect(sendOnce(7, [1], letter, '1007 ready')).toBe('sent-before');
    expect(sendOnce(7, [1], letter, '1008 ready')).toBe('sent');
    expect(sendOnce(8, [1], letter, '1007 ready')).toBe('sent');
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('holds no tag, by which NetSuite would take it for HTML', () => {
    sendOnce(7, [1, 'ada@example.com'], letter, 'x');
    expect(send).toHaveBeenCalledWith({ author: 7, recipients: [1, 'ada@example.com'], subject: 'The role ‹b>', body: 'Role ‹img src=x>\nA > B' });
  });

  it('that NetSuite does not take failed, may be sent again, and leaves the error’s code in the log and nothing else', () => {
    send.mockImplementationOnce(() => {
      throw Object.assign(new Error('No address for secret@example.com'), { name: 'SSS_AUTHOR_MUST_BE_EMPLOYEE' });
    });
    expect(sendOnce(7, ['secret@example.com'], letter, 'x')).toBe('failed');
    expect(log.error).toHaveBeenCalledWith({ title: 'Mail to administrators failed', details: { code: 'SSS_AUTHOR_MUST_BE_EMPLOYEE', recipients: 1 } });
    expect(sendOnce(7, ['secret@example.com'], letter, 'x')).toBe('sent');
  });

  it('is not sent where nobody could keep it from being sent twice', () => {
    (cache.getCache as unknown as jest.Mock).mockImplementation(() => {
      throw new Error('no cache');
    });
    expect(sendOnce(7, [1], letter, 'x')).toBe('failed');
    expect(send).not.toHaveBeenCalled();
  });
});
