import * as crypto from 'N/crypto';
import * as encode from 'N/encode';
import type { RecordTypeId } from '../records/recordTypes';

function sha256(input: string, inputEncoding: encode.Encoding): string {
  const hash = crypto.createHash({ algorithm: crypto.HashAlg.SHA256 });
  // N/crypto takes no empty text; the hash of nothing is that of no update.
  if (input !== '') hash.update({ input, inputEncoding });
  return hash.digest({ outputEncoding: encode.Encoding.HEX }).toLowerCase();
}

/** Gives the SHA-256, in lower-case hexadecimal, of texts joined by line breaks. No units. */
export function hashOf(...parts: readonly string[]): string {
  return sha256(parts.join('\n'), encode.Encoding.UTF_8);
}

/** Gives the SHA-256, in lower-case hexadecimal, of a file's content, given in Base64. No units. */
export function hashOfContent(base64: string): string {
  return sha256(base64, encode.Encoding.BASE_64);
}

/** Gives a mail's Internet message id without its angle brackets: both spellings name one mail. */
export function bareMessageId(messageId: string): string {
  return messageId.trim().replace(/^<(.*)>$/s, '$1').trim();
}

/** Gives what stands for a mail in NetSuite: the hash of its Internet message id. No units. */
export function hashOfMail(messageId: string): string {
  return hashOf(bareMessageId(messageId));
}

/**
 * Gives the external id under which a mail is attached to a record, once and never twice: NetSuite refuses a second
 * record with the same. No units.
 */
export function hashOfAssociation(messageId: string, type: RecordTypeId, id: number): string {
  return hashOf(bareMessageId(messageId), type, String(id));
}
