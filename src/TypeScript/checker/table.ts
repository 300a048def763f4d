import type { TextKey } from '../texts/text';
import type { Unread } from '../account/reading';
import type { RoleReport } from '../verdict/role';
import { columnsOfRole, rowsOfRole } from '../verdict/serialize';
import type { Table } from './answer';
import { say, t } from './speech';

const columns = ['column_role_id', 'column_role', 'column_verdict', ...columnsOfRole] as const satisfies readonly TextKey[];

/** Gives one row for what could not be read, an obstacle, a note, a finding: everything that the pages show of these roles. */
export function findingsTable(reports: readonly RoleReport[], unread: readonly Unread[]): Table {
  const rows: (string | number)[][] = [columns.map((column) => t(column))];
  for (const { source, consequence, allowedBy } of unread) {
    rows.push(['', say(source), 'unknown', '', say(consequence), '', '', t('could_not_be_read'), '', '', allowedBy.join(', ')]);
  }
  for (const report of reports) {
    const role = [report.role.id, report.role.name, report.verdict];
    for (const row of rowsOfRole(report, say)) rows.push([...role, ...row]);
  }
  return rows;
}
