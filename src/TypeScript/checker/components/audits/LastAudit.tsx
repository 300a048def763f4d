import type { AuditRun } from '../../../account/auditRuns';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { Callout } from '../Callout';
import { momentOf } from './auditTimes';
import { changesInBrief, verdictOf } from './changeWords';
import { Changes } from './Changes';

/** The newest audit that has results, in a sentence. @param title what the reader has waited for; the audit's moment where it is left out */
export function LastAudit({ run, title }: { readonly run: AuditRun; readonly title?: string | undefined }) {
  if (run.counts === undefined) return null;
  const { tone, words } = verdictOf(run.counts);
  return (
    <Callout tone={tone} title={title ?? t('audit_last', momentOf(run))} id="extsync-last-audit">
      <p>{say(words)}</p>
      {run.counts.base !== undefined && <Changes changes={changesInBrief(run.counts)} />}
      <p class="links">
        <a href={checkerLink('account', { view: 'audit', id: run.id })}>{t('audit_see')}</a>
      </p>
    </Callout>
  );
}
