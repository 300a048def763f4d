import { findingsOf, type RoleReport } from '../../verdict/role';
import { FindingsTable } from './FindingsTable';

/** The three permissions that decide whether the role signs in. */
export function SignInPermissions({ report, withEvidence = false }: { readonly report: RoleReport; readonly withEvidence?: boolean }) {
  return (
    <section aria-labelledby="extsync-sign-in">
      <h2 id="extsync-sign-in">Permissions for signing in</h2>
      <FindingsTable
        report={report}
        findings={findingsOf(report, 'sign-in')}
        caption="Each must be Full on every role that a user may pick in ExtendSync"
        withEvidence={withEvidence}
      />
    </section>
  );
}
