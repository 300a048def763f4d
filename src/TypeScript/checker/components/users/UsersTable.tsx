import type { UserReport } from '../../../verdict/user';
import { Badge } from '../Badge';
import { Head } from '../Head';
import { say, t } from '../../speech';
import { userVerdictWords } from '../../words';
import { OfferedRoles } from './OfferedRoles';

/** A column that is too narrow for an address breaks it behind its sign. */
function Email({ address }: { readonly address: string }) {
  const sign = address.lastIndexOf('@') + 1;
  return (
    <bdi>
      {address.slice(0, sign)}
      <wbr />
      {address.slice(sign)}
    </bdi>
  );
}

function UserRow({ report }: { readonly report: UserReport }) {
  const { user, verdict, reason, roles } = report;
  return (
    <tr data-user={user.id} data-verdict={verdict}>
      <th scope="row">
        <bdi>{user.name}</bdi>
      </th>
      <td data-label={t('column_email')}>
        <Email address={user.email} />
      </td>
      <td data-label={t('column_verdict')}>
        <Badge {...userVerdictWords[verdict]} />
      </td>
      <td data-label={t('column_reason')}>{say(reason)}</td>
      <td data-label={t('column_roles_offered')}>
        <OfferedRoles roles={roles} />
      </td>
    </tr>
  );
}

/** Users with their verdicts and with each role that they may pick. */
export function UsersTable({ users, caption }: { readonly users: readonly UserReport[]; readonly caption: string }) {
  return (
    <table data-columns="users" data-columns-label={t('columns')}>
      <caption>{caption}</caption>
      <Head columns={['column_user', 'column_email', 'column_verdict', 'column_reason', 'column_roles_offered']} />
      <tbody>
        {users.map((report) => (
          <UserRow report={report} />
        ))}
      </tbody>
    </table>
  );
}
