import type { Unread } from '../account/reading';
import { levelInWords } from '../verdict/finding';
import { fixOf } from '../verdict/fix';
import type { RoleReport } from '../verdict/role';
import type { Table } from './answer';

const columns = ['Role ID', 'Role', 'Verdict', 'Profiles', 'Permission', 'Key', 'Tab', 'State', 'Has', 'Needs', 'Fix'] as const;

/** Gives one row for what could not be read, an obstacle, a finding: everything that the pages show of these roles. */
export function findingsTable(reports: readonly RoleReport[], unread: readonly Unread[]): Table {
  const rows: (string | number)[][] = [[...columns]];
  for (const { source, consequence, allowedBy } of unread) {
    rows.push(['', source, 'unknown', '', consequence, '', '', 'could not be read', '', '', allowedBy.join(' and ')]);
  }
  for (const report of reports) {
    const role = [report.role.id, report.role.name, report.verdict];
    for (const obstacle of report.obstacles) {
      rows.push([...role, 'sign-in', obstacle.message, '', '', obstacle.code, '', '', obstacle.fix]);
    }
    for (const finding of report.findings) {
      const { profiles, permission, keys, tab, state, has, needs } = finding;
      rows.push([
        ...role,
        profiles.join(' '),
        permission,
        keys.join(' or '),
        tab,
        state,
        levelInWords(has),
        levelInWords(needs),
        fixOf(report.role, finding) ?? '',
      ]);
    }
  }
  return rows;
}
