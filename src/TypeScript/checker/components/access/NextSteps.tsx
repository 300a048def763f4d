import type { OwnRole, OwnRoles } from '../../../account/ownRolesReport';
import { canSignIn, type RoleReport } from '../../../verdict/role';
import { hasToAsk, type Asking } from '../../asking/letter';
import { t } from '../../speech';
import { Sentence } from '../Sentence';
import { Steps } from '../Steps';
import { AskAdministrator } from './AskAdministrator';

interface Props {
  readonly asking: Asking;
  /** The page that a form asks to send the letter; the same page again, with all that is in its address, where it is left out. */
  readonly action?: string | undefined;
  /** Whether the letter has just gone out; where it did not, its text stays there to be sent in another way. */
  readonly isAsked?: boolean;
}

/** Other roles of the reader that sign in: the quickest way out. */
function readyRoles(report: RoleReport, ownRoles: OwnRoles): readonly OwnRole[] {
  return ownRoles.ok ? ownRoles.roles.filter(({ id, verdict }) => id !== report.role.id && canSignIn(verdict)) : [];
}

function PickAnother({ roles }: { readonly roles: readonly OwnRole[] }) {
  const names = roles.map(({ name }, index) => (
    <>
      {index > 0 && ', '}
      <bdi>{name}</bdi>
    </>
  ));
  return (
    <p data-pick>
      <Sentence of={roles.length === 1 ? 'pick_this_role' : 'pick_one_of_these'} values={[<strong>{names}</strong>]} />
    </p>
  );
}

/** What a reader in a hurry does: pick another role, or ask for these clicks; and what follows once they were made. */
export function NextSteps({ asking, action, isAsked = false }: Props) {
  const { judged, ownRoles } = asking;
  const { report } = judged;
  const ready = canSignIn(report.verdict) ? [] : readyRoles(report, ownRoles);
  return (
    <section aria-labelledby="extsync-next">
      <h2 id="extsync-next">{t('what_to_do_next')}</h2>
      {report.verdict === 'ready' && <p>{t('next_pick_this_role')}</p>}
      {report.verdict === 'ready-with-gaps' && <p>{t('next_pick_or_ask')}</p>}
      {ready.length > 0 && <PickAnother roles={ready} />}
      {report.verdict === 'unknown' && <p>{t('next_ask_to_check')}</p>}
      {hasToAsk(report) && (
        <Steps report={report} reader="user">
          {!isAsked && <AskAdministrator asking={asking} action={action} />}
        </Steps>
      )}
    </section>
  );
}
