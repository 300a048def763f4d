import { ScriptError } from '../runtime/scriptError';

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The bytes of a text in one of N/encode's encodings: UTF_8, BASE_16, HEX, BASE_32, BASE_64, BASE_64_URL_SAFE.
 * @throws ScriptError FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING, INVALID_ENCODING
 */
export function decodeText(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'UTF_8':
      return Buffer.from(text, 'utf8');
    case 'BASE_16':
    case 'HEX':
      requireForm(/^([0-9a-f]{2})*$/i, text, encoding);
      return Buffer.from(text, 'hex');
    case 'BASE_32':
      requireForm(/^[A-Z2-7]*=*$/i, text, encoding);
      return decodeBase32(text);
    case 'BASE_64':
      requireForm(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, text, encoding);
      return Buffer.from(text, 'base64');
    case 'BASE_64_URL_SAFE':
      requireForm(/^[\w-]*={0,2}$/, text, encoding);
      return Buffer.from(text, 'base64url');
    default:
      throw unknownEncoding(encoding);
  }
}

/** Bytes as a text in one of N/encode's encodings. @throws ScriptError INVALID_ENCODING */
export function encodeBytes(bytes: Buffer, encoding: string): string {
  switch (encoding) {
    case 'UTF_8':
      return bytes.toString('utf8');
    case 'BASE_16':
    case 'HEX':
      return bytes.toString('hex').toUpperCase();
    case 'BASE_32':
      return encodeBase32(bytes);
    case 'BASE_64':
      return bytes.toString('base64');
    case 'BASE_64_URL_SAFE':
      return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
    default:
      throw unknownEncoding(encoding);
  }
}

function requireForm(form: RegExp, text: string, encoding: string): void {
  if (!form.test(text)) {
    throw new ScriptError(
      'FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING',
      `Failed to decode string encoded binary data using ${encoding} encoding.`,
    );
  }
}

function unknownEncoding(encoding: string): ScriptError {
  return new ScriptError('INVALID_ENCODING', `There is no encoding ${encoding}.`);
}

/** RFC 4648 section 6: five bits a letter, filled up with = to a multiple of eight letters. */
function encodeBase32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{1,5}/g) ?? []).map((group) => base32Alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
  return letters.padEnd(Math.ceil(letters.length / 8) * 8, '=');
}

function decodeBase32(text: string): Buffer {
  const letters = Array.from(text.toUpperCase().replace(/=+$/, ''));
  const bits = letters.map((letter) => base32Alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
