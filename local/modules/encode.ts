import { decodeText, encodeBytes } from './encoding';
import { readOptions, required, requiredText } from './options';

/** N/encode. No units. */
export function createEncode(): object {
  return {
    convert(...argumentList: unknown[]): string {
      const options = readOptions(argumentList, ['string', 'inputEncoding', 'outputEncoding']);
      const text = String(required('encode.convert', options, 'string'));
      const bytes = decodeText(text, requiredText('encode.convert', options, 'inputEncoding'));
      return encodeBytes(bytes, requiredText('encode.convert', options, 'outputEncoding'));
    },
  };
}
