import type { Account, Row } from '../account/types';

export const auditStatuses = ['Success', 'Failure'] as const;
export type AuditStatus = (typeof auditStatuses)[number];

/** One attempt to log in as the Login Audit Trail shows it; '' for what is not known. */
export interface AuditLine {
  /** UTC, as YYYY-MM-DD HH:MM:SS. */
  readonly date: string;
  readonly user: string;
  readonly role: string;
  readonly email: string;
  readonly ipAddress: string;
  readonly status: string;
  readonly detail: string;
  readonly applicationName: string;
  readonly tokenName: string;
  readonly requestUri: string;
}

export interface AuditFilter {
  /** Left out, both. */
  readonly status: AuditStatus | undefined;
  /** Part of the user's name or address, of the application or of the detail, in any case; '' for all. */
  readonly text: string;
}

const selectLines = `SELECT loginaudit.*, employee.entityid AS username, role.name AS rolename
  FROM loginaudit LEFT JOIN employee ON employee.id = loginaudit.user LEFT JOIN role ON role.id = loginaudit.role`;

const searched = `oracle_lower(concat_ws(char(10), employee.entityid, loginaudit.emailaddress, loginaudit.oauthappname, loginaudit.detail))`;

/** The newest lines of the Login Audit Trail first, at most `limit` of those that the filter lets through. */
export function readAuditTrail(account: Account, { status, text }: AuditFilter, limit: number): AuditLine[] {
  const rows = account.database.all(
    `${selectLines} WHERE (? IS NULL OR loginaudit.status = ?) AND (? = '' OR instr(${searched}, ?) > 0)
     ORDER BY loginaudit.date DESC, loginaudit.rowid DESC LIMIT ?`,
    [status ?? null, status ?? null, text, text.toLowerCase(), limit],
  );
  return rows.map(toLine);
}

function toLine(row: Row): AuditLine {
  const text = (column: string): string => String(row[column] ?? '');
  return {
    date: text('date'),
    user: text('username') || text('user'),
    role: text('rolename') || text('role'),
    email: text('emailaddress'),
    ipAddress: text('ipaddress'),
    status: text('status'),
    detail: text('detail'),
    applicationName: text('oauthappname'),
    tokenName: text('oauthaccesstokenname'),
    requestUri: text('requesturi'),
  };
}
