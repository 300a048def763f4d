import { mayBeginAudits } from '../../../account/auditTask';
import type { AuditRun } from '../../../account/auditRuns';
import { counted } from '../../../texts/text';
import { checkerLink } from '../../links';
import { pageOf, PAGE_SIZE } from '../../listing';
import { say, t } from '../../speech';
import { EmptyState } from '../EmptyState';
import { Paging } from '../Paging';
import { AuditsTable } from './AuditsTable';

interface Props {
  /** All of them, the newest first. */
  readonly runs: readonly AuditRun[];
  readonly page: number;
  readonly now: Date;
}

/** The audits of the account, or that there is none yet and how one begins. */
export function AuditsList({ runs, page, now }: Props) {
  if (runs.length === 0) {
    return (
      <EmptyState>
        <p>{t('audits_none')}</p>
        <p>{t(mayBeginAudits() ? 'audits_none_how' : 'audits_none_who')}</p>
      </EmptyState>
    );
  }
  const shown = pageOf(runs, page, PAGE_SIZE);
  return (
    <section aria-labelledby="extsync-audits">
      <h2 id="extsync-audits">{t('tab_audits')}</h2>
      {shown.length > 0 && <AuditsTable runs={shown} caption={say(counted(runs.length, 'audits_one', 'audits_many'))} now={now} />}
      <Paging page={page} size={PAGE_SIZE} total={runs.length} address={(other) => checkerLink('account', { view: 'audits', page: other })} />
    </section>
  );
}
