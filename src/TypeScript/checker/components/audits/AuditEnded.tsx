import { progressInWords, type Followed } from '../../auditing/followed';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { Badge } from '../Badge';
import { Callout } from '../Callout';
import { momentOf } from './auditTimes';
import { deploymentPath, statusOf } from './auditWords';
import { LastAudit } from './LastAudit';

/** What became of the audit that this session began. */
export function AuditEnded({ progress, run }: Followed) {
  const title = say(progressInWords(progress));
  if (run?.counts && progress.state === 'ended') return <LastAudit run={run} title={title} />;
  return (
    <Callout tone="unknown" title={title} id="extsync-last-audit">
      {run && (
        <p>
          <a href={checkerLink('account', { view: 'audit', id: run.id })}>{momentOf(run)}</a> <Badge {...statusOf(run, new Date())} />
        </p>
      )}
      {progress.state === 'unknown' ? <p class="soft">{t('netsuite_said', progress.reason)}</p> : <p>{t('audit_no_results', deploymentPath)}</p>}
    </Callout>
  );
}
