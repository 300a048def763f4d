import { ScriptError } from '../../runtime/scriptError';
import { decodeText, encodeBytes } from '../encoding';
import { isTextType } from './fileTypes';

/** Bytes that scripts may write or read at once: Oracle's stub of N/file. */
const largestContents = 10 * 1024 * 1024;

/**
 * What a script hands over as contents, as the bytes of the file.
 * @throws ScriptError SSS_FILE_CONTENT_SIZE_EXCEEDED over 10 MB,
 *   FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING where a binary type is not Base64
 */
export function toBytes(type: string, contents: string): Buffer {
  const bytes = decodeText(contents, isTextType(type) ? 'UTF_8' : 'BASE_64');
  refuseTooLarge(bytes.length);
  return bytes;
}

/** The bytes as a script gets them: a text, or Base64. */
export function fromBytes(type: string, bytes: Buffer): string {
  return encodeBytes(bytes, isTextType(type) ? 'UTF_8' : 'BASE_64');
}

function refuseTooLarge(bytes: number): void {
  if (bytes > largestContents) {
    throw new ScriptError('SSS_FILE_CONTENT_SIZE_EXCEEDED', 'The file content you are attempting to access exceeds the maximum allowed size of 10 MB.');
  }
}
