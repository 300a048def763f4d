import { findingsOf, type RoleReport } from '../../verdict/role';
import { t } from '../speech';
import { FindingsTable } from './FindingsTable';

/** The three permissions that decide whether the role signs in. */
export function SignInPermissions({ report, withEvidence = false }: { readonly report: RoleReport; readonly withEvidence?: boolean }) {
  return (
    <section aria-labelledby="extsync-sign-in">
      <h2 id="extsync-sign-in">{t('permissions_for_signing_in')}</h2>
      <FindingsTable
        report={report}
        findings={findingsOf(report, 'sign-in')}
        caption="each_must_be_full"
        withEvidence={withEvidence}
      />
    </section>
  );
}
