import { findUser } from '../account/users';
import type { Account } from '../account/types';
import { storedDate } from '../suiteql/functions/date';
import type { AttemptedBy, AuditDetail } from './authError';

/** One line of the Login Audit Trail. */
export interface LoginAttempt extends AttemptedBy {
  /** Left out for a success. */
  readonly detail?: AuditDetail;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly ipAddress: string;
  /** Path without query: a query may hold secrets. */
  readonly path: string;
  readonly userAgent: string;
}

/** Lines kept; NetSuite keeps more, this machine's file must not grow without end. */
const mostLines = 20_000;
/** Lines are counted this often only. */
const countEvery = 500;
const longestText = 300;

/** Setup > Users/Roles > View Login Audit Trail: writes down one attempt, successful or not. */
export function recordLogin(account: Account, attempt: LoginAttempt): void {
  const user = attempt.userId === undefined ? undefined : findUser(account, attempt.userId);
  const { lastInsertRowid } = account.database.run(
    `INSERT INTO loginaudit (date, status, oauthappname, oauthaccesstokenname, user, role, emailaddress, ipaddress,
       requesturi, detail, secchallenge, useragent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)`,
    [
      storedDate(new Date(attempt.now)),
      attempt.detail === undefined ? 'Success' : 'Failure',
      attempt.applicationName ?? null,
      attempt.tokenName ?? null,
      attempt.userId ?? null,
      attempt.roleId ?? null,
      shortened(user?.email ?? attempt.email),
      attempt.ipAddress,
      shortened(attempt.path),
      attempt.detail ?? null,
      shortened(attempt.userAgent),
    ],
  );
  if (lastInsertRowid % countEvery === 0) {
    account.database.run('DELETE FROM loginaudit WHERE rowid <= ?', [lastInsertRowid - mostLines]);
  }
}

function shortened(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text.slice(0, longestText);
}
