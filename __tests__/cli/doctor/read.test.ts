import fc from 'fast-check';
import { shortened } from '../../../cli/doctor/asking/read';
import { withoutSecrets } from '../../../cli/doctor/withoutSecrets';

describe('shortening what came with an answer', () => {
  it('leaves alone what is short, and cuts what is long behind a whole word', () => {
    expect(shortened('a'.repeat(500))).toBe('a'.repeat(500));
    expect(shortened('word '.repeat(200))).toBe(`${'word '.repeat(100)}…`);
    expect(shortened(`${'a'.repeat(495)} bcdefgh`)).toBe(`${'a'.repeat(495)} …`);
    expect(shortened('a'.repeat(501))).toBe('…');
  });

  it('leaves no part of a secret that is cut, wherever it stands', () => {
    const secrets = fc.string({ unit: fc.constantFrom(...'abcdef0123456789ABCDEF.-_'), minLength: 12, maxLength: 80 });
    fc.assert(
      fc.property(secrets, fc.integer({ min: 400, max: 510 }), (secret, before) => {
        const read = withoutSecrets([secret])(shortened(`${' '.repeat(before)}${secret} ${'x '.repeat(100)}`));
        expect(read).not.toContain(secret.slice(0, 6));
      }),
    );
  });
});
