import fc from 'fast-check';
import { decodeText, encodeBytes } from '../../../local/modules/encoding';
import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/encode', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const encodings = ['UTF_8', 'BASE_16', 'BASE_32', 'BASE_64', 'BASE_64_URL_SAFE', 'HEX'];

  it.each([
    ['BASE_16', '666F6F626172'], ['BASE_32', 'MZXW6YTBOI======'], ['BASE_64', 'Zm9vYmFy'], ['UTF_8', 'foobar'],
  ])('writes foobar in %s as RFC 4648 does', (encoding, text) => {
    const expression = `encode.convert({ string: 'foobar', inputEncoding: encode.Encoding.UTF_8, outputEncoding: encode.Encoding.${encoding} })`;
    expect(fixture.valueOf(expression, { encode: 'N/encode' })).toBe(text);
  });

  it.each(encodings)('reads what it wrote in %s', (encoding) => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = Buffer.from(text);
      expect(decodeText(encodeBytes(bytes, encoding), encoding)).toEqual(bytes);
    }));
  });

  it.each([
    ['HEX', 'xyz', 'FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING'],
    ['BASE_32', '0189', 'FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING'],
    ['BASE_64', '***', 'FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING'],
    ['ROT_13', 'abc', 'INVALID_ENCODING'],
  ])('refuses to read %s from %s', (encoding, text, code) => {
    expect(fixture.codeOf(`encode.convert({ string: '${text}', inputEncoding: '${encoding}', outputEncoding: 'UTF_8' })`, { encode: 'N/encode' })).toBe(code);
  });
});
