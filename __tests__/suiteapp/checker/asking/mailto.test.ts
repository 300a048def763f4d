import fc from 'fast-check';
import { mailLink } from '../../../../src/TypeScript/checker/asking/mailto';

jest.mock('N/format');
jest.mock('N/log');
jest.mock('N/runtime');
jest.mock('N/translation');

/** Subject and lines as a mail program reads them. */
function opened(href: string): { readonly subject: string; readonly lines: readonly string[] } {
  const { protocol, pathname, searchParams } = new URL(href.replace(/\+/g, '%2B'));
  expect([protocol, pathname]).toEqual(['mailto:', '']);
  return { subject: searchParams.get('subject')!, lines: searchParams.get('body')!.split('\r\n') };
}

const shortened = 'This mail is shortened. All of it stands on the page “ExtendSync: Your access” in NetSuite.';

describe('a link that writes a mail', () => {
  it('has the subject and every line, to nobody in particular', () => {
    const lines = ['Hello,', '', 'Setup > Roles = Full & more? #1 +1 100%'];
    const { href, isShortened } = mailLink('A & B', lines);
    expect(isShortened).toBe(false);
    expect(opened(href)).toEqual({ subject: 'A & B', lines });
  });

  it('is cut at the end of a line and says so', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `- line ${index} ${'x'.repeat(60)}`);
    const { href, isShortened } = mailLink('Subject', lines);
    const mail = opened(href);
    expect(isShortened).toBe(true);
    expect(mail.lines.slice(0, -1)).toEqual(lines.slice(0, mail.lines.length - 1));
    expect(mail.lines.at(-1)).toBe(shortened);
    expect(mail.lines.length).toBeGreaterThan(10);
  });

  it('is never longer than mail programs take, whatever the text and its language', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constant('ロール'.repeat(200)), fc.constant('😀'.repeat(300)));
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 40 }), (subject, lines) => {
        const { href, isShortened } = mailLink(subject, lines);
        expect(href.length).toBeLessThanOrEqual(1800);
        expect(opened(href).lines.at(-1) === shortened).toBe(isShortened);
      }),
    );
  });
});
