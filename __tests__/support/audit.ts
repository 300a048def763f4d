import type { LocalNetSuite } from './localNetSuite';

/** The newest line of the Login Audit Trail. */
export function lastAttempt(local: LocalNetSuite) {
  const row = local.account.database.get('SELECT status, detail, oauthappname, oauthaccesstokenname, user, role, requesturi FROM loginaudit ORDER BY rowid DESC LIMIT 1');
  return row === undefined ? undefined : { ...row };
}

export const lastDetail = (local: LocalNetSuite) => lastAttempt(local)?.['detail'];
