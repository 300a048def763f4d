import fc from 'fast-check';
import { numbersInSubject } from '../../client';

describe('the numbers in a subject', () => {
  it.each([
    ['Question about order SO-1042', ['SO-1042']],
    ['RE: INV10023 and EST10011', ['INV10023', 'EST10011']],
    ['[Case #5001] Pump seal leaks', ['5001']],
    ['Case#5001', ['5001']],
    ['AW: 4711', ['4711']],
    ['JOB-1003: plant refit', ['JOB-1003']],
    ['Orders 10021,10022/10023', ['10021', '10022', '10023']],
    ['INV-2026-00042 overdue', ['INV-2026-00042']],
    ['INV-20260814', ['INV-20260814']],
    ['Bestellung Ö-10021', ['Ö-10021']],
    ['so-1042 SO-1042 So-1042', ['so-1042']],
    ['Case 2026 is open', ['2026']],
  ])('%s: %j', (subject, numbers) => expect(numbersInSubject(subject)).toEqual(numbers));

  it.each([
    ['a number of three digits', 'Room 101, 999 pieces'],
    ['a year', 'Budget 2026 and outlook 2027'],
    ['an ISO date', 'Meeting 2026-08-14'],
    ['an ISO date with time', 'At 2026-08-14T10:30:00Z'],
    ['a German date', 'Treffen am 14.08.2026'],
    ['an American date', 'Due 08/14/2026 or 8/4/26'],
    ['a date in words', 'On 14 August 2026, or Aug 14th, 2026, or the 3rd of May 2025'],
    ['a date without marks', 'Log of 20260814'],
    ['an amount', 'Pay 1,500.00, 12.345,67, 1500.50 or 2,500'],
    ['a telephone number', 'Call +44 20 7946 0958'],
    ['an address', 'Write to office1234@customer.example, or see https://customer.example/12345'],
    ['letters and digits without sense', 'abcdefghijklmnop1234 1234abcd H2O'],
    ['nothing', ''],
  ])('are none: %s', (_name, subject) => expect(numbersInSubject(subject)).toEqual([]));

  it('are never more than the API takes, nor anything that is not in the subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { maxLength: 40 }), (text, numbers) => {
        const subject = `${numbers.map((number) => `N-${number}`).join(' ')} ${text}`;
        const found = numbersInSubject(subject);
        expect(found.length).toBeLessThanOrEqual(20);
        for (const number of found) expect(subject).toContain(number);
      }),
    );
    expect(numbersInSubject(Array.from({ length: 30 }, (_, index) => `SO${1000 + index}`).join(' '))).toHaveLength(20);
  });
});
