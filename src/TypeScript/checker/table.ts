import type { TextKey } from '../texts/text';
import type { Unread } from '../account/reading';
import type { RoleReport } from '../verdict/role';
import { columnsOfRole, rowsOfRole } from '../verdict/serialize';
import type { UsersOfRoles } from '../verdict/usersOfRoles';
import { affectedInWords } from './affected';
import type { Table } from './answer';
import { say, t } from './speech';

const columns = ['column_role_id', 'column_role', 'column_verdict', ...columnsOfRole] as const satisfies readonly TextKey[];

/** What could not be read stands where a permission would, and what would allow it where its fix would. */
function rowsOfUnread(unread: readonly Unread[]): (readonly string[])[] {
  return unread.map(({ source, consequence, allowedBy }) => {
    const permissions = allowedBy.join(', ');
    return ['', say(source), 'unknown', '', say(consequence), '', '', t('could_not_be_read'), '', '', permissions, '', '', ''];
  });
}

/** Gives one row for what could not be read, an obstacle, a note, a finding: everything that the pages show of these roles. */
export function findingsTable(reports: readonly RoleReport[], unread: readonly Unread[]): Table {
  const rows: (readonly (string | number)[])[] = [columns.map((column) => t(column)), ...rowsOfUnread(unread)];
  for (const report of reports) {
    const role = [report.role.id, report.role.name, report.verdict];
    for (const row of rowsOfRole(report, say)) rows.push([...role, ...row]);
  }
  return rows;
}

/** Gives the same for the roles of an account, with the number of users that each affects. */
export function accountTable(reports: readonly RoleReport[], unread: readonly Unread[], users: UsersOfRoles | undefined): Table {
  const [head = [], ...rows] = findingsTable(reports, unread);
  const affected = new Map(reports.map(({ role }) => [role.id, affectedInWords(role.id, users)]));
  return [[...head, t('column_users_affected')], ...rows.map((row) => [...row, affected.get(Number(row[0])) ?? ''])];
}
