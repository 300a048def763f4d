import type { FindingState } from '../../verdict/finding';
import { isStandardRole } from '../../verdict/fix';
import { findingsOf, type RoleReport } from '../../verdict/role';
import { rolePageLink } from '../links';
import { roleVerdictWords } from '../words';
import { Badge } from './Badge';
import { Head } from './Head';

interface Props {
  readonly reports: readonly RoleReport[];
  readonly caption: string;
  /** Address of the checker's page of a role; without it the names are plain text. */
  readonly linkTo?: (roleId: number) => string;
  /** Adds a column with NetSuite's own page of the role. */
  readonly withRolePage?: boolean;
}

function lacking(report: RoleReport, state: FindingState, words: string): string[] {
  const findings = findingsOf(report, 'sign-in').filter((finding) => finding.state === state);
  return findings.length > 0 ? [`${words}: ${findings.map((finding) => finding.permission).join(', ')}`] : [];
}

/** Why a role does not sign in. What keeps the whole account out stands once above the table. */
function reasonsOf(report: RoleReport): string[] {
  return [
    ...lacking(report, 'missing', 'Missing'),
    ...lacking(report, 'insufficient', 'Too low'),
    ...lacking(report, 'unknown', 'Could not be read'),
    ...report.obstacles.filter((obstacle) => obstacle.code !== 'feature-off').map((obstacle) => obstacle.message),
  ];
}

function gapsOf(report: RoleReport): string {
  return report.profiles
    .filter(({ standing, state }) => standing === 'optional' && (state === 'not-ready' || state === 'unknown'))
    .map(({ name, state }) => (state === 'unknown' ? `${name} (could not be checked)` : name))
    .join(', ');
}

function RoleRow({ report, linkTo, withRolePage }: { report: RoleReport; linkTo: Props['linkTo']; withRolePage: boolean }) {
  const { role, verdict } = report;
  const { tone, label } = roleVerdictWords[verdict];
  return (
    <tr data-role={role.id} data-verdict={verdict}>
      <th scope="row">
        <bdi>{linkTo ? <a href={linkTo(role.id)}>{role.name}</a> : role.name}</bdi>
      </th>
      <td data-label="Verdict">
        <Badge tone={tone} label={label} />
      </td>
      <td>
        {reasonsOf(report).map((reason) => (
          <div>{reason}</div>
        ))}
        {report.notes.map((note) => (
          <div class="soft">{note.message}</div>
        ))}
      </td>
      <td data-label="Gaps">{gapsOf(report)}</td>
      {withRolePage && (
        <td class="short">
          <a href={rolePageLink(role.id)} aria-label={`${isStandardRole(role) ? 'Customize' : 'Edit'} the role ${role.name} in NetSuite`}>
            {isStandardRole(role) ? 'Customize' : 'Edit'}
          </a>
        </td>
      )}
    </tr>
  );
}

/** Roles with their verdicts and what is in the way. */
export function RolesTable({ reports, caption, linkTo, withRolePage = false }: Props) {
  return (
    <table>
      <caption>{caption}</caption>
      <Head columns={['Role', 'Verdict', 'What keeps it from signing in', 'Features with gaps', ...(withRolePage ? ['In NetSuite'] : [])]} />
      <tbody>
        {reports.map((report) => (
          <RoleRow report={report} linkTo={linkTo} withRolePage={withRolePage} />
        ))}
      </tbody>
    </table>
  );
}
