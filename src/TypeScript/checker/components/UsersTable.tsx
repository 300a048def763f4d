import { userVerdicts } from '../../verdict/account';
import { canSignIn } from '../../verdict/role';
import type { UserReport } from '../../verdict/user';
import { counted, userVerdictWords } from '../words';
import { Badge } from './Badge';
import { Head } from './Head';

function UserRow({ report }: { readonly report: UserReport }) {
  const { tone, label } = userVerdictWords[report.verdict];
  const unable = report.roles.filter((role) => !canSignIn(role.verdict));
  return (
    <tr data-user={report.user.id} data-verdict={report.verdict}>
      <th scope="row">
        <bdi>{report.user.name}</bdi>
      </th>
      <td data-label="Verdict">
        <Badge tone={tone} label={label} />
      </td>
      <td data-label="Reason">{report.reason}</td>
      <td data-label="Roles to fix">
        {unable.map((role) => (
          <div>
            <bdi>{role.name}</bdi>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** The users whom a role keeps out, worst first. */
export function UsersTable({ users, shown }: { readonly users: readonly UserReport[]; readonly shown: number }) {
  const affected = userVerdicts
    .filter((verdict) => verdict !== 'ready')
    .flatMap((verdict) => users.filter((report) => report.verdict === verdict));
  if (affected.length === 0) return null;
  const rest = affected.length - shown;
  return (
    <section aria-labelledby="extsync-users">
      <h2 id="extsync-users">Users who cannot sign in with every role</h2>
      <table>
        <caption>{rest > 0 ? `The first ${shown} of ${counted(affected.length, 'user')}` : counted(affected.length, 'user')}, worst first</caption>
        <Head columns={['User', 'Verdict', 'Reason', 'Roles to fix']} />
        <tbody>
          {affected.slice(0, shown).map((report) => (
            <UserRow report={report} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
