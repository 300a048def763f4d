import type { TextKey } from '../../texts/text';
import { canSignIn, type RoleReport, type RoleVerdict } from '../../verdict/role';
import { withResult, type ReturnAddress } from '../returnAddress';
import { t } from '../speech';
import { Sentence } from './Sentence';

const labels = {
  ready: 'continue_ready',
  'ready-with-gaps': 'continue_ready',
  'not-ready': 'continue_not_ready',
  unknown: 'continue_unknown',
} as const satisfies Record<RoleVerdict, TextKey>;

/** The way back to the client. It stays open whatever the verdict; only for a role that signs in it is the thing to do. */
export function Continue({ report, returnTo }: { readonly report: RoleReport; readonly returnTo: ReturnAddress }) {
  const { verdict, role } = report;
  return (
    <section class="next" aria-label={t('back_to_client')}>
      <p>
        <a class={canSignIn(verdict) ? 'action' : undefined} data-continue={verdict} href={withResult(returnTo, verdict, role.id)}>
          {t(labels[verdict])}
        </a>
      </p>
      <p class="soft">
        <Sentence of="leads_back" values={[<bdi>{returnTo.origin}</bdi>]} />
      </p>
    </section>
  );
}
