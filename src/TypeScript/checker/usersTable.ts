import type { TextKey } from '../texts/text';
import type { Unread } from '../account/reading';
import type { UserReport } from '../verdict/user';
import type { Table } from './answer';
import { say, t } from './speech';

const columns = [
  'column_user_id',
  'column_user',
  'column_email',
  'column_verdict',
  'column_reason',
  'column_role_id',
  'column_role',
  'column_verdict_of_role',
] as const satisfies readonly TextKey[];

/** Gives one row for what could not be read and for each role that a user may pick; a user without one has a row all the same. */
export function usersTable(users: readonly UserReport[], unread: readonly Unread[]): Table {
  const rows: (string | number)[][] = [columns.map((column) => t(column))];
  for (const { source, consequence } of unread) rows.push(['', say(source), '', 'unknown', say(consequence), '', '', '']);
  for (const { user, verdict, reason, roles } of users) {
    const about = [user.id, user.name, user.email, verdict, say(reason)];
    if (roles.length === 0) rows.push([...about, '', '', '']);
    for (const { role, verdict: ofRole } of roles) rows.push([...about, role.id, role.name, ofRole]);
  }
  return rows;
}
