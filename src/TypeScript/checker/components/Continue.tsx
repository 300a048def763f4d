import { canSignIn, type RoleReport, type RoleVerdict } from '../../verdict/role';
import { withResult, type ReturnAddress } from '../returnAddress';

const labels: Readonly<Record<RoleVerdict, string>> = {
  ready: 'Continue to sign-in',
  'ready-with-gaps': 'Continue to sign-in',
  'not-ready': 'Continue anyway: sign-in will probably fail',
  unknown: 'Continue without a check: sign-in may fail',
};

/** The way back to the client. It stays open whatever the verdict; only for a role that signs in it is the thing to do. */
export function Continue({ report, returnTo }: { readonly report: RoleReport; readonly returnTo: ReturnAddress }) {
  const { verdict, role } = report;
  return (
    <section class="next" aria-label="Back to the client">
      <p>
        <a class={canSignIn(verdict) ? 'action' : undefined} data-continue={verdict} href={withResult(returnTo, verdict, role.id)}>
          {labels[verdict]}
        </a>
      </p>
      <p class="soft">
        This leads back to <bdi>{returnTo.origin}</bdi>, which learns this result and the number of your role, and nothing else.
      </p>
    </section>
  );
}
