import fc from 'fast-check';
import { splitMail } from '../../client/splitMail';
import type { Attachment, EmailInput } from '../../client';

const mail: EmailInput = {
  messageId: '<1@mail.example>',
  subject: 'Offer',
  from: { address: 'a@customer.example' },
  to: [{ address: 'b@brightwater.example' }],
  sentAt: '2026-08-14T10:30:00Z',
  body: '<p>Hello</p>',
  records: [{ type: 'customer', id: 501 }],
};

const attachment = (name: string, length: number): Attachment => ({ name, content: 'A'.repeat(length) });
const bytes = (request: object) => Buffer.byteLength(JSON.stringify({ resource: 'email', ...request }));
const namesOf = (requests: readonly EmailInput[]) => requests.map(({ attachments = [] }) => attachments.map(({ name }) => name));

describe('a mail as requests', () => {
  it('is one request where it fits', () => {
    expect(splitMail(mail)).toEqual([mail]);
    const attachments = [attachment('a.pdf', 100)];
    expect(splitMail({ ...mail, attachments })).toEqual([{ ...mail, attachments }]);
  });

  it('stores the first attachments without body and with `more`, and makes the messages by the last request', () => {
    const attachments = ['a', 'b', 'c'].map((name) => attachment(name, 900));
    const requests = splitMail({ ...mail, attachments }, 2_700);
    expect(namesOf(requests)).toEqual([['a', 'b'], ['c']]);
    expect(requests.map(({ more, body }) => [more, body])).toEqual([[true, ''], [undefined, mail.body]]);
  });

  it('takes a request more where the body leaves no room for the last attachments', () => {
    const requests = splitMail({ ...mail, body: 'x'.repeat(1_500), attachments: [attachment('a', 900)] }, 2_500);
    expect(namesOf(requests)).toEqual([['a'], []]);
    expect(requests.map(({ more }) => more)).toEqual([true, undefined]);
  });

  it('keeps every attachment once and in order, and every request within the limit', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.integer({ min: 0, max: 3_000 })), { maxLength: 12 }), fc.string({ maxLength: 2_000 }), (sizes, body) => {
        const attachments = sizes.map(([text, length]) => attachment(text, length));
        const limit = 8_000;
        const requests = splitMail({ ...mail, body, attachments }, limit);
        expect(requests.flatMap(({ attachments: some = [] }) => some)).toEqual(attachments);
        for (const request of requests) expect(bytes(request)).toBeLessThanOrEqual(limit);
        expect(requests.map(({ more }) => more === true)).toEqual(requests.map((_, index) => index < requests.length - 1));
        expect(requests.at(-1)?.body).toBe(body);
      }),
    );
  });

  it('puts no more than 50 attachments into one request', () => {
    const attachments = Array.from({ length: 120 }, (_, index) => attachment(String(index), 1));
    expect(namesOf(splitMail({ ...mail, attachments })).map((names) => names.length)).toEqual([50, 50, 20]);
  });

  it('sends an attachment that is too large by itself alone, for the API to refuse', () => {
    expect(namesOf(splitMail({ ...mail, attachments: [attachment('a', 10), attachment('b', 5_000)] }, 2_000))).toEqual([['a'], ['b'], []]);
  });
});
