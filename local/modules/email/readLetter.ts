import type { Mail } from '../../account/outbox';
import { entityTables } from '../../account/records';
import type { Account } from '../../account/types';
import { findUser } from '../../account/users';
import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { isOptions, optionalText, required, requiredText, wrongType, type Options } from '../options';

/** A mail as the script describes it. */
export interface Letter {
  /** The employee in whose name it goes. */
  readonly authorId: number;
  readonly mail: Omit<Mail, 'date' | 'isBulk' | 'scriptId' | 'deploymentId'>;
}

/** Recipients of all three kinds together (Oracle help section_4358681681). */
const mostRecipients = 10;

/** NetSuite takes a body for HTML as soon as it holds a tag (Oracle help section_4358667505). */
const tag = /<\/?[a-z][^>]*>|<!--/i;

const address = /^[^\s@<>()[\]\\:;,"]+@[^\s@<>()[\]\\:;,"]+\.[^\s@<>()[\]\\:;,".]+$/;

/**
 * Reads author, recipients, cc, bcc, replyTo, subject and body. Attachments and related records are not available here.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, WRONG_PARAMETER_TYPE, SSS_AUTHOR_MUST_BE_EMPLOYEE,
 *   SSS_INVALID_TO_EMAIL, SSS_INVALID_CC_EMAIL, SSS_INVALID_BCC_EMAIL, SSS_MAXIMUM_NUMBER_RECIPIENTS_EXCEEDED
 */
export function readLetter(account: Account, functionName: string, options: Options): Letter {
  const { authorId, author } = readAuthor(account, required(functionName, options, 'author'));
  const recipients = readAddresses(account, required(functionName, options, 'recipients'), 'recipients', 'SSS_INVALID_TO_EMAIL');
  const cc = readAddresses(account, options['cc'], 'cc', 'SSS_INVALID_CC_EMAIL');
  const bcc = readAddresses(account, options['bcc'], 'bcc', 'SSS_INVALID_BCC_EMAIL');
  if (recipients.length === 0) throw new ScriptError('SSS_MISSING_REQD_ARGUMENT', `${functionName}: Missing a required argument: recipients`);
  if (recipients.length + cc.length + bcc.length > mostRecipients) {
    throw new ScriptError('SSS_MAXIMUM_NUMBER_RECIPIENTS_EXCEEDED', `You may have a maximum number of ${mostRecipients} recipients.`);
  }
  const subject = requiredText(functionName, options, 'subject');
  const body = requiredText(functionName, options, 'body');
  refuseUnavailable(functionName, options);
  return { authorId, mail: { author, recipients, cc, bcc, replyTo: readReplyTo(options), subject, body, isHtml: tag.test(body) } };
}

function readAuthor(account: Account, author: unknown): { readonly authorId: number; readonly author: string } {
  if (!isId(author)) throw wrongType('author', 'number');
  const user = findUser(account, Number(author));
  // An employee without address is written down as null.
  if (user === undefined || !address.test(user.email)) {
    throw new ScriptError('SSS_AUTHOR_MUST_BE_EMPLOYEE', 'The author internal id or email must match an employee.');
  }
  return { authorId: user.id, author: `${user.name} <${user.email}>` };
}

/** One or several, each an address or the internal id of somebody who has one. */
function readAddresses(account: Account, value: unknown, name: string, code: string): string[] {
  if (value === undefined || value === null) return [];
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  return entries.map((entry) => {
    if (typeof entry !== 'string' && typeof entry !== 'number') throw wrongType(name, 'numbers or strings');
    const found = isId(entry) ? addressOf(account, Number(entry)) : String(entry).trim();
    if (found === undefined || !address.test(found)) {
      throw new ScriptError(code, `One or more ${name === 'recipients' ? 'recipient' : name} emails are not valid.`);
    }
    return found;
  });
}

function isId(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'string') && /^-?\d{1,15}$/.test(String(value));
}

/** Of an employee, customer, contact and so on: they share one sequence of ids. */
function addressOf(account: Account, id: number): string | undefined {
  for (const table of entityTables) {
    const row = account.database.get(`SELECT email FROM "${table}" WHERE id = ?`, [id]);
    if (row !== undefined) return row.email === null ? undefined : String(row.email);
  }
  return undefined;
}

function readReplyTo(options: Options): string | undefined {
  const replyTo = optionalText(options, 'replyTo');
  if (replyTo !== undefined && !address.test(replyTo)) throw wrongType('replyTo', 'an email address');
  return replyTo;
}

function refuseUnavailable(functionName: string, { attachments, relatedRecords }: Options): void {
  if (Array.isArray(attachments) && attachments.length > 0) throw notAvailable(`${functionName} with attachments`);
  if (isOptions(relatedRecords) && Object.keys(relatedRecords).length > 0) throw notAvailable(`${functionName} with relatedRecords`);
}
