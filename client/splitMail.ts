import type { Attachment, EmailInput } from './types';

/** Bytes of a request's body, Base64 and all, that NetSuite takes. Source: Oracle help, RESTlet limits: 10 MB. */
export const mostRequestBytes = 10 * 1024 * 1024;

/** Files that the API takes in one request. */
const mostAttachments = 50;

/** What stands in a body beside the mail itself: the resource, `more`, brackets. */
const room = 200;

/** One request of a mail; with `more` it stores attachments only, and others follow. */
export type MailRequest = EmailInput & { readonly more?: true };

/**
 * A mail as the requests that bring it, in their order: one where it fits, else the attachments first, in as few as
 * keep their order, and last the request that makes the messages. An attachment that is too large by itself gets a
 * request of its own, which the API refuses as TOO_LARGE.
 */
export function splitMail(mail: EmailInput, limit = mostRequestBytes): MailRequest[] {
  const { attachments = [], ...bare } = mail;
  const piece = { ...bare, body: '' };
  const packed = pack(attachments, limit - room - bytesOf(piece));
  const last = packed.at(-1) ?? [];
  const fits = bytesOf(bare) + sum(last.map(sizeOf)) + room <= limit;
  const stored = fits ? packed.slice(0, -1) : packed;
  return [...stored.map((some) => ({ ...piece, attachments: some, more: true as const })), fits && last.length > 0 ? { ...bare, attachments: last } : bare];
}

function pack(attachments: readonly Attachment[], budget: number): Attachment[][] {
  const packed: Attachment[][] = [];
  let left = 0;
  for (const attachment of attachments) {
    const size = sizeOf(attachment);
    if (packed.length === 0 || size > left || packed.at(-1)!.length === mostAttachments) {
      packed.push([]);
      left = budget;
    }
    packed.at(-1)!.push(attachment);
    left -= size;
  }
  return packed;
}

/** With the comma that follows it. */
function sizeOf(attachment: Attachment): number {
  return bytesOf(attachment) + 1;
}

function bytesOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
