import * as email from 'N/email';
import type { Recipients } from '../account/mail';

/** As much of a subject as a NetSuite message keeps. */
const LONGEST_SUBJECT = 200;

/** Gives in whose name a mail goes: an audit has no user, so it is the first employee among those who get it. */
export function authorOf(recipients: Recipients['named']): number | undefined {
  return recipients.find((recipient): recipient is number => typeof recipient === 'number');
}

/**
 * Sends one mail to all of them: 20 units. N/email takes one body, and HTML for what has a tag in it (Oracle help,
 * section_4358667505).
 * @throws what NetSuite threw
 */
export function sendHtml(author: number, recipients: Recipients['named'], subject: string, html: string): void {
  email.send({ author, recipients: [...recipients] as string[], subject: Array.from(subject).slice(0, LONGEST_SUBJECT).join(''), body: html });
}
