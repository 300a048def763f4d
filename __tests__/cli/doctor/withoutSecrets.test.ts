import fc from 'fast-check';
import { withoutSecrets } from '../../../cli/doctor/withoutSecrets';

const secret = 'aB3/x+y=~!z?>';

/** Characters of a secret before and behind which anything may stand. */
const secrets = fc.string({ unit: fc.constantFrom(...'abcXYZ019/+=~!*()._-$^|?'), minLength: 12, maxLength: 40 });

describe('withoutSecrets', () => {
  it.each([
    ['as it is', secret],
    ['in capitals', secret.toUpperCase()],
    ['percent-encoded by a browser', encodeURIComponent(secret)],
    ['percent-encoded in every character, in small letters', [...secret].map((each) => `%${each.charCodeAt(0).toString(16)}`).join('')],
    ['in Base64, without padding', Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1)],
  ])('takes a secret out %s', (_how, form) => {
    expect(withoutSecrets([secret])(`before "${form}" behind`)).toBe('before "…" behind');
  });

  it('takes the longest one out first', () => {
    expect(withoutSecrets(['key', 'key-and-more'])('key-and-more, key')).toBe('…, …');
  });

  it('leaves a text alone where there is nothing to take out', () => {
    expect(withoutSecrets([])('abc')).toBe('abc');
    expect(withoutSecrets([''])('abc')).toBe('abc');
  });

  it('leaves no secret in any form, whatever it was encoded with', () => {
    fc.assert(
      fc.property(secrets, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), fc.constantFrom('base64', 'base64url'), (hidden, before, behind, encoding) => {
        const clean = withoutSecrets([hidden]);
        expect(clean(`${before}${hidden}${behind}`)).not.toContain(hidden);
        const read = Buffer.from(clean(Buffer.from(`${before}:${hidden}:${behind}`).toString(encoding as BufferEncoding)).replaceAll('…', ''), 'base64').toString('latin1');
        expect(read).not.toContain(hidden.slice(1, -1));
      }),
    );
  });
});
