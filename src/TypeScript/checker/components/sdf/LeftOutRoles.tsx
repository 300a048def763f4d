import type { TextKey } from '../../../texts/text';
import type { LeftOut } from '../../../verdict/sdfFix';
import { checkerLink } from '../../links';
import { t } from '../../speech';
import { RoleInNetSuite } from '../account/RoleInNetSuite';
import { Head } from '../Head';
import { Obstacles } from '../Obstacles';
import type { RoleLeftOut } from './importedFix';

/** In the order in which they ask for attention. */
export const leftOutWords = {
  'standard-role': 'left_out_standard_role',
  'script-id': 'left_out_script_id',
  'not-read': 'left_out_not_read',
  'own-role': 'left_out_own_role',
  administrator: 'left_out_administrator',
  'nothing-to-add': 'left_out_nothing_to_add',
} as const satisfies Record<LeftOut, TextKey>;

/** The roles that the commands do not name, and why. */
export function LeftOutRoles({ roles }: { readonly roles: readonly RoleLeftOut[] }) {
  if (roles.length === 0) return null;
  const reasons = Object.keys(leftOutWords) as LeftOut[];
  const sorted = reasons.flatMap((reason) => roles.filter((role) => role.reason === reason));
  return (
    <section aria-labelledby="extsync-left-out">
      <h2 id="extsync-left-out">{t('left_out_title')}</h2>
      <table>
        <caption>{t('left_out_caption')}</caption>
        <Head columns={['column_role', 'column_reason', 'column_in_netsuite']} />
        <tbody>
          {sorted.map(({ report, reason }) => (
            <tr data-role={report.role.id} data-verdict={report.verdict} data-reason={reason}>
              <th scope="row">
                <a href={checkerLink('account', { role: report.role.id })}>
                  <bdi>{report.role.name}</bdi>
                </a>
              </th>
              <td data-label={t('column_reason')}>
                {t(leftOutWords[reason])}
                <Obstacles report={report} />
              </td>
              <td class="short">
                <RoleInNetSuite report={report} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
