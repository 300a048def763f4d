import { isStandardRole } from '../../../verdict/fix';
import type { RoleReport } from '../../../verdict/role';
import { isMendable } from '../../../verdict/template';
import { checkerLink, rolePageLink } from '../../links';
import { t } from '../../speech';

/** Where to go on from a role: to its page in NetSuite, its users, its differences, and SDF. */
export function RoleActions({ report }: { readonly report: RoleReport }) {
  const { role } = report;
  const isToMend = isMendable(report);
  const about = (view: string) => checkerLink('account', { view, role: role.id });
  return (
    <p class="links">
      {isToMend && <a href={rolePageLink(role.id)}>{t(isStandardRole(role) ? 'open_to_customize' : 'open_in_netsuite')}</a>}
      {isToMend && <a href={about('sdf')}>{t('tab_sdf')}</a>}
      <a href={about('compare')}>{t('compare_with_template')}</a>
      <a href={checkerLink('account', { view: 'users', role: role.id, verdict: 'all' })}>{t('its_users')}</a>
    </p>
  );
}
