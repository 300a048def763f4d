import { t } from '../../speech';
import { Callout } from '../Callout';

/** Why no permission helps some roles, and what to do instead. */
export function BeyondPermissions() {
  return (
    <Callout tone="neutral" title={t('beyond_permissions_title')} id="extsync-beyond">
      <ul>
        <li>{t('beyond_web_services_only')}</li>
        <li>{t('beyond_crm')}</li>
      </ul>
      <h3>{t('instead')}</h3>
      <ul>
        <li>{t('instead_other_role')}</li>
        <li>{t('instead_copy')}</li>
      </ul>
    </Callout>
  );
}
