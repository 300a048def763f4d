import { createHash, createHmac } from 'node:crypto';
import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/crypto', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const modules = { crypto: 'N/crypto' };

  it.each(['MD5', 'SHA1', 'SHA256', 'SHA512'])('hashes with %s', (algorithm) => {
    const expression = `(() => { const hash = crypto.createHash({ algorithm: crypto.HashAlg.${algorithm} }); hash.update({ input: 'abc' }); return hash.digest(); })()`;
    const expected = createHash(algorithm.toLowerCase()).update('abc').digest('hex').toUpperCase();
    expect(fixture.valueOf(expression, modules)).toBe(expected);
  });

  it('signs with a secret key', () => {
    const expression = `(() => { const key = crypto.createSecretKey({ secret: 'cw==', encoding: crypto.Encoding.BASE_64 });
      const hmac = crypto.createHmac({ algorithm: 'SHA256', key }); hmac.update('abc'); return hmac.digest({ outputEncoding: 'BASE_64' }); })()`;
    expect(fixture.valueOf(expression, modules)).toBe(createHmac('sha256', 's').update('abc').digest('base64'));
  });

  it.each([
    ['an unknown algorithm', "crypto.createHash({ algorithm: 'NONE' })", 'INVALID_ALGORITHM'],
    ['no algorithm', 'crypto.createHash({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['a key of the script', "crypto.createHmac({ algorithm: 'SHA256', key: { secret: 's' } })", 'WRONG_PARAMETER_TYPE'],
    ['ciphers', 'crypto.createCipher({})', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
