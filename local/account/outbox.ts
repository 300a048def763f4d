import { isChecked, toCheckbox } from './checkbox';
import type { Account, Row } from './types';

/** A mail that a script sent. It lies here and goes nowhere. */
export interface Mail {
  readonly date: Date;
  /** Name and address: Ada Admin <ada@example.com> */
  readonly author: string;
  /** Addresses. */
  readonly recipients: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly body: string;
  /** Whether the body is HTML, else plain text. */
  readonly isHtml: boolean;
  /** Whether it was sent by sendBulk. */
  readonly isBulk: boolean;
  /** Script ids of what sent it. */
  readonly scriptId: string;
  readonly deploymentId: string;
}

export interface KeptMail extends Mail {
  readonly id: number;
}

const mostKept = 1_000;

function toMail(row: Row): KeptMail {
  const list = (column: string): string[] => JSON.parse(String(row[column])) as string[];
  return {
    id: Number(row.id),
    date: new Date(String(row.date)),
    author: String(row.author),
    recipients: list('recipients'),
    cc: list('cc'),
    bcc: list('bcc'),
    replyTo: row.replyto === null ? undefined : String(row.replyto),
    subject: String(row.subject),
    body: String(row.body),
    isHtml: isChecked(row.ishtml),
    isBulk: isChecked(row.isbulk),
    scriptId: String(row.scriptid),
    deploymentId: String(row.deploymentid),
  };
}

/** Puts a mail into the outbox, which keeps the newest 1,000. */
export function keepMail(account: Account, mail: Mail): void {
  const { lastInsertRowid } = account.database.run(
    `INSERT INTO local_mail (date, author, recipients, cc, bcc, replyto, subject, body, ishtml, isbulk, scriptid, deploymentid)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      mail.date.toISOString(),
      mail.author,
      JSON.stringify(mail.recipients),
      JSON.stringify(mail.cc),
      JSON.stringify(mail.bcc),
      mail.replyTo ?? null,
      mail.subject,
      mail.body,
      toCheckbox(mail.isHtml),
      toCheckbox(mail.isBulk),
      mail.scriptId,
      mail.deploymentId,
    ],
  );
  account.database.run('DELETE FROM local_mail WHERE id <= ?', [lastInsertRowid - mostKept]);
}

/** The newest mails first, at most `limit`. */
export function listMails(account: Account, limit: number): KeptMail[] {
  return account.database.all('SELECT * FROM local_mail ORDER BY id DESC LIMIT ?', [limit]).map(toMail);
}

/** A mail by its number. */
export function findMail(account: Account, id: number): KeptMail | undefined {
  const row = account.database.get('SELECT * FROM local_mail WHERE id = ?', [id]);
  return row && toMail(row);
}
