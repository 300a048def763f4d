import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import OAuth from 'oauth-1.0a';
import { parseAuthorizationHeader, writeAuthorizationHeader } from '../../../../local/auth/oauth1/authorizationHeader';
import { baseStringUri, collectParameters, normalizeParameters, signatureBaseString } from '../../../../local/auth/oauth1/baseString';
import { percentEncode, type Parameter } from '../../../../local/auth/oauth1/encoding';
import { isSameSecret } from '../../../../local/auth/isSameSecret';
import { signHmac } from '../../../../local/auth/oauth1/signature';
import { vectors } from './vectors';

describe('the signature', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('is the published one: %s', (_name, { algorithm, method, address, query = [], header, secrets, signature }) => {
    const base = signatureBaseString(method, address, collectParameters([['realm', 'Photos'], ...header, ['oauth_signature', 'x']], query));
    expect(signHmac(algorithm, base, secrets)).toBe(signature);
  });

  it('is what npm’s oauth-1.0a makes of any parameters', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxKeys: 6 }), fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (query, consumerSecret, tokenSecret) => {
        const parameters = { oauth_nonce: 'abcdef', oauth_timestamp: '1', oauth_consumer_key: 'key', oauth_signature_method: 'HMAC-SHA256', ...query };
        const client = new OAuth({ consumer: { key: 'key', secret: consumerSecret }, hash_function: (base, key) => createHmac('sha256', key).update(base).digest('base64') });
        const expected = client.getSignature({ url: 'http://localhost/rest', method: 'GET', data: query }, tokenSecret, parameters as unknown as OAuth.Data);
        const ours = signHmac('HMAC-SHA256', signatureBaseString('GET', 'http://localhost/rest', Object.entries(parameters)), { consumerSecret, tokenSecret });
        expect(ours).toBe(expected);
      }),
    );
  });

  it('is compared whole: one that is longer, shorter or another is not the same', () => {
    expect(['abcd', 'abc', 'abcde', 'abcx', ''].map((other) => isSameSecret(other, 'abcd'))).toEqual([true, false, false, false, false]);
  });
});

describe('encoding (RFC 5849 §3.6)', () => {
  it('leaves only the unreserved characters, and writes capital letters', () => {
    expect(percentEncode("aZ09-._~ !*'()+&=/ü☃")).toBe('aZ09-._~%20%21%2A%27%28%29%2B%26%3D%2F%C3%BC%E2%98%83');
  });

  it('takes any string, half a surrogate pair too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(percentEncode(text)).toMatch(/^([A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/)));
    expect(percentEncode('\ud800')).toBe('%EF%BF%BD');
  });
});

describe('the base string', () => {
  it.each([
    ['HTTP://EXAMPLE.COM:80/r%20v/X?id=123', 'http://example.com/r%20v/X'],
    ['https://www.example.net:8080/?q=1', 'https://www.example.net:8080/'],
    ['https://example.com:443', 'https://example.com/'],
    ['http://example.com:443/', 'http://example.com:443/'],
  ])('has the address %s as %s (§3.4.1.2)', (address, uri) => expect(baseStringUri(address)).toBe(uri));

  it('sorts by encoded name, then by encoded value, and keeps what comes twice (§3.4.1.3.2)', () => {
    const parameters: Parameter[] = [['b5', '=%3D'], ['a3', 'a'], ['c@', ''], ['a2', 'r b'], ['a3', '2 q'], ['c2', '']];
    expect(normalizeParameters(parameters)).toBe('a2=r%20b&a3=2%20q&a3=a&b5=%3D%253D&c%40=&c2=');
  });
});

describe('the Authorization header', () => {
  it('reads what was written, whatever the values are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_]{1,12}$/), fc.string({ unit: 'grapheme' })), { selector: ([name]) => name, minLength: 1 }), (parameters) => {
        expect(parseAuthorizationHeader(writeAuthorizationHeader(parameters))).toEqual(parameters);
      }),
    );
  });

  it('may be in other case and have other spaces', () => {
    expect(parseAuthorizationHeader('oauth  realm="X",oauth_nonce="a%20b" , oauth_version="1.0"')).toEqual([['realm', 'X'], ['oauth_nonce', 'a b'], ['oauth_version', '1.0']]);
  });

  it.each(['', 'Basic abc', 'OAuth', 'OAuth x', 'OAuth a=b', 'OAuth a="%zz"', 'OAuth a="%ff"', 'OAuth a="1", a="2"', 'OAuth a="b" c="d"'])('is refused when it is malformed: %s', (header) => {
    expect(parseAuthorizationHeader(header)).toBeUndefined();
  });
});
