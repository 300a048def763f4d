import * as cache from 'N/cache';
import * as email from 'N/email';
import * as log from 'N/log';
import { scriptParameter } from './parameters';

/** A mail in plain text. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** Somebody who is written to: an employee by internal id, or an address. */
type Recipient = number | string;

/** The people to write to, and the entries of the list that name nobody. */
export interface Recipients {
  readonly named: readonly Recipient[];
  readonly ignored: readonly string[];
}

/** As many as N/email takes in one mail (Oracle help, section_4358681681). */
const MOST_RECIPIENTS = 10;

/** RFC 5321 gives an address 254 characters. */
const isAddress = (entry: string): boolean => entry.length <= 254 && /^[^\s\p{C}@<>()[\]\\:"]+@[^\s\p{C}@<>()[\]\\:"]+\.[^\s\p{C}@<>()[\]\\:".]+$/u.test(entry);

function recipientOf(entry: string): Recipient | undefined {
  if (/^[1-9]\d{0,8}$/.test(entry)) return Number(entry);
  return isAddress(entry) ? entry : undefined;
}

/**
 * Reads a list of employees' internal ids and email addresses, separated by blanks, commas, semicolons or line breaks.
 * Each counts once, and the first ten count at all; what is neither, or is too many, is ignored.
 */
export function parseRecipients(list: string): Recipients {
  const entries = [...new Set(list.split(/[\s,;]+/).filter((entry) => entry !== ''))];
  const understood = entries.filter((entry) => recipientOf(entry) !== undefined);
  const named = understood.slice(0, MOST_RECIPIENTS);
  return { named: named.map((entry) => recipientOf(entry)!), ignored: entries.filter((entry) => !named.includes(entry)) };
}

function administratorsNamed(): Recipients {
  return parseRecipients(scriptParameter('administrators') ?? '');
}

/** Gives the administrators whom this account lets users ask. No units. */
export function readAdministrators(): readonly Recipient[] {
  return administratorsNamed().named;
}

/** Gives the same when they are asked; the log says then how many entries were ignored. No units. */
export function administratorsToAsk(): readonly Recipient[] {
  const { named, ignored } = administratorsNamed();
  if (ignored.length > 0) log.audit({ title: 'Administrators ignored', details: { ignored: ignored.length, named: named.length } });
  return named;
}

/** What became of a mail: it went out, or it did within the last hour and was not repeated, or NetSuite would not send it. */
export type Sending = 'sent' | 'sent-before' | 'failed';

const SECONDS_BETWEEN = 3600;

/** As much of a subject as a NetSuite message keeps. */
const LONGEST_SUBJECT = 200;

/**
 * N/email takes a body for HTML as soon as it finds a tag in it (Oracle help, section_4358667505), and a role's name may
 * look like one: without its bracket there is none, and the text stays text.
 */
function asPlainText(text: string): string {
  return text.replace(/</g, '‹');
}

function codeOf(thrown: unknown): string {
  const name = typeof thrown === 'object' && thrown !== null ? (thrown as { name?: unknown }).name : undefined;
  return typeof name === 'string' && name !== '' ? name : 'UNEXPECTED_ERROR';
}

function send(author: number, recipients: readonly Recipient[], { subject, body }: Letter): void {
  email.send({
    author,
    recipients: [...recipients] as string[],
    subject: Array.from(asPlainText(subject)).slice(0, LONGEST_SUBJECT).join(''),
    body: asPlainText(body),
  });
}

/**
 * Sends a letter, and the same matter of the same author at most once an hour. The matter is noted before the mail is
 * sent, so that a second click finds it; of a mail that failed the note is taken back. At most 24 units.
 * The log gets the error's code, never an address.
 * @param matter what the letter asks for, at most 4,000 characters: another role or other gaps are another matter
 */
export function sendOnce(author: number, recipients: readonly Recipient[], letter: Letter, matter: string): Sending {
  const key = `${author}/${matter}`;
  try {
    const sent = cache.getCache({ name: 'extsync_asked' });
    if (sent.get({ key }) !== null) return 'sent-before';
    sent.put({ key, value: 'T', ttl: SECONDS_BETWEEN });
    try {
      send(author, recipients, letter);
    } catch (thrown) {
      sent.remove({ key });
      throw thrown;
    }
  } catch (thrown) {
    log.error({ title: 'Mail to administrators failed', details: { code: codeOf(thrown), recipients: recipients.length } });
    return 'failed';
  }
  log.audit({ title: 'Administrators asked', details: { recipients: recipients.length } });
  return 'sent';
}
