import { byteOffset, encodeAscii } from '../../sdf/files/encoding';
import type { ReadText } from '../../sdf/files/readText';
import { inOrder, type Edit } from './edit';

/**
 * Gives the bytes of a file with its text edited. They are cut and joined, never decoded and encoded again: whatever no
 * edit replaces stays as it is, byte for byte.
 * @param edits none reaches into another
 */
export function applyEdits({ text, bytes, encoding }: Pick<ReadText, 'text' | 'bytes' | 'encoding'>, edits: readonly Edit[]): Buffer {
  const parts: Uint8Array[] = [];
  let kept = 0;
  for (const { start, end, text: replacement } of inOrder(edits)) {
    parts.push(bytes.subarray(kept, byteOffset(text, start, encoding)), encodeAscii(replacement, encoding));
    kept = byteOffset(text, end, encoding);
  }
  return Buffer.concat([...parts, bytes.subarray(kept)]);
}
