import { levelInWords } from '../../../verdict/finding';
import { fixOf } from '../../../verdict/fix';
import type { RoleFinding } from '../../../verdict/lacking';
import { isMendable } from '../../../verdict/template';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { findingWords, roleVerdictWords } from '../../words';
import { RoleInNetSuite } from '../account/RoleInNetSuite';
import { Badge } from '../Badge';
import { Head } from '../Head';

/** What is to be clicked, or why there is nothing to click. */
function Fix({ report, finding }: RoleFinding) {
  if (!isMendable(report)) return <>{t('left_out_own_role')}</>;
  const fix = fixOf(report.role, finding);
  return fix ? <span class="path">{say(fix)}</span> : <>{finding.reason && say(finding.reason)}</>;
}

function RoleRow({ report, finding }: RoleFinding) {
  const { role, verdict } = report;
  return (
    <tr data-role={role.id} data-verdict={verdict} data-state={finding.state}>
      <th scope="row">
        <a href={checkerLink('account', { role: role.id })}>
          <bdi>{role.name}</bdi>
        </a>
      </th>
      <td data-label={t('column_has')} class="short">
        {levelInWords(finding.has, say)} <Badge {...findingWords[finding.state]} />
      </td>
      <td data-label={t('column_verdict')}>
        <Badge {...roleVerdictWords[verdict]} />
      </td>
      <td data-label={t('column_fix')}>
        <Fix report={report} finding={finding} />
      </td>
      <td class="short">
        <RoleInNetSuite report={report} />
      </td>
    </tr>
  );
}

/** Roles that lack one permission, or of which that could not be told, each with the clicks that mend it. */
export function RolesLackingTable({ roles, caption }: { readonly roles: readonly RoleFinding[]; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <Head columns={['column_role', 'column_has', 'column_verdict', 'column_fix', 'column_in_netsuite']} />
      <tbody>
        {roles.map((role) => (
          <RoleRow {...role} />
        ))}
      </tbody>
    </table>
  );
}
