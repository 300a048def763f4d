import type { TextKey } from '../../texts/text';
import type { FindingState } from '../../verdict/finding';
import { findingsOf, type RoleReport } from '../../verdict/role';
import type { UsersOfRoles } from '../../verdict/usersOfRoles';
import { roleVerdictWords } from '../words';
import { RoleInNetSuite } from './account/RoleInNetSuite';
import { UsersAffected } from './account/UsersAffected';
import { Badge } from './Badge';
import { Head } from './Head';
import { say, t } from '../speech';

/** What an administrator sees of the roles besides their verdicts. */
interface ForAdministrators {
  /** Undefined where the users could not be read. */
  readonly users: UsersOfRoles | undefined;
  /** Address of the checker's page of a role. */
  readonly linkTo: (roleId: number) => string;
}

interface Props {
  readonly reports: readonly RoleReport[];
  readonly caption: string;
  readonly forAdministrators?: ForAdministrators;
}

function lacking(report: RoleReport, state: FindingState, words: 'missing_list' | 'too_low_list' | 'unread_list'): string[] {
  const findings = findingsOf(report, 'sign-in').filter((finding) => finding.state === state);
  return findings.length > 0 ? [t(words, findings.map((finding) => finding.permission).join(', '))] : [];
}

/** Why a role does not sign in. What keeps the whole account out stands once above the table. */
function reasonsOf(report: RoleReport): string[] {
  return [
    ...lacking(report, 'missing', 'missing_list'),
    ...lacking(report, 'insufficient', 'too_low_list'),
    ...lacking(report, 'unknown', 'unread_list'),
    ...report.obstacles.filter((obstacle) => obstacle.code !== 'feature-off').map((obstacle) => say(obstacle.message)),
  ];
}

function gapsOf(report: RoleReport): string {
  return report.profiles
    .filter(({ standing, state }) => standing === 'optional' && (state === 'not-ready' || state === 'unknown'))
    .map(({ name, state }) => (state === 'unknown' ? t('name_not_checked', name) : say(name)))
    .join(', ');
}

function RoleRow({ report, administrators }: { readonly report: RoleReport; readonly administrators: ForAdministrators | undefined }) {
  const { role, verdict } = report;
  return (
    <tr data-role={role.id} data-verdict={verdict}>
      <th scope="row">
        <bdi>{administrators ? <a href={administrators.linkTo(role.id)}>{role.name}</a> : role.name}</bdi>
      </th>
      <td data-label={t('column_verdict')}>
        <Badge {...roleVerdictWords[verdict]} />
      </td>
      <td data-label={t('column_keeps_out')}>
        {reasonsOf(report).map((reason) => (
          <div>{reason}</div>
        ))}
        {report.notes.map((note) => (
          <div class="soft">{say(note.message)}</div>
        ))}
      </td>
      <td data-label={t('column_gaps')}>{gapsOf(report)}</td>
      {administrators && (
        <>
          <td data-label={t('column_users_affected')}>
            <UsersAffected role={role} users={administrators.users} />
          </td>
          <td class="short">
            <RoleInNetSuite report={report} />
          </td>
        </>
      )}
    </tr>
  );
}

const columns = ['column_role', 'column_verdict', 'column_keeps_out', 'column_gaps'] as const satisfies readonly TextKey[];
const columnsForAdministrators = [...columns, 'column_users_affected', 'column_in_netsuite'] as const satisfies readonly TextKey[];

/** Roles with their verdicts and what is in the way. */
export function RolesTable({ reports, caption, forAdministrators }: Props) {
  return (
    <table {...(forAdministrators && { 'data-columns': 'roles', 'data-columns-label': t('columns') })}>
      <caption>{caption}</caption>
      <Head columns={forAdministrators ? columnsForAdministrators : columns} />
      <tbody>
        {reports.map((report) => (
          <RoleRow report={report} administrators={forAdministrators} />
        ))}
      </tbody>
    </table>
  );
}
