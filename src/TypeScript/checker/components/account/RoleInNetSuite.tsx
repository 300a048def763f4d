import { isStandardRole } from '../../../verdict/fix';
import type { RoleReport } from '../../../verdict/role';
import { isMendable } from '../../../verdict/template';
import { rolePageLink } from '../../links';
import { t } from '../../speech';

/** Leads to NetSuite's own page of a role that can be changed there; a standard role by a copy. */
export function RoleInNetSuite({ report }: { readonly report: RoleReport }) {
  const { role } = report;
  if (!isMendable(report)) return null;
  const isStandard = isStandardRole(role);
  return (
    <a href={rolePageLink(role.id)} aria-label={isStandard ? t('customize_role', role.name) : t('edit_role', role.name)}>
      {isStandard ? t('customize') : t('edit')}
    </a>
  );
}
