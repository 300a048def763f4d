import type { LogInReport } from '../../../verdict/logIn';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { roleVerdictWords } from '../../words';
import { Badge } from '../Badge';
import { Head } from '../Head';
import { trailTime } from './trailTime';

/** The role as the trail names it, with the way to its page and its verdict where it could be judged. */
function RoleOfLogIn({ report: { logIn, role } }: { readonly report: LogInReport }) {
  const name = role?.role.name ?? (logIn.role || logIn.roleId);
  if (!role) return name === undefined ? null : <bdi>{name}</bdi>;
  return (
    <>
      <bdi>
        <a href={checkerLink('account', { role: role.role.id })}>{name}</a>
      </bdi>{' '}
      <Badge {...roleVerdictWords[role.verdict]} />
    </>
  );
}

function LogInRow({ report }: { readonly report: LogInReport }) {
  const { logIn, code, cause, remedy, now } = report;
  return (
    <tr data-cause={code} data-detail={logIn.detail} data-role={logIn.roleId}>
      <th scope="row" class="short">
        {trailTime(logIn.date)}
      </th>
      <td data-label={t('column_user')}>
        <bdi>{logIn.user || logIn.email || t('user_not_named')}</bdi>
      </td>
      <td data-label={t('column_role')}>
        <RoleOfLogIn report={report} />
      </td>
      <td data-label={t('column_application')}>
        {logIn.application === '' ? <span class="soft">{t('application_not_named')}</span> : <bdi>{logIn.application}</bdi>}
      </td>
      <td data-label={t('column_reason')}>
        <bdi>{logIn.detail}</bdi>
      </td>
      <td data-label={t('column_cause')}>{say(cause)}</td>
      <td data-label={t('column_what_to_do')}>{say(remedy)}</td>
      <td data-label={t('column_now')}>{now.map(say).join(' ')}</td>
    </tr>
  );
}

const columns = [
  'column_date',
  'column_user',
  'column_role',
  'column_application',
  'column_reason',
  'column_cause',
  'column_what_to_do',
  'column_now',
] as const;

/** Refused log-ins, each with its cause in plain words, what to do, and how its role or the account stands now. */
export function LogInsTable({ reports, caption }: { readonly reports: readonly LogInReport[]; readonly caption: string }) {
  return (
    <table data-columns="log-ins" data-columns-label={t('columns')}>
      <caption>{caption}</caption>
      <Head columns={columns} />
      <tbody>
        {reports.map((report) => (
          <LogInRow report={report} />
        ))}
      </tbody>
    </table>
  );
}
